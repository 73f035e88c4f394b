"""One entry of the table as requests find it: its answers are made once for all readers."""

from __future__ import annotations

import inspect
from functools import partial
from typing import TYPE_CHECKING, Any

import anyio
import anyio.to_thread
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse, Response

from dashboard.exports import allowance
from dashboard.web import ask as asking
from dashboard.web import peer, seen
from dashboard.web.ask import LaterError, RefusedError, UnknownError
from dashboard.web.beside import hearing, missing, reply, service
from dashboard.web.beside.toil import FullError, Toil

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from starlette.datastructures import Headers
    from starlette.requests import Request

    from dashboard.web.ask import Ask, House, Made
    from dashboard.web.beside.entry import Entry
    from dashboard.web.beside.reply import Kept

PATIENCE = 45.0  # seconds; what draws pictures gives up before
TOIL = Toil()


class Door:
    """Answers the requests for one entry."""

    def __init__(self, house: House, entry: Entry) -> None:
        """Keep what answers are made with."""
        self._house, self._entry = house, entry
        make = entry.make.func if isinstance(entry.make, partial) else entry.make
        self._waits = inspect.iscoroutinefunction(make)
        self._methods = ("POST",) if entry.posted else ("GET", "HEAD")

    @property
    def path(self) -> str:
        """Return the kind of address that it answers at."""
        return self._entry.path

    async def answer(self, request: Request, ids: Mapping[str, str], root: str) -> Response:
        """Return the answer to a request.

        Args:
            request: As it came.
            ids: What its path names.
            root: The way from its path to where the dashboard stands.
        """
        if request.method not in self._methods:
            allowed = ", ".join(self._methods)
            said = {"error": f"Only {allowed} is answered here."}
            return JSONResponse(said, 405, {"allow": allowed})
        store = self._house.store()
        edition = store.settled() or await anyio.to_thread.run_sync(store.edition)
        if edition is None:
            body = service.sick(self._house)
            return Response(body, 503, {"cache-control": "no-store"}, "application/json")
        ask = hearing.heard(self._house, self._entry, edition, request, ids, root)
        return await self._answered(ask, request)

    async def _answered(self, ask: Ask, request: Request) -> Response:
        number = seen.number(request.scope)
        try:
            asking.known(ask.edition, ask.ids)
            if self._entry.posted:
                ask = await hearing.sent(ask, request)
                return reply.plain(await self._made(ask), request.headers)
            with allowance.of(partial(self._house.rates.take, peer.client(request.scope))):
                return await self._kept(ask, request.headers)
        except UnknownError as error:
            made = await anyio.to_thread.run_sync(missing.missing, ask, error, number)
            return reply.plain(made, request.headers, vary="accept, accept-language")
        except LaterError as error:
            return reply.later(error, number)
        except RefusedError as error:
            return reply.refused(error, number)
        except ClientDisconnect:
            return Response(status_code=400)

    async def _kept(self, ask: Ask, headers: Headers) -> Response:
        """Return what was made before, else what is made now and kept for the next reader."""
        entry, memo = self._entry, ask.edition.memo
        encoding = reply.encoding(entry.kind, headers)
        key = self._key(ask, encoding)
        kept: Kept | None = memo.kept(key) if entry.keeps else None
        if kept is None:
            made = await self._made(ask)
            kept = await anyio.to_thread.run_sync(reply.packed, made, encoding)
            if entry.keeps and made.status == 200 and not made.passing:
                memo.keep(key, kept)
        return reply.reply(entry, ask, kept, headers)

    def _key(self, ask: Ask, encoding: str) -> Hashable:
        """Return everything that shapes the bytes of an answer, apart from the record."""
        more = tuple(ask.query.get(name) for name in self._entry.more)
        shaping = (ask.base, ask.root, ask.desk.state, *ask.ids.items(), *more)
        return ("door", self._entry.path, encoding, *shaping)

    async def _made(self, ask: Ask) -> Made:
        make: Any = self._entry.make
        try:
            with anyio.fail_after(PATIENCE):
                made: Made = await make(ask) if self._waits else await TOIL.done(make, ask)
        except TimeoutError as error:
            raise LaterError(ask.words.t("This takes too long just now.")) from error
        except FullError as error:
            raise LaterError(ask.words.t("Too much is asked for just now.")) from error
        return made
