"""The repository's own record as it leaves the dashboard: in tables, a package and sentences."""

import csv
import io
from pathlib import Path

import bibtexparser
import frictionless
import pytest

from dashboard.core import load, sentence, words
from dashboard.core.select import Index
from dashboard.exports.package import package
from dashboard.exports.sources.bib import bib
from dashboard.exports.tables import csv as tables

ROOT = Path(__file__).resolve().parents[2]
BASE = "https://example.org/record"


@pytest.fixture(scope="module")
def index():
    return Index(load.load(ROOT / "indicators.yaml"))


@pytest.fixture(scope="module", params=["en", "zh"])
def spoken(request, index):
    return words.languages(ROOT / "dashboard" / "locale", index.record.front.areas)[request.param]


def test_every_value_has_a_row_with_the_numbers_of_the_file(index, spoken):
    text = tables.csv(index, spoken, BASE, tuple(index.indicators)).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))

    given = [row for row in rows if row["made"] == "stated"]
    said = [one for i in index.record.indicators for one in i.observations]
    assert len(given) == len(said)
    numbers = {(row["indicator"], row["key"]): row["given_value"] for row in given}
    read = {
        (reading.indicator, reading.key): reading.observation.value
        for id in index.indicators
        for reading in index.book.readings(id)
        if reading.observation
    }
    assert {key: float(text) if text else None for key, text in numbers.items()} == read


def test_every_stated_value_names_its_source_its_place_and_its_grade(index, spoken):
    text = tables.csv(index, spoken, BASE, tuple(index.indicators)).decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(text, newline=""))
    due = ("source", "publisher", "source_title", "accessed", "locator", "grade")

    bare = [row["key"] for row in rows if row["made"] == "stated" and not all(map(row.get, due))]

    assert bare == []


def test_the_package_is_valid(index, spoken, tmp_path):
    path = tmp_path / "datapackage.zip"
    path.write_bytes(package(index, spoken, BASE))

    assert frictionless.validate(str(path)).flatten(["name", "message"]) == []


def test_the_whole_register_parses_as_bibtex(index, spoken):
    found = bibtexparser.parse_string(bib(index, spoken).decode())

    assert not found.failed_blocks
    assert {entry.key for entry in found.entries} == set(index.sources)


def test_every_value_can_be_printed_as_a_sentence(index, spoken):
    said = {
        sentence.sentence(index, reading, spoken)
        for id in index.indicators
        for reading in index.book.readings(id)
    }

    assert not [text for text in said if "{" in text or "None" in text]
