"""Citations set by citeproc in the styles of `assets/styles`, which come from the CSL project."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).resolve().parents[3] / "assets" / "styles"
# For a version, in which citeproc would see several numbers, and for what no style changes:
# what differs in nothing else is set once.
STAND_INS = {"version": "\ue000", "URL": "\ue001", "title": "\ue002"}
PLAIN = re.compile(r"[^<>]*\w")  # a title without a mark that styles mind
ENGLISH = "en"
HAN = "[\u4e00-\u9fff]"
ONE = Lock()


@dataclass(frozen=True)
class Style:
    """A style, and what the texts that it sets leave out.

    Attributes:
        file: Its name in the folder.
        dates: Whether it prints the day of access.
        numeric: Whether it writes months as numbers; their names citeproc puts in English order.
        capitals: Whether it sets English titles in capitals.
    """

    file: str
    dates: bool
    numeric: bool = False
    capitals: bool = False


STYLES = {
    "apa": Style("apa", dates=False),
    "chicago": Style("chicago-author-date-access-dates", dates=True, capitals=True),
    "gb7714": Style("china-national-standard-gb-t-7714-2015-numeric", dates=True, numeric=True),
}


def literal(words: str) -> str:
    """Return words of a title that no style may set in other letters, such as a unit."""
    return f'<span class="nocase">{words}</span>'


def text(name: str, item: Mapping[str, Any], lang: str) -> str:
    """Return an item of CSL-JSON as one of the styles prints it in a list of references."""
    standing = dict(STAND_INS)
    if (STYLES[name].capitals and lang == ENGLISH) or not PLAIN.fullmatch(item["title"]):
        del standing["title"]
    given = {**item, "id": "item", **standing}
    if lang != ENGLISH and not STYLES[name].numeric:
        given["issued"] = {"date-parts": [item["issued"]["date-parts"][0][:1]]}
    found = _set(name, lang, json.dumps(given))
    for field, sign in standing.items():
        found = found.replace(sign, item[field])
    return _mended(found, item, lang)


@lru_cache(maxsize=256)
def _set(name: str, lang: str, item: str) -> str:
    """Return what citeproc makes of an item, given as JSON."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography
    from citeproc.formatter import plain
    from citeproc.source.json import CiteProcJSON

    with ONE:  # what citeproc sets, it keeps in the style
        made = CitationStylesBibliography(
            _style(name, lang), CiteProcJSON([json.loads(item)]), plain
        )
        made.register(Citation([CitationItem("item")]))
        return str(made.bibliography()[0])


@cache
def _style(name: str, lang: str) -> Any:
    from citeproc import PRIMARY_DIALECTS, CitationStylesStyle

    file, locale = FOLDER / f"{STYLES[name].file}.csl", PRIMARY_DIALECTS.get(lang, "en-US")
    return CitationStylesStyle(str(file), locale, validate=False)


def _mended(found: str, item: Mapping[str, Any], lang: str) -> str:
    """Return a text without a number in a list, with a name's own letters and English quotes."""
    for author in item["author"]:
        found = found.replace(author["literal"].upper(), author["literal"])
    found = re.sub(r"^\[1\]\s*", "", found)
    # citeproc puts stops after closing quotes, whatever a style asks for.
    if lang == ENGLISH:
        return re.sub(r"”([.,])", r"\1”", found)
    return re.sub(f"(?<={HAN}) (?={HAN})", "", found)
