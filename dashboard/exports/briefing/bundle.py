"""A briefing as a zip: pictures, tables, a data package, citations, and what is in it."""

from __future__ import annotations

import codecs
import csv
import hashlib
import io
import zipfile
from json import dumps
from typing import TYPE_CHECKING, Any

from dashboard.core import periods, site
from dashboard.core.state import State
from dashboard.exports.briefing import citing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.blocks.briefing.entry import Entry
    from dashboard.core.desk import Desk

_STAMP = (1980, 1, 1, 0, 0, 0)
NUMBERS = {"value", "low", "high", "given_value", "given_low", "given_high"}
Json = dict[str, Any]


def bundle(
    desk: Desk, base: str, listed: Sequence[Entry], pictures: Mapping[int, tuple[str, bytes]]
) -> bytes:
    """Return the zip; the same list gives the same bytes.

    Args:
        desk: The record, with the briefing in its state.
        base: Where the dashboard stands.
        listed: The items.
        pictures: Name and PNG of items, by place.
    """
    files: dict[str, bytes] = {}
    for place, (called, png) in sorted(pictures.items()):
        files[f"pictures/{place + 1:02}_{called}"] = png
    tables = dict(_tables(desk, base, listed))
    files |= tables
    files |= _citations(desk, base, listed)
    files["datapackage.json"] = _descriptor(desk, base, tables)
    files["README.txt"] = _readme(desk, base, listed, pictures, sorted(files))
    return _zipped(files)


def indicators(listed: Sequence[Entry]) -> tuple[str, ...]:
    """Return the ids of the indicators whose values are shown, in the order of their first use."""
    found = (reading.indicator for entry in listed for reading in entry.readings)
    return tuple(dict.fromkeys(found))


def _tables(desk: Desk, base: str, listed: Sequence[Entry]) -> Iterator[tuple[str, bytes]]:
    from dashboard.exports.tables.csv import csv as table

    for id in indicators(listed):
        made = table(desk.index, desk.words, base, [id])
        # The byte order mark helps spreadsheets; in a data package it would be part of a name.
        yield f"data/{id}.csv", made.removeprefix(codecs.BOM_UTF8)


def _citations(desk: Desk, base: str, listed: Sequence[Entry]) -> dict[str, bytes]:
    """Return the sources as BibTeX and CSL-JSON, and each indicator's citation as text."""
    from dashboard.exports.sources import bib, cite, csl

    index, words = desk.index, desk.words
    sources = sorted({id for entry in listed for id in entry.sources})
    accessed = periods.ends(index.record.front.updated)[0]
    whats = [cite.What(indicator=id) for id in indicators(listed)] or [cite.What()]
    said = [cite.citations(index, words, base, what, accessed) for what in whats]
    texts = {name: "\n\n".join(one[name] for one in said) + "\n" for name in ("apa", "gb7714")}
    return {
        "citations/apa.txt": texts["apa"].encode(),
        "citations/gb7714.txt": texts["gb7714"].encode(),
        "citations/sources.bib": bib.bib(index, words, sources),
        "citations/sources.json": csl.csl(index, words, sources),
    }


def _descriptor(desk: Desk, base: str, tables: Mapping[str, bytes]) -> bytes:
    """Return the data package of just these tables; a package has at least one resource."""
    front, words = desk.index.record.front, desk.words
    resources = [_resource(desk, path, body) for path, body in tables.items()]
    if not resources:
        resources = [{"name": "readme", "path": "README.txt", "mediatype": "text/plain"}]
    made: Json = {
        "profile": "data-package",
        "name": f"bilateral-record-briefing-{'-'.join(front.dyad).lower()}",
        "title": words.t("{about} · Bilateral Record", about=words.text(front.title)),
        "homepage": site.permalink(base, desk.state),
        "version": desk.index.version,
        "created": f"{periods.ends(front.updated)[0].isoformat()}T00:00:00Z",
        "resources": resources,
    }
    if front.licence:
        made["licenses"] = [{"name": front.licence}]
    return f"{dumps(made, ensure_ascii=False, indent=2)}\n".encode()


def _resource(desk: Desk, path: str, body: bytes) -> Json:
    id = path.removeprefix("data/").removesuffix(".csv")
    names = next(csv.reader(io.StringIO(body.decode())))
    fields = [{"name": n, "type": "number" if n in NUMBERS else "string"} for n in names]
    return {
        "profile": "tabular-data-resource",
        "name": id,
        "path": path,
        "title": desk.words.text(desk.index.indicators[id].title),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(body),
        "hash": f"sha256:{hashlib.sha256(body).hexdigest()}",
        "schema": {"fields": fields},
    }


def _readme(
    desk: Desk, base: str, listed: Sequence[Entry], pictures: Mapping[int, tuple[str, bytes]],
    files: Sequence[str],
) -> bytes:  # fmt: skip
    """Return the list of items with permalinks, the sources in full, the files."""
    front, words, t = desk.index.record.front, desk.words, desk.words.t
    lines = [
        words.text(front.title),
        t("Record {version}", version=desk.index.version),
        t("Record as of {date}", date=words.date(front.updated)),
        site.permalink(base, desk.state),
        "",
    ]
    for number, entry in enumerate(listed, 1):
        said = t("{kind}: {title}", kind=entry.what, title=entry.headline)
        lines += [f"{number}. {said}", f"   {citing.permalink(entry, base)}"]
        if number - 1 not in pictures:
            lines.append("   " + t("no picture could be drawn"))
    lines += ["", t("Sources"), *dict.fromkeys(one for e in listed for one in citing.sources(e))]
    lines += ["", t("Files"), *files, "", site.permalink(base, State("methods", lang=words.lang))]
    return ("\n".join(lines) + "\n").encode()


def _zipped(files: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, body in sorted(files.items()):
            info = zipfile.ZipInfo(path, _STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, body)
    return file.getvalue()
