"""The files of the invented record, as the tests read them."""

import csv
import io
import zipfile
from xml.etree import ElementTree as ET

from tests.core import small
from tests.exports import listed

BASE = listed.BASE
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def words(lang="en"):
    return listed.spoken()[lang]


def read(body, mark="utf-8-sig"):
    """Return the rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(body.decode(mark), newline="")))


def opened(body):
    """Return a zip as its files by name."""
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def sheet(body, number=1):
    """Return the cells of a sheet by their places: kind and what they hold."""
    parts = opened(body)
    shared = ET.fromstring(parts["xl/sharedStrings.xml"])
    texts = ["".join(one.itertext()) for one in shared.iter(f"{MAIN}si")]
    cells = {}
    for cell in ET.fromstring(parts[f"xl/worksheets/sheet{number}.xml"]).iter(f"{MAIN}c"):
        value = cell.findtext(f"{MAIN}v")
        if value is not None:
            kind = cell.get("t", "n")
            cells[cell.get("r")] = (kind, texts[int(value)] if kind == "s" else value)
    return cells


def unlicensed():
    """Return the invented record without the licence that it names."""
    front = small.finest().record.front.model_copy(update={"licence": None})
    return small.changed(front=front)
