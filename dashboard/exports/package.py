"""The whole record as a Frictionless data package: tables, routes, sources, how to cite."""

from __future__ import annotations

import hashlib
import re
from io import BytesIO
from json import dumps
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from dashboard.core import labels, periods, site
from dashboard.core.state import State
from dashboard.exports import geo, readme
from dashboard.exports.sources.bib import bib
from dashboard.exports.sources.csl import csl
from dashboard.exports.tabular import tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.core.select import Index
    from dashboard.core.words import Words

Json = dict[str, Any]
DESCRIPTOR = "datapackage.json"
READABLE = 0o644 << 16
UNIX = 3


def package(index: Index, words: Words, base: str) -> bytes:
    """Return the package as a zip; the same record makes the same bytes.

    Args:
        index: The record.
        words: The language of headings and words; texts of the record stand in every language.
        base: Address at which the dashboard stands.
    """
    parts = list(_parts(index, words, base))
    files = {resource["path"]: body for resource, body in parts}
    titles = [(resource["path"], resource["title"]) for resource, _ in parts]
    files["README.md"] = readme.readme(index, words, base, titles)
    said = _descriptor(index, words, base, [resource for resource, _ in parts])
    files[DESCRIPTOR] = f"{dumps(said, ensure_ascii=False, indent=2)}\n".encode()
    return _zipped(index, files)


def descriptor(index: Index, words: Words, base: str) -> Json:
    """Return what `datapackage.json` says."""
    resources = [resource for resource, _ in _parts(index, words, base)]
    return _descriptor(index, words, base, resources)


def _parts(index: Index, words: Words, base: str) -> Iterator[tuple[Json, bytes]]:
    """Yield each file with what the descriptor says of it."""
    for table in tables(index, words, base):
        tabular = {"profile": "tabular-data-resource", "schema": table.schema(words)}
        yield _resource(table.name, "csv", "text/csv", table.title, table.csv(), **tabular)
    t = words.t
    yield _resource(
        "routes", "geojson", "application/geo+json", t("Lines of the routes"),
        geo.geojson(index, words, base), name="routes-lines",
    )  # fmt: skip
    yield _resource(
        "sources", "json", "application/vnd.citationstyles.csl+json",
        t("The register of sources as CSL-JSON"), csl(index, words), name="sources-csl",
    )  # fmt: skip
    yield _resource(
        "sources", "bib", "application/x-bibtex", t("The register of sources as BibTeX"),
        bib(index, words), name="sources-bibtex",
    )  # fmt: skip
    yield _resource(
        "citations", "txt", "text/plain", t("How to cite the record"),
        readme.citations(index, words, base),
    )  # fmt: skip


def _resource(
    stem: str, form: str, kind: str, title: str, body: bytes, **more: Any
) -> tuple[Json, bytes]:
    said = {
        "name": stem,
        "path": f"{stem}.{form}",
        "title": title,
        "format": form,
        "mediatype": kind,
        "encoding": "utf-8",
        "bytes": len(body),
        "hash": f"sha256:{hashlib.sha256(body).hexdigest()}",
    }
    return said | more, body


def _descriptor(index: Index, words: Words, base: str, resources: list[Json]) -> Json:
    front, address = index.record.front, site.permalink(base, State(lang=words.lang))
    dyad = "-".join(front.dyad).lower()
    areas = [words.area(code) for code in front.dyad]
    made: Json = {
        "profile": "data-package",
        "name": f"bilateral-record-{dyad}",
        "id": address,
        "title": words.text(front.title),
        "description": words.text(front.standfirst),
        "homepage": address,
        "version": index.version,
        "created": f"{periods.ends(front.updated)[0].isoformat()}T00:00:00Z",
        "keywords": [*areas, *(words.t(labels.DOMAINS[domain]) for domain in index.domains)],
        "contributors": [{"title": words.t("Bilateral Record"), "role": "author"}],
        "sources": list(_sources(index, words)),
    }
    if front.licence:
        name = re.sub(r"[^-\w.]+", "-", front.licence, flags=re.ASCII).strip("-")
        made["licenses"] = [{"name": name, "title": front.licence}]
    return made | {"resources": resources}


def _sources(index: Index, words: Words) -> Iterator[Json]:
    for source in index.record.sources:
        outlet = words.outlet(source)
        title = words.t("{outlet}: {claim}", outlet=outlet, claim=words.text(source.title))
        yield {"title": title} | ({"path": source.url} if source.url else {})


def _zipped(index: Index, files: dict[str, bytes]) -> bytes:
    day, _ = periods.ends(index.record.front.updated)
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, body in sorted(files.items()):
            info = ZipInfo(name, (max(day.year, 1980), day.month, day.day, 0, 0, 0))
            info.compress_type, info.external_attr = ZIP_DEFLATED, READABLE
            info.create_system = UNIX
            archive.writestr(info, body)
    return packed.getvalue()
