"""A refusal in words: a sentence in the reader's language, and the request's number."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.responses import Response

from dashboard.core.labels import say
from dashboard.web import ask as asking
from dashboard.web import seen

if TYPE_CHECKING:
    from starlette.types import Scope

    from dashboard.web.ask import House

    Refusal = tuple[int, str, dict[str, str]]

NUMBER = say("Report this number if you write to us about it: {number}.")
BROKEN = say("Something went wrong on our side.")


def answer(house: House, scope: Scope, refused: Refusal) -> Response:
    """Return the answer.

    Args:
        house: Has the words.
        scope: The request.
        refused: The status as in HTTP, the sentence as it is to be translated, and what stands in
            it.
    """
    status, sentence, about = refused
    headers = Headers(scope=scope)
    number = seen.number(scope)
    said, told = (
        _said(house, headers, one, more)
        for one, more in ((sentence, about), (NUMBER, {"number": number}))
    )
    kept = {"cache-control": "no-store", "vary": "accept, accept-language"}
    if "text/html" in headers.get("accept", ""):
        return Response(f"{said}\n{told}\n", status, kept, "text/plain; charset=utf-8")
    body = json.dumps({"error": said, "request": number}, ensure_ascii=False)
    return Response(body, status, kept, "application/json")


def _said(house: House, headers: Headers, sentence: str, about: dict[str, str]) -> str:
    """Return a sentence in the reader's language, in English where no record has been read."""
    edition = house.store().settled()
    if edition is None:
        return sentence.format(**about)
    desk, _ = asking.desk(edition, "overview", {}, headers.get("accept-language", ""))
    return desk.words.t(sentence, **about)
