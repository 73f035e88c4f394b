"""Readers who click through the dashboard and come back when their server goes."""

import asyncio
import itertools
from contextlib import AsyncExitStack, suppress

from websockets.exceptions import WebSocketException

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
        broken: How often the server went.
    """

    def __init__(self, fleet, number):
        super().__init__(fleet.address, f"seat={number * 21:02x}")
        self.told, self.broken = "", 0

    def _show(self, answer):
        super()._show(answer)
        self.told += answer.delta.new_element.bidi_component.json

    async def click(self, link):
        """Follow a link, however often the server goes meanwhile."""
        while True:
            with suppress(WebSocketException, EOFError, OSError):
                await self.follow(link)
                return
            self.broken += 1
            await self.back()


async def arriving(address):
    """Return how long each of many readers took who come at once; an error page would raise."""
    async with AsyncExitStack() as stack:
        readers = [await stack.enter_async_context(Reader(address)) for _ in range(NUMBER)]
        return await asyncio.gather(*(reader.arrive() for reader in readers))


async def clicking(fleet, meanwhile):
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


async def _clicks(reader, over):
    async with reader:
        links = itertools.cycle(LINKS)
        while not over.is_set():
            await reader.click(next(links))
            await asyncio.sleep(PAUSE)
        reader.told = ""
        await reader.click(LAST)
