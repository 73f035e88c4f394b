"""Each rule between entries is told with the cure, once and alone."""

import pytest

from tests.core import good

CASES = [
    pytest.param(
        "  - id: votes-pledge\n",
        "  - id: ferry-accord\n",
        [
            (
                "events.1.id: another event has the id 'ferry-accord', in "
                "indicators.yaml at events.0; choose another id"
            )
        ],
        id="duplicate-id",
    ),
    pytest.param(
        'locator: "p. 1"}]',
        'locator: "p. 1"}, {source: port-2004, locator: whole}]',
        [
            (
                "routes.0.cite.1.source: no source has the id 'port-2004'; write "
                "'port-2024' instead, or add it to a file in seeds/"
            )
        ],
        id="unknown-source",
    ),
    pytest.param(
        "claim: share-2022",
        "claim: share-2021",
        [
            (
                "indicators.2.observations.0.cite.claim: 'courier-2022' has no "
                "claim 'share-2021'; write 'share-2022' instead, or give a locator:"
            )
        ],
        id="unknown-claim",
    ),
    pytest.param(
        "path: [muuga, tartu]",
        "path: [muuga, narva]",
        ["routes.1.path.1: no place has the id 'narva'; correct it, or add it under places:"],
        id="unknown-place",
    ),
    pytest.param(
        "routes: [gulf-line]",
        "routes: [golf-line]",
        [
            (
                "events.2.routes.0: no route has the id 'golf-line'; write "
                "'gulf-line' instead, or add it under routes:"
            )
        ],
        id="unknown-route",
    ),
    pytest.param(
        "indicators: [votes-alike]",
        "indicators: [votes-same]",
        [
            (
                "events.1.indicators.0: no indicator has the id 'votes-same'; "
                "write 'votes-alike' instead, or add it under indicators:"
            )
        ],
        id="unknown-indicator",
    ),
    pytest.param(
        "by: port-company",
        "by: port-co",
        [
            (
                "indicators.0.observations.9.by: no producer has the id 'port-co'; "
                "correct it, or add it under producers:"
            )
        ],
        id="unknown-producer",
    ),
    pytest.param(
        "events: [ferry-accord,",
        "events: [ferry-pact,",
        [
            (
                "record.strip.events.0: no event has the id 'ferry-pact'; write "
                "'ferry-accord' instead, or add it under events:"
            )
        ],
        id="unknown-event",
    ),
    pytest.param(
        "lead: port-oil",
        "lead: port-coal",
        [
            (
                "record.lead: no indicator has the id 'port-coal'; write "
                "'port-oil' instead, or add it under indicators:"
            )
        ],
        id="unknown-lead",
    ),
    pytest.param(
        '{period: "2022", value: 4.4',
        '{period: "2022-13", value: 4.4',
        [
            (
                "indicators.4.observations.2.period: no month has the number 13, "
                "found '2022-13'; write 01 to 12"
            )
        ],
        id="unreal-period",
    ),
    pytest.param(
        'date: "2023-02-11"',
        'date: "2023-02-30"',
        ["events.3.date: no such day, found '2023-02-30'; correct the date"],
        id="unreal-day",
    ),
    pytest.param(
        'date: "2019-03"',
        'date: "2019-H1"',
        [
            (
                "events.0.date: not a date, found '2019-H1'; write 2022-07-05, "
                "2022-07 or 2022, or two of these joined by /"
            )
        ],
        id="half-is-no-date",
    ),
    pytest.param(
        "actors: [EST, NBA]",
        "actors: [EST, NBX]",
        [
            (
                "events.5.actors.1: no country has the code 'NBX'; write 'NBA' "
                "instead, or name the area under record.areas:"
            )
        ],
        id="unreal-country",
    ),
    pytest.param(
        "unit: USD m\n",
        "unit: USDm\n",
        [
            (
                "indicators.9.unit: no unit is called 'USDm'; write 'USD m' "
                "instead, or add it to core/units.py"
            )
        ],
        id="unknown-unit",
    ),
    pytest.param(
        "unit: kt, rival: unit",
        "unit: bcm, rival: unit",
        [
            (
                "indicators.0.observations.6.unit: bcm does not convert into Mt, "
                "the indicator's unit; correct one of the two"
            )
        ],
        id="other-dimension",
    ),
    pytest.param(
        "beside: [oil-exports]",
        "beside: [trust]",
        ["indicators.0.beside.0: 'trust' has a unit that does not convert into Mt; take it out"],
        id="beside-other",
    ),
    pytest.param(
        "low: 75, high: 78",
        "low: 78, high: 75",
        ["indicators.2.observations.1: low and high do not rise, found 78, 75; put them in order"],
        id="low-above-high",
    ),
    pytest.param(
        '- {period: "2021", value: 42.2, cite: {source: port-2025,',
        '- {period: "2021", value: 42.2, cite: {source: trade-office-2025,',
        [
            (
                "indicators.0.observations.2.cite: the line joins figures of "
                "'trade-office' to those of 'port-company'; mark it as rival:, or "
                "name its maker as by:"
            )
        ],
        id="two-makers",
    ),
    pytest.param(
        '- {period: "2021", value: 42.2,',
        '- {period: "2021-Q1", value: 42.2,',
        [
            (
                "indicators.0.observations.2.period: the line joins a quarter to a "
                "year, found '2021-Q1'; mark it as rival:, or draw an own indicator"
            )
        ],
        id="two-frequencies",
    ),
    pytest.param(
        '- {period: "2021", value: 42.2,',
        '- {period: "2019", value: 42.2,',
        [
            (
                "indicators.0.observations.2.period: another main value stands for "
                "'2019', in observations.1; mark one as rival:, or correct the "
                "period"
            )
        ],
        id="two-main-values",
    ),
    pytest.param(
        '- {period: "2023", value: 69,',
        '- {period: "2022", value: 69,',
        [
            (
                "indicators.8.observations.1.period: another main value of this "
                "source stands for '2022', in observations.0; mark one as rival:, "
                "or correct the period"
            )
        ],
        id="same-bar-twice",
    ),
    pytest.param(
        "name: {en: Tartu, zh: 塔尔图}",
        "name: {en: Tartu, cn: 塔尔图}",
        [
            (
                "places.tartu.name.cn: the record has no language 'cn', only en, "
                "zh; write zh instead, or add it to record.languages:"
            )
        ],
        id="language-unknown",
    ),
    pytest.param(
        "name: {en: Tartu, zh: 塔尔图}",
        "name: {en: Tartu, same: Tartu}",
        [
            (
                "places.tartu.name.same: same: stands for every language; take it "
                "out, or take the other languages out"
            )
        ],
        id="same-beside",
    ),
    pytest.param(
        "name: {en: Tartu, zh: 塔尔图}",
        "name: {en: Tartu}",
        [
            (
                "places.tartu.name.zh: the text is missing in this language; add "
                "zh:, or write same: alone"
            )
        ],
        id="missing-language",
    ),
    pytest.param(
        "name: {en: Tartu, zh: 塔尔图}",
        'name: {en: "Tar\\u202Etu", zh: 塔尔图}',
        ["places.tartu.name.en: the hidden character U+202E stands in the text; take it out"],
        id="hidden-character",
    ),
    pytest.param(
        'derive: {formula: "100 * port-oil / oil-exports"',
        'derive: {formula: "port-share-computed * 1"',
        [
            (
                "indicators.3.derive.formula: the formula comes back to itself: "
                "port-share-computed > port-share-computed; take one of them out"
            )
        ],
        id="cycle",
    ),
    pytest.param(
        'formula: "100 * port-oil / oil-exports"',
        'formula: "100 * port-oil / oil-export"',
        [
            (
                "indicators.3.derive.formula: no indicator has the id "
                "'oil-export'; write 'oil-exports' instead"
            )
        ],
        id="formula-id",
    ),
    pytest.param(
        'formula: "100 * port-oil / oil-exports"',
        'formula: "100 * port-oil / trust"',
        [
            (
                "indicators.3.derive.unit: the formula comes to [mass], not to "
                "percent; correct the formula or the unit"
            )
        ],
        id="formula-unit",
    ),
    pytest.param(
        'formula: "100 * port-oil / oil-exports"',
        'formula: "100 * port-oil /"',
        [
            (
                "indicators.3.derive.formula: not a formula, found '100 * port-oil "
                "/'; use ids, numbers, + - * / and brackets"
            )
        ],
        id="formula-unread",
    ),
    pytest.param(
        "holds: [\"low('2022') >= 75\"",
        "holds: [\"low('2022') >= 77\"",
        [
            (
                "indicators.2.holds.0: no longer true: low('2022') >= 77, for "
                "low('2022') is 75, a rival by ministry-2023; mend the headline, "
                "or the test"
            )
        ],
        id="headline",
    ),
    pytest.param(
        "holds: [\"low('2024') > high('2020')\"]",
        "holds: [\"low('2024') > 2 * high('2020')\"]",
        [
            (
                "record.key_figures.2.holds.0: no longer true: low('2024') > 2 * "
                "high('2020'), for low('2024') is 6.2, by ministry-2023 and "
                "high('2020') is 3.2, by ministry-2023; mend the headline, or the "
                "test"
            )
        ],
        id="tile-holds",
    ),
    pytest.param(
        "expect: differs",
        "expect: agrees",
        [
            (
                "checks.2.expect: the two no longer come out as agrees, found "
                "stated 4.7, computed 4.3 EUR bn; correct the figures, or look at "
                "the check again and write expect: differs"
            )
        ],
        id="check-outcome",
    ),
    pytest.param(
        "stated: \"value('port-share-stated', '2022')\"",
        "stated: \"value('port-share-stated', '2012')\"",
        ["checks.0.stated: 'port-share-stated' has no value for '2012'; it has 2022, 2024"],
        id="check-value",
    ),
    pytest.param(
        (
            '    condition: {en: "June carries a fifth of the half year.", '
            'zh: "六月占半年的五分之一。"}\n'
        ),
        "",
        ["checks.1.condition: expect: conditional needs its condition; add condition:"],
        id="check-condition",
    ),
    pytest.param(
        'show: {indicator: trust, period: "2024"}',
        'show: {indicator: trust, period: "2023"}',
        ["record.key_figures.3.show.period: 'trust' has no value for '2023'; it has 2014, 2024"],
        id="tile-period",
    ),
    pytest.param(
        "tartu: {lon: 26.72, lat: 58.38",
        "tartu: {lon: 46.72, lat: 58.38",
        [
            (
                "routes.1.path.1: 'tartu' at 46.72, 58.38 is outside "
                "record.window:; correct the place, or widen the window"
            )
        ],
        id="window",
    ),
    pytest.param(
        "accuracy: low\n",
        "accuracy: no-route\n",
        ["routes.1.path: accuracy: no-route has no path, found 2 places; take path: out"],
        id="no-route",
    ),
    pytest.param(
        "path: [muuga, tartu]",
        "path: [muuga]",
        [
            (
                "routes.1.path: a path has at least 2 places, found 1; add places, "
                "or write accuracy: no-route"
            )
        ],
        id="short-path",
    ),
    pytest.param(
        "- [porvoo, loviisa]",
        "- [porvoo]",
        ["routes.0.branches.0: a branch has at least 2 places, found 1; add places"],
        id="short-branch",
    ),
    pytest.param(
        "    accuracy: no-route\n",
        "    accuracy: no-route\n    branches:\n      - [porvoo, kotka]\n",
        ["routes.3.branches: branches leave or join a path; add path:, or take them out"],
        id="branch-of-nothing",
    ),
    pytest.param(
        "loviisa: {lon: 26.23",
        "loviisa: {lon: 6.23",
        [
            (
                "routes.0.branches.0.1: 'loviisa' at 6.23, 60.46 is outside "
                "record.window:; correct the place, or widen the window"
            ),
            (
                "routes.2.path.1: 'loviisa' at 6.23, 60.46 is outside "
                "record.window:; correct the place, or widen the window"
            ),
        ],
        id="window-of-a-branch",
    ),
    pytest.param(
        "{value: 240, cite",
        "{value: 340, cite",
        [
            (
                "routes.0.path: the line as drawn is 226 km long, 34% less than the 340 km "
                "stated; add places along the line, or correct the length"
            )
        ],
        id="line-too-short",
    ),
    pytest.param(
        "{value: 240, cite",
        "{low: 140, high: 160, cite",
        [
            (
                "routes.0.path: the line as drawn is 226 km long, 41% more than the 160 km "
                "stated; take out places off the line, or correct the length"
            )
        ],
        id="line-too-long",
    ),
    pytest.param(
        "share: 40",
        "share: 41",
        [
            (
                "routes.0.owners: the shares of one company come to 101 %; correct them, or say "
                "in part: of which company each is"
            )
        ],
        id="shares",
    ),
    pytest.param(
        'since: "2022-05"',
        'since: "2024-05"',
        [
            (
                "routes.2.since: the status began after the sources that tell of it, found "
                "'2024-05' and as_of: '2023'; correct one of the two"
            )
        ],
        id="status-date",
    ),
    pytest.param(
        "    EST:\n      name",
        "    LVA:\n      name",
        [
            "record.parties: the party EST of the dyad is missing; add EST:",
            "record.parties.LVA: 'LVA' is not of the dyad FIN, EST; take it out",
        ],
        id="party",
    ),
    pytest.param(
        'updated: "2025-06-30"',
        'updated: "2025-06-02"',
        [
            (
                "record.changes.0.date: later than the record was updated, found "
                "'2025-06-30'; correct it, or record.updated:"
            ),
            (
                "sources.4.accessed: accessed after the record was updated, found "
                "'2025-06-03'; correct it, or record.updated:"
            ),
        ],
        id="updated",
    ),
    pytest.param(
        "    holds: [\"low('2024') > high('2018')\"]\n",
        "",
        [
            (
                "indicators.0: headline: and holds: go together; a headline needs "
                "a test that keeps it true"
            )
        ],
        id="headline-alone",
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), CASES)
def test_a_broken_rule_is_told_once_with_its_cure(tmp_path, old, new, expected):
    file = good.changed(tmp_path, (old, new))

    found = good.told(file)

    assert found == expected


def test_a_source_that_nothing_cites_is_told(tmp_path):
    file = good.changed(tmp_path)
    register = tmp_path / "seeds" / "register.yaml"
    idle = (
        '  - {id: idle, type: report, title: "Idle", publisher: "Nobody", accessed: "2025-06-01", '
        "language: en, kind: news, grade: F6, why: official, independence: unknown}\n"
    )
    register.write_text(register.read_text(encoding="utf-8") + idle, encoding="utf-8")

    found = good.told(file)

    assert found == ["sources.5.id: nothing cites 'idle'; cite it, or take it out"]


def test_an_id_may_not_stand_in_two_files_of_the_register(tmp_path):
    file = good.changed(tmp_path)
    again = (good.FINEST / "seeds" / "courier-2022.yaml").read_text(encoding="utf-8")
    (tmp_path / "seeds" / "later.yaml").write_text(again, encoding="utf-8")

    found = good.lines(file)

    assert found == [
        "seeds/later.yaml:3:9: sources.0.id: another source has the id 'courier-2022', "
        "in seeds/courier-2022.yaml at sources.0; choose another id"
    ]


def test_a_figure_that_the_rest_leans_on_is_told_alone_when_it_is_broken(tmp_path):
    file = good.changed(
        tmp_path, ('{period: "2024", value: 44.6,', '{period: "2024", value: lots,')
    )

    found = good.told(file)

    assert found == [
        "indicators.0.observations.7.value: a number is due, found 'lots'; write the number alone; "
        "its unit goes under unit:, what else there is under note:"
    ]
