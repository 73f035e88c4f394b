"""The last pages of a briefing's PDF: every source in full, as plates."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from dashboard.blocks import colours
from dashboard.blocks.briefing.entry import entries
from dashboard.core import site
from dashboard.exports.briefing import citing
from dashboard.exports.plates.view import Plate
from dashboard.figures import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.desk import Desk
    from dashboard.exports.plates.sizes import Size
    from dashboard.exports.plates.view import View
    from dashboard.figures.theme import Palette

EDGE, _HEAD, _FOOT = 40, 84, 46
_FONTS = {"serif": "Record Serif, Georgia, serif", "sans": "Record Sans, Arial, sans-serif"}


@dataclass(frozen=True)
class Page:
    """One page: its title, and its lines, each source's apart from the next."""

    title: str
    sources: tuple[tuple[str, ...], ...]


def pages(desk: Desk, size: Size) -> tuple[Page, ...]:
    """Return the pages that list every source of the briefing, in the order of their ids."""
    room = int((size.height - _HEAD - _FOOT) / (size.foot * 1.3))
    cells = int((size.width - 2 * EDGE) / (size.foot * 0.54))
    split: list[list[tuple[str, ...]]] = [[]]
    used = 0.0
    for said, address in _sources(desk):
        lines = (*text.fold(said, cells), *_broken(address, cells))
        if used + len(lines) > room and split[-1]:
            split.append([])
            used = 0.0
        split[-1].append(lines)
        used += len(lines) + 0.4
    head = desk.words.t("Sources")
    count = len(split)
    titles = [f"{head} {n}/{count}" if count > 1 else head for n in range(1, count + 1)]
    return tuple(Page(title, tuple(one)) for title, one in zip(titles, split, strict=True))


def _broken(address: str, cells: int) -> list[str]:
    """Return an address as people read it, in lines that it fills."""
    plain = unquote(address)
    lines = [""]
    for sign in plain:
        if text.cells(lines[-1] + sign) > cells:
            lines.append("")
        lines[-1] += sign
    return lines if plain else []


def _sources(desk: Desk) -> list[tuple[str, str]]:
    found: dict[str, str] = {}
    for entry in entries(desk):
        found = entry.sources | found
    listed = [(desk.index.sources[id], grade) for id, grade in sorted(found.items())]
    return [(citing.short(desk.words, one, grade), one.url or "") for one, grade in listed]


def is_sheet(view: View) -> bool:
    """Tell whether a view shows the sources of a briefing."""
    return view.desk.state.page == "briefing" and view.desk.state.tab == "sources"


def plate(view: View) -> Plate:
    """Return the page of sources that the view's title names, else the first, as a plate."""
    desk, size = view.desk, view.size
    every = pages(desk, size)
    page = next((one for one in every if one.title == view.title), every[0])
    palette = colours.palette(desk, "light")
    permalink = site.permalink(view.base, desk.state)
    front = desk.index.record.front
    said = " · ".join((desk.words.t("Record {version}", version=desk.index.version), permalink))
    foot = said if len(said) < 140 else f"{said[:139]}…"
    inner = _frame(size, palette, page.title) + _lines(size, palette, page.sources)
    inner += _words(EDGE, size.height - 24, size.foot, palette.ink3, foot)
    name = f"{'-'.join(front.dyad).lower()}_sources_{front.updated}_{desk.words.lang}_{size.name}"
    return Plate(
        bare=_svg(size, desk.words.tag, inner), alt=page.title, name=name, permalink=permalink,
        sources=tuple(sorted({id for entry in entries(desk) for id in entry.sources})), figures=(),
        serif=page.title, sans="".join(sorted({*said, *"".join(sum(page.sources, ()))})),
    )  # fmt: skip


def _frame(size: Size, palette: Palette, title: str) -> str:
    rule = f'<path d="M{EDGE} 27H{size.width - EDGE}" stroke="{palette.ink}" stroke-width="2"/>'
    tab = (
        f'<path d="M{EDGE} 28h16v6h-16z" fill="{palette.first}"/>'
        f'<path d="M{EDGE + 16} 28h16v6h-16z" fill="{palette.second}"/>'
    )
    return rule + tab + _words(EDGE, 66, size.headline * 0.8, palette.ink, title, "serif", 600)


def _lines(size: Size, palette: Palette, sources: Sequence[Sequence[str]]) -> str:
    made, down = "", _HEAD + size.foot
    for lines in sources:
        for line in lines:
            made += _words(EDGE, down, size.foot, palette.ink2, line)
            down += size.foot * 1.3
        down += size.foot * 0.4
    return made


def _words(
    x: float, y: float, size: float, colour: str, said: str, font: str = "sans", weight: int = 400
) -> str:
    look = f'font-family="{_FONTS[font]}" font-size="{size:g}" font-weight="{weight}"'
    return f'<text x="{x:g}" y="{y:.1f}" {look} fill="{colour}">{escape(said)}</text>'


def _svg(size: Size, lang: str, inner: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" lang="{lang}" width="{size.width}"'
        f' height="{size.height}" viewBox="0 0 {size.width} {size.height}">'
        f'<style></style><rect width="100%" height="100%" fill="#fff"/>{inner}</svg>'
    )
