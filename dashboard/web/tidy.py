"""What the collector of memory does not walk, and what goes back to the machine now and then."""

from __future__ import annotations

import asyncio
import ctypes
import gc
from contextlib import asynccontextmanager, suppress
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

EVERY = 60.0  # seconds; it holds everybody up for a moment, as said below
RARELY = 100_000  # collections of what is young for each of everything that Python does by itself


@cache
def settled(page: str) -> None:
    """Make the collector leave alone what is loaded, once for each page that was drawn."""
    gc.collect()
    gc.freeze()


@asynccontextmanager
async def tidied(every: float = EVERY) -> AsyncIterator[None]:
    """Tidy up every so many seconds until the block ends, and let Python do so only rarely.

    By itself it would walk through what all readers have every few seconds; where there are 200
    of them, everybody then waits for 100 to 250 ms.
    """
    usual = gc.get_threshold()
    gc.set_threshold(*usual[:2], RARELY)
    task = asyncio.create_task(_tidying(every))
    try:
        yield
    finally:
        task.cancel()
        gc.set_threshold(*usual)


async def _tidying(every: float) -> None:
    while True:
        await asyncio.sleep(every)
        await asyncio.to_thread(tidy)


def tidy() -> None:
    """Collect what nothing leads to, and give free memory back where the C library keeps it."""
    gc.collect()
    with suppress(AttributeError, OSError, TypeError):  # another C library than GNU's
        ctypes.CDLL(None).malloc_trim(0)
