import shutil

import pytest

from tests.conftest import ROOT
from tests.tools import tiny
from tools import characters, faces, headlines, subset, vendor
from tools.faces import Face

FINEST = ROOT / "tests" / "records" / "finest"
HELD = "芬兰爱沙尼亚石油"
COMMON, RARE = "noto-serif-sc/noto-serif-sc-1.woff2", "noto-serif-sc/noto-serif-sc-2.woff2"


@pytest.fixture
def bare(tmp_path):
    """Return a checkout on which set-up has not run."""
    shutil.copytree(FINEST, tmp_path, dirs_exist_ok=True)
    (tmp_path / "dashboard").mkdir()
    (tmp_path / "dashboard" / "locale").symlink_to(ROOT / "dashboard" / "locale")
    return tmp_path


@pytest.fixture
def fetched(bare):
    """Return a checkout with all packages fetched, the slices of two tiny fonts among them."""
    fonts = bare / "assets" / "vendor" / "fonts"
    (fonts / "noto-serif-sc").mkdir(parents=True)
    slices = []
    for file, held in ((COMMON, HELD), (RARE, "鲸鱼")):
        (fonts / file).write_bytes(subset.packed(tiny.font(held)))
        slices.append(Face("Noto Serif SC", file, "700", faces.unicode_range(map(ord, held))))
    latin = Face("Record Serif", "record-serif.woff2", "400 700", "U+20-7E")
    (fonts / "slices.css").write_text(faces.sheet(slices))
    (fonts / "fonts.css").write_text(faces.sheet([latin]))
    (bare / "assets" / "vendor" / "stamp").write_text(vendor.code())
    return bare


def song(root):
    return root / "assets" / "vendor" / "fonts" / headlines.FILE


def edit(root, old, new):
    file = root / "indicators.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_a_machine_without_npm_is_told_and_goes_on(bare, monkeypatch, capsys):
    monkeypatch.setenv("PATH", str(bare))
    monkeypatch.setattr("sys.executable", str(bare / "python"))

    assert vendor.main(bare) == 0
    assert "No npm found" in capsys.readouterr().out
    assert not (bare / "assets" / "vendor" / "stamp").exists()


def test_packages_that_cannot_be_had_are_told_and_leave_what_is_there(fetched, monkeypatch, capsys):
    npm = fetched / "npm"
    npm.write_text("#!/bin/sh\nexit 1\n")
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", str(fetched), prepend=":")
    (fetched / "assets" / "vendor" / "stamp").write_text("of another day")

    assert vendor.main(fetched) == 0
    assert "Not everything could be fetched" in capsys.readouterr().out
    assert (fetched / "assets" / "vendor" / "fonts" / COMMON).exists()


def test_the_headlines_font_has_the_characters_of_the_record(fetched):
    vendor.main(fetched)

    assert set(tiny.characters(song(fetched).read_bytes())) == set(HELD)


def test_the_rule_of_the_headlines_font_comes_last_and_names_its_characters(fetched):
    vendor.main(fetched)

    sheet = (fetched / "assets" / "vendor" / "fonts" / "fonts.css").read_text()
    assert [file for file, _ in faces.listed(sheet)] == ["record-serif.woff2", headlines.FILE]
    assert faces.points(list(faces.listed(sheet))[-1][1]) == set(map(ord, HELD))


def test_nothing_is_made_again_while_nothing_changed(fetched):
    vendor.main(fetched)
    song(fetched).write_bytes(b"untouched")

    vendor.main(fetched)

    assert song(fetched).read_bytes() == b"untouched"


def test_an_edit_that_brings_no_new_character_makes_no_new_font(fetched):
    vendor.main(fetched)
    song(fetched).write_bytes(b"untouched")
    edit(fetched, "芬兰—爱沙尼亚", "爱沙尼亚—芬兰")

    vendor.main(fetched)

    assert song(fetched).read_bytes() == b"untouched"


def test_a_new_character_in_a_headline_makes_the_font_anew(fetched):
    vendor.main(fetched)
    edit(fetched, "芬兰—爱沙尼亚", "鲸—芬兰—爱沙尼亚")

    vendor.main(fetched)

    sheet = (fetched / "assets" / "vendor" / "fonts" / "fonts.css").read_text()
    assert set(tiny.characters(song(fetched).read_bytes())) == {*HELD, "鲸"}
    assert sheet.count(headlines.FILE) == 1


def test_a_record_with_faults_leaves_the_font_as_it_is(fetched, capsys):
    vendor.main(fetched)
    edit(fetched, "dyad: [FIN, EST]", "dyad: [FIN]")

    assert vendor.main(fetched) == 0
    assert "The record has faults" in capsys.readouterr().out
    assert set(tiny.characters(song(fetched).read_bytes())) == set(HELD)


def test_set_up_has_made_a_small_font_with_every_headline_of_the_record():
    fonts = ROOT / "assets" / "vendor" / "fonts"
    font = (fonts / headlines.FILE).read_bytes()

    wanted = characters.of_record(ROOT / "indicators.yaml", ROOT / "dashboard" / "locale")
    missing = set(wanted) - set(tiny.characters(font))
    assert len(font) <= 120_000
    assert missing == set()
