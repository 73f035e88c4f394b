import json
import re
from concurrent.futures import ProcessPoolExecutor
from html.parser import HTMLParser
from multiprocessing import get_context
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import pytest

from dashboard.core.state import State
from dashboard.exports import stamp
from dashboard.exports.press import LateError
from dashboard.publish import leaf, plan, worker, write
from tests.exports import aside
from tests.publish.conftest import BASE, made

EVENT = State("timeline", event="oil-halt", lang="en")
JOB = plan.Job("picture", EVENT, form="png", size="social")


class Links(HTMLParser):
    """The addresses that a page names, and the ids that it has."""

    def __init__(self, text):
        super().__init__()
        self.named, self.ids = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.ids.add(attrs.get("id"))
        self.named += [
            attrs[name] for name in ("href", "src", "data-image", "data-fill") if attrs.get(name)
        ]


def pages(site):
    return sorted(site.folder.rglob("*.html"))


def test_every_link_within_the_site_leads_to_a_file_and_a_place_on_it(published):
    lost = []
    found = {page: Links(page.read_text(encoding="utf-8")) for page in pages(published)}
    for page, links in found.items():
        for link in links.named:
            parts = urlsplit(link)
            if parts.scheme or not parts.path:
                continue
            goal = (page.parent / unquote(parts.path)).resolve()
            goal = goal / "index.html" if goal.is_dir() else goal
            if "embed" in page.parts:
                continue
            missed = (
                parts.fragment and goal in found and unquote(parts.fragment) not in found[goal].ids
            )
            if not goal.exists() or missed:
                lost.append(f"{page.relative_to(published.folder)}: {link}")

    assert lost == []


def test_nothing_points_outside_but_sources_and_the_sites_own_address(published):
    fetched = re.compile(r'<(?:script|link|img|iframe|source)[^>]*(?:src|href)="(https?://[^"]+)"')
    found = {
        address
        for page in pages(published)
        for address in fetched.findall(page.read_text(encoding="utf-8"))
    }

    assert {address for address in found if not address.startswith(BASE)} == set()


def test_the_sitemap_lists_every_page_in_every_language(published):
    listed = ET.parse(published.folder / "sitemap.xml").getroot()

    spoken = [entry[0].text for entry in listed]
    assert f"{BASE}/zh/indicators/port-oil.html" in spoken
    assert f"{BASE}/" in spoken
    assert len(spoken) == len(set(spoken)) > 120
    for address in spoken:
        path = address.removeprefix(f"{BASE}/") or "index.html"
        assert (published.folder / path).is_file()


def test_a_page_says_where_it_is_and_what_it_looks_like(published):
    text = (published.folder / "zh" / "indicators" / "port-oil.html").read_text(encoding="utf-8")

    assert '<html lang="zh-Hans-CN">' in text
    assert f'<link rel="canonical" href="{BASE}/zh/indicators/port-oil.html">' in text
    assert f'content="{BASE}/zh/indicators/port-oil.social.png"' in text
    assert f'hreflang="en" href="{BASE}/indicators/port-oil.html"' in text
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', text)
    assert json.loads(data[1])["@type"] == "Dataset"


def test_data_files_lie_beside_the_pages_in_each_language(published):
    for folder in (published.folder, published.folder / "zh"):
        for name in (
            "indicators/port-oil.csv", "indicators/port-oil.xlsx", "indicators/port-oil.json",
            "routes.geojson", "events.atom", "sources.bib", "datapackage.zip", "record.json",
            "embed/indicators/port-oil/index.html", "indicators/port-oil.cite.html",
        ):  # fmt: skip
            assert (folder / name).stat().st_size > 0


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path):
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")

    with pytest.raises(write.TakenError, match="name a new or empty folder"):
        write.publish(made(tmp_path))

    assert [file.name for file in tmp_path.iterdir()] == ["thesis.txt"]


def test_each_view_has_pictures_of_its_own_and_each_page_previews_one_that_is_made(tmp_path):
    site = made(tmp_path)
    jobs = plan.jobs(worker.edition(site))
    drawn = [job for job in jobs if job.kind == "picture"]
    places = [leaf.picture(j.state, j.form, j.size, worker.leaf(site, j.state)) for j in drawn]
    pages = [worker.leaf(site, job.state) for job in jobs if job.kind == "page"]

    assert len(set(places)) == len(places)
    assert {"map.png", "map/gas.svg", "routes/gulf-line.social.png", "zh/map.png"} <= set(places)
    assert {page.portrait("social") for page in pages} <= {f"{BASE}/{place}" for place in places}


@pytest.mark.parametrize("most", [3, 15, 1000])
def test_every_job_is_shared_out_once_and_what_is_about_one_thing_goes_together(tmp_path, most):
    jobs = plan.jobs(worker.edition(made(tmp_path)))

    shares = list(plan.shares(jobs, most))

    assert [job for share in shares for job in share] == jobs
    assert all(0 < len(share) <= most for share in shares)
    oil = [at for at, share in enumerate(shares) for job in share
           if job.state.lang == "en" and job.state.indicator == "port-oil"]  # fmt: skip
    assert len(set(oil)) == -(-len(oil) // most)


@pytest.mark.parametrize(
    ("late", "failed"),
    [(1, []), (2, ["timeline png social: no picture within 30 seconds"])],
)
def test_a_picture_that_comes_too_late_is_tried_once_more(tmp_path, monkeypatch, late, failed):
    tries = []

    async def made_late(site, job):
        tries.append(job)
        if len(tries) <= late:
            raise LateError("no picture within 30 seconds")

    monkeypatch.setitem(worker.DO, "picture", made_late)

    found = aside.call(worker.work, made(tmp_path), [JOB])

    assert (found, tries) == (failed, [JOB, JOB])


def test_a_picture_is_drawn_into_the_site(tmp_path):
    site = made(tmp_path)

    with ProcessPoolExecutor(1, get_context("spawn")) as pool:  # as the command has it done
        failed = pool.submit(worker.work, site, [JOB]).result()

    assert failed == []
    drawn = stamp.read((tmp_path / "events" / "oil-halt.social.png").read_bytes())
    assert drawn.permalink.startswith(f"{BASE}/timeline?event=oil-halt")
