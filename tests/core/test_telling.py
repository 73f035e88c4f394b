import pytest

from dashboard.core.store import Store
from tests.conftest import ROOT
from tests.core import good

LOCALE = ROOT / "dashboard" / "locale"
HELD = "an editor who signs in reads the rest"
BROKEN = ("lead: port-oil", "lead: port-oils")


def broken(folder, *changes):
    """Return the store of a record with a fault and some other changes."""
    store = Store(good.changed(folder, BROKEN, *changes), LOCALE)
    store.edition()
    return store


def test_faults_are_told_in_full_where_no_file_mentions_a_draft(tmp_path):
    (line,) = broken(tmp_path).told(editor=False)

    assert line.startswith("indicators.yaml:55:9: record.lead: no indicator has the id 'port-oils'")


def test_nothing_is_told_while_the_files_are_good(tmp_path):
    store = Store(good.changed(tmp_path), LOCALE)
    store.edition()

    assert (store.told(editor=True), store.places()) == ((), ())


@pytest.mark.parametrize(
    "mention",
    [
        pytest.param("draft: true", id="a draft"),
        pytest.param("{a: 1, draft: true}", id="a draft between others"),
        pytest.param('"embargo": "2030-01-01"', id="an embargo in quotes"),
        pytest.param("EMBARGO : 2030-01-01", id="an embargo misspelt"),
    ],
)
def test_only_the_place_is_told_where_a_file_mentions_what_is_not_released(tmp_path, mention):
    store = broken(tmp_path, ("languages: [en, zh]", f"languages: [en, zh]\n# {mention}"))

    (line,) = store.told(editor=False)

    assert line.startswith("indicators.yaml:5")
    assert line.endswith(f": {HELD}")
    assert "port-oils" not in line


def test_an_editor_is_told_in_full_whatever_the_files_mention(tmp_path):
    store = broken(tmp_path, ("languages: [en, zh]", "languages: [en, zh]\n# draft: true"))

    assert "port-oils" in store.told(editor=True)[0]


def test_a_mention_in_a_source_counts(tmp_path):
    file = good.changed(tmp_path, BROKEN)
    register = file.parent / "seeds" / "register.yaml"
    register.write_text(f"{register.read_text()}\n# draft: true\n")
    store = Store(file, LOCALE)
    store.edition()

    assert store.told(editor=False) == (f"indicators.yaml:55:9: {HELD}",)


def test_a_mention_in_the_record_that_is_served_counts_though_the_broken_file_lost_it(
    tmp_path, monkeypatch
):
    monkeypatch.setattr("dashboard.core.store.PATIENCE", -1)
    file = good.changed(tmp_path, ("languages: [en, zh]", "languages: [en, zh] # draft: true"))
    store = Store(file, LOCALE)
    store.edition()
    file.write_text(file.read_text().replace("# draft: true", "").replace(*BROKEN))
    store.edition()

    assert all(line.endswith(HELD) for line in store.told(editor=False))


def test_a_key_for_drafts_that_is_misspelt_counts(tmp_path):
    store = broken(tmp_path, ("lead: port-oils", "lead: port-oils\n  drafts: true"))

    assert any("drafts" in line for line in store.told(editor=True))
    assert all(line.endswith(HELD) for line in store.told(editor=False))


def test_where_the_files_lie_on_the_server_is_not_told(tmp_path):
    store = broken(tmp_path)

    assert str(tmp_path) not in "".join((*store.told(editor=True), *store.places()))
