"""One request as the log, the meter and error pages know it: a number and a kind of address."""

from __future__ import annotations

import re
import secrets
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.datastructures import Headers

from dashboard.core.state import PAGES
from dashboard.web import place

if TYPE_CHECKING:
    from starlette.types import Scope

KEY = "record.seen"
_PLAIN = re.compile(r"[A-Za-z0-9._-]{8,64}")
# Streamlit's own addresses; what else lies below its folders is named by the folder alone.
_STREAMLIT = ("health", "host-config", "stream", "metrics")
_FOLDERS = ("assets", "static", "media", "component", "_stcore", "embed", "app")
OTHER = "/{other}"


@dataclass
class Seen:
    """One request.

    Attributes:
        id: Its number, in the log, in the answer's headers and on error pages.
        route: The kind of address it asks for, empty until that is known.
    """

    id: str
    route: str = ""


current: ContextVar[Seen | None] = ContextVar("current", default=None)


def begun(scope: Scope) -> Seen:
    """Return a request that comes in; its number is the sender's only where that is a plain one."""
    given = Headers(scope=scope).get("x-request-id", "")
    seen = Seen(given if _PLAIN.fullmatch(given) else secrets.token_hex(8))
    scope[KEY] = seen
    return seen


def number(scope: Scope) -> str:
    """Return a request's number, empty where nobody has seen it come in."""
    seen: Seen | None = scope.get(KEY)
    return seen.id if seen else ""


def named(scope: Scope, route: str) -> None:
    """Note which kind of address a request asks for."""
    if seen := scope.get(KEY):
        seen.route = route


def route(scope: Scope) -> str:
    """Return the kind of address of a request that nobody has named: never what a reader wrote."""
    path = place.inside(scope)
    first, _, rest = path.removeprefix("/").partition("/")
    if path == "/" or (first in PAGES and not rest):
        return path
    if first == "_stcore" and rest in _STREAMLIT:
        return path
    return f"/{first}/{{file}}" if first in _FOLDERS and rest else OTHER
