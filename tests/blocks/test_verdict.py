import re

import pytest

from dashboard.blocks import verdict
from dashboard.core import proof
from dashboard.core.desk import Desk
from dashboard.core.proof import Proof, Shown
from dashboard.core.state import State
from tests.core import small

STANDS = Shown("port-oil", "2022~port-2025", "39.8", "Mt", "B1")
WAS = Shown("port-oil", "2024~port-2024", "44.1", "Mt", "B2")
COMPUTED = Shown("port-share-computed", "2018", "79.8804780876", "percent", "")
GONE = Shown("<b>gone", "never~x", "some", "stones", "")
LINK = "https://example.org/record/indicators?indicator=port-oil"


def block(*figures, link=LINK, version="2025-06-30.9caebdfb"):
    index, state = small.finest(), State(page="methods")
    desk = Desk(index, small.english(), state, state, ())
    return verdict.block(desk, proof.verdict(index, Proof(link, version, (), figures)))


def said(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def rows(html):
    return [said(row) for row in re.findall("<tr>(.*?)</tr>", html)][1:]


def test_a_figure_that_stands_is_told_with_its_grade():
    html = block(STANDS)

    assert "The figure shown still stands." in said(html)
    assert rows(html) == ["Stands Oil through the strait port 2022 39.8 Mt (B1) 39.8 Mt (B1)"]
    assert "<del>" not in html


def test_a_revised_figure_is_struck_before_the_others_beside_what_it_is_now():
    html = block(STANDS, WAS)

    assert "1 figure no longer stands as shown." in said(html)
    assert rows(html)[0] == "Revised Oil through the strait port 2024 44.1 Mt (B2) 44.6 Mt (B1)"
    assert "<del>44.1 Mt (B2)</del>" in html


def test_a_computed_figure_is_rounded_as_on_the_page():
    assert rows(block(COMPUTED))[0].endswith("2018 79.9% 79.9%")


def test_what_a_stranger_wrote_into_a_picture_stays_words():
    html = block(GONE, link="javascript:alert(1)", version="<i>")

    assert "&lt;b&gt;gone never some stones —" in re.sub(
        r"\s+", " ", re.sub(r"</?[a-z][^>]*>", " ", html)
    )
    assert 'href="javascript' not in html
    assert "<i>" not in html


def test_versions_and_the_view_are_named():
    html = block(STANDS, version="2024-01-01.00000000")

    assert "Record version 2024-01-01.00000000 then, 2025-06-30.9caebdfb now." in said(html)
    assert f'href="{LINK}"' in html


@pytest.mark.parametrize("value", ["nan", "1e999", "-inf–2", "", "–", "1–2–3"])
def test_numbers_that_are_none_are_told_as_they_were_written(value):
    assert "Removed" in rows(block(Shown("port-oil", "0~a", value, "Mt", "B1")))[0]


@pytest.mark.parametrize("link", ["http://[broken", "mailto:a@b"])
def test_an_address_that_leads_to_no_page_is_no_link(link):
    assert f'href="{link}' not in block(link=link)


def test_a_file_that_says_nothing_is_told_what_to_do():
    state = State(page="methods")
    desk = Desk(small.finest(), small.english(), state, state, ())

    assert "Bring the PNG as it was saved from the record" in verdict.refusal(desk)
