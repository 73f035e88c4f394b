"""Pictures that leave the dashboard: any view as PNG, SVG or PDF, made once and kept."""

from __future__ import annotations

import asyncio
import hashlib
from functools import cache, partial
from typing import TYPE_CHECKING, Any, TypeVar

from dashboard.exports import allowance, noted, orders, pictures, stamp
from dashboard.exports.allowance import SpentError
from dashboard.exports.image import KINDS, Image
from dashboard.exports.orders import BusyError
from dashboard.exports.press import LateError, StuckError
from dashboard.exports.shared import Shared
from dashboard.exports.shelf import Held, Shelf

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Hashable, Sequence
    from pathlib import Path

    from dashboard.exports.image import Framing
    from dashboard.exports.orders import Orders
    from dashboard.exports.plates.view import Figure, Plate, View
    from dashboard.exports.press import Press

__all__ = ["BusyError", "Image", "StuckError", "Studio", "of"]

Made = TypeVar("Made")
PATIENCE = 30.0  # seconds that a reader waits at most
_FORM = "1"  # counts up where pictures made before are no longer right


def of(assets: Path, presses: int = 1) -> Studio:
    """Return the studio of this process; it shares its browsers with the first pictures."""
    return _of(assets.resolve(), presses)


@cache
def _of(assets: Path, presses: int) -> Studio:
    from dashboard.exports.plates import frame

    shelf = Shelf(pictures.folder(assets) / "plates")
    return Studio(orders.of(assets, presses), shelf, frame)


class Studio:
    """Makes pictures, each once: whoever asks meanwhile waits for the same one."""

    def __init__(self, orders: Orders, shelf: Shelf, framing: Framing) -> None:
        """Start nothing yet.

        Args:
            orders: Has figures drawn and plates pictured.
            shelf: Keeps both for later processes.
            framing: Makes plates of views.
        """
        self._orders, self._shelf, self._framing = orders, shelf, framing
        self._held = Held[Image](lambda image: len(image.body))
        self._plates: Held[Plate] = Held(lambda plate: len(plate.bare))
        self._shared = Shared()

    async def image(self, view: View, form: str) -> Image:
        """Return the picture of a view; the same view gives the same bytes.

        Args:
            view: What is shown, and how large.
            form: `png`, `svg` or `pdf`.

        Raises:
            BusyError: Too many readers wait already.
            StuckError: The browser does not answer, or there is none.
            ValueError: There is no such form.
        """
        if form not in KINDS:
            raise ValueError(f"pictures are {', '.join(KINDS)}; got {form!r}")
        key = (*_seen(view), form)
        if held := self._held.get(key):
            noted.noted(form, "", "kept", 0)
            return held
        with noted.picture(form, noted.named(view)):
            image = await self._waited(key, partial(self._image, view, form))
        self._held.put(key, image)
        return image

    async def pages(self, views: Sequence[View], form: str = "pdf", title: str = "") -> bytes:
        """Return one PDF of several views, all of one size, a page each.

        Raises:
            BusyError: Too many readers wait already.
            StuckError: The browser does not answer, or there is none.
            ValueError: There is nothing to show, the sizes differ, or the form has no pages.
        """
        if form != "pdf" or len({view.size for view in views}) != 1:
            raise ValueError(f"pages are a PDF of views of one size; got {len(views)} as {form!r}")
        plates = [
            await self._waited((*_seen(view), ""), partial(self._plate, view)) for view in views
        ]
        printing = partial(self._printed, views[0], plates, title)
        with noted.picture(form, f"{len(views)} pages"):
            return await self._waited((*map(_seen, views), title), printing, more=len(views))

    async def _waited(
        self,
        key: Hashable,
        make: Callable[[], Coroutine[Any, Any, Made]],
        more: float = 0,
    ) -> Made:
        """Return what is made, within the limit of patience and some seconds more."""
        limit = PATIENCE + more
        try:
            async with asyncio.timeout(limit):
                return await self._once(key, make)
        except TimeoutError:
            raise LateError(f"no picture within {limit:g} seconds") from None

    async def _once(self, key: Hashable, make: Callable[[], Coroutine[Any, Any, Made]]) -> Made:
        try:
            return await self._shared.once(key, make)
        except SpentError:
            allowance.spend()  # where it is another's that was spent, one's own is used
            return await self._shared.once(key, make)

    async def _image(self, view: View, form: str) -> Image:
        plate = await self._plate(view)
        make = {"png": self._png, "svg": self._svg, "pdf": self._pdf}[form]
        body = await make(view, plate)
        return Image(body, KINDS[form], f"{plate.name}.{form}", plate.alt)

    async def _plate(self, view: View) -> Plate:
        """Return the plate of a view, which its other forms may want as well."""
        key = _seen(view)
        if held := self._plates.get(key):
            return held
        plate = await self._framed(view)
        self._plates.put(key, plate)
        return plate

    async def _framed(self, view: View) -> Plate:
        figure = await asyncio.to_thread(self._framing.figure, view)
        plot = await self._plot(figure) if figure else ""
        return await asyncio.to_thread(self._framing.plate, view, plot)

    async def _plot(self, figure: Figure) -> str:
        name = _name("plot", figure.json, figure.width, figure.height)

        async def draw(press: Press) -> bytes:
            drawn = await press.drawn(figure.json, figure.width, figure.height)
            return drawn.encode()

        return (await self._kept(f"{name}.plot", draw)).decode()

    async def _svg(self, view: View, plate: Plate) -> bytes:
        whole = await asyncio.to_thread(lambda: plate.svg)
        return stamp.svg(whole, stamp.texts(plate, view.desk.index))

    async def _png(self, view: View, plate: Plate) -> bytes:
        size = view.size
        texts = stamp.texts(plate, view.desk.index)

        async def shoot(press: Press) -> bytes:
            shot = await press.shot(plate.bare, size.width, size.height, size.scale)
            return stamp.png(shot, texts)

        name = _name("png", plate.bare, size.width, size.height, size.scale, texts)
        return await self._kept(f"{name}.png", shoot)

    async def _pdf(self, view: View, plate: Plate) -> bytes:
        return await self._printed(view, [plate], "")

    async def _printed(self, view: View, plates: Sequence[Plate], title: str) -> bytes:
        index, size = view.desk.index, view.size
        texts = stamp.texts(plates[0], index)
        if title:
            texts |= {"Title": title, "Description": title}
        svgs = await asyncio.to_thread(lambda: [plate.svg for plate in plates])

        async def printing(press: Press) -> bytes:
            lang = view.desk.words.tag
            printed = await press.printed(svgs, size.width, size.height, texts["Title"], lang)
            return stamp.pdf(printed, texts, str(index.record.front.updated))

        name = _name("pdf", *svgs, size.width, size.height, texts)
        return await self._kept(f"{name}.pdf", printing)

    async def _kept(self, name: str, make: Callable[[Press], Awaitable[bytes]]) -> bytes:
        """Return what lies on the shelf, made and laid there where it does not."""
        kept = await asyncio.to_thread(self._shelf.get, name)
        if kept is None:
            allowance.spend()
            kept = await self._orders.done(make)
            await asyncio.to_thread(self._shelf.put, name, kept)
        return kept


def _seen(view: View) -> tuple[Hashable, ...]:
    """Return what tells one picture from another before it is made."""
    desk = view.desk
    shown = (desk.index.version, desk.words.lang, desk.mode, desk.state)
    return (*shown, view.base, view.size.name, view.title)


def _name(*parts: object) -> str:
    """Return a name that changes with anything that is shown."""
    return hashlib.sha256("\0".join(map(str, (_FORM, *parts))).encode()).hexdigest()[:32]
