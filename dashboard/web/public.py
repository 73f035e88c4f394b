"""Where the dashboard stands in public: what links that leave it begin with."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from starlette.datastructures import Headers

if TYPE_CHECKING:
    from starlette.types import Scope

# A name or an address with a port, and nothing that could end an attribute, a header or a host.
_HOST = re.compile(
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?"
)
_SITE = re.compile(r"https?://[^\s/?#\"'<>]+(?:/[^\s?#\"'<>]*)?")


def site() -> str:
    """Return the address that SITE names, without a slash behind; empty where it names none."""
    named = os.environ.get("SITE", "").strip()
    return named.rstrip("/") if _SITE.fullmatch(named) else ""


def base(scope: Scope, prefix: str) -> str:
    """Return where the dashboard stands: what SITE names, else as the request has it.

    Args:
        scope: The request; what proxies say of it is not believed.
        prefix: What stands before every path of the server, without slashes.
    """
    if named := site():
        return named
    host = Headers(scope=scope).get("host", "")
    if not _HOST.fullmatch(host):
        name, port = scope.get("server") or ("localhost", None)
        host = f"{name}:{port}" if port else name
    place = f"{scope.get('scheme', 'http')}://{host}"
    return f"{place}/{prefix}" if prefix else place
