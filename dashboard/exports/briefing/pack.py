"""A briefing as one file: slides, pages or a zip, with word of how far it is."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from dashboard.blocks.briefing.entry import entries
from dashboard.core.state import SLIDES
from dashboard.exports.briefing import bundle, sheet
from dashboard.exports.briefing.slides import deck
from dashboard.exports.plates.sizes import SIZES
from dashboard.exports.plates.view import View
from dashboard.exports.press import StuckError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.blocks.briefing.entry import Entry
    from dashboard.core.desk import Desk
    from dashboard.core.edition import Edition

KINDS = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "pdf": "application/pdf",
    "zip": "application/zip",
}


class Picture(Protocol):
    """A picture as it is sent."""

    @property
    def body(self) -> bytes:
        """Return the file."""

    @property
    def name(self) -> str:
        """Return what the file is called."""

    @property
    def alt(self) -> str:
        """Return what it shows, in words."""


class Studio(Protocol):
    """Makes pictures of views."""

    async def image(self, view: View, form: str) -> Picture:
        """Return the picture of a view."""

    async def pages(self, views: Sequence[View], form: str = "pdf") -> bytes:
        """Return one PDF of several views."""


@dataclass(frozen=True)
class Step:
    """How far the file is.

    Attributes:
        done, of: Pieces that are made, and how many there will be.
        said: What is made next; what went wrong, where `failed`.
    """

    done: int
    of: int
    said: str
    failed: bool = False


Told = Callable[[Step], None]


async def pack(
    edition: Edition, desk: Desk, base: str, form: str, studio: Studio | None, told: Told
) -> bytes:
    """Return the reader's briefing as a file; the same list gives the same bytes.

    A picture that cannot be drawn leaves its item in words, and that is told.

    Args:
        edition: Keeps what is drawn.
        desk: The record, with the briefing in its state.
        base: Where the dashboard stands, for permalinks.
        form: `pptx`, `pdf` or `zip`.
        studio: Draws pictures; None where nothing can.
        told: Told before each piece.

    Raises:
        ValueError: There is no such form, or nothing in the briefing.
        StuckError: A PDF cannot be drawn now.
    """
    if form not in KINDS or not desk.state.brief:
        raise ValueError(f"a briefing of some items is {', '.join(KINDS)}; got {form!r}")
    listed = await asyncio.to_thread(entries, desk)
    size = SIZES[desk.state.slides or SLIDES[0]]
    views = [View(edition, entry.desk, base, size, entry.item.title) for entry in listed]
    if form == "pdf":
        return await _pages(edition, desk, base, views, studio, told)
    drawn = {"pptx": ("map",), "zip": tuple(deck.DRAWN)}[form]
    pictures = await _pictures(desk, listed, views, drawn, studio, told)
    told(Step(len(listed), len(listed), desk.words.t("The file is put together")))
    if form == "pptx":
        shown = {place: (one.body, one.alt) for place, one in pictures.items()}
        return await asyncio.to_thread(deck.deck, desk, base, shown)
    named = {place: (one.name, one.body) for place, one in pictures.items()}
    return await asyncio.to_thread(bundle.bundle, desk, base, listed, named)


async def _pages(
    edition: Edition, desk: Desk, base: str, views: Sequence[View], studio: Studio | None,
    told: Told,
) -> bytes:  # fmt: skip
    """Return a page of title, one of each item, and those of the sources."""
    t = desk.words.t
    if studio is None:
        raise StuckError(t("Nothing on this server draws pictures."))
    size = views[0].size
    plain = replace(desk.state, tab="", theme="")
    own = replace(desk, state=plain, mode="light")
    title = View(edition, own, base, size)
    rest = replace(own, state=replace(plain, tab="sources"))
    lists = [View(edition, rest, base, size, page.title) for page in sheet.pages(rest, size)]
    for place, view in enumerate(views):
        told(Step(place, len(views), view.title or t("Item {n}", n=place + 1)))
        # Drawn one by one, so that the reader sees how far it is; the pages then have them at hand.
        await studio.image(view, "svg")
    told(Step(len(views), len(views), t("The file is put together")))
    return await studio.pages([title, *views, *lists])


async def _pictures(
    desk: Desk, listed: Sequence[Entry], views: Sequence[View], drawn: Sequence[str],
    studio: Studio | None, told: Told,
) -> dict[int, Picture]:  # fmt: skip
    """Return the pictures of items of some kinds, by place; without those that failed."""
    found = {}
    refused = refusals() if studio else ()
    for place, (entry, view) in enumerate(zip(listed, views, strict=True)):
        told(Step(place, len(listed), entry.headline))
        if entry.kind not in drawn or (studio is None and entry.kind != "map"):
            continue
        try:
            if studio is not None:
                found[place] = await studio.image(view, "png")
                continue
            why = desk.words.t("Nothing on this server draws pictures.")
        except refused as error:
            why = str(error)
        said = desk.words.t(
            "No picture of “{title}”, so it stands in words: {why}", title=entry.headline, why=why
        )
        told(Step(place, len(listed), said, failed=True))
    return found


def refusals() -> tuple[type[Exception], ...]:
    """Return what is raised where something cannot be drawn."""
    from dashboard.exports import studio

    return studio.BusyError, StuckError, ValueError, OSError


def name(desk: Desk, form: str) -> str:
    """Return what the file is called: dyad, date of the record, language."""
    front = desk.index.record.front
    return f"{desk.index.parties}_briefing_{front.updated}_{desk.words.lang}.{form}"
