from datetime import UTC, datetime

from dashboard.core import changes
from tests.core import small

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


def noted(number):
    """Return the good record with a note at some of its sources."""
    sources = small.finest().record.sources
    words = {"note": {"same": "Noted."}}
    fresh = [one.model_validate(one.model_dump() | words) for one in sources[:number]]
    return small.changed(sources=(*fresh, *sources[number:]))


def test_a_change_has_both_versions_and_counts_of_each_kind():
    new = noted(2)

    change = changes.change(small.finest(), new, NOON)

    assert (change.before, change.after) == (small.finest().version, new.version)
    assert str(change) == "0 added, 2 revised, 0 reflagged, 0 removed"
    assert (len(change.entries), change.rest) == (2, 0)


def test_entries_beyond_those_that_are_kept_are_counted(monkeypatch):
    monkeypatch.setattr("dashboard.core.changes.MOST_ENTRIES", 2)

    change = changes.change(small.finest(), noted(5), NOON)

    assert (len(change.entries), change.rest) == (2, 3)


def test_the_newest_changes_are_kept(monkeypatch):
    monkeypatch.setattr("dashboard.core.changes.MOST", 2)
    kept = ()

    for number in (1, 2, 3):
        kept = changes.listed(changes.change(small.finest(), noted(number), NOON), kept)

    assert [len(change.entries) for change in kept] == [3, 2]


def test_a_change_in_which_nothing_differs_is_not_listed():
    (kept,) = changes.listed(changes.change(small.finest(), noted(1), NOON), ())

    none = changes.change(small.finest(), small.changed(), NOON)

    assert changes.listed(none, (kept,)) == (kept,)
