import os

from dashboard.exports import shelf as shelves
from dashboard.exports.shelf import Held, Shelf


def test_what_is_kept_is_found_by_the_next_process(tmp_path):
    Shelf(tmp_path).put("one", b"picture")

    assert Shelf(tmp_path).get("one") == b"picture"
    assert Shelf(tmp_path).get("other") is None


def test_a_file_that_was_cut_short_is_not_there(tmp_path):
    Shelf(tmp_path).put("one", b"picture")
    for size in (39, 20, 0):
        os.truncate(tmp_path / "one", size - 1 if size else 0)

        assert Shelf(tmp_path).get("one") is None


def test_where_there_is_too_much_the_oldest_goes(tmp_path, monkeypatch):
    monkeypatch.setattr(shelves, "OFTEN", 1)
    shelf = Shelf(tmp_path, most=100)
    for number, name in enumerate(("old", "middle", "new")):
        shelf.put(name, b"x")
        os.utime(tmp_path / name, (number, number))

    shelf.put("newest", b"x")

    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "middle",
        "new",
        "newest",
    ]


def test_a_folder_that_cannot_be_written_costs_only_the_keeping(tmp_path, caplog):
    file = tmp_path / "file"
    file.write_text("no folder")

    Shelf(file / "inner").put("one", b"picture")

    assert Shelf(file / "inner").get("one") is None
    assert "could not be kept" in caplog.text


def test_memory_keeps_what_was_asked_for_last():
    held = Held(len, most=10)
    held.put("a", b"1234")
    held.put("b", b"1234")
    held.get("a")

    held.put("c", b"1234")
    held.put("too large", bytes(11))

    assert [held.get(key) for key in ("a", "b", "c", "too large")] == [b"1234", None, b"1234", None]
