"""What a picture carries with it: written into PNG, SVG and PDF, and read from PNG."""

from __future__ import annotations

import json
import re
import struct
import zlib
from dataclasses import astuple
from html import escape
from typing import TYPE_CHECKING

from dashboard.core import proof
from dashboard.core.proof import Proof, Shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.core.select import Index
    from dashboard.exports.plates.view import Plate

NAME = "Bilateral Record"
SIGNATURE = b"\x89PNG\r\n\x1a\n"
SENTENCE = re.compile(r"(?<=[.;!?])\s|(?<=[。;！？；])")
OPENING = re.compile(r"<svg\b[^>]*>")
DATED = re.compile(rb"(/(?:CreationDate|ModDate) )(\(D:[^)]*\))")
SAVED = (
    "bring the file as it was saved from the record: messengers, editors and screenshots remove"
    " what it carries"
)
MOST = 4_000_000  # bytes of a text


class UnstampedError(Exception):
    """A file is no picture of ours, or has lost what it carried."""


def texts(plate: Plate, index: Index) -> dict[str, str]:
    """Return what a picture carries, each text by its name."""
    figures = [astuple(one) for one in proof.shown(index, plate.figures)]
    return {
        "Title": SENTENCE.split(plate.alt)[0].rstrip(";；"),
        "Description": plate.alt,
        "Source": plate.permalink,
        "Software": NAME,
        "record-version": index.version,
        "record-sources": json.dumps(plate.sources),
        "record-figures": json.dumps(figures, ensure_ascii=False, separators=(",", ":")),
    }


def png(picture: bytes, texts: Mapping[str, str]) -> bytes:
    """Return a PNG with texts before its pixels, which stay as they are."""
    head = len(SIGNATURE) + 25  # the signature and the chunk of the picture's size
    said = b"".join(_chunk(name, text) for name, text in texts.items())
    return picture[:head] + said + picture[head:]


def svg(picture: str, texts: Mapping[str, str]) -> bytes:
    """Return an SVG with texts as its metadata."""
    said = escape(json.dumps(texts, ensure_ascii=False), quote=False)
    opening = OPENING.search(picture)
    at = opening.end() if opening else 0
    return f"{picture[:at]}<metadata>{said}</metadata>{picture[at:]}".encode()


def pdf(printed: bytes, texts: Mapping[str, str], day: str) -> bytes:
    """Return a PDF with texts as its properties, added to its end as the format allows.

    It no longer says when it was printed: nothing in it moves, and the same page is the same bytes.

    Args:
        printed: The PDF, with a plain table of its objects.
        texts: What it carries.
        day: ISO date that it is dated.
    """
    printed = DATED.sub(lambda found: found[1] + re.sub(rb"\d", b"0", found[2]), printed)
    tail = printed[printed.rindex(b"trailer") :]
    root, size = (re.search(rb"/%s (\d+)" % name, tail) for name in (b"Root", b"Size"))
    start = re.search(rb"startxref\s+(\d+)", tail)
    if not (root and size and start):
        raise ValueError("a PDF whose trailer cannot be read")
    said = {
        "Title": texts["Title"], "Subject": texts["Description"], "Creator": texts["Software"],
        "Keywords": f"{texts['Source']} {texts['record-version']}",
    }  # fmt: skip
    lines = b"".join(b"/%s %s\n" % (key.encode(), _hexed(text)) for key, text in said.items())
    dated = b"/CreationDate (D:%s000000Z)\n" % day.replace("-", "").encode()
    number, at = int(size[1]), len(printed) + 1
    added = b"\n%d 0 obj\n<<%s%s>>\nendobj\n" % (number, lines, dated)
    return b"".join((
        printed, added, b"xref\n0 0\n%d 1\n%010d 00000 n \n" % (number, at),
        b"trailer\n<</Size %d /Root %s 0 R /Info %d 0 R /Prev %s>>\n"
        % (number + 1, root[1], number, start[1]),
        b"startxref\n%d\n%%%%EOF\n" % (len(printed) + len(added)),
    ))  # fmt: skip


def read(picture: bytes) -> Proof:
    """Return what a PNG carries.

    Raises:
        UnstampedError: It is no PNG, or carries nothing of ours.
    """
    if not picture.startswith(SIGNATURE):
        raise UnstampedError(f"this is no PNG; {SAVED}")
    found = dict(_texts(picture))
    try:
        figures = tuple(Shown(*map(str, one)) for one in json.loads(found["record-figures"]))
        sources = tuple(map(str, json.loads(found["record-sources"])))
        return Proof(found["Source"], found["record-version"], sources, figures)
    except (KeyError, ValueError, TypeError, RecursionError) as error:
        raise UnstampedError(f"this PNG does not say what it shows; {SAVED}") from error


def _chunk(name: str, text: str) -> bytes:
    body = name.encode("latin-1") + b"\0\0\0\0\0" + text.encode()
    checked = b"iTXt" + body
    return struct.pack(">I", len(body)) + checked + struct.pack(">I", zlib.crc32(checked))


def _texts(picture: bytes) -> Iterator[tuple[str, str]]:
    """Yield the texts of a PNG, as ours and as most programs write them."""
    at = len(SIGNATURE)
    while at + 12 <= len(picture):
        size, kind = struct.unpack_from(">I4s", picture, at)
        body = picture[at + 8 : at + 8 + min(size, MOST)]
        name, _, rest = body.partition(b"\0")
        if kind == b"tEXt":
            yield name.decode("latin-1"), rest.decode("latin-1")
        elif kind == b"iTXt" and rest:
            yield name.decode("latin-1"), _international(rest)
        at += size + 12


def _international(rest: bytes) -> str:
    """Return the text of an iTXt chunk, past its language, unpacked where it is packed."""
    text = rest[2:].split(b"\0", 2)[-1]
    if rest[0]:
        unpacking = zlib.decompressobj()
        try:
            text = unpacking.decompress(text, MOST)
        except zlib.error:
            return ""
    return text.decode("utf-8", "replace")


def _hexed(text: str) -> bytes:
    return b"<FEFF%s>" % text.encode("utf-16-be").hex().encode()
