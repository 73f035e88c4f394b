"""Text inside a plot: escaped, folded to a width, and measured."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from dashboard.core.han import MEETINGS

if TYPE_CHECKING:
    from collections.abc import Iterable

HOVER = "%{hovertext}<extra></extra>"
_PARTS = re.compile(r"[^\s\u2e80-\uffef]+\s*|[\u2e80-\uffef]|\s+")
_NOT_FIRST = "，。、；：？！）》”％"


def width(text: str, size: float = 13) -> float:
    """Return about how wide a text is drawn, in pixels at a font size."""
    return (cells(text) * 0.54 + len(MEETINGS.findall(text)) * 0.25) * size


def cells(text: str) -> int:
    """Return a text's length, where a Chinese character counts for two."""
    return len(text) if text.isascii() else _wide(text)


@lru_cache(maxsize=4096)
def _wide(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def fold(text: str, most: int) -> list[str]:
    """Break a text into lines of at most `most` cells, between words or Chinese characters."""
    lines, filled = [""], 0
    for part in _PARTS.findall(text):
        full = filled + cells(part.rstrip()) > most
        if full and lines[-1] and part not in _NOT_FIRST:
            lines.append("")
            filled = 0
        lines[-1] += part
        filled += cells(part)
    return [line.strip() for line in lines if line.strip()]


def balance(text: str, most: int) -> list[str]:
    """Break a text into as few lines as `fold` does, of about the same length each."""
    best = fold(text, most)
    for fewer in range(most - 1, most // 2, -1):
        rows = fold(text, fewer)
        if len(rows) > len(best):
            break
        best = rows
    return best


def safe(text: str) -> str:
    """Return a text that Plotly prints as it stands; it reads a few tags in every label."""
    return escape(text, quote=False)


def tip(lines: Iterable[str]) -> str:
    """Return a tooltip: the first line bold, all of them folded to a phone's width."""
    rows = [[safe(row) for row in fold(line, 44)] for line in lines]
    head = [f"<b>{row}</b>" for row in rows[0]] if rows else []
    return "<br>".join(head + [row for group in rows[1:] for row in group])
