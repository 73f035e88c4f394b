import os
import shutil
import threading

import pytest

from dashboard.core import edition
from dashboard.core import store as stores
from dashboard.core.store import Store
from dashboard.core.watch import watching
from tests.conftest import ROOT
from tests.core.small import FINEST

LOCALE = ROOT / "dashboard" / "locale"
SOON = 60  # seconds after which a test that waits gives up


@pytest.fixture
def record(tmp_path):
    shutil.copytree(FINEST.parent, tmp_path / "record")
    return tmp_path / "record" / "indicators.yaml"


@pytest.fixture
def store(record):
    """Return a store whose files were looked at once, as by a watcher."""
    made = Store(record, LOCALE)
    made.watched = True
    look(made)
    return made


def look(store, closely=False):
    store.look(lambda seconds: None, closely)


def edited(record, old, new):
    """Return the record's text with something changed."""
    text = record.read_text(encoding="utf-8")
    if old not in text:
        raise ValueError(old)
    return text.replace(old, new, 1)


def oil(store):
    return store.edition().index.book.pick("port-oil", "2018").value


def test_a_look_brings_an_edit(store, record):
    record.write_text(edited(record, "value: 40.1", "value: 40.25"))

    look(store)

    assert oil(store) == 40.25


def test_readers_of_a_watched_record_do_not_look_themselves(store, record):
    record.write_text(edited(record, "value: 40.1", "value: 40.25"))

    assert oil(store) == 40.1
    assert store.settled() is store.edition()


def test_a_file_renamed_over_the_record_is_seen_though_time_and_size_are_the_same(store, record):
    was = record.stat()
    other = record.with_name("another.tmp")
    other.write_text(edited(record, "value: 40.1", "value: 40.2"))
    os.utime(other, ns=(was.st_atime_ns, was.st_mtime_ns))
    other.replace(record)

    look(store)

    assert (record.stat().st_mtime_ns, record.stat().st_size) == (was.st_mtime_ns, was.st_size)
    assert oil(store) == 40.2


def test_a_link_that_leads_to_another_folder_is_seen(tmp_path, record):
    """A ConfigMap is a link to a link, of which the second is put in another's place."""
    second = tmp_path / "second"
    shutil.copytree(record.parent, second)
    (second / "indicators.yaml").write_text(edited(record, "value: 40.1", "value: 40.2"))
    (tmp_path / "..data").symlink_to(record.parent)
    mounted = tmp_path / "mounted"
    mounted.mkdir()
    for name in ("indicators.yaml", "seeds"):
        (mounted / name).symlink_to(tmp_path / "..data" / name)
    store = Store(mounted / "indicators.yaml", LOCALE)
    look(store)

    (tmp_path / "..tmp").symlink_to(second)
    (tmp_path / "..tmp").replace(tmp_path / "..data")
    look(store)

    assert oil(store) == 40.2


def test_an_edit_that_leaves_time_and_size_is_found_by_a_close_look(store, record):
    was = record.stat()
    record.write_text(edited(record, "value: 40.1", "value: 40.2"))
    os.utime(record, ns=(was.st_atime_ns, was.st_mtime_ns))

    look(store)
    seen_from_afar = oil(store)
    look(store, closely=True)

    assert (seen_from_afar, oil(store)) == (40.1, 40.2)


def test_a_file_that_is_being_written_is_left_until_it_rests(store, record):
    whole = edited(record, "value: 40.1", "value: 40.25").encode()
    parts = [whole[: len(whole) // 3], whole[: len(whole) // 2], whole]
    record.write_bytes(parts.pop(0))
    told = []
    store.listen(lambda: told.append(store.faults))

    store.look(lambda seconds: parts and record.write_bytes(parts.pop(0)))

    assert oil(store) == 40.25
    assert told == [None]


def test_a_file_caught_in_the_middle_of_a_write_is_no_fault(store, record, monkeypatch):
    whole = edited(record, "value: 40.1", "value: 40.25")
    record.write_text(whole[: len(whole) // 2])
    load = stores.load.loaded

    def slow(path):
        try:
            return load(path)
        finally:
            path.write_text(whole)

    monkeypatch.setattr("dashboard.core.store.load.loaded", slow)
    look(store)
    first = (store.faults, oil(store))
    look(store)

    assert first == (None, 40.1)
    assert (store.faults, oil(store)) == (None, 40.25)


def test_a_file_that_is_gone_and_comes_back_leaves_no_fault(store, record):
    before = store.edition()
    text = record.read_text()
    record.unlink()
    look(store)
    gone = (store.edition(), bool(store.faults))

    record.write_text(text)
    look(store)

    assert gone == (before, True)
    assert store.faults is None
    assert store.edition() is before


def test_a_folder_of_sources_that_is_gone_and_comes_back_leaves_no_fault(store, record):
    seeds = record.parent / "seeds"
    seeds.rename(record.parent / "away")
    look(store)
    gone = bool(store.faults)

    (record.parent / "away").rename(seeds)
    look(store)

    assert (gone, store.faults) == (True, None)


def test_what_was_drawn_stays_where_an_edit_changes_nothing_that_is_said(store, record):
    before = store.edition()
    record.write_text(f"# a remark\n{record.read_text()}")

    look(store)

    assert store.edition() is before


def test_a_fault_stands_since_it_was_first_found(store, record):
    record.write_text(edited(record, "value: 40.1", "value: forty"))
    look(store)
    since = store.now.since
    record.write_text(edited(record, "value: forty", "value: fifty"))
    look(store)

    assert since is not None
    assert store.now.since is since


def test_listeners_hear_of_a_change_of_a_fault_and_of_its_mending(store, record):
    heard = []
    end = store.listen(lambda: heard.append((oil(store), bool(store.faults))))

    for old, new in (("40.1", "40.2"), ("40.2", "forty"), ("forty", "40.2")):
        record.write_text(edited(record, f"value: {old}", f"value: {new}"))
        look(store)
    end()
    record.write_text(edited(record, "value: 40.2", "value: 40.3"))
    look(store)

    assert heard == [(40.2, False), (40.2, True), (40.2, False)]


def test_the_first_good_reading_is_heard_of_only_where_a_faulty_one_was_shown(record):
    good = record.read_text(encoding="utf-8")
    heard = []
    for first in (good, good.replace("value: 40.1", "value: forty", 1)):
        store = Store(record, LOCALE)
        store.listen(lambda store=store: heard.append(bool(store.faults)))
        for text in (first, good):
            record.write_text(text, encoding="utf-8")
            look(store)

    assert heard == [True, False]


def test_a_mistake_of_the_program_is_a_fault_that_the_next_edit_takes_away(store, record):
    store.stumbled(RecursionError("too deep"))
    stumbled = store.told(editor=True)

    record.write_text(edited(record, "value: 40.1", "value: 40.2"))
    look(store)

    message = "the file could not be checked (RecursionError); the server's log says more"
    assert stumbled == (f"indicators.yaml:1:1: {message}",)
    assert (store.faults, oil(store)) == (None, 40.2)


def test_one_thread_brings_edits_to_all_who_listen(record):
    store = Store(record, LOCALE)
    heard = [threading.Event() for _ in range(40)]

    with watching(store), watching(store):
        assert oil(store) == 40.1
        for one in heard:
            store.listen(lambda one=one: oil(store) == 40.25 and one.set())
        record.write_text(edited(record, "value: 40.1", "value: 40.25"))
        came = [one.wait(SOON) for one in heard]
        names = [thread.name for thread in threading.enumerate()]

    assert all(came)
    assert names.count("record-watch") == 1
    assert "record-watch" not in [thread.name for thread in threading.enumerate()]


def test_the_watcher_lives_on_after_a_mistake_of_the_program(record, monkeypatch):
    store = Store(record, LOCALE)
    stumbled, came = threading.Event(), threading.Event()
    store.listen(lambda: (stumbled if store.faults else came).set())
    made = edition.made
    failing = iter([True])

    def once(index, locale):
        if next(failing, False):
            raise RecursionError
        return made(index, locale)

    monkeypatch.setattr("dashboard.core.release.edition.made", once)
    with watching(store):
        assert stumbled.wait(SOON)
        record.write_text(edited(record, "value: 40.1", "value: 40.25"))
        assert came.wait(SOON)

    assert oil(store) == 40.25
