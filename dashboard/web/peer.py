"""Who asks: the other end of the line, or whom a proxy that we trust names."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, cast

from starlette.middleware import Middleware
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

if TYPE_CHECKING:
    from starlette.types import Scope


def middleware() -> Middleware:
    """Return the middleware; it believes the proxies that TRUSTED_PROXIES names.

    These are addresses or networks, joined by commas. Of what they pass on, the last address that
    is not trusted is the reader's, and the scheme is theirs to say.
    """
    named = os.environ.get("TRUSTED_PROXIES", "")
    trusted = [one.strip() for one in named.split(",") if one.strip()]
    return Middleware(cast("Any", ProxyHeadersMiddleware), trusted_hosts=trusted)


def client(scope: Scope) -> str:
    """Return the address of whoever asks; empty where it has none, as over a socket of files."""
    found = scope.get("client")
    return str(found[0]) if found else ""
