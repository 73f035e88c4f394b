"""Readers who click through the dashboard and come back when their server goes."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Callable
from contextlib import AsyncExitStack, suppress

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import WebSocketException

from benchmarks.fleet import Fleet
from benchmarks.reader import Reader

LINKS = (
    "./indicators?indicator=port-oil", "./timeline", "./map", "./evidence?tab=figures", "./",
    "./indicators?indicator=goods-exports",
)  # fmt: skip
LAST = "./indicators?indicator=port-oil&years=2019~2022"
NUMBER = 12
PAUSE = 0.2


class Witness(Reader):
    """A reader who remembers what came, and how often the line broke.

    Attributes:
        told: What was put on the page since it was last emptied.
        waits: Milliseconds, for each time that the server went, until the page stood again.
    """

    def __init__(self, fleet: Fleet, number: int) -> None:
        """Sit in one of nginx's seats."""
        super().__init__(fleet.address, f"seat={number * 21 % 256:02x}")
        self.told = ""
        self.waits: list[float] = []

    def _show(self, answer: ForwardMsg) -> None:
        super()._show(answer)
        self.told += answer.delta.new_element.bidi_component.json

    async def click(self, link: str) -> None:
        """Follow a link, however often the server goes meanwhile."""
        while True:
            begun = time.perf_counter()
            with suppress(WebSocketException, EOFError, OSError):
                await self.follow(link)
                return
            await self.back()
            self.waits.append((time.perf_counter() - begun) * 1000)


async def arriving(address: str) -> list[float]:
    """Return how long each of many readers took who come at once; an error page would raise."""
    async with AsyncExitStack() as stack:
        readers = [await stack.enter_async_context(Reader(address)) for _ in range(NUMBER)]
        return await asyncio.gather(*(reader.arrive() for reader in readers))


async def clicking(fleet: Fleet, meanwhile: Callable[[], object]) -> list[Witness]:
    """Return readers who clicked while something was done to the fleet; each has left."""
    over = asyncio.Event()
    readers = [Witness(fleet, number) for number in range(NUMBER)]
    await asyncio.gather(*(reader.arrive() for reader in readers))
    async with asyncio.TaskGroup() as group:
        for reader in readers:
            group.create_task(_clicks(reader, over))
        await asyncio.to_thread(meanwhile)
        await asyncio.sleep(1)
        over.set()
    return readers


async def _clicks(reader: Witness, over: asyncio.Event) -> None:
    async with reader:
        links = itertools.cycle(LINKS)
        while not over.is_set():
            await reader.click(next(links))
            await asyncio.sleep(PAUSE)
        reader.told = ""
        await reader.click(LAST)
