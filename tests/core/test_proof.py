import pytest

from dashboard.core import proof
from dashboard.core.load import load
from dashboard.core.proof import Proof, Shown
from dashboard.core.select import Index
from tests.core import good, small

KEY = "2022~port-2025"
STANDING = Shown("port-oil", KEY, "39.8", "Mt", "B1")
OLD = '- {period: "2022", value: 39.8, status: B, cite: {source: port-2025, locator: "table 1"}}'


def proven(*figures):
    return Proof("https://example.org", "2025-06-30.9caebdfb", ("port-2025",), figures)


def found(index, figure):
    (one,) = proof.verdict(index, proven(figure)).found
    return one.standing, one.now


def revised(folder, *changes):
    return Index(load(good.changed(folder, *changes)))


def test_figures_are_shown_as_the_record_has_them_with_unit_and_grade():
    figures = [("port-oil", KEY, "about 40"), ("port-oil", KEY, "39.8"), ("oil-exports", "x", "5")]

    assert proof.shown(small.finest(), figures) == (STANDING, Shown("oil-exports", "x", "5"))


def test_a_computed_figure_has_no_grade():
    (one,) = proof.shown(small.finest(), [("port-share-computed", "2018", "")])

    assert (one.value, one.unit, one.grade) == ("79.8804780876", "percent", "")


def test_a_figure_that_did_not_change_stands():
    assert found(small.finest(), STANDING) == ("stands", STANDING)


def test_a_figure_that_has_another_value_now_is_revised(tmp_path):
    index = revised(tmp_path, (OLD, OLD.replace("39.8", "39.6")))

    assert found(index, STANDING) == ("revised", Shown("port-oil", KEY, "39.6", "Mt", "B1"))


def test_a_figure_whose_source_is_graded_anew_is_regraded():
    graded_before = Shown("port-oil", KEY, "39.8", "Mt", "A1")

    assert found(small.finest(), graded_before) == ("regraded", STANDING)


def test_a_figure_that_another_source_gives_now_is_compared_with_that():
    standing, now = found(small.finest(), Shown("port-oil", "2024~port-2024", "44.1", "Mt", "B2"))

    assert (standing, now.key, now.value) == ("revised", "2024~port-2025", "44.6")


@pytest.mark.parametrize(
    ("indicator", "key"),
    [("port-oil", "1999~port-2025"), ("nothing", KEY), ("port-oil", ""), ("", "~")],
)
def test_a_figure_that_the_record_no_longer_has_is_removed(indicator, key):
    assert found(small.finest(), Shown(indicator, key, "39.8", "Mt", "B1")) == ("removed", None)


def test_a_verdict_stands_only_where_every_figure_does():
    index = small.finest()
    other = Shown("port-oil", KEY, "1", "Mt", "B1")

    assert proof.verdict(index, proven(STANDING)).stands
    assert proof.verdict(index, proven()).stands
    assert not proof.verdict(index, proven(STANDING, other)).stands
