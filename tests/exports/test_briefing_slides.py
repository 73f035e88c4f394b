import io
import re
from csv import DictReader
from datetime import datetime
from xml.etree import ElementTree as ET

import pytest
from pptx import Presentation
from pptx.util import Pt

from dashboard.exports.briefing.slides import deck
from dashboard.exports.tables import csv as tables
from tests.exports import briefed
from tests.exports.briefed import BASE, PIXEL, charts, parts, values

ALL = (
    "card!port-oil~port-oil~oil-exports~port-share-stated~defence-budget~ferry-passengers~trust"
    "~investment~map~map!closed:gulf-line!days:90~event!oil-halt~story!port-story"
    "~timeline!window:2022-01-01.2022-12-31~goods-exports!title:Own words"
)


def made(brief, lang="en", **more):
    return deck.deck(briefed.desk(brief, lang, **more), BASE)


def opened(brief, lang="en", **more):
    return Presentation(io.BytesIO(made(brief, lang, **more)))


def words(slide):
    frames = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    tables = [
        cell.text
        for shape in slide.shapes
        if shape.has_table
        for row in shape.table.rows
        for cell in row.cells
    ]
    return "\n".join(frames + tables)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("shape", ["", "4x3"])
def test_every_kind_of_item_has_a_slide_with_title_permalink_version_and_notes(lang, shape):
    shown = opened(ALL, lang, slides=shape)

    items = list(shown.slides)[2:16]
    version = briefed.edition().index.version
    for slide in items:
        assert slide.shapes.title.text
        assert version in words(slide)
        assert "example.org/record" in words(slide)
        assert version in slide.notes_slide.notes_text_frame.text
        assert f"lang={lang}" in slide.notes_slide.notes_text_frame.text
    assert items[13].shapes.title.text == "Own words"
    assert shown.slide_width == Pt(720 if shape else 960)


def test_the_same_list_gives_the_same_bytes():
    assert made(ALL) == made(ALL)


def test_the_file_says_what_it_is_and_when_the_record_was_made():
    said = opened("port-oil").core_properties

    assert said.title == said.author == "Finland–Estonia (invented)"
    assert said.created == datetime(2025, 6, 30)


def test_a_native_chart_holds_the_figures_of_the_record():
    (xml,) = charts(made("port-oil"))

    main = [40.1, 41.3, 42.2, 39.8, 43.0, 44.6, 50.0, 38.5, 43.9, 44.1]
    beside = [50.2, 51.7, 52.8, 49.9, 54.2, 55.7]
    assert sorted(values(xml, "val|yVal")) == sorted(main + beside)


@pytest.mark.parametrize("id", sorted(briefed.edition().index.indicators))
def test_the_chart_holds_the_numbers_of_the_table(id):
    index, words = briefed.edition().index, briefed.edition().words["en"]
    members = (id, *index.indicators[id].beside)
    table = tables.csv(index, words, BASE, members).decode("utf-8-sig")

    (xml,) = charts(made(id))

    stated = [float(row["value"]) for row in DictReader(io.StringIO(table)) if row["value"]]
    drawn = values(xml, "val|yVal|xVal")
    assert stated
    assert [one for one in stated if not any(one == pytest.approx(n) for n in drawn)] == []


def test_a_missing_year_stays_a_gap_in_the_line():
    (xml,) = charts(made("goods-exports"))

    assert '<c:dispBlanksAs val="gap"/>' in xml


def test_no_line_leads_over_a_year_without_a_figure_or_a_break_in_the_series():
    (xml,) = charts(made("port-oil!hide:oil-exports!rivals:off"))

    caches = re.findall(r"<c:val>.*?</c:val>", xml, re.DOTALL)
    places = [[int(at) for at in re.findall(r'<c:pt idx="(\d+)">', cache)] for cache in caches]
    assert [0, 1, 3] in places  # 2018, 2019, 2021: the row of 2020 is empty
    assert [4, 5, 6] in places  # from the break of 2022 on, a series of its own


def test_plans_are_outlined_or_dashed_and_never_joined_to_what_happened():
    (xml,) = charts(made("defence-budget"))

    tree = ET.fromstring(xml)
    space = {"c": "http://schemas.openxmlformats.org/drawingml/2006/chart"}
    names = [one.text for one in tree.findall(".//c:ser/c:tx//c:v", space)]
    assert names == ["Defence budget", "Defence budget: plan or forecast"]
    assert 'prstDash val="sysDash"' in xml


def test_a_range_is_drawn_from_its_low_to_its_high_end():
    (xml,) = charts(made("ferry-passengers"))

    assert {2300000.0, 2500000.0} <= set(values(xml))
    assert "pattFill" in xml


def test_columns_start_at_zero_and_lines_say_where_they_do_not():
    bars = opened("votes-alike")
    lines = opened("goods-exports")

    assert '<c:min val="0"/>' in charts(made("votes-alike"))[0]
    assert "The value axis does not start at zero." not in words(bars.slides[2])
    assert "The value axis does not start at zero." in words(lines.slides[2])


def test_the_workbook_of_a_chart_names_periods_and_sources():
    found = parts(made("votes-alike"))
    book = parts(found["ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"])
    sheet = book["xl/worksheets/sheet1.xml"].decode()

    assert "Period" in sheet
    assert "Source: Votes cast alike" in sheet
    assert "annex 2" in sheet
    assert "<v>71</v>" in sheet


def test_a_chart_that_is_read_back_has_its_categories_and_alternative_text():
    shown = opened("votes-alike")
    (frame,) = [shape for shape in shown.slides[2].shapes if shape.has_chart]

    assert list(frame.chart.plots[0].categories) == ["2022", "2023", "2024"]
    assert list(frame.chart.series[0].values) == [71, 69, 74]
    assert "71 votes in 2022" in frame._element.nvGraphicFramePr.cNvPr.get("descr")


def test_notes_cite_every_figure_with_place_grade_and_who_differs():
    notes = opened("port-oil").slides[2].notes_slide.notes_text_frame.text

    assert "table 1" in notes
    assert "differs: another definition" in notes
    assert "according to Strait Port Company" in notes
    assert "Grade" in notes


def test_a_map_stands_as_a_picture_where_there_is_one_and_else_as_its_routes():
    desk = briefed.desk("map")
    drawn = Presentation(io.BytesIO(deck.deck(desk, BASE, pictures={0: (PIXEL, "A map")})))
    told = Presentation(io.BytesIO(deck.deck(desk, BASE)))

    (picture,) = [shape for shape in drawn.slides[2].shapes if shape.shape_type == 13]
    assert picture._element.nvPicPr.cNvPr.get("descr") == "A map"
    assert "Gulf line" in words(told.slides[2])
    assert "50 Mt a year" in words(told.slides[2])


def test_the_last_slides_list_each_source_once_and_say_what_grades_mean():
    shown = list(opened("port-oil~port-oil!unit:kb-d").slides)

    listed = [slide for slide in shown if slide.shapes.title.text == "Sources"]
    assert len(listed) == 1
    assert words(listed[0]).count("Annual figures") <= 1
    assert "usually reliable" in words(shown[-1])


def test_contents_lead_to_the_slides():
    shown = opened("port-oil~map")
    targets = [
        rel.target_part.partname
        for rel in shown.slides[1].part.rels.values()
        if rel.reltype.endswith("/slide")
    ]

    assert sorted(targets) == ["/ppt/slides/slide3.xml", "/ppt/slides/slide4.xml"]
