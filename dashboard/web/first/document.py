"""The page that Streamlit serves with ours written into it: head, first paint, and its start."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import escape

from dashboard.figures import kept, script
from dashboard.web import chunks, policy

if TYPE_CHECKING:
    from pathlib import Path

    from dashboard.web.first.first import First
    from dashboard.web.parts import Parts

SHEETS = (
    "vendor/fonts/fonts.css",
    "record.css",
    "pages.css",
    "map.css",
    "whatif.css",
    "routes.css",
    "timeline.css",
    "events.css",
    "share.css",
    "briefing.css",
    "first.css",
    "print.css",
)
LATER = "vendor/fonts/slices.css"  # what the fonts of the first paint lack
# What the first lines of every page are set in; known early, they need not take another's place.
SANS = "vendor/fonts/public-sans/record-sans.woff2"
SERIF = "vendor/fonts/source-serif-4/record-serif.woff2"
SONG = "vendor/fonts/noto-serif-sc/record-song.woff2"
SIGNS = "vendor/fonts/source-serif/record-signs.woff2"
PRELOAD = re.compile(r'<link\s+rel="preload"[^>]*as="font"[^>]*>\s*')
LIVE = re.compile(
    r'<script type="module"[^>]*></script>\s*'
    r'|<link rel="(?:modulepreload|stylesheet)" crossorigin[^>]*>\s*'
)
# Nothing is painted before the first paint is there as a whole.
WHOLE = '<link rel="expect" href="#live" blocking="render">'
# Parts of Streamlit's front end that every page needs, and those behind a field.
PARTS = ("BidiComponent", "Html")
FIELDS = {"first-years-row": "Slider", "first-find-row": "TextInput"}
# What Streamlit asks its server before it opens the socket.
ASKED = "".join(
    f'<link rel="preload" as="fetch" crossorigin href="./_stcore/{one}">'
    for one in ("health", "host-config")
)
ICON = "./favicon.png"
ROOT = '<div id="root"></div>'
NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
_URL = re.compile(r"url\(\./")
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


class Document:
    """Writes into the text of Streamlit's page what every page of ours holds.

    Attributes:
        scripts: All that run from within a page; it runs no others.
    """

    def __init__(self, folder: Path, streamlit: Path, parts: Parts) -> None:
        """Read what is written into every page once.

        Args:
            folder: Style sheets, scripts and fonts.
            streamlit: Holds Streamlit's page and its scripts.
            parts: The scripts in few files.
        """
        self._folder, self._parts = folder, parts
        self._scripts = streamlit / "static" / "js"
        self._place = kept.address(folder)
        self._plotly = f"./assets/{script.name(folder)}"
        self._sheet = "".join(self._rules(sheet) for sheet in SHEETS)
        self._theme, self._over = (self._read(name) for name in ("theme.js", "first.js"))
        page = (streamlit / "index.html").read_text(encoding="utf-8")
        self.scripts = (self._theme, self._over, *policy.inline(page))

    def broken(self, text: str) -> str:
        """Return the page while no good record was ever read."""
        head = f"<script>{self._theme}</script><style>{self._sheet}</style>"
        text = text.replace("<title>Streamlit</title>", "<title>Bilateral Record</title>", 1)
        return self._dressed(text).replace("</head>", f"{head}</head>", 1)

    def written(self, text: str, painted: First) -> str:
        """Return the page with a first paint; Streamlit's own scripts start when that is seen."""
        live = f"{self._starts(text, painted)}{ASKED}"
        rules = f"{self._sheet}{painted.sheet}"
        head = f"{WHOLE}{painted.head}<script>{self._theme}</script><style>{rules}</style>"
        body = (
            f"{painted.body}{ROOT}"
            f'<template id="live" data-slices="{self._later()}" data-plotly="{self._plotly}">'
            f"{live}</template>"
            f"<script>{self._over}</script>{painted.linked}"
        )
        text = self._dressed(PRELOAD.sub("", LIVE.sub("", text), count=1))
        text = NOSCRIPT.sub("", text, count=1).replace(ROOT, body, 1)
        text = text.replace("<title>Streamlit</title>", f"<title>{escape(painted.title)}</title>")
        text = text.replace("<head>", f"<head>{self._fonts(painted.lang)}", 1)
        text = text.replace('<html lang="en">', f'<html lang="{painted.lang}">', 1)
        return text.replace("</head>", f"{head}</head>", 1)

    def _starts(self, text: str, painted: First) -> str:
        """Return what starts Streamlit, with links to what it would ask for late."""
        found = LIVE.findall(text)
        if self._parts.names:
            return self._parts.links() + "".join(one for one in found if "stylesheet" in one)
        wanted = PARTS + tuple(part for field, part in FIELDS.items() if field in painted.body)
        late = chunks.links(self._scripts, wanted)
        return "".join((*found, *(link for link in late if link not in text)))

    def _dressed(self, text: str) -> str:
        icon = f'{self._place}/icon.svg" type="image/svg+xml'
        return text.replace(ICON, icon, 1)

    def _fonts(self, lang: str) -> str:
        """Return links to the fonts that a page's first lines need."""
        wanted = (SANS, SERIF, SONG if lang.startswith("zh") else SIGNS)
        return "".join(
            f'<link rel="preload" href="{self._place}/{font}" as="font" type="font/woff2"'
            " crossorigin>"
            for font in wanted
            if (self._folder / font).exists()
        )

    def _later(self) -> str:
        return f"{self._place}/{LATER}" if (self._folder / LATER).exists() else ""

    def _rules(self, sheet: str) -> str:
        """Return a style sheet as it reads inside the page, its addresses seen from there."""
        if not (self._folder / sheet).exists():
            return ""
        place = f"url({self._place}/{sheet.rpartition('/')[0]}/"
        return _COMMENT.sub("", _URL.sub(place, self._read(sheet)))

    def _read(self, name: str) -> str:
        return (self._folder / name).read_text(encoding="utf-8")
