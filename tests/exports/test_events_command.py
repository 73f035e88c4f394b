import json
import shlex
import subprocess
import sys

import pytest

from dashboard.__main__ import ROOT, main
from dashboard.exports.events.formats import FORMATS
from tests.core import good
from tests.exports import listed

FILE = str(good.FINEST / "indicators.yaml")


@pytest.mark.parametrize("form", FORMATS)
def test_the_command_prints_a_format_byte_for_byte(form, capfdbinary):
    status = main(["events", FILE, "--format", form, "--lang", "zh", "--base", f"{listed.BASE}/"])

    assert status == 0
    assert capfdbinary.readouterr().out == listed.written(form, "zh")


def test_the_records_first_language_is_taken_where_none_is_named(capfdbinary):
    main(["events", FILE, "--format", "atom", "--base", listed.BASE])

    assert capfdbinary.readouterr().out == listed.written("atom", "en")


def test_the_file_of_the_folder_is_taken_where_none_is_named(tmp_path, monkeypatch, capfdbinary):
    good.changed(tmp_path, ("Port shut for a month", "Port shut"))
    monkeypatch.chdir(tmp_path)

    main(["events", "--format", "json"])

    titles = [each["title"]["en"] for each in json.loads(capfdbinary.readouterr().out)["events"]]
    assert "Port shut" in titles


def test_a_record_with_mistakes_is_told_as_check_tells_it(tmp_path, capsys):
    file = str(good.changed(tmp_path, ("lead: port-oil", "lead: port-oils")))

    asked = main(["events", file, "--format", "ics"]), capsys.readouterr()
    checked = main(["check", file]), capsys.readouterr()

    assert asked == checked
    assert asked[0] == 1


def test_a_file_that_is_not_there_is_told_as_check_tells_it(tmp_path, capsys):
    file = str(tmp_path / "none.yaml")

    asked = main(["events", file, "--format", "csv"]), capsys.readouterr()
    checked = main(["check", file]), capsys.readouterr()

    assert asked == checked
    assert "Traceback" not in asked[1].err


def test_a_language_that_the_record_lacks_is_named_with_those_it_has(capsys):
    status = main(["events", FILE, "--format", "atom", "--lang", "fr"])

    assert status == 2
    assert capsys.readouterr() == ("", "the record has no language 'fr'; write --lang en or zh\n")


@pytest.mark.parametrize(
    "base",
    [
        "example.org", "ftp://example.org", "https://", "https://x.org/?a=1", "https://[", "",
        "https://x.org:port", "https://x y.org",
    ],
)  # fmt: skip
def test_an_address_that_is_none_is_refused(base, capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["events", FILE, "--format", "atom", "--base", base])

    assert f"not the address of a dashboard, found {base!r}" in capsys.readouterr().err


def test_a_reader_that_has_seen_enough_is_no_mistake():
    command = [sys.executable, "-m", "dashboard", "events", FILE, "--format", "json"]

    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {shlex.join(command)} | true"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")


def test_other_commands_start_without_the_libraries_of_feeds():
    code = (
        "import sys, dashboard.__main__; print({'lxml', 'feedgen', 'icalendar'} & set(sys.modules))"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout == "set()\n"
