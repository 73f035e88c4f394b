"""Slips of the hand that leave a file well formed are named: doubled lines, days, sizes, rates."""

import pytest

from tests.core import good

OIL = "indicators.0.observations"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "limits: [{",
            'limits: [{en: "Nothing here is true.", zh: "此处内容均非事实。"}, {',
            "record.limits.1: the same stands in this list already, as number 1; take one out",
            id="a text",
        ),
        pytest.param(
            "actors: [EST, NBA]",
            "actors: [EST, NBA, EST]",
            "events.5.actors.2: the same stands in this list already, as number 1; take one out",
            id="a country",
        ),
        pytest.param(
            "path: [muuga, tartu]",
            "path: [muuga, tartu, tartu]",
            "routes.1.path.2: the same stands in this list already, as number 2; take one out",
            id="a place that a line does not leave",
        ),
        pytest.param(
            '      - {period: "2024", value: 44.1, rival: revision,',
            '      - {period: "2024", value: 44.1, rival: revision, cite: {source: port-2024, '
            'locator: "whole"}}\n      - {period: "2024", value: 44.1, rival: revision,',
            f"{OIL}.9: the same stands in this list already, as number 9; take one out",
            id="a rival value",
        ),
    ],
)
def test_a_line_that_was_doubled_is_told(tmp_path, old, new, expected):
    assert good.told(good.changed(tmp_path, (old, new))) == [expected]


def test_a_line_may_come_back_to_a_place_that_it_has_left(tmp_path):
    file = good.changed(tmp_path, ("path: [muuga, tartu]", "path: [muuga, tartu, muuga]"))

    assert good.told(file) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            'date: "2024-05-02"',
            'date: "2042-05-02"',
            "events.5.date: later than the record was updated, found '2042-05-02'; "
            "correct it, or record.updated:",
            id="event",
        ),
        pytest.param(
            'as_of: "2023"\n    through: [EST]',
            'as_of: "2032"\n    through: [EST]',
            "routes.1.as_of: later than the record was updated, found '2032'; "
            "correct it, or record.updated:",
            id="status of a route",
        ),
        pytest.param(
            '{period: "2021", value: 42.2',
            '{period: "2201", value: 42.2',
            f"{OIL}.2.period: later than the record was updated, found '2201'; "
            "write status: F for a forecast or T for a plan, or correct the period",
            id="figure",
        ),
        pytest.param(
            "qualifier: approx, status: T, cite: {source: ministry-2023",
            "qualifier: approx, cite: {source: ministry-2023",
            "routes.1.capacity.0.period: later than the record was updated, found '2030'; "
            "write status: F for a forecast or T for a plan, or correct the period",
            id="capacity",
        ),
    ],
)
def test_what_has_not_come_yet_is_told(tmp_path, old, new, expected):
    assert expected in good.told(good.changed(tmp_path, (old, new)))


EVENT = '- id: port-works\n    date: "2024-05-02"'
SOURCE = (
    'id: survey-2024, type: report, title: "Neighbours asked", publisher: "Invented Institute",'
)
READ = 'issued: "2024-11-30", accessed: "2025-06-03"'


@pytest.mark.parametrize(
    ("mark", "count"),
    [
        pytest.param('embargo: "2026-12-03T00:30+01:00"', 0, id="released on that day"),
        pytest.param('embargo: "2026-12-02T23:30Z"', 1, id="released on the day before"),
        pytest.param("draft: true", 0, id="a draft"),
        pytest.param("draft: false", 1, id="no draft any more"),
    ],
)
def test_what_is_kept_back_may_be_dated_up_to_its_release(tmp_path, mark, count):
    dated = f'- id: port-works\n    {mark}\n    date: "2026-12-03"'
    event = good.changed(tmp_path / "event", (EVENT, dated))
    register = good.changed(tmp_path / "source").parent / "seeds" / "register.yaml"
    text = register.read_text(encoding="utf-8")
    given = f'{SOURCE} {mark}, issued: "2026-12-03", accessed: "2026-12-01"'
    assert f"{SOURCE} {READ}" in text
    register.write_text(text.replace(f"{SOURCE} {READ}", given), encoding="utf-8")

    source = good.told(register.parent.parent / "indicators.yaml")

    assert len(good.told(event)) == count
    assert [line.partition(":")[0].rpartition(".")[2] for line in source] == (
        ["issued", "accessed", "accessed"] if count and "draft" in mark else ["issued"] * count
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "value: 42.2",
            "value: -42.2",
            f"{OIL}.2.value: an amount in Mt is not below 0, found -42.2; correct it",
            id="weight",
        ),
        pytest.param(
            "- {value: 210, rival: conflict",
            "- {value: -210, rival: conflict",
            "routes.0.length.1.value: a length is not below 0, found -210; correct it",
            id="length",
        ),
        pytest.param(
            "value: 44.1",
            "value: 44100",
            f"{OIL}.8: 988.8 times the main value of 2024; correct the value or its unit:, "
            "or mark it as rival: unit",
            id="a rival in another unit",
        ),
        pytest.param(
            "value: 42.2",
            "value: 1e300",
            f"{OIL}.2.value: a number up to 1e+15 is due, found 1e+300; correct it",
            id="a number without measure",
        ),
    ],
)
def test_an_amount_that_cannot_be_is_told(tmp_path, old, new, expected):
    assert good.told(good.changed(tmp_path, (old, new))) == [expected]


def test_money_may_be_owed_and_a_rival_may_be_about_the_unit(tmp_path):
    owed = good.changed(tmp_path / "owed", ("value: 5900", "value: -5900"))
    unit = good.changed(tmp_path / "unit", ("43900, unit: kt", "43900, unit: Mt"))

    assert good.told(owed) == good.told(unit) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "rates: {EUR:",
            "rates: {EUX:",
            "record.rates.EUX: no unit is in 'EUX'; write 'EUR' instead, or take it out",
            id="no such money",
        ),
        pytest.param(
            "rates: {EUR: euros-per-dollar}",
            "rates: {EUR: port-oil}",
            "record.rates.EUR: 'port-oil' is in Mt, not in EUR/USD or ratio; "
            "name another indicator",
            id="no rate",
        ),
        pytest.param(
            "value: 0.95,",
            "value: 0,",
            "record.rates.EUR: 'euros-per-dollar' has a value that is not above 0; "
            "correct it, or name another",
            id="a rate of nothing",
        ),
        pytest.param(
            'barrels_per_tonne: {indicator: blend-density, period: "2022"}',
            'barrels_per_tonne: {indicator: blend-density, period: "2023"}',
            "record.barrels_per_tonne.period: 'blend-density' has no value for '2023'; it has 2022",
            id="a year without a figure",
        ),
        pytest.param(
            "barrels_per_tonne: {indicator: blend-density,",
            "barrels_per_tonne: {indicator: votes-alike,",
            "record.barrels_per_tonne.indicator: 'votes-alike' is in votes, not in bbl/t; "
            "name another indicator",
            id="no density",
        ),
    ],
)
def test_a_rate_that_converts_nothing_is_told(tmp_path, old, new, expected):
    assert good.told(good.changed(tmp_path, (old, new))) == [expected]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            'title: {en: "Gulf line", zh: "海湾管线"}',
            'title: {en: "海湾管线", zh: "Gulf line"}',
            "routes.0.title.en: the Chinese text stands under en: and the other under zh:; "
            "swap the two",
            id="languages",
        ),
        pytest.param(
            'en: "Gulf line"',
            'en: " "',
            "routes.0.title.en: a text is due, found only spaces; write it, or take the key out",
            id="spaces",
        ),
        pytest.param(
            "Gulf line",
            "Gulf\u200b line",
            "routes.0.title.en: the hidden character U+200B stands in the text; take it out",
            id="a space without width",
        ),
        pytest.param(
            "source: courier-2022, claim: loaded-2022",
            "source: [], claim: loaded-2022",
            f"{OIL}.4.cite.source: a text is due, found a list; write one text",
            id="a list for a source",
        ),
        pytest.param(
            'source: port-2024, locator: "glossary"',
            "source: port-2024, locator: []",
            "indicators.11.observations.0.cite.locator: a text is due, found a list; "
            "write one text",
            id="a list for a locator",
        ),
        pytest.param(
            '{route: gulf-line, indicator: oil-exports, period: "2022"}',
            '{route: gulf-line, indicator: oil-exports, period: "2020"}',
            "network.shown.0.period: 'oil-exports' has no value for '2020'; "
            "it has 2018, 2019, 2021, 2022, 2023, 2024",
            id="a figure that is not there",
        ),
        pytest.param(
            "commodity: gas",
            "commodity: true",
            "routes.1.commodity: one of crude, refined, gas, coal, uranium, freight is due, "
            "found true; correct it",
            id="a truth value in the file's own words",
        ),
        pytest.param(
            "    unit: votes\n",
            "",
            "indicators.8: an indicator with observations needs unit:; add it",
            id="no unit",
        ),
        pytest.param(
            "languages: [en, zh]",
            "languages: [en, []]",
            "record.languages.1: a text is due, found a list; write one text",
            id="a list for a language",
        ),
    ],
)
def test_a_text_that_says_nothing_or_something_else_is_told(tmp_path, old, new, expected):
    assert expected in good.told(good.changed(tmp_path, (old, new)))


def test_a_view_of_the_map_has_its_ends_in_order(tmp_path):
    upside = "views: {oil: {west: 20.0, south: 66.0, east: 30.0, north: 58.0}}\n  key_figures:"

    file = good.changed(tmp_path, ("key_figures:", upside))

    assert good.told(file) == [
        "record.views.oil.south: south is not below north, found 66 and 58; swap or correct them"
    ]


def test_a_place_beside_the_map_is_told(tmp_path):
    file = good.changed(tmp_path, ("places:\n", "places:\n  far: {lon: 5, lat: 5, minor: true}\n"))

    assert good.told(file) == [
        "places.far: 'far' at 5, 5 is outside record.window:; "
        "correct the place, or widen the window"
    ]


def test_a_file_that_is_cut_off_is_told_on_its_last_line(tmp_path):
    file = good.changed(tmp_path)
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.index("zh: 芬兰}")], encoding="utf-8")

    found = good.lines(file)

    assert found[0].startswith("indicators.yaml:13:27: record.parties.FIN.name: YAML cannot")


def test_a_line_that_ends_as_on_old_machines_is_told(tmp_path):
    file = good.changed(tmp_path)
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r"))

    assert good.lines(file) == [
        "indicators.yaml:1:102: the control character U+000D stands here; take it out"
    ]


def test_lines_that_end_as_on_windows_say_the_same(tmp_path):
    file = good.changed(tmp_path)
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    assert good.lines(file) == []


REGISTER = [
    pytest.param(
        'publisher: {en: "Office of Invented Trade"',
        "publisher: {en: []",
        "sources.2.publisher.en: a text is due, found a list; write one text",
        id="a list within a text of two forms",
    ),
    pytest.param(
        "https://example.org/survey",
        "https://example.\u043erg/survey",
        "sources.4.url: the address mixes alphabets in its host, found "
        "'https://example.\u043erg/survey'; copy it again",
        id="a letter of another alphabet",
    ),
    pytest.param(
        "https://example.org/survey",
        "https://example]org/survey",
        "sources.4.url: its host is none, found 'https://example]org/survey'; copy it again",
        id="a host that is none",
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), REGISTER)
def test_a_source_with_a_mistake_is_told_and_not_left_out(tmp_path, old, new, expected):
    good.changed(tmp_path)
    register = tmp_path / "seeds" / "register.yaml"
    text = register.read_text(encoding="utf-8")
    assert old in text
    register.write_text(text.replace(old, new), encoding="utf-8")

    found = good.told(tmp_path / "indicators.yaml")

    assert expected in found


def test_a_source_that_tells_of_an_event_to_come_calls_it_a_plan(tmp_path):
    file = good.changed(tmp_path)
    courier = tmp_path / "seeds" / "courier-2022.yaml"
    text = courier.read_text(encoding="utf-8").replace('date: "2019-03"', 'date: "2091-03"')
    courier.write_text(text, encoding="utf-8")

    assert good.told(file) == [
        "sources.0.claims.0.date: later than the record was updated, found '2091-03'; "
        "correct it, or write kind: plan"
    ]


def test_a_key_that_turns_the_line_round_is_spelt_out(tmp_path):
    file = good.changed(tmp_path, ("lead: port-oil", "le\u202ead: port-oil"))

    found = good.lines(file)

    assert any("record.le\\u202ead: " in line for line in found)
    assert all(line.isprintable() for line in found)
