"""The first paint: what a page says at its address, as plain HTML before any script has run."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import htpy as h

from dashboard.blocks import colophon, colours, mast, nav, titles
from dashboard.web import ask, plots
from dashboard.web.first import pages
from dashboard.web.first.pieces import Extent, piece
from dashboard.web.light import linked, previews

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.core.desk import Desk
    from dashboard.core.edition import Edition
    from dashboard.web.ask import House


@dataclass(frozen=True)
class First:
    """What is written into the page that Streamlit serves.

    Attributes:
        head: Tags that tell others what the page says.
        linked: The same as linked data, in a script that runs nothing.
        lang: Language tag of the page.
        sheet: The rules that colour it.
        body: The page as it reads before it is live.
    """

    title: str
    head: str
    linked: str
    lang: str
    sheet: str
    body: str


def paint(
    house: House, edition: Edition, asked: tuple[str, Mapping[str, str], str], base: str,
    told: tuple[str, ...],
) -> First:  # fmt: skip
    """Return the first paint of an address, drawn once for all readers.

    Args:
        house: What pages are made with.
        edition: The record as it stands.
        asked: The page's name; the address's query, of which what makes no sense is left out; the
            languages that the browser accepts, the first of which counts.
        base: Where the dashboard stands.
        told: What is wrong with the files as they are now.
    """
    bare, dropped = ask.desk(edition, *asked)
    desk = replace(bare, base=base)
    state, default = desk.state, desk.default
    sketches = edition.drawn(("sketches", state), lambda: plots.sketches(edition, desk))
    found = house.pictures.find(sketches)
    body = edition.drawn(
        ("first", state, default, base, dropped, told, bool(found)),
        lambda: _drawn(desk, dropped, told, found),
    )
    return edition.drawn(
        ("told", state, default, base, dropped, told, bool(found)),
        lambda: _told(desk, edition, body),
    )


def _told(desk: Desk, edition: Edition, body: str) -> First:
    return First(
        title=titles.of_page(desk),
        head=previews.tags(desk, edition.words),
        linked=linked.script(desk),
        lang=desk.words.tag,
        sheet=colours.sheet(desk),
        body=body,
    )


def _drawn(
    desk: Desk, dropped: tuple[str, ...], told: tuple[str, ...], pictures: tuple[str, ...]
) -> str:
    said = mast.notices(desk, dropped, told)
    body = h.div("#first")[
        h.div(".first-bar"),
        piece("nav", nav.bar(desk)),
        h.main(".first-stack.first-page")[
            h.p(".br-notice.first-late", role="status", hidden=True)[_late(desk)],
            piece("notices", said) if said else None,
            pages.PAGES[desk.state.page](desk, Extent(pictures)),
            colophon.foot(desk),
        ],
    ]
    return str(body)


def _late(desk: Desk) -> str:
    return desk.words.t(
        "The live page could not be started; the figures here are current as of {date}.",
        date=desk.words.date(desk.index.record.front.updated),
    )
