"""Answers at our own addresses, before Streamlit is asked; the table says which they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.routing import compile_path

from dashboard.web import place, seen
from dashboard.web.beside import strays
from dashboard.web.beside.door import Door
from dashboard.web.beside.table import TABLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.types import ASGIApp, Receive, Scope, Send

    from dashboard.web.ask import House
    from dashboard.web.beside.entry import Entry


def middleware(house: House, table: Sequence[Entry] = TABLE) -> Middleware:
    """Return the middleware; it stands before Streamlit's own, which would compress once more.

    Args:
        house: What answers are made with.
        table: What is answered.
    """
    return Middleware(Front, house=house, table=table)


class Front:
    """Answers for the entries of the table; everything else passes."""

    def __init__(self, app: ASGIApp, house: House, table: Sequence[Entry]) -> None:
        """Open a door for each entry, the ones that name nothing first."""
        ordered = sorted((*table, *strays.entries(table)), key=lambda one: one.path.count("{"))
        self._app = app
        self._plain = {one.path: Door(house, one) for one in ordered if "{" not in one.path}
        self._named = [
            (compile_path(one.path)[0], Door(house, one)) for one in ordered if "{" in one.path
        ]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the answer, or pass the request on."""
        if scope["type"] == "http":
            path = place.inside(scope)
            root = "../" * (path.count("/") - 1) or "./"
            if door := self._plain.get(path):
                seen.named(scope, path)
                response = await door.answer(Request(scope, receive), {}, root)
                await response(scope, receive, send)
                return
            for pattern, door in self._named:
                if found := pattern.fullmatch(path):
                    ids = found.groupdict()
                    seen.named(scope, door.path)
                    response = await door.answer(Request(scope, receive), ids, root)
                    await response(scope, receive, send)
                    return
        await self._app(scope, receive, send)
