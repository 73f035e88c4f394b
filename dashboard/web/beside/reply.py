"""An answer with its headers: how long it holds, who may read it, under what name it is saved."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse, Response

from dashboard.web import pack
from dashboard.web.pack import FOR_GOOD, OFTEN, ONCE

if TYPE_CHECKING:
    from starlette.datastructures import Headers

    from dashboard.web.ask import Ask, LaterError, Made, RefusedError
    from dashboard.web.beside.entry import Entry
    from dashboard.web.pack import Packed

CHECKED = "no-cache"  # kept, but asked for anew each time
LIGHT = 400_000  # bytes up to which it pays to pack as tightly as can be
PACKED = (
    "text/", "application/json", "application/xml", "application/atom", "application/geo",
    "application/vnd.citation", "application/vnd.oai", "application/x-bibtex", "image/svg",
)  # fmt: skip
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True)
class Kept:
    """An answer as it goes out, and what is to be said of it."""

    packed: Packed
    made: Made

    @property
    def weight(self) -> int:
        """Return how much room it takes where it is kept."""
        return self.packed.weight


def encoding(kind: str, headers: Headers) -> str:
    """Return how an answer of a media type is to be compressed; pictures and archives are not."""
    return pack.encoding(headers) if kind.startswith(PACKED) else ""


def packed(made: Made, encoding: str) -> Kept:
    """Return an answer compressed."""
    encoding = encoding if made.body else ""
    levels = OFTEN if made.passing or len(made.body) > LIGHT else ONCE
    return Kept(pack.pack(made.body, encoding, levels), replace(made, body=b""))


def reply(entry: Entry, ask: Ask, kept: Kept, headers: Headers) -> Response:
    """Return the answer to a question, or word that the reader has it."""
    made = kept.made
    said = {name.replace("-", "_"): value for name, value in made.said.items()}
    if entry.shared:
        said["access_control_allow_origin"] = "*"
    if made.name:
        saved = entry.saved or ask.query.get("download") == "1"
        name = _UNSAFE.sub("-", made.name)
        said["content_disposition"] = f'{"attachment" if saved else "inline"}; filename="{name}"'
    if "lang" not in ask.query:
        said["vary"] = ", ".join(filter(None, (said.get("vary"), "accept-language")))
    response = kept.packed.answer(made.kind, headers, _cache(entry, ask, made), **said)
    if response.status_code != 304:
        response.status_code = made.status
    return response


def _cache(entry: Entry, ask: Ask, made: Made) -> str:
    if made.passing or made.status != 200:
        return CHECKED
    is_whole = "lang" in ask.query and ask.query.get("v") == ask.index.version
    return FOR_GOOD if is_whole and entry.keeps else entry.cache


def plain(made: Made, headers: Headers, **said: str) -> Response:
    """Return an answer that nobody keeps."""
    kept = packed(made, encoding(made.kind, headers))
    more = {name.replace("-", "_"): value for name, value in made.said.items()}
    response = kept.packed.answer(made.kind, headers, "no-store", **more, **said)
    if response.status_code != 304:
        response.status_code = made.status
    return response


def later(error: LaterError, number: str) -> Response:
    """Return word that it cannot be made now, and when to ask again.

    Args:
        error: Says so.
        number: The request's.
    """
    said = {"error": str(error), "request": number}
    headers = {"retry-after": str(error.after), "cache-control": "no-store"}
    return JSONResponse(said, error.status, headers | {"access-control-allow-origin": "*"})


def refused(error: RefusedError, number: str) -> Response:
    """Return word that what was sent cannot be taken.

    Args:
        error: Says so.
        number: The request's.
    """
    said = {"error": str(error), "request": number}
    return JSONResponse(said, error.status, {"cache-control": "no-store"})
