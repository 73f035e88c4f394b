"""Answers leave at once: what holds Streamlit's server up needlessly is taken out of its way."""

from __future__ import annotations

import gc
import socket
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

import uvicorn

from dashboard.web.tidy import tidied

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@asynccontextmanager
async def lifespan(app: object) -> AsyncIterator[None]:
    """Make the server prompt once it listens, with room for many readers, and say nothing of it."""
    hasten()
    unname()
    widen()
    async with tidied():
        yield


def widen() -> None:
    """Take as many open files as the machine allows: a reader takes four, and 1,024 is usual."""
    try:
        import resource
    except ImportError:  # a system that counts otherwise
        return
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def unname() -> None:
    """Take the server's name out of its answers, a setting that Streamlit does not pass on."""
    for one in gc.get_objects():
        if type(one) is uvicorn.Config and one.loaded:
            named = [pair for pair in one.encoded_headers if pair[0] != b"server"]
            one.encoded_headers[:] = named


def hasten() -> None:
    """Set TCP_NODELAY on every socket that listens; what it accepts has it from there.

    asyncio does so for sockets that name their protocol, which Streamlit's do not, and Streamlit
    hands its socket to nobody.
    """
    for one in gc.get_objects():
        # Other objects may be proxies whose `isinstance` runs code of their own.
        if issubclass(type(one), socket.socket) and one.type == socket.SOCK_STREAM:
            with suppress(OSError):
                if one.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
                    one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
