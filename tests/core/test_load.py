"""A record loads whole, or every mistake in it is told in its place."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.core import check
from dashboard.core.load import RecordError, load
from dashboard.core.parts import validated
from dashboard.core.read import parse
from tests.core import good

TWENTY = [
    (
        "dyad: [FIN, EST]\n  languages",
        "dyad: [FIN, EST]\n  langauges",
    ),
    (
        '{period: "2018", value: 40.1,',
        "{period: 2018, value: 40.1,",
    ),
    (
        "value: 41.3,",
        "value: 41,3,",
    ),
    (
        "value: 42.2,",
        'value: "42.2",',
    ),
    (
        "source: courier-2022, claim: loaded-2022",
        "source: courier-2022, claim: loaded-202",
    ),
    (
        'source: trade-office-2025, locator: "p. 4"',
        'source: trade-ofice-2025, locator: "p. 4"',
    ),
    (
        "domain: trade\n    dyad",
        "domain: trad\n    dyad",
    ),
    (
        '{period: "2022", value: 4.4',
        '{period: "2022-13", value: 4.4',
    ),
    (
        "low: 75, high: 78",
        "low: 78, high: 75",
    ),
    (
        "unit: USD m\n",
        "unit: USDm\n",
    ),
    (
        "unit: votes\n    basis: voted",
        "unit: votes\n    bases: voted",
    ),
    (
        'formula: "100 * port-oil / oil-exports"',
        'formula: "100 * port-oil / oil-export"',
    ),
    (
        "path: [muuga, tartu]",
        "path: [muuga, tarto]",
    ),
    (
        'date: "2022-07-05/2022-08-04"\n    title',
        "date: 2022-07-05\n    title",
    ),
    (
        "actors: [EST, NBA]",
        "actors: [EST, NBX]",
    ),
    (
        "importance: 3",
        "importance: 4",
    ),
    (
        "zh: 塔尔图",
        "cn: 塔尔图",
    ),
    (
        'title: {en: "Pledge to vote alike", zh: "承诺投票一致"}',
        'title: {en: NO, zh: "承诺投票一致"}',
    ),
    (
        "id: votes-pledge",
        "id: ferry-accord",
    ),
    (
        "    quad: none\n",
        "    quad: none\n    quad: none\n",
    ),
]
TOLD = [
    (
        "indicators.yaml:9:3: record.langauges: no key of this name is known, "
        "found 'langauges'; write languages instead"
    ),
    (
        "indicators.yaml:70:53: places.tartu.name.cn: the record has no language "
        "'cn', only en, zh; write zh instead, or add it to record.languages:"
    ),
    (
        "indicators.yaml:89:18: indicators.0.observations.0.period: a text is due, "
        "found 2018; put the value in quotes"
    ),
    (
        "indicators.yaml:90:36: indicators.0.observations.1.3: the comma before 3 "
        "starts a new entry; write decimals with a point, 14.7 not 14,7"
    ),
    (
        "indicators.yaml:91:33: indicators.0.observations.2.value: a number is "
        "due, found '42.2'; take the quotes off"
    ),
    (
        "indicators.yaml:93:94: indicators.0.observations.4.cite.claim: "
        "'courier-2022' has no claim 'loaded-202'; write 'loaded-2022' instead, or "
        "give a locator:"
    ),
    (
        "indicators.yaml:95:78: indicators.0.observations.6.cite.source: no source "
        "has the id 'trade-ofice-2025'; write 'trade-office-2025' instead, or add "
        "it to a file in seeds/"
    ),
    (
        "indicators.yaml:129:9: indicators.2.observations.1: low and high do not "
        "rise, found 78, 75; put them in order"
    ),
    (
        "indicators.yaml:141:23: indicators.3.derive.formula: no indicator has the "
        "id 'oil-export'; write 'oil-exports' instead"
    ),
    (
        "indicators.yaml:145:13: indicators.4.domain: one of energy, trade, "
        "defence, diplomacy, people, finance, transport is due, found 'trad'; "
        "write 'trade' instead"
    ),
    (
        "indicators.yaml:153:18: indicators.4.observations.2.period: no month has "
        "the number 13, found '2022-13'; write 01 to 12"
    ),
    (
        "indicators.yaml:203:5: indicators.8.bases: no key of this name is known, "
        "found 'bases'; write basis instead"
    ),
    (
        "indicators.yaml:214:11: indicators.9.unit: no unit is called 'USDm'; "
        "write 'USD m' instead, or add it to core/units.py"
    ),
    (
        "indicators.yaml:320:19: routes.1.path.1: no place has the id 'tarto'; "
        "write 'tartu' instead, or add it under places:"
    ),
    (
        "indicators.yaml:384:9: events.1.id: another event has the id "
        "'ferry-accord', in indicators.yaml at events.0; choose another id"
    ),
    (
        "indicators.yaml:386:17: events.1.title.en: YAML makes true or false of NO "
        "without quotes; write 'NO' in quotes"
    ),
    (
        "indicators.yaml:395:11: events.2.date: YAML makes a date of 2022-07-05 "
        "without quotes; write '2022-07-05' in quotes"
    ),
    "indicators.yaml:401:17: events.2.importance: a number up to 3 is due, found 4; correct it",
    (
        "indicators.yaml:423:5: events.4.quad: the key 'quad' stands twice in this "
        "entry; keep one of the two"
    ),
    (
        "indicators.yaml:431:19: events.5.actors.1: no country has the code 'NBX'; "
        "write 'NBA' instead, or name the area under record.areas:"
    ),
]


def test_a_good_record_loads_with_all_it_says():
    record = load(good.FINEST / "indicators.yaml")

    assert record.front.dyad == ("FIN", "EST")
    assert [source.id for source in record.sources][:2] == ["courier-2022", "port-2024"]
    assert record.indicators[0].observations[0].value == 40.1
    assert record.places["tartu"].name["zh"] == "塔尔图"


def test_twenty_mistakes_give_twenty_lines_each_in_its_place(tmp_path):
    file = good.changed(tmp_path, *TWENTY)

    found = good.lines(file)

    assert found == TOLD
    assert len(found) == 20


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "  lead: port-oil\n", "", "record.lead: the key is missing; add lead:", id="missing key"
        ),
        pytest.param(
            "strip:\n",
            "stripe:\n",
            "record.stripe: no key of this name is known, found 'stripe'; write strip instead",
            id="misspelt key",
        ),
        pytest.param(
            "value: 43.0",
            "value: ~43.0",
            "indicators.0.observations.5.value: a number is due, found '~43.0'; "
            "write the number alone and qualifier: approx",
            id="a sign for about",
        ),
        pytest.param(
            "value: 43.0",
            "value: 42-44",
            "indicators.0.observations.5.value: a number is due, found '42-44'; "
            "write a range as low: and high:",
            id="a range in one",
        ),
        pytest.param(
            "value: 43.0",
            "value: '43,5'",
            "indicators.0.observations.5.value: a number is due, found '43,5'; "
            "write decimals with a point, 43.5",
            id="a decimal comma in quotes",
        ),
        pytest.param(
            "value: 43.0, ",
            "",
            "indicators.0.observations.5: a figure is missing; "
            "write value:, or both low: and high:",
            id="no figure",
        ),
        pytest.param(
            'locator: "para. 12"}]',
            "digit: 2}]",
            "events.5.cite.0: a locator is missing; "
            "write claim: or locator:, whole for a short page",
            id="no locator",
        ),
        pytest.param(
            'hue: "#1B4F9C"',
            "hue: blue",
            "record.parties.FIN.hue: a colour is # and six digits 0-9 A-F, found 'blue'; "
            "write it so, as in #1B4F9C",
            id="colour",
        ),
        pytest.param(
            "sign: true",
            "sign: 1",
            "record.key_figures.1.sign: true or false is due, found 1; "
            "write one of them, without quotes",
            id="truth value",
        ),
        pytest.param(
            'title: {en: "Gulf line", zh: "海湾管线"}',
            "title: Gulf line",
            "routes.0.title: a text in each language is due, found 'Gulf line'; "
            "write {en: …} or {same: …}",
            id="text without language",
        ),
        pytest.param(
            "path: [muuga, tartu]",
            "path: muuga",
            "routes.1.path: a list is due, found 'muuga'; "
            "write [one, two], or one entry a line after '- '",
            id="no list",
        ),
        pytest.param(
            "lat: 58.38",
            "lat: 158.38",
            "places.tartu.lat: a number up to 90 is due, found 158.38; correct it",
            id="no such latitude",
        ),
        pytest.param(
            "routes:\n  - id: gulf-line",
            "rootes: []\nroutes:\n  - id: gulf-line",
            "rootes: no key of this name is known, found 'rootes'; write routes instead",
            id="unknown section",
        ),
    ],
)
def test_a_mistake_is_told_in_the_curators_words(tmp_path, old, new, expected):
    file = good.changed(tmp_path, (old, new))

    found = good.told(file)

    assert found == [expected]


def test_a_mistake_in_one_entry_hides_none_between_the_others(tmp_path):
    file = good.changed(
        tmp_path,
        ("domain: trade\n    dyad", "domain: trad\n    dyad"),
        ("low: 75, high: 78", "low: 78, high: 75"),
        ("beside: [oil-exports]", "beside: [trust]"),
        ("holds: [\"low('2024') > high('2018')\"]", "holds: [\"low('2024') > 45\"]"),
    )

    found = good.told(file)

    assert [line.partition(": ")[0] for line in found] == [
        "indicators.0.holds.0",
        "indicators.0.beside.0",
        "indicators.2.observations.1",
        "indicators.4.domain",
    ]


def test_entries_behind_a_broken_one_keep_their_numbers(tmp_path):
    file = good.changed(
        tmp_path,
        ('period: "2019", value: 41.3', 'period: "2019", value: many'),
        ('period: "2021", value: 42.2', 'period: "2018", value: 42.2'),
    )

    found = good.lines(file)

    assert [line.partition(": a")[0] for line in found] == [
        "indicators.yaml:90:33: indicators.0.observations.1.value",
        "indicators.yaml:91:18: indicators.0.observations.2.period",
    ]


def test_a_register_that_cannot_be_read_makes_no_citation_stray(tmp_path):
    file = good.changed(tmp_path)
    (tmp_path / "seeds" / "register.yaml").write_text("sources: [", encoding="utf-8")

    found = good.lines(file)

    assert len(found) == 1
    assert found[0].startswith("seeds/register.yaml:1:11: sources.0: YAML cannot be read here")


def test_a_record_that_is_not_there_is_told(tmp_path):
    with pytest.raises(RecordError) as error:
        load(tmp_path / "indicators.yaml")

    assert [fault.message for fault in error.value.faults] == [
        "the file cannot be read: No such file or directory; correct its path or rights"
    ]


def test_a_file_of_another_kind_gives_one_line(tmp_path):
    file = tmp_path / "indicators.yaml"
    file.write_text("just a sentence\n", encoding="utf-8")

    found = good.lines(file)

    assert found == [
        "indicators.yaml:1:1: a mapping is due; start the file with record:, producers:, places:, "
        "indicators:, checks:, routes:, network:, events:, stories:"
    ]


def test_a_flood_of_mistakes_ends_after_a_thousand(tmp_path):
    file = good.changed(tmp_path, ("producers:\n", "producers:\n" + "  x: 1\n" * 2_000))

    found = good.told(file)

    assert len(found) == 1_001
    assert found[-1].endswith("more mistakes follow; mend these first")


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(good.keyed_lines()))
def test_a_good_record_with_one_key_broken_has_a_fault_on_that_line(tmp_path_factory, number):
    file = good.with_broken_key(tmp_path_factory.mktemp("broken"), number)

    found = good.lines(file)

    assert [line for line in found if line.startswith(f"indicators.yaml:{number}:")]


@settings(deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(good.KEYS), inner),
    )
)
def test_no_data_makes_validating_or_checking_raise(data):
    found = validated("a.yaml", {"a.yaml": data, "seeds/b.yaml": data}, whole=True)

    faults = [*found.faults, *check.faults(found)]

    assert faults


def test_a_good_record_survives_dump_and_load(tmp_path):
    file = good.changed(tmp_path)
    data = parse("a.yaml", file.read_bytes()).data
    file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")

    found = load(file)

    assert found == load(good.FINEST / "indicators.yaml")
