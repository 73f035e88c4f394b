"""A request to one of our own addresses, as a question to the record."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

import anyio

from dashboard.web import ask as asking
from dashboard.web import limits, public
from dashboard.web.ask import Ask, RefusedError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

    from dashboard.core.edition import Edition
    from dashboard.web.ask import House
    from dashboard.web.beside.entry import Entry

PATIENCE = 30.0  # seconds in which all that is sent must come
ALWAYS = ("lang", "v", "download")  # what a query may name at any address


def heard(
    house: House, entry: Entry, edition: Edition, request: Request, ids: Mapping[str, str],
    root: str,
) -> Ask:  # fmt: skip
    """Return what a request asks.

    Args:
        house: What answers are made with.
        entry: The entry of the table that it is about.
        edition: The record as it stands.
        request: As it came.
        ids: What its path names.
        root: The way from its path to where the dashboard stands.
    """
    query = dict(parse_qsl(request.scope["query_string"].decode("latin-1")))
    stated = query if entry.page else {name: query[name] for name in ("lang",) if name in query}
    accepted = request.headers.get("accept-language", "")
    bare, dropped = asking.desk(edition, entry.page or "overview", {**stated, **ids}, accepted)
    return Ask(
        house, edition, replace(bare, base=public.base(request.scope, house.prefix)), root, ids,
        query={name: query[name] for name in (*entry.more, *ALWAYS) if name in query},
        dropped=dropped, wants_html="text/html" in request.headers.get("accept", ""),
    )  # fmt: skip


async def sent(ask: Ask, request: Request) -> Ask:
    """Return the question with what was sent along.

    Raises:
        RefusedError: It is more than we take, or comes too slowly.
    """
    parts: list[bytes] = []
    try:
        with anyio.fail_after(PATIENCE):
            async for part in request.stream():
                parts.append(part)
                if sum(map(len, parts)) > limits.BODY:
                    raise RefusedError(ask.words.t(limits.LARGE), 413)
    except TimeoutError as error:
        raise RefusedError(ask.words.t("What was sent came too slowly."), 408) from error
    return replace(ask, body=b"".join(parts))
