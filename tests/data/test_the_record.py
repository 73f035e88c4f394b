"""The repository's own record: it loads, and everything in it can be shown."""

import json
from pathlib import Path

import pytest

from dashboard.core import compose, load, ways, words
from dashboard.core.select import Index
from dashboard.core.state import State
from dashboard.figures import theme
from tests.figures.drawn import draw

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def index():
    return Index(load.load(ROOT / "indicators.yaml"))


@pytest.fixture(scope="module")
def spoken(index):
    return words.languages(ROOT / "dashboard" / "locale", index.record.front.areas)


def test_it_holds_what_the_pages_promise(index):
    record = index.record

    assert len(record.indicators) >= 90
    assert sum(len(i.observations) for i in record.indicators) >= 1000
    assert sum(len(source.claims) for source in record.sources) == 96
    assert len(index.domains) == 7
    assert len(record.checks) >= 8


def test_every_value_of_an_indicator_has_an_address_of_its_own(index):
    for id in index.indicators:
        keys = [reading.key for reading in index.book.readings(id)]

        assert len(keys) == len(set(keys)), id


def test_every_check_comes_out_as_it_did_when_the_curator_last_looked(index):
    found = {check.id: index.finding(check).outcome for check in index.record.checks}

    assert found == {check.id: check.expect for check in index.record.checks}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_indicator_draws(index, spoken, lang):
    parties = [index.record.front.parties[area] for area in index.record.front.dyad]
    colours = theme.palette(_tokens(), parties, "light")

    for indicator in index.record.indicators:
        chart = compose.chart(index, indicator, State(), spoken[lang])
        figure = draw(chart, colours)

        assert figure.data, indicator.id
        assert chart.source, indicator.id
        assert chart.alt, indicator.id


def _tokens():
    return json.loads((ROOT / "assets" / "tokens.json").read_text(encoding="utf-8"))


def test_headlines_fit_the_page(index):
    for indicator in index.record.indicators:
        if indicator.headline:
            assert len(indicator.headline["en"]) <= 72, indicator.id
            assert len(indicator.headline["zh"]) <= 26, indicator.id


def test_every_route_of_the_dossier_is_in(index):
    record = index.record

    assert len(record.routes) == 24
    assert sum(ways.crosses(route, record.front.dyad) for route in record.routes) == 11
    assert all(route.path for route in record.routes)


def test_every_place_lies_on_a_route_or_belongs_to_an_event(index):
    record = index.record
    used = {id for event in record.events for id in event.places}
    for route in record.routes:
        used.update(route.path, *route.branches)

    assert sorted(set(record.places) - used) == []


def test_every_event_of_the_oil_lines_names_its_route(index):
    named = {id for event in index.record.events for id in event.routes}

    assert {"cpc", "druzhba-schwedt", "btc", "coal-russian-ports"} <= named
