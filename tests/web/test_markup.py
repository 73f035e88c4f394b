"""Nothing of a curated text is ever interpreted, wherever it is shown."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
import zipfile

import bibtexparser
import icalendar
import pytest

from dashboard.exports.plates import frame
from dashboard.web.beside.table import TABLE
from tests.exports import plated
from tests.web import hostile, serving
from tests.web.markup import read

PAGES = (
    "/", "/indicators", "/indicators?indicator=port-oil&tab=table",
    "/indicators?indicator=port-oil&tab=record", "/indicators?indicator=port-oil", "/map",
    "/map?route=gulf-line", "/map?closed=gulf-line", "/map?tab=table", "/timeline",
    "/timeline?event=oil-halt", "/timeline?tab=list", "/timeline?story=port-story", "/evidence",
    "/evidence?tab=claims", "/evidence?tab=checks", "/evidence?source=courier-2022",
    "/briefing?brief=port-oil~event!oil-halt~map", "/methods",
)  # fmt: skip
NAMES = {"indicator": "port-oil", "event": "oil-halt", "story": "port-story"}
# Elements that stand in pages of ours by right, which the texts try to make as well.
OWN = {"b", "base", "iframe"}
FORMULA = ("=", "+", "@", "＝", "＋", "＠")


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    return serving.client(serving.house(hostile.file(tmp_path_factory)))


def of(kind):
    return [
        pytest.param(one.path.format(**NAMES), id=one.path)
        for one in TABLE
        if one.kind.startswith(kind) and not one.posted
    ]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("address", PAGES)
def test_the_first_paint_shows_markup_as_text(client, address, lang):
    page = client.get(address, params={"lang": lang} if "?" not in address else None)

    troubles, said = read(page.text, OWN)

    assert troubles == []
    assert "<x-evil onload=boom()>" in said


@pytest.mark.parametrize("address", [*of("text/html"), "/embed/indicators/port-oil?part=whole"])
def test_embeds_and_pages_beside_show_markup_as_text(client, address):
    page = client.get(address, headers={"accept": "text/html"})

    troubles, _ = read(page.text, OWN)

    assert page.status_code == 200
    assert troubles == []


@pytest.mark.parametrize("address", [*of("application/json"), *of("application/vnd.citation")])
def test_json_holds_markup_as_text(client, address):
    asked = {"url": "https://example.org/map"} if address == "/oembed" else {}
    answer = client.get(address, params=asked)

    assert json.loads(answer.content)
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_data_within_pages_end_where_they_should(client):
    page = client.get("/indicators?indicator=port-oil").text

    held = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)

    assert [json.loads(one)["@context"] for one in held] == ["https://schema.org"]
    assert "<x-evil" not in held[0]


@pytest.mark.parametrize("address", of("text/csv"))
def test_no_cell_of_a_table_is_a_formula(client, address):
    rows = list(csv.reader(io.StringIO(client.get(address).content.decode("utf-8-sig"))))

    assert [cell for row in rows for cell in row if cell.startswith(FORMULA)] == []
    assert any(cell.startswith("'=") for row in rows for cell in row)


@pytest.mark.parametrize("address", of("application/vnd.openxmlformats-officedocument.spread"))
def test_no_cell_of_a_workbook_is_a_formula_or_a_link_that_we_did_not_make(client, address):
    with zipfile.ZipFile(io.BytesIO(client.get(address).content)) as book:
        sheets = [book.read(name).decode() for name in book.namelist() if "/sheet" in name]

    assert [sheet for sheet in sheets if "<f>" in sheet] == []
    assert [sheet for sheet in sheets if "evil.example" in sheet and "<hyperlink " in sheet] == []


def test_an_event_s_text_cannot_end_its_entry_of_the_calendar(client):
    calendar = icalendar.Calendar.from_ical(client.get("/events.ics?lang=en").content)
    events = [one for one in calendar.walk() if one.name == "VEVENT"]

    assert len(events) == len(client.get("/events.json?lang=en").json()["events"])
    assert "<x-evil onload=boom()>" in events[0]["SUMMARY"]


def test_a_feed_s_texts_are_text(client):
    feed = ET.fromstring(client.get("/events.atom?lang=en").content)
    name = "{http://www.w3.org/2005/Atom}"
    titles = feed.findall(f"{name}entry/{name}title")

    assert {one.get("type", "text") for one in titles} == {"text"}
    assert all(len(one) == 0 and "<x-evil" in one.text for one in titles)
    assert {len(one) for one in feed.findall(f"{name}entry/{name}summary")} == {0}


def test_timelinejs_which_reads_html_gets_texts_that_show_as_text(client):
    told = client.get("/events.timelinejs.json?lang=en").json()

    for event in told["events"]:
        assert read(event["text"]["headline"])[0] == []
        assert read(event["text"]["text"])[0] == []
        assert "<x-evil" in read(event["text"]["headline"])[1]


def test_a_source_s_title_cannot_end_its_entry_of_bibtex(client):
    text = client.get("/sources.bib").text

    library = bibtexparser.parse_string(text)

    assert library.failed_blocks == []
    assert len(library.entries) == len(client.get("/sources.json").json())


@pytest.mark.parametrize("address", [one for one in of("application/") if "xml" in one.id])
def test_xml_is_whole(client, address):
    assert len(ET.fromstring(client.get(address).content))


@pytest.mark.parametrize(
    "state",
    [
        {"page": "overview"}, {"indicator": "port-oil"}, {"page": "map"}, {"page": "timeline"},
        {"page": "timeline", "event": "oil-halt"}, {"page": "evidence"}, {"page": "methods"},
        {"page": "map", "closed": ("gulf-line",)}, {"page": "timeline", "story": "port-story"},
    ],
    ids=str,
)  # fmt: skip
def test_a_picture_draws_markup_as_text(tmp_path_factory, state):
    index = hostile.index(tmp_path_factory)
    shown = plated.view(index=index, **state)
    asked = frame.figure(shown)
    plot = plated.PLOT.format(asked.width, asked.height) if asked else ""

    drawn = ET.fromstring(frame.plate(shown, plot).svg)

    names = {one.tag.rpartition("}")[2] for one in drawn.iter()}
    assert names & {"x-evil", "script", "b", "img", "foreignObject", "a"} <= {"a"}
    assert [key for one in drawn.iter() for key in one.attrib if key.startswith("on")] == []


def test_a_chart_s_texts_are_text_to_plotly(client):
    told = client.get("/embed/indicators/port-oil?lang=en&part=live").json()

    texts = "\n".join(strings(told["chart"]["figures"]["light"]["figure"]))

    assert "&lt;x-evil" in texts
    assert "<x-evil" not in texts
    assert "<a " not in texts


def strings(value):
    """Yield every text within JSON, that of a figure within it as well."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from strings(one)
    elif isinstance(value, str):
        yield value
