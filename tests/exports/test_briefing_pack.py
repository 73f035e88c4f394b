import asyncio
import io
import json
import sys
from dataclasses import make_dataclass
from importlib.util import find_spec
from types import ModuleType

import pytest
from pptx import Presentation

from dashboard.exports.briefing import jobs, pack, sheet
from dashboard.exports.plates.sizes import SIZES
from dashboard.exports.plates.view import View
from tests.exports import aside, briefed
from tests.exports.briefed import BASE, parts

LIST = "port-oil~map~event!oil-halt"


@pytest.fixture(autouse=True)
def files(monkeypatch):
    """Stand in for the rooms of tables, citations and pictures, where they are not built yet."""
    if find_spec("dashboard.exports.studio"):
        return

    def stand_in(name, **made):
        module = ModuleType(name)
        vars(module).update(made)
        monkeypatch.setitem(sys.modules, name, module)
        package, _, last = name.rpartition(".")
        monkeypatch.setattr(sys.modules[package], last, module, raising=False)

    def table(index, words, base, ids):
        return b"\xef\xbb\xbfindicator,period,value\r\n" + f"{ids[0]},2024,44.6\r\n".encode()

    def cited(index, words, base, what, accessed):
        return dict.fromkeys(("apa", "gb7714"), f"{what.indicator} {accessed}")

    what = make_dataclass("What", [("indicator", str, "")])
    stand_in("dashboard.exports.studio", BusyError=type("BusyError", (Exception,), {}))
    stand_in("dashboard.exports.tables")
    stand_in("dashboard.exports.tables.csv", csv=table)
    stand_in("dashboard.exports.sources")
    stand_in("dashboard.exports.sources.bib", bib=lambda *given: b"@misc{a}")
    stand_in("dashboard.exports.sources.csl", csl=lambda *given: b"[]")
    stand_in("dashboard.exports.sources.cite", What=what, citations=cited)


def packed(form, studio, brief=LIST, told=lambda step: None):
    desk = briefed.desk(brief)
    return aside.run(pack.pack(briefed.edition(), desk, BASE, form, studio, told))


def test_slides_take_only_the_picture_of_the_map():
    studio = briefed.Studio()

    body = packed("pptx", studio)

    assert studio.seen == [("map", "png")]
    assert "ppt/media/image1.png" in parts(body)


def test_a_picture_that_fails_leaves_its_item_in_words_and_says_so():
    steps = []

    body = packed("pptx", briefed.Studio(refuse=("map",)), told=steps.append)

    failed = [step.said for step in steps if step.failed]
    assert len(failed) == 1
    assert "the browser is away" in failed[0]
    assert any(shape.has_table for shape in Presentation(io.BytesIO(body)).slides[3].shapes)


def test_the_reader_is_told_how_far_the_file_is():
    steps = []

    packed("pptx", briefed.Studio(), told=steps.append)

    assert [(step.done, step.of) for step in steps] == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_pdf_has_a_title_a_page_an_item_and_the_sources():
    studio = briefed.Studio()

    assert packed("pdf", studio, f"{LIST}!title:Own words") == b"%PDF"
    assert studio.printed == [
        ("briefing", "", ""), ("indicators", "", ""), ("map", "", ""),
        ("timeline", "", "Own words"), ("briefing", "sources", "Sources"),
    ]  # fmt: skip


def test_the_page_of_sources_is_a_picture_that_names_them_all():
    desk = briefed.desk(f"{LIST}")
    (page,) = sheet.pages(desk, SIZES["a4"])
    rest = briefed.desk(LIST)

    plate = sheet.plate(View(briefed.edition(), rest, BASE, SIZES["a4"], page.title))

    assert plate.svg.startswith("<svg")
    assert "courier-2022" in plate.sources
    assert "Read on" in plate.svg


@pytest.mark.parametrize(("form", "brief"), [("docx", LIST), ("pptx", "")])
def test_a_form_or_a_list_that_makes_no_file_is_refused(form, brief):
    desk = briefed.desk(LIST) if brief else briefed.desk("map")
    bare = desk if brief else briefed.Desk(desk.index, desk.words, desk.default, desk.default, ())

    with pytest.raises(ValueError, match="a briefing of some items"):
        aside.run(pack.pack(briefed.edition(), bare, BASE, form, None, lambda step: None))


def test_a_zip_has_pictures_tables_a_data_package_citations_and_a_list():
    body = packed("zip", briefed.Studio())
    found = parts(body)

    assert body == packed("zip", briefed.Studio())
    assert sorted(found) == [
        "README.txt", "citations/apa.txt", "citations/gb7714.txt", "citations/sources.bib",
        "citations/sources.json", "data/oil-exports.csv", "data/port-oil.csv", "datapackage.json",
        "pictures/01_indicators.png", "pictures/02_map.png", "pictures/03_timeline.png",
    ]  # fmt: skip
    assert found["data/port-oil.csv"].startswith(b"indicator,")
    assert "1. Chart: More oil leaves through the port" in found["README.txt"].decode()
    assert "indicators?indicator=port-oil&lang=en" in found["README.txt"].decode()


def test_the_data_package_describes_just_the_tables_that_are_in_it():
    said = json.loads(parts(packed("zip", briefed.Studio()))["datapackage.json"])

    assert [one["path"] for one in said["resources"]] == [
        "data/port-oil.csv",
        "data/oil-exports.csv",
    ]
    fields = said["resources"][0]["schema"]["fields"]
    assert {"name": "value", "type": "number"} in fields
    assert {"name": "indicator", "type": "string"} in fields
    assert said["licenses"] == [{"name": "CC0-1.0"}]


def test_a_job_makes_its_file_apart_from_whoever_waits():
    async def make(told):
        told(pack.Step(1, 2, "half"))
        told(pack.Step(1, 2, "no picture", failed=True))
        return b"done"

    job = jobs.Job(make, "late")

    assert job.wait(10)
    assert (job.body, job.failures, job.error) == (b"done", ["no picture"], "")


def test_a_job_that_fails_says_why():
    async def make(told):
        raise ValueError("nothing to show")

    job = jobs.Job(make, "late")
    job.wait(10)

    assert (job.body, job.error) == (None, "nothing to show")


def test_only_so_many_jobs_wait():
    release = []

    async def make(told):
        while not release:
            await asyncio.sleep(0.01)
        return b""

    waiting = [jobs.Job(make, "late") for _ in range(jobs.MOST_WAITING)]
    with pytest.raises(jobs.BusyError):
        jobs.Job(make, "late")
    release.append(True)

    assert all(job.wait(10) for job in waiting)
