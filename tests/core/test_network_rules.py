"""Each rule of the network is told with the cure, once and alone."""

import pytest

from tests.core import good

CASES = [
    pytest.param(
        "ends: [wells, port]",
        "ends: [wells, ports]",
        [
            (
                "network.nodes.port: no links lead from a field to 'port'; add one, or take the "
                "node out"
            ),
            (
                "network.links.0.ends.1: no node has the id 'ports'; write 'port' instead, or add "
                "it under network.nodes:"
            ),
        ],
        id="unknown-node",
    ),
    pytest.param(
        "ends: [wells, port]",
        "ends: [port, port]",
        [
            (
                "network.nodes.port: no links lead from a field to 'port'; add one, or take the "
                "node out"
            ),
            "network.links.0.ends: it ends where it starts, in 'port'; name two",
        ],
        id="a-link-in-a-circle",
    ),
    pytest.param(
        "- id: rail\n",
        "- id: gulf\n",
        ["network.links.1.id: another link has the id 'gulf'; choose another id"],
        id="duplicate-link",
    ),
    pytest.param(
        "preset: gulf-line",
        "preset: inland-line",
        [
            (
                "network.preset: no link is part of the route 'inland-line'; write 'gulf-line' "
                "instead, or add a link"
            )
        ],
        id="preset-not-in-the-network",
    ),
    pytest.param(
        "short: {gulf-line:",
        "short: {canal:",
        [
            (
                "network.short.canal: no link is part of the route 'canal'; correct it, or add a "
                "link"
            )
        ],
        id="short-name-of-a-stranger",
    ),
    pytest.param(
        "      route: gulf-line\n      used",
        "      used",
        [
            "network.preset: no link is part of the route 'gulf-line'; correct it, or add a link",
            (
                "network.short.gulf-line: no link is part of the route 'gulf-line'; correct it, or "
                "add a link"
            ),
            (
                "network.links.0.through: the countries crossed are missing; add route:, or "
                "through:"
            ),
            (
                "network.shown.0.route: no link is part of the route 'gulf-line'; correct it, or "
                "add a link"
            ),
        ],
        id="neither-route-nor-countries",
    ),
    pytest.param(
        "      route: gulf-line\n      used",
        "      route: gulf-line\n      through: [FIN]\n      used",
        [
            (
                "network.links.0.through: the route 'gulf-line' says which countries are crossed; "
                "take through: out"
            )
        ],
        id="route-and-countries",
    ),
    pytest.param(
        'years: ["2022", "2024"]',
        'years: ["2022", "2024-Q1"]',
        ["network.years.1: a year is due, found '2024-Q1'; write it so, as in \"2024\""],
        id="quarter-of-flows",
    ),
    pytest.param(
        "capacity: [{indicator: rail-capacity, period: \"2023\"}",
        "capacity: [{indicator: rail-capacity, period: \"2021\"}",
        [
            (
                "network.links.1.capacity.0.period: 'rail-capacity' has no value for '2021'; it "
                "has 2023, 2024, 2026"
            )
        ],
        id="capacity-that-nobody-states",
    ),
    pytest.param(
        "capacity: [{indicator: rail-capacity, period: \"2023\"}",
        "capacity: [{indicator: port-oil, period: \"2023\"}",
        [
            (
                "network.links.1.capacity.0.indicator: 'port-oil' is in Mt, which does not convert "
                "into Mt/a; name another indicator"
            )
        ],
        id="capacity-in-another-dimension",
    ),
    pytest.param(
        "capacity: [{indicator: rail-capacity, period: \"2023\"}",
        "capacity: [{indicator: rail-capacity, period: \"2023\", since: \"2024\", until: \"2023\"}",
        [
            (
                "network.links.1.capacity.0.since: it ends before it starts, found '2024' and "
                "'2023'; swap them"
            )
        ],
        id="capacity-backwards",
    ),
    pytest.param(
        'period: "2023"}, {indicator: rail-capacity, period: "2024"}',
        'period: "2023", since: "2023"}',
        [
            (
                "network.links.1.capacity: no capacity is given for 2022; correct since: or "
                "until:, or add one"
            )
        ],
        id="year-without-capacity",
    ),
    pytest.param(
        "used: [[port-oil]]",
        "used: [[port-oil, trust]]",
        [
            (
                "network.links.0.used.0.1: 'trust' is in percent, which does not convert into Mt "
                "or Mt/a; name another indicator"
            )
        ],
        id="use-in-another-dimension",
    ),
    pytest.param(
        "used: [[port-oil]]",
        "used: [[port-oils]]",
        [
            (
                "network.links.0.used.0.0: no indicator has the id 'port-oils'; write 'port-oil' "
                "instead, or add it under indicators:"
            )
        ],
        id="unknown-indicator",
    ),
    pytest.param(
        "kind: field, place: porvoo",
        "kind: field, place: pori",
        [
            (
                "network.nodes.wells.place: no place has the id 'pori'; write 'porvoo' instead, or "
                "add it under places:"
            )
        ],
        id="unknown-place",
    ),
    pytest.param(
        "unstated: shut",
        "unstated: closed",
        [
            (
                "network.links.2.unstated: one of open, shut is due, found 'closed'; correct it"
            )
        ],
        id="unknown-assumption",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), CASES)
def test_a_broken_network_is_told_once_with_its_cure(tmp_path, old, new, expected):
    file = good.changed(tmp_path, (old, new))

    assert good.told(file) == expected
