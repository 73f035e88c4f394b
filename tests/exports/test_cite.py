import json
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import bibtexparser
import pytest

from dashboard.exports.sources import cite
from tests.core import small
from tests.exports import files

DAY = date(2026, 11, 26)
VERSION = small.finest().version
VALUE = cite.What("port-oil", "2022~courier-2022~definition")
EVERY = (cite.What(), cite.What("port-oil"), VALUE, cite.What("port-share-computed", "2023"))


def cited(what, lang="en"):
    return cite.citations(small.finest(), files.words(lang), files.BASE, what, DAY)


def test_a_value_is_cited_in_the_style_of_the_apa():
    assert cited(VALUE)["apa"] == (
        "Bilateral Record. (2025). Oil through the strait port, 2022: 38.5 Mt [Data set]."
        f" In Finland–Estonia (invented) (Version {VERSION})."
        " https://example.org/record/indicators"
        "?indicator=port-oil&pin=2022~courier-2022~definition&lang=en"
        " Accessed 26 November 2026."
        " Data: The Invented Courier, “What the gulf carries”, 1 September 2022,"
        " paragraph 3, claim loaded-2022, grade C3."
    )


def test_an_indicator_is_cited_in_the_style_of_chicago():
    assert cited(cite.What("trust"))["chicago"] == (
        "Bilateral Record. 2025. “Finns Who Trust Estonia.” Data set."
        f" In Finland–Estonia (invented), version {VERSION}. June 30."
        " Accessed November 26, 2026."
        " https://example.org/record/indicators?indicator=trust&lang=en."
        " Data: Invented Institute · 30 Nov 2024 (F6)."
    )


def test_the_record_is_cited_as_the_chinese_standard_has_it():
    assert cited(cite.What())["gb7714"] == (
        "Bilateral Record. Finland–Estonia (invented)[DS/OL]. (2025-06-30)[2026-11-26]."
        f" https://example.org/record/?lang=en. Version {VERSION}."
    )
    assert cited(cite.What(), "zh")["gb7714"].startswith(
        "双边实录. 芬兰—爱沙尼亚（虚构）[DS/OL]. (2025-06-30)[2026-11-26]."
        " https://example.org/record/?lang=zh."
    )


def test_a_value_that_an_outlet_relays_names_its_maker_too():
    what = cite.What("port-oil", "2030~courier-2022~port-company")

    assert "Data: Strait Port Company, read in The Invented Courier, “What" in cited(what)["apa"]


def test_a_computed_value_names_the_sources_beneath_it():
    assert cited(EVERY[3])["apa"].endswith(
        "Computed by Bilateral Record; data: Strait Port Company · Apr 2025 (B1);"
        " Office of Invented Trade · 12 May 2025 (A1)."
    )


def test_of_many_sources_the_first_is_named_and_the_others_counted():
    assert cited(cite.What("port-oil"))["apa"].endswith(
        "Data: Strait Port Company · Apr 2025 (B1) and 3 other sources."
    )


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("what", EVERY)
def test_every_text_names_the_day_of_access_and_the_version(what, lang):
    found = cited(what, lang)

    assert tuple(found) == cite.STYLES
    assert all(VERSION in text for text in found.values())
    days = re.compile("26 November 2026|November 26, 2026|2026-11-26|2026年11月26日")
    assert [style for style, text in found.items() if not days.search(text)] == ["csl"]


def test_bibtex_parses_and_csl_has_the_fields_of_the_citation():
    found = cited(VALUE)
    (entry,) = bibtexparser.parse_string(found["bibtex"]).entries
    (item,) = json.loads(found["csl"])

    assert entry.key == item["id"] == "bilateral-record-port-oil-2022-courier-2022-definition"
    assert entry["urldate"] == "2026-11-26"
    assert item["accessed"] == {"date-parts": [[2026, 11, 26]]}
    assert item["version"] == VERSION


def test_the_styles_are_the_real_ones_with_their_licence(request):
    styles = sorted((request.config.rootpath / "assets" / "styles").glob("*.csl"))

    assert [style.stem for style in styles] == [
        "apa",
        "chicago-author-date-access-dates",
        "china-national-standard-gb-t-7714-2015-numeric",
    ]
    for style in styles:
        assert "http://creativecommons.org/licenses/by-sa/3.0/" in style.read_text("utf-8")


def test_threads_that_cite_at_once_get_their_own_texts():
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(cited, EVERY * 3))

    assert found == [cited(what) for what in EVERY] * 3


@pytest.mark.parametrize("what", [cite.What("nothing"), cite.What("trust", "1999")])
def test_what_the_record_does_not_hold_cannot_be_cited(what):
    with pytest.raises(ValueError, match="has no"):
        cited(what)
