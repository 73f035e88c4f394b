"""The rules of style sheets that a page wears; what nothing on it wears need not be sent."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_CLASSES = re.compile(r'class="([^"]*)"')
_NAMED = re.compile(r"\.([A-Za-z][\w-]*)")
_INNER = re.compile(r":(?:not|is|where|has)\([^()]*(?:\([^()]*\)[^()]*)*\)")
_COMMA = re.compile(r",(?![^(]*\))")
_BRACE = re.compile(r"[{}]")
_SPACE = re.compile(r"\s+")
_STREAMLIT = re.compile(r"\[data-testid|\[class\*|#(?:root|first)\b")
_WHOLE = ("@font-face", "@keyframes", "@page", "@property")


def classes(html: str) -> frozenset[str]:
    """Return the classes that HTML names."""
    return frozenset(name for found in _CLASSES.findall(html) for name in found.split())


@lru_cache(maxsize=256)
def worn(sheet: str, names: frozenset[str], made: tuple[str, ...] = ()) -> str:
    """Return the rules of a sheet that a page with some classes wears, without Streamlit on it.

    Args:
        sheet: Style rules.
        names: The classes on the page.
        made: Beginnings of classes that scripts put on it.
    """
    return "".join(_kept(sheet, names, made))


def _kept(sheet: str, names: frozenset[str], made: tuple[str, ...]) -> Iterator[str]:
    for head, body in _rules(sheet):
        if head.startswith(_WHOLE):
            yield f"{head}{{{body}}}"
        elif head.startswith("@"):
            if inner := "".join(_kept(body, names, made)):
                yield f"{head}{{{inner}}}"
        else:
            found = [one for one in _COMMA.split(head) if _fits(one, names, made)]
            if found:
                yield f"{','.join(map(str.strip, found))}{{{body}}}"


def _fits(selector: str, names: frozenset[str], made: tuple[str, ...]) -> bool:
    wanted = _wanted(selector)
    if wanted is None:
        return False
    return all(name in names or name.startswith(made or ("\0",)) for name in wanted)


@lru_cache(maxsize=4096)
def _wanted(selector: str) -> tuple[str, ...] | None:
    """Return the classes without which a selector finds nothing; None where it is Streamlit's."""
    own = _INNER.sub("", selector)
    return None if _STREAMLIT.search(own) else tuple(_NAMED.findall(own))


@lru_cache(maxsize=256)
def _rules(sheet: str) -> tuple[tuple[str, str], ...]:
    """Return the head and the body of each rule, on this level only."""
    return tuple(_read(COMMENT.sub("", sheet)))


def _read(sheet: str) -> Iterator[tuple[str, str]]:
    at = 0
    while (opened := sheet.find("{", at)) >= 0:
        depth, end = 1, opened + 1
        while depth:
            brace = _BRACE.search(sheet, end)
            if brace is None:
                raise ValueError(f"a rule of a style sheet is not closed: {sheet[at : at + 60]!r}")
            depth += 1 if brace[0] == "{" else -1
            end = brace.end()
        yield sheet[at:opened].strip(), _SPACE.sub(" ", sheet[opened + 1 : end - 1].strip())
        at = end
