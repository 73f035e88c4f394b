"""A page that stands by itself: no front end of Streamlit's, readable before any script.

The embeds are made by it, the API page, words of what is missing, and the published site. Where
links lead is the desk's: `Desk.address` makes them all, so a desk of another kind leads elsewhere.
"""

from __future__ import annotations

import itertools
import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import htpy as h
from markupsafe import Markup

from dashboard.blocks import colours
from dashboard.figures import kept, script
from dashboard.web import policy
from dashboard.web.light import sheet

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dashboard.core.desk import Desk

SHEETS = (
    "record.css", "pages.css", "map.css", "whatif.css", "routes.css", "timeline.css", "events.css",
    "share.css", "light.css", "print.css",
)  # fmt: skip
FACES = "vendor/fonts/fonts.css"
SANS = "vendor/fonts/public-sans/record-sans.woff2"
SCRIPT = "embed.js"
LATER = "later"
SAID = {"content-security-policy": policy.LIGHT}  # headers of a light page that is served
MADE = {  # classes, or beginnings of them, that scripts put on a page where it has such a place
    "": ("br-sr", "br-link", "br-notice"),
    "first-plot": ("br-chart", "main-svg"),
    "data-lanes": (
        "br-tl", "br-mark", "br-coop", "br-friction", "br-step", "br-material", "br-verbal",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Dress:
    """What surrounds the body of a light page.

    Attributes:
        folder: Holds the assets.
        root: The way from the page to where the dashboard stands, such as `../../`.
        assets: Where the page finds the assets; below `root` where none is named.
        head: Further tags of the page's head.
        bar: What stands above the content, such as the navigation.
        kind: What the page shows within others, such as `indicators/ID`; empty for a page that
            is no embed.
        lively: Whether scripts make its charts and timelines live.
        target: Where links open that name no place themselves.
        sheet: The one style sheet of all pages, among the assets; empty where each page has the
            rules that it wears in itself.
    """

    folder: Path
    root: str = "./"
    assets: str = ""
    head: str = ""
    bar: str = ""
    kind: str = ""
    lively: bool = True
    target: str = ""
    sheet: str = ""

    @property
    def place(self) -> str:
        """Return where the page finds the assets."""
        return self.assets or f"{self.root}assets/{kept.version(self.folder)}"

    @property
    def plotly(self) -> str:
        """Return where the page finds the script that draws charts."""
        return f"{self.assets or f'{self.root}assets'}/{script.name(self.folder)}"


def page(
    desk: Desk, title: str, body: h.Node, dress: Dress, live: Mapping[str, object] | str = ""
) -> str:
    """Return a whole HTML document.

    Args:
        desk: What the page is made from.
        title: Of the document.
        body: The content, drawn by the blocks of the pages.
        dress: What surrounds it.
        live: What `embed.js` makes live, by the name of its place (see `web/lively.py`); LATER
            where it asks for that at the page's own address when the page has painted.
    """
    said = str(h.fragment[Markup(dress.bar), h.main(".light")[body]])
    if dress.target:  # links of chips and pictures would else stay in the frame
        said = said.replace(' target="_self"', "")
    data = {"root": dress.root, "kind": dress.kind, "plotly": dress.plotly, "faces": _late(dress)}
    tail = _data(data | {"live": live or {}}) if dress.lively else ""
    target = f'<base target="{dress.target}">' if dress.target else ""
    return (
        f'<!DOCTYPE html><html lang="{desk.words.tag}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"{target}{h.title[title]}{dress.head}{_font(dress)}"
        f'<link rel="icon" href="{dress.place}/icon.svg" type="image/svg+xml">'
        f"{_sheet(desk, said, dress)}{_script(dress)}</head>"
        f"<body>{said}{tail}</body></html>"
    )


def _sheet(desk: Desk, body: str, dress: Dress) -> str:
    if dress.sheet:
        return f'<link rel="stylesheet" href="{dress.place}/{dress.sheet}">'
    here = [names for place, names in MADE.items() if dress.lively and place in body]
    made = tuple(itertools.chain.from_iterable(here))
    rules = sheet.worn(_rules(dress.folder), sheet.classes(body), made)
    return f"<style>{_face(dress)}{colours.sheet(desk)}{rules}</style>"


@cache
def _rules(folder: Path) -> str:
    return "".join((folder / name).read_text(encoding="utf-8") for name in SHEETS)


def _face(dress: Dress) -> str:
    """Return the rule of the one font that is needed at once, but in embeds; the others come later.

    An embed fetches its fonts when its picture has been painted: a browser lays all text out
    once more when a font arrives, and would do so before it shows the picture.
    """
    if dress.kind:
        return ""
    faces = _faces(dress.folder)
    own = next((face for face in faces.split("@font-face") if "record-sans.woff2" in face), "")
    place = f"url({dress.place}/vendor/fonts/"
    return f"@font-face{own.strip()}".replace("url(./", place) if own else ""


@cache
def _faces(folder: Path) -> str:
    file = folder / FACES
    return file.read_text(encoding="utf-8") if file.exists() else ""


def _font(dress: Dress) -> str:
    """Return the link to the text's font, but in embeds."""
    if dress.kind or not (dress.folder / SANS).exists():
        return ""
    return (
        f'<link rel="preload" href="{dress.place}/{SANS}" as="font" type="font/woff2" crossorigin>'
    )


def _late(dress: Dress) -> str:
    """Return where the rules of the other fonts are, where the page has not got them already."""
    if dress.sheet:
        return ""
    return f"{dress.place}/{FACES}" if (dress.folder / FACES).exists() else ""


def _script(dress: Dress) -> str:
    late = _late(dress)
    plain = f'<noscript><link rel="stylesheet" href="{late}"></noscript>' if late else ""
    if not dress.lively:
        return f'<link rel="stylesheet" href="{late}">' if late else ""
    return f'<script type="module" src="{dress.place}/{SCRIPT}"></script>{plain}'


def _data(data: Mapping[str, object]) -> str:
    return f'<script type="application/json" id="light">{inert(data)}</script>'


def inert(data: object) -> str:
    """Return JSON that no browser takes for the end of the script that holds it."""
    said = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return said.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
