"""What any answer has to be, whatever was asked."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from functools import lru_cache
from typing import TYPE_CHECKING, NoReturn

import icalendar
from lxml import etree, html

if TYPE_CHECKING:
    from tests.fuzz.asked import Answer

STATUSES = frozenset({200, 304, 307, 308, 400, 404, 405, 414, 422, 429, 431, 501, 503})
# What Python, Starlette or a server says of itself when something broke.
BROKEN = re.compile(
    rb"Traceback \(most recent|Internal Server Error|File \"/|site-packages"
    rb"|\b(Key|Value|Type|Attribute|Index|Name|Unicode\w*|Recursion|Overflow|ZeroDivision|Assertion|Lookup|OS)Error\b"
)
CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
JSON = re.compile(r"application/([\w.+-]*\+)?(json|vnd\.oai\.openapi\+json)|application/geo\+json")


def unfit(answer: Answer) -> str:
    """Return what is wrong with an answer in itself, empty where it is as it should be."""
    if answer.status not in STATUSES:
        return f"status {answer.status}"
    for name, value in answer.headers.items():
        if not value.isprintable() or not name.islower():
            return f"header {name}: {value!r}"
    return _unfit(answer.kind, answer.body) if answer.body else ""


@lru_cache(maxsize=4_096)
def _unfit(kind: str, body: bytes) -> str:
    if found := BROKEN.search(body):
        return f"it speaks of what broke: {found[0]!r}"
    try:
        return _read(kind, body)
    except (ValueError, etree.LxmlError, zipfile.BadZipFile, csv.Error) as error:
        return f"{kind} cannot be read: {error}"


def _read(kind: str, body: bytes) -> str:
    if kind == "text/html":
        return _html(body.decode())
    if JSON.fullmatch(kind):
        json.loads(body, parse_constant=_no_number)
    elif kind.endswith("xml") and not kind.startswith("image/"):  # pictures are a stub's
        etree.fromstring(body)
    elif kind == "text/csv":
        rows = list(csv.reader(io.StringIO(body.decode("utf-8-sig")), strict=True))
        return "" if len({len(row) for row in rows}) == 1 else "rows of different lengths"
    elif kind == "text/calendar":
        icalendar.Calendar.from_ical(body)
    elif kind == "application/zip" or "openxml" in kind:
        return zipfile.ZipFile(io.BytesIO(body)).testzip() or ""
    return ""


def _html(text: str) -> str:
    if found := CONTROL.search(text):
        return f"it holds {found[0]!r}"
    page = html.document_fromstring(text)
    for one in page.iter("x-fuzz"):
        return f"what was asked became a part of the page at {one.getparent().tag}"
    if page.xpath("//@x-fuzz"):
        return "what was asked became an attribute"
    if "<h1" in text and not page.xpath("//h1"):
        return "its heading is lost in something that stays open"
    return ""


def notices(answer: Answer) -> str:
    """Return what a page says beside its matter."""
    page = html.document_fromstring(answer.body.decode())
    return "\n".join(one.text_content() for one in page.find_class("br-notice"))


def language(answer: Answer) -> str:
    """Return the language that a page says it is in."""
    return str(html.document_fromstring(answer.body.decode()).get("lang"))


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number of JSON")
