import re

import pytest

from dashboard.exports.plates import faces, frame
from dashboard.exports.plates.sizes import SIZES
from tests.core import small
from tests.exports import fitting
from tests.exports.plated import plate, view

CHART = {"indicator": "port-oil"}
STATES = {
    "chart": CHART,
    "stated": {"indicator": "port-share-stated"},
    "blocks": {"indicator": "ferry-passengers"},
    "map": {"page": "map"},
    "what if": {"page": "map", "closed": ("gulf-line",)},
    "route": {"page": "map", "route": "gulf-line"},
    "timeline": {"page": "timeline"},
    "event": {"page": "timeline", "event": "oil-halt"},
    "story": {"page": "timeline", "story": small.finest().record.stories[0].id},
    "overview": {"page": "overview"},
    "tile": {"page": "overview", "indicator": "goods-exports"},
    "evidence": {"page": "evidence"},
}


def words(svg):
    return " ".join(fitting.said(svg).split())


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", STATES)
def test_nothing_leaves_the_frame_or_lies_over_something_else(kind, size, lang):
    svg = plate(size, lang, **STATES[kind]).svg

    assert fitting.faults(svg) == []


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("kind", STATES)
def test_a_plate_says_source_date_version_and_name(kind, mode):
    svg = plate("16x9", mode=mode, **STATES[kind]).svg

    said = words(svg)

    version = small.finest().version
    assert "Source: " in said
    assert "As of 30 June 2025" in said
    assert f"record {version} · CC0-1.0" in said
    assert "Bilateral Record" in said
    assert "example.org/record" in said


@pytest.mark.parametrize("kind", STATES)
def test_a_plate_stands_by_itself(kind):
    svg = plate("16x9", **STATES[kind]).svg

    assert "var(--" not in svg
    assert "light-dark(" not in svg
    assert not re.search(r'(?:href|src)="', svg)
    assert not re.search(r"url\((?!data:|#)", svg)


def test_a_plate_is_as_large_as_its_size_says():
    root = fitting.parsed(plate("social", **CHART).svg)

    assert (root.attrib["width"], root.attrib["height"]) == ("1200", "630")


def test_two_plates_of_one_state_are_the_same_bytes():
    assert plate("16x9", **CHART) == plate("16x9", **CHART)


def test_a_chart_says_its_claim_definition_source_and_note():
    said = words(plate("16x9", **CHART).svg)

    assert "More oil leaves through the port than in 2018" in said
    assert "Crude oil of Finnish origin loaded at the port." in said
    assert "The port was shut for a month in 2022." in said


def test_the_key_names_only_marks_that_the_chart_has():
    said = words(plate("16x9", **CHART).svg)

    assert "plan" in said
    assert "provisional" in said
    assert "sources differ; nothing is averaged" in said
    assert "forecast" not in said
    assert "at most" not in said


def test_what_is_shown_is_listed_as_it_is_written():
    shown = plate("16x9", **CHART).figures

    assert ("port-oil", "2024~port-2025", "44.6") in shown
    assert ("oil-exports", "2018~trade-office-2025", "50.2") in shown


def test_a_range_is_listed_by_its_ends():
    shown = plate("16x9", indicator="port-share-stated").figures

    assert ("port-share-stated", "2022~ministry-2023~conflict", "75–78") in shown


def test_the_sources_of_a_computed_value_are_those_of_its_inputs():
    shown = plate("16x9", indicator="port-share-computed")

    assert set(shown.sources) == {"port-2025", "trade-office-2025"}


def test_a_social_card_shows_the_latest_settled_figure_alone():
    made = plate("social", **CHART)

    assert made.figures == (("port-oil", "2024~port-2025", "44.6"),)
    assert "44.6" in words(made.svg)
    assert frame.figure(view("social", **CHART)) is None


def test_a_card_shows_the_value_that_is_pinned():
    made = plate("social", pin="2019~port-2025", **CHART)

    assert made.figures == (("port-oil", "2019~port-2025", "41.3"),)


def test_a_tile_keeps_its_caveat():
    said = words(plate("16x9", page="overview", indicator="goods-exports").svg)

    assert "The partner's own figure is lower." in said
    assert "+4.7" in said


def test_a_headline_of_the_readers_own_takes_the_place_of_ours():
    said = words(plate("16x9", title="My own words & <signs>", **CHART).svg)

    assert "My own words & <signs>" in said
    assert "More oil leaves" not in said


@pytest.mark.parametrize("size", SIZES)
def test_the_source_stands_whole_however_long_note_and_headline_are(size):
    index = lengthened()

    svg = plate(size, title="A headline that goes on and on " * 5, index=index, **CHART).svg

    assert fitting.faults(svg) == []
    assert "computed" in words(svg) or "Strait Port Company" in words(svg)
    assert "This note is long." not in words(svg) or "…" in words(svg)


def lengthened():
    """Return the invented record with a note of many sentences."""
    record = small.finest().record
    note = type(record.indicators[0].title)({"same": "This note is long. " * 60})
    changed = tuple(
        one.model_copy(update={"note": note}) if one.id == "port-oil" else one
        for one in record.indicators
    )
    return small.changed(indicators=changed)


def test_chinese_plates_are_in_chinese():
    said = words(plate("16x9", "zh", **CHART).svg)

    assert "经港口外运的石油多于2018年" in said
    assert "来源：" in said
    assert "双边实录" in said


def test_a_file_is_named_by_dyad_subject_date_language_and_size():
    assert plate("16x9", **CHART).name == "fi-ee_port-oil_2025-06-30_en_16x9"


def test_a_permalink_leads_to_the_view():
    address = plate("16x9", **CHART).permalink

    assert address == "https://example.org/record/indicators?indicator=port-oil&lang=en"


def test_slides_are_white_and_cards_lie_on_paper():
    slide, card = plate("16x9", **CHART).svg, plate("social", **CHART).svg

    assert '<rect width="100%" height="100%" fill="#FFFFFF"/>' in slide
    assert '<rect width="100%" height="100%" fill="#FAF8F4"/>' in card


def test_dark_plates_frame_the_code_in_white():
    svg = plate("16x9", mode="dark", **CHART).svg

    assert '<rect width="100%" height="100%" fill="#10171D"/>' in svg
    assert 'fill="#FFFFFF"/><path' in svg


def test_only_charts_ask_for_a_figure():
    asked = {kind: frame.figure(view("16x9", **state)) for kind, state in STATES.items()}

    assert {kind for kind, figure in asked.items() if figure} == {
        "chart", "stated", "blocks", "event", "overview",
    }  # fmt: skip


def test_a_what_if_says_that_it_is_assumed():
    said = words(plate("1x1", page="map", closed=("gulf-line",)).svg)

    assert "What if" in said
    assert "Assumed, not observed." in said


def test_an_event_says_who_acted_and_which_sources_say_so():
    said = words(plate("1x1", page="timeline", event="oil-halt").svg)

    assert "Acting, addressed" in said
    assert "Source: " in said


def test_fonts_travel_with_the_plate():
    svg = plate("16x9", "zh", **CHART).svg

    carried = set(re.findall(r"font-family:'([^']+)';font-weight:[^;]+;src:url\(data:", svg))
    assert {"Record Sans", "Noto Serif SC"} <= carried or not faces.faces()


def test_without_fonts_a_plate_is_still_set(tmp_path, monkeypatch):
    monkeypatch.setattr(faces, "FOLDER", tmp_path)
    for kept in (faces.faces, faces.of, faces.advance):
        kept.cache_clear()
    try:
        svg = plate("16x9", **CHART).svg
    finally:
        monkeypatch.undo()
        for kept in (faces.faces, faces.of, faces.advance):
            kept.cache_clear()

    assert "@font-face" not in svg
    assert "More oil leaves through the port than in 2018" in words(svg)
