"""The colours of a page: the tokens in the hues of the record's two parties."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from pathlib import Path

from dashboard.core.desk import Desk
from dashboard.core.model.front import Party
from dashboard.figures import theme

TOKENS = Path(__file__).resolve().parents[2] / "assets" / "tokens.json"


@cache
def tokens() -> theme.Tokens:
    """Return the design tokens."""
    read: theme.Tokens = json.loads(TOKENS.read_text(encoding="utf-8"))
    return read


def palette(desk: Desk, mode: str = "") -> theme.Palette:
    """Return the colours of a mode; of the page as the reader sees it where none is named."""
    front = desk.index.record.front
    shown: theme.Mode = "dark" if (mode or desk.mode) == "dark" else "light"
    return _mixed(tuple(front.parties[area] for area in front.dyad), shown)


@lru_cache(maxsize=16)
def _mixed(parties: tuple[Party, ...], mode: theme.Mode) -> theme.Palette:
    return theme.palette(tokens(), parties, mode)


def sheet(desk: Desk) -> str:
    """Return the rules that colour a page; on paper it is light, whatever the screen is."""
    light, dark = (theme.css_variables(palette(desk, mode)) for mode in ("light", "dark"))
    if desk.mode == "light":
        return light
    if desk.mode == "dark":
        return f"{dark}@media print{{{light}}}"
    return f"{light}@media screen and (prefers-color-scheme:dark){{{dark}}}"
