"""The site of files holds nothing that is withheld when it is written."""

from dashboard.publish import around, plan, worker
from dashboard.publish.worker import Site
from tests.conftest import ROOT
from tests.exports import aside
from tests.leaks import search, seeded


def test_a_published_site_holds_nothing_withheld(tmp_path, monkeypatch):
    monkeypatch.setattr("dashboard.core.release.now", lambda: seeded.BEFORE)
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / "nothing"))
    record = seeded.written(tmp_path / "record")
    site = Site(record.file, ROOT / "dashboard" / "locale", ROOT / "assets", tmp_path / "site",
                "https://example.org")  # fmt: skip
    every = [job for job in plan.jobs(worker.edition(site)) if job.kind != "picture"]
    jobs = every[:: len(every) // 120]

    failed = aside.call(worker.work, site, jobs)
    around.write(site)

    files = [file for file in site.folder.rglob("*") if file.is_file()]
    told = {str(file): search.found(file.read_bytes(), record.tokens()) for file in files}
    named = [file for file in files if any(one.word in str(file) for one in record.secrets)]
    assert search.found(str(every).encode(), record.tokens()) == []
    assert failed == []
    assert len(files) >= 100
    assert {file: words for file, words in told.items() if words} == {}
    assert named == []
