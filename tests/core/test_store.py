import os
import shutil
from datetime import UTC, datetime

import pytest

from dashboard.core.store import Store
from tests.core.small import FINEST, catalogue


@pytest.fixture
def record(tmp_path, monkeypatch):
    monkeypatch.setattr("dashboard.core.store.PATIENCE", -1)
    shutil.copytree(FINEST.parent, tmp_path / "record")
    return tmp_path / "record" / "indicators.yaml"


@pytest.fixture
def locale(tmp_path):
    folder = tmp_path / "locale"
    folder.mkdir()
    for lang, tag in (("en", "en"), ("zh", "zh_Hans_CN"), ("az", "az_Latn_AZ")):
        (folder / f"{lang}.po").write_text(catalogue(tag, {}), encoding="utf-8")
    return folder


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    later = path.stat().st_mtime_ns + 1_000_000_000
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    os.utime(path, ns=(later, later))


def oil(found):
    return found.index.book.pick("port-oil", "2018").value


def test_a_good_record_is_shown(record, locale):
    store = Store(record, locale)

    found = store.edition()

    assert oil(found) == 40.1
    assert store.faults is None


def test_a_record_that_stays_is_read_once(record, locale):
    store = Store(record, locale)

    assert store.edition() is store.edition()


def test_a_good_edit_shows(record, locale):
    store = Store(record, locale)
    before = store.edition()

    change(record, "value: 40.1", "value: 40.2")

    assert (oil(before), oil(store.edition())) == (40.1, 40.2)


def test_a_good_edit_of_a_source_shows(record, locale):
    store = Store(record, locale)
    store.edition()

    change(record.parent / "seeds" / "courier-2022.yaml", "grade: C3", "grade: C4")

    assert store.edition().index.sources["courier-2022"].grade == "C4"


def test_a_broken_edit_keeps_the_last_good_record_and_names_the_fault(record, locale):
    store = Store(record, locale)
    before = store.edition()

    change(record, "value: 40.1", "value: forty")

    assert store.edition() is before
    (fault,) = store.faults.faults
    assert fault.key == "indicators.0.observations.0.value"


def test_a_mended_edit_shows_and_its_fault_is_forgotten(record, locale):
    store = Store(record, locale)
    store.edition()
    change(record, "value: 40.1", "value: forty")
    store.edition()

    change(record, "value: forty", "value: 40.3")

    assert oil(store.edition()) == 40.3
    assert store.faults is None


def test_a_file_that_is_gone_keeps_the_last_good_record(record, locale):
    store = Store(record, locale)
    before = store.edition()

    record.unlink()

    assert store.edition() is before
    assert store.faults.faults


def test_a_record_that_was_never_good_is_no_edition(record, locale):
    change(record, "value: 40.1", "value: forty")
    store = Store(record, locale)

    assert store.edition() is None
    assert store.faults.faults


def test_an_edit_within_the_time_of_patience_waits(record, locale, monkeypatch):
    store = Store(record, locale)
    before = store.edition()
    monkeypatch.setattr("dashboard.core.store.PATIENCE", 3_600)

    change(record, "value: 40.1", "value: 40.2")

    assert store.edition() is before


def test_the_address_may_name_what_the_record_holds(record, locale):
    known = Store(record, locale).edition().known

    assert known.units["port-oil"] == ("mt", "kb-d")
    assert known.units["goods-exports"] == ("eur-bn", "usd-bn")
    assert "2022~courier-2022~definition" in known.pins["port-oil"]
    assert known.claims["courier-2022"][:2] == ("accord", "halt")
    assert "trade" in known.domains
    assert "oil-halt" in known.events


def test_a_catalogue_in_a_language_that_the_record_lacks_is_not_offered(record, locale):
    found = Store(record, locale).edition()

    assert (found.known.languages, list(found.words)) == (("en", "zh"), ["en", "zh"])


def test_a_language_without_a_catalogue_is_not_offered(record, locale):
    (locale / "zh.po").unlink()

    found = Store(record, locale).edition()

    assert (found.known.languages, list(found.words)) == (("en",), ["en"])


def test_a_record_of_which_no_language_has_a_catalogue_keeps_the_last_good_one(record, locale):
    store = Store(record, locale)
    before = store.edition()

    change(record, "value: 40.1", "value: 40.2")
    for lang in ("en", "zh"):
        (locale / f"{lang}.po").unlink()

    assert store.edition() is before
    assert [fault.key for fault in store.faults.faults] == ["record.languages"]


def test_a_drawing_is_made_once_for_each_key(record, locale):
    found = Store(record, locale).edition()
    made = []

    first = found.drawn("chart", lambda: made.append("once") or "picture")
    second = found.drawn("chart", lambda: made.append("twice") or "another")

    assert (first, second, made) == ("picture", "picture", ["once"])


def test_drawings_do_not_pile_up(record, locale, monkeypatch):
    monkeypatch.setattr("dashboard.core.edition.MOST_DRAWN", 3)
    found = Store(record, locale).edition()

    shown = [found.drawn(number, lambda number=number: number) for number in range(10)]

    assert shown == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert len(found.memo) <= 3


MARKS = (
    ("  - id: port-works\n", '  - id: port-works\n    embargo: "2026-12-03T09:00Z"\n'),
    ("  - id: far-line\n", "  - id: far-line\n    draft: true\n"),
)


@pytest.fixture
def clock(monkeypatch):
    """Return a function that sets the hour of the day on which the embargo ends."""

    def at(hour):
        moment = datetime(2026, 12, 3, hour, tzinfo=UTC)
        monkeypatch.setattr("dashboard.core.release.now", lambda: moment)

    at(8)
    return at


@pytest.fixture
def withheld(record, clock):
    for old, new in MARKS:
        change(record, old, new)
    return record


def events(found):
    return set(found.index.events)


def test_the_public_does_not_see_what_is_marked_and_editors_do(withheld, locale):
    store = Store(withheld, locale)

    public, whole = store.edition(), store.editorial()

    assert "port-works" not in events(public) | set(public.known.events)
    assert "port-works" in events(whole)
    assert "far-line" in whole.known.routes
    assert public.memo is not whole.memo


def test_where_nothing_is_withheld_editors_see_the_public_s_edition(record, locale):
    store = Store(record, locale)

    assert store.editorial() is store.edition()


def test_an_embargo_ends_without_a_change_of_the_files(withheld, locale, clock, monkeypatch):
    store = Store(withheld, locale)
    store.edition()
    monkeypatch.setattr("dashboard.core.store.PATIENCE", 3_600)

    clock(9)

    assert store.settled() is None
    assert "port-works" in events(store.edition())
    assert store.settled() is store.edition()
    assert "far-line" not in store.edition().known.routes
    assert "far-line" in store.editorial().known.routes


def test_of_a_draft_s_embargo_and_of_one_taken_out_after_its_time_nothing_is_heard(
    record, locale, clock
):
    entry, time = "  - id: far-line\n", '    embargo: "2026-12-03T09:00Z"\n'
    change(record, entry, f"{entry}    draft: true\n{time}")
    change(record, "  - id: port-works\n", '  - id: port-works\n    embargo: "2026-12-01T09:00Z"\n')
    store = Store(record, locale)
    before = store.edition()

    clock(9)
    passed = store.edition()
    change(record, '    embargo: "2026-12-01T09:00Z"\n', "")

    assert passed is before
    assert "port-works" in events(store.edition())
    assert store.edition().changes == ()


def test_an_embargo_ends_while_the_files_are_broken(withheld, locale, clock):
    store = Store(withheld, locale)
    store.edition()
    change(withheld, "value: 40.1", "value: forty")

    clock(9)

    assert "port-works" in events(store.edition())
    assert store.faults.faults


def test_files_that_are_mended_after_an_embargo_ended_change_nothing_more(withheld, locale, clock):
    store = Store(withheld, locale)
    store.edition()
    change(withheld, "value: 40.1", "value: forty")
    clock(9)
    released = store.edition()

    change(withheld, "value: forty", "value: 40.1")

    assert store.edition() is released
    assert store.faults is None
    assert [one.name for one in released.changes[0].entries if one.what == "event"] == [
        "event port-works"
    ]


def test_a_draft_that_the_front_page_needs_keeps_the_last_good_record(record, locale):
    store = Store(record, locale)
    before = store.edition()

    change(record, "  - id: port-oil\n", "  - id: port-oil\n    draft: true\n")

    assert store.edition() is before
    assert [fault.key for fault in store.faults.faults] == ["record.lead"]


def test_of_files_with_drafts_the_public_hears_only_where_their_faults_are(withheld, locale):
    change(withheld, "value: 40.1", "value: forty")
    store = Store(withheld, locale)
    store.edition()

    (said,), (whole,) = store.told(editor=False), store.told(editor=True)

    assert "forty" in whole
    assert "forty" not in said
    assert whole.startswith(said.partition(": ")[0])


def test_files_that_could_not_be_shown_are_read_again_when_their_time_comes(record, locale, clock):
    change(record, "  - id: port-oil\n", '  - id: port-oil\n    embargo: "2026-12-03T09:00Z"\n')
    store = Store(record, locale)
    before = store.edition()

    clock(9)

    assert before is None
    assert "port-oil" in store.edition().index.indicators
    assert store.faults is None


def test_what_was_public_and_is_a_draft_by_now_is_named_by_no_change(record, locale, clock):
    store = Store(record, locale)
    store.edition()
    change(record, "value: 40.1", "value: 40.2")
    change(record, "Port works begin", "Port works go on")
    named = str(store.edition().changes)

    change(record, "  - id: port-works\n", "  - id: port-works\n    draft: true\n")

    listed = store.edition().changes
    assert "port-works" in named
    assert "port-works" not in str(listed)
    assert "Port works" not in str(listed)
    assert "40.2" in str(listed)
    assert all(one.rest == 0 for one in listed)
