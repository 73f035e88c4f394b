"""The one style sheet of the static site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.blocks import colours
from dashboard.figures import theme
from dashboard.web.first import document
from dashboard.web.light.sheet import COMMENT

if TYPE_CHECKING:
    from pathlib import Path

    from dashboard.core.desk import Desk

OWN = ("light.css", "leaf.css", "print.css")
LATER = "vendor/fonts/slices.css"
_URL = re.compile(r"url\(\./")


def sheet(desk: Desk, assets: Path) -> str:
    """Return the rules of all pages, as they read from the folder of assets."""
    names = dict.fromkeys((*(n for n in document.SHEETS if n not in OWN), LATER, *OWN))
    return _colours(desk) + "".join(_rules(assets, name) for name in names)


def _rules(assets: Path, name: str) -> str:
    file = assets / name
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    folder = name.rpartition("/")[0]
    return COMMENT.sub("", _URL.sub(f"url(./{folder}/" if folder else "url(./", text))


def _colours(desk: Desk) -> str:
    """Return the colours of both modes: the system's choice, unless the reader made another."""
    light, dark = (_variables(desk, mode) for mode in ("light", "dark"))
    return (
        f":root{light}@media screen{{:root[data-theme=dark]{dark}"
        f"@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){dark}}}}}"
    )


def _variables(desk: Desk, mode: str) -> str:
    return theme.css_variables(colours.palette(desk, mode)).removeprefix(":root")
