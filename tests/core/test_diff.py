import shutil

import pytest

from dashboard.core.diff import diff
from dashboard.core.load import load
from dashboard.core.select import Index
from tests.core import good, small

SEEDS = ("courier-2022.yaml", "register.yaml")


def changed(folder, *changes):
    """Return the good record with some first texts changed, wherever they stand."""
    file = good.changed(folder / "new")
    for old, new in changes:
        for one in (file, *(file.parent / "seeds" / name for name in SEEDS)):
            text = one.read_text(encoding="utf-8")
            if old in text:
                one.write_text(text.replace(old, new, 1), encoding="utf-8")
                break
        else:
            raise ValueError(f"the good record does not hold {old!r}")
    return Index(load(file))


def found(folder, *changes):
    return diff(small.finest(), changed(folder, *changes))


def told(differences):
    """Return each difference with the fields that changed."""
    return [(one.kind, one.name, *(turn.field for turn in one.turns)) for one in differences]


def test_a_record_does_not_differ_from_itself(tmp_path):
    assert found(tmp_path) == ()


VALUE = '{period: "2018", value: 40.1, cite: {source: port-2025, locator: "table 1"}}'


PORT = "observation port-oil 2018~port-2025"
# The fields that a change of one text is told by: kind, entry, and each of its fields.
CASES = {
    "a number": ("value: 40.1", "value: 40.2", ("revised", PORT, "value")),
    "a cited source": (
        VALUE, VALUE.replace("port-2025", "port-2024"),
        ("revised", PORT.replace("2025", "2024"), "cite.source"),
    ),
    "a period": (
        'period: "2021", value: 42.2', 'period: "2020", value: 42.2',
        ("revised", "observation port-oil 2020~port-2025", "period"),
    ),
    "a qualifier": (
        "value: 40.1", "value: 40.1, qualifier: approx", ("reflagged", PORT, "qualifier"),
    ),
    "a status": ("value: 40.1", "value: 40.1, status: E", ("reflagged", PORT, "status")),
    "a kind of rivalry": (
        "rival: revision", "rival: definition",
        ("reflagged", "observation port-oil 2024~port-2024~definition", "rival"),
    ),
    "a digit": (
        "digit: 2", "digit: 3",
        ("reflagged", "observation port-share-stated 2024~ministry-2023", "cite.digit"),
    ),
    "a number with its status": (
        "value: 40.1", "value: 40.2, status: E", ("revised", PORT, "value", "status"),
    ),
    "a note": (
        "Net of ballast.", "Without ballast.",
        ("revised", "observation port-oil 2022~courier-2022~definition", "note.en"),
    ),
    "a definition": (
        "Crude oil of Finnish origin", "Crude of Finnish origin",
        ("revised", "indicator port-oil", "definition.en"),
    ),
    "a date": ('"2023-02-11"', '"2023-02-12"', ("revised", "event trade-reproach", "date")),
    "the class of an event": (
        "quad: verbal-conflict", "quad: none", ("reflagged", "event trade-reproach", "quad"),
    ),
    "the status of a route": (
        "status: idle", "status: mothballed", ("reflagged", "route coast-railway", "status"),
    ),
    "a figure of a route": (
        "value: 240,", "value: 230,", ("revised", "route gulf-line", "length.0.value"),
    ),
    "a grade": ("grade: C3", "grade: C4", ("reflagged", "source courier-2022", "grade")),
    "a verdict": (
        "verdict: contradicted", "verdict: unverified",
        ("reflagged", "source courier-2022", "claims.loaded-2022.verdict"),
    ),
    "a number of the network": (
        'capacity: [{indicator: rail-capacity, period: "2023"}, ', "capacity: [",
        ("revised", "link rail", "capacity.0"),
    ),
    "what the network assumes": (
        "unstated: shut", "unstated: open", ("revised", "link road", "unstated"),
    ),
    "a node": ("{en: Wells", "{en: Sources", ("revised", "node wells", "name.en")),
    "the network's years": ('["2022", "2024"]', '["2022"]', ("revised", "network", "years")),
    "a check": (
        "tolerance: 0.1", "tolerance: 0.2", ("revised", "check ferry-half-year", "tolerance"),
    ),
    "a place": ("lat: 59.5,", "lat: 59.6,", ("revised", "place muuga", "lat")),
    "a maker of figures": (
        '{en: "Strait Port Company"', '{en: "Port Company"',
        ("revised", "producer port-company", "en"),
    ),
    "the day of the record": ('"2025-06-30"', '"2025-07-01"', ("revised", "record", "updated")),
    "a line before others": (
        "changes: [", 'changes: [{date: "2025-06-29", text: {same: "More."}}, ',
        ("revised", "record", "changes.0"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "difference"), CASES.values(), ids=CASES)
def test_a_change_is_named_by_entry_and_field(tmp_path, old, new, difference):
    assert told(found(tmp_path, (old, new))) == [difference]


ADDED = f"{VALUE}\n      - {VALUE.replace('2018', '2017').replace('40.1', '39.5')}"


def test_an_observation_that_is_added_or_removed_has_one_side(tmp_path):
    (added,) = found(tmp_path / "one", (VALUE, ADDED))
    (removed,) = diff(changed(tmp_path / "two", (VALUE, ADDED)), small.finest())

    assert (added.kind, added.key, added.before) == ("added", "2017~port-2025", None)
    assert (added.after.reading.value, added.after.unit, added.after.grade) == (39.5, "Mt", "B1")
    assert (removed.kind, removed.key, removed.after) == ("removed", "2017~port-2025", None)
    assert removed.before.source.id == "port-2025"


def test_a_revised_observation_has_both_sides_with_value_source_and_grade(tmp_path):
    (one,) = found(tmp_path, (VALUE, VALUE.replace("40.1", "41").replace("port-2025", "port-2024")))

    assert one.kind == "revised"
    assert (one.before.reading.value, one.before.source.id) == (40.1, "port-2025")
    assert (one.after.reading.value, one.after.source.id) == (41, "port-2024")
    assert one.title["en"] == "Oil through the strait port"


def test_a_computed_value_is_no_observation_that_changed(tmp_path):
    assert told(found(tmp_path, ("value: 50.2", "value: 50.3"))) == [
        ("revised", "observation oil-exports 2018~trade-office-2025", "value")
    ]


def test_entries_that_are_added_and_removed_are_named_with_their_kind():
    record = small.finest().record
    without = {
        "events": record.events[1:], "routes": record.routes[:-1], "stories": (),
        "checks": record.checks[1:],
    }  # fmt: skip
    more = record.sources[-1].model_copy(update={"id": "another-2025"})
    less, whole = small.changed(**without), small.changed(sources=(*record.sources, more))

    gone, come = told(diff(whole, less)), told(diff(less, whole))

    assert gone == [
        ("removed", f"{what} {id}")
        for what, id in (
            ("event", record.events[0].id), ("route", record.routes[-1].id),
            *(("story", story.id) for story in record.stories),
            ("source", "another-2025"), ("check", record.checks[0].id),
        )
    ]  # fmt: skip
    assert come == [("added", name) for _, name in gone]


def test_an_indicator_that_is_removed_goes_with_its_observations():
    record = small.finest().record
    less = small.changed(indicators=tuple(i for i in record.indicators if i.id != "trust"))

    assert told(diff(small.finest(), less)) == [
        ("removed", "observation trust 2014~survey-2024"),
        ("removed", "observation trust 2024~survey-2024"),
        ("removed", "indicator trust"),
    ]


def test_a_network_that_is_removed_goes_with_its_nodes_and_links():
    names = {name for _, name in told(diff(small.finest(), small.changed(network=None)))}

    assert names == {
        "network", "node wells", "node port", "node market", "link gulf", "link rail", "link road",
    }  # fmt: skip


def test_another_order_of_entries_is_a_difference():
    record = small.finest().record
    turned = small.changed(events=tuple(reversed(record.events)))

    assert told(diff(small.finest(), turned)) == [("revised", "event", "order")]


def test_two_records_of_which_any_line_differs_are_never_the_same(tmp_path):
    """Every change of a value that still loads is found: nothing differs in silence."""
    shutil.copytree(good.FINEST, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "indicators.yaml"
    rows = file.read_text(encoding="utf-8").splitlines()
    numbers = [n for n, row in enumerate(rows) if "value: " in row]
    missed, compared = [], 0
    for number in numbers[::6]:
        other = [
            *rows[:number],
            rows[number].replace("value: ", "value: 1", 1),
            *rows[number + 1 :],
        ]
        file.write_text("\n".join(other), encoding="utf-8")
        if not good.lines(file):
            compared += 1
            missed += [] if diff(small.finest(), Index(load(file))) else [rows[number]]

    assert (compared > 5, missed) == (True, [])
