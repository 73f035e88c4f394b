"""Files of the record: what each takes to make, against writing the same cells or bytes alone."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import date

from xlsxwriter import Workbook

from benchmarks.copies import RECORD
from benchmarks.measure import Measure, in_turns
from dashboard.core import store
from dashboard.core.select import Index
from dashboard.core.words import Words
from dashboard.exports import geo, package, whole
from dashboard.exports.sources import cite
from dashboard.exports.tables import csv as tables
from dashboard.exports.tables import nested, xlsx

BASE = "https://example.org/record"
ONE = "cpc-throughput"
Call = Callable[[], object]


def measures() -> Iterator[Measure]:
    """Yield the time of each file, of one indicator and of the whole record."""
    edition = store.of(RECORD, RECORD.parent / "dashboard" / "locale").edition()
    if edition is None:
        raise RuntimeError("the record has faults; mend them first")
    index, words = edition.index, edition.words["en"]
    for what, ids in (("one indicator", (ONE,)), ("all indicators", tuple(index.indicators))):
        yield from _tables(index, words, what, ids)
    yield from _packed(index, words)
    yield from _cited(index, words)


def _tables(index: Index, words: Words, what: str, ids: tuple[str, ...]) -> Iterator[Measure]:
    text = tables.csv(index, words, BASE, ids).decode("utf-8-sig")
    cells = list(csv.reader(io.StringIO(text, newline="")))
    said = json.loads(nested.json(index, words, BASE, ids))
    calls: dict[str, tuple[str, Call, Call]] = {
        "csv": ("csv.writer", lambda: _csv(cells), lambda: tables.csv(index, words, BASE, ids)),
        "xlsx": ("XlsxWriter", lambda: _xlsx(cells), lambda: xlsx.xlsx(index, words, BASE, ids)),
        "json": (
            "json.dumps",
            lambda: json.dumps(said, ensure_ascii=False, indent=2),
            lambda: nested.json(index, words, BASE, ids),
        ),
    }
    for form, (against, plain, ours) in calls.items():
        yield _pair(f"{form} of {what}, {len(cells) - 1} values", against, plain, ours)


def _packed(index: Index, words: Words) -> Iterator[Measure]:
    body = package.package(index, words, BASE)
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    said = json.loads(whole.json(index, words, BASE))
    yield _pair(
        "data package", "zipfile", lambda: _zip(parts),
        lambda: package.package(index, words, BASE),
    )  # fmt: skip
    yield _pair(
        "record.json", "json.dumps", lambda: json.dumps(said, ensure_ascii=False),
        lambda: whole.json(index, words, BASE),
    )  # fmt: skip
    features = json.loads(geo.geojson(index, words, BASE))
    yield _pair(
        "routes.geojson", "json.dumps", lambda: json.dumps(features, ensure_ascii=False),
        lambda: geo.geojson(index, words, BASE),
    )  # fmt: skip


def _cited(index: Index, words: Words) -> Iterator[Measure]:
    what, day = cite.What(ONE), date(2026, 1, 1)
    cite.citations(index, words, BASE, what, day)
    taken = in_turns({"cite": lambda: cite.citations(index, words, BASE, what, day)})
    yield Measure("a citation in all five styles", "", None, taken["cite"], None)


def _pair(what: str, against: str, plain: Call, ours: Call) -> Measure:
    ours()
    taken = in_turns({"plain": plain, "ours": ours})
    return Measure(what, against, taken["plain"], taken["ours"], None)


def _csv(cells: list[list[str]]) -> str:
    file = io.StringIO(newline="")
    csv.writer(file).writerows(cells)
    return file.getvalue()


def _xlsx(cells: list[list[str]]) -> bytes:
    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True})
    sheet = book.add_worksheet()
    for number, row in enumerate(cells):
        for place, cell in enumerate(row):
            sheet.write_string(number, place, cell)
    book.close()
    return file.getvalue()


def _zip(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    return file.getvalue()
