"""Looks for words in anything that a server sends, however it is packed or written."""

from __future__ import annotations

import html
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from urllib.parse import unquote_to_bytes

from PIL import Image

ESCAPE = re.compile(rb"\\u([0-9a-fA-F]{4})")
HEXED = re.compile(rb"<((?:[0-9A-Fa-f]{2})+)>")
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
SPACES = re.compile("[\u2009\u202f\u00a0,]".encode())  # between the digits of large numbers


def found(body: bytes, words: Iterable[bytes]) -> list[str]:
    """Return the words that a body holds in any of the ways in which it can be read."""
    read = [one.lower() for one in readings(body)]
    return sorted({word.decode() for word in words if any(word.lower() in one for one in read)})


def readings(body: bytes) -> Iterator[bytes]:
    """Yield a body as it is, and as whoever opens it would read it."""
    yield body
    yield unquote_to_bytes(body)
    yield html.unescape(body.decode("utf-8", "replace")).encode()
    yield ESCAPE.sub(lambda sign: chr(int(sign[1], 16)).encode("utf-8", "replace"), body)
    yield SPACES.sub(b"", body)
    if body.startswith(b"PK\x03\x04"):
        yield from _zipped(body)
    elif body.startswith(b"\x89PNG"):
        yield from (f"{name} {said}".encode() for name, said in _texts(body))
    elif body.startswith(b"%PDF"):
        yield from _printed(body)


def _zipped(body: bytes) -> Iterator[bytes]:
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        for part in archive.infolist():
            yield part.filename.encode()
            yield from readings(archive.read(part))


def _texts(body: bytes) -> Iterable[tuple[str, str]]:
    image = Image.open(io.BytesIO(body))
    image.load()
    return image.text.items()


def _printed(body: bytes) -> Iterator[bytes]:
    for text in HEXED.findall(body):
        said = bytes.fromhex(text.decode())
        yield said
        yield said.decode("utf-16-be", "replace").encode()
    for packed in STREAM.findall(body):
        try:
            yield zlib.decompress(packed)
        except zlib.error:
            yield packed
