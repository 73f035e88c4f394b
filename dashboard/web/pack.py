"""What goes out compressed: in the best way that the browser reads, with a tag of its content."""

from __future__ import annotations

import gzip
import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import brotli
from starlette.responses import Response

if TYPE_CHECKING:
    from collections.abc import Mapping

FOR_GOOD = "public, max-age=31536000, immutable"
_REFUSED = re.compile(r"\s*q\s*=\s*0(\.0*)?\s*")
ONCE, OFTEN = (9, 9), (5, 6)  # brotli's and gzip's level, for what is packed once, and often


@dataclass(frozen=True)
class Packed:
    """A body as it goes out.

    Attributes:
        encoding: `br`, `gzip`, or empty.
        tag: Its ETag.
    """

    body: bytes
    encoding: str
    tag: str

    @property
    def weight(self) -> int:
        """Return how much room it takes where it is kept."""
        return len(self.body)

    def answer(self, kind: str, asked: Mapping[str, str], cache: str, **more: str) -> Response:
        """Return the body with its headers, or word that the browser has it.

        Args:
            kind: Media type.
            asked: Headers of the request.
            cache: The cache-control header.
            more: Further headers, `_` for `-`.
        """
        said = {name.replace("_", "-"): value for name, value in more.items()}
        vary = said.pop("vary", "")
        said |= {
            "cache-control": cache,
            "etag": self.tag,
            "vary": ", ".join(filter(None, ("accept-encoding", vary))),
        }
        if self.tag in asked.get("if-none-match", ""):
            return Response(status_code=304, headers=said)
        if self.encoding:
            said["content-encoding"] = self.encoding
        return Response(self.body, media_type=kind, headers=said)


def encoding(asked: Mapping[str, str]) -> str:
    """Return the best encoding that a request accepts, empty where it accepts none of ours."""
    accepted = {
        name.strip()
        for name, _, rest in (part.partition(";") for part in _accepts(asked).split(","))
        if not _REFUSED.fullmatch(rest)
    }
    return next((name for name in ("br", "gzip") if name in accepted), "")


def pack(body: bytes, encoding: str, levels: tuple[int, int] = ONCE) -> Packed:
    """Return a body compressed by an encoding at the levels given for brotli and gzip."""
    if encoding == "br":
        body = brotli.compress(body, quality=levels[0])
    elif encoding == "gzip":
        body = gzip.compress(body, levels[1], mtime=0)
    return Packed(body, encoding, f'"{hashlib.sha256(body).hexdigest()[:32]}"')


def _accepts(asked: Mapping[str, str]) -> str:
    return asked.get("accept-encoding", "").lower()
