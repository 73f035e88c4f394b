"""Work for the presses of this machine: what a reader waits for first, then what may wait."""

from __future__ import annotations

import asyncio
import heapq
import itertools
import math
import threading
import time
from collections import Counter
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from dashboard.exports import meter, press

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from pathlib import Path

    from dashboard.exports.press import Press

Made = TypeVar("Made")
MOST = {True: 24, False: 64}  # orders that wait, urgent and others
IDLE = 600.0  # seconds after which a browser is let go
USUAL = 0.3  # seconds that an order takes until that is known


class BusyError(Exception):
    """There are as many orders as can wait.

    Attributes:
        seconds: After which it is worth asking again.
    """

    def __init__(self, seconds: int) -> None:
        """Say when to ask again."""
        super().__init__(f"too many pictures are being made; ask again in {seconds} seconds")
        self.seconds = seconds


def of(assets: Path, presses: int = 1) -> Orders:
    """Return the one queue of this process, before so many browsers; none where none is found."""
    return _of(assets.resolve(), presses)


@cache
def _of(assets: Path, presses: int) -> Orders:
    found = press.browser()
    return Orders([press.Press(assets, found) for _ in range(presses)] if found else [])


@dataclass(order=True)
class _Order:
    late: bool
    number: int
    work: Callable[[Press], Awaitable[Any]] = field(compare=False)
    future: Future[Any] = field(compare=False, default_factory=Future)


class Orders:
    """A queue before one or more presses, each worked by a thread of its own."""

    def __init__(self, presses: Sequence[Press]) -> None:
        """Start nothing yet."""
        self._presses = presses
        self._threads: dict[int, threading.Thread] = {}
        self._heap: list[_Order] = []
        self._numbers = itertools.count()
        self._due = threading.Condition()
        self._usual, self._closing = USUAL, False

    @property
    def served(self) -> bool:
        """Tell whether there is a browser at all."""
        return bool(self._presses)

    @property
    def waiting(self) -> int:
        """Return how many orders wait for their turn."""
        return len(self._heap)

    def put(self, work: Callable[[Press], Awaitable[Made]], urgent: bool = False) -> Future[Made]:
        """Queue work; what is cancelled before its turn is not begun, and frees its place.

        Args:
            work: Makes something with the press that it is given.
            urgent: Whether somebody waits; such orders come before all others.

        Raises:
            BusyError: Too many wait already.
            StuckError: There is no browser.
        """
        if not self._presses:
            raise press.StuckError("no browser on this machine can draw; install Chromium")
        with self._due:
            self._heap = [order for order in self._heap if not order.future.cancelled()]
            heapq.heapify(self._heap)
            if Counter(not order.late for order in self._heap)[urgent] >= MOST[urgent]:
                raise BusyError(self._seconds())
            order = _Order(not urgent, next(self._numbers), work)
            heapq.heappush(self._heap, order)
            self._start()
            self._due.notify()
        return order.future

    async def done(self, work: Callable[[Press], Awaitable[Made]], urgent: bool = True) -> Made:
        """Return what comes of work; whoever stops waiting gives up the place in the queue.

        Raises:
            BusyError: Too many wait already.
            StuckError: There is no browser, or it cannot do it.
        """
        return await asyncio.wrap_future(self.put(work, urgent))

    def close(self) -> None:
        """Drop what waits and let the browsers go; the next order starts them again."""
        with self._due:
            for order in self._heap:
                order.future.cancel()
            self._closing = True
            self._due.notify_all()
        for thread in self._threads.values():
            thread.join()
        self._threads, self._closing = {}, False

    def _seconds(self) -> int:
        return math.ceil(self._usual * len(self._heap) / len(self._presses))

    def _start(self) -> None:
        """See that each press has a thread that works."""
        for number, one in enumerate(self._presses):
            thread = self._threads.get(number)
            if thread is None or not thread.is_alive():
                thread = threading.Thread(
                    target=self._work, args=(one,), daemon=True, name=f"pictures-{number}"
                )
                self._threads[number] = thread
                thread.start()

    def _work(self, press: Press) -> None:
        with asyncio.Runner() as runner:
            while not self._closing:
                order = self._next()
                if order is None:
                    runner.run(press.close())
                elif order.future.set_running_or_notify_cancel():
                    begun = time.monotonic()
                    runner.run(_settled(order, press))
                    taken = time.monotonic() - begun
                    self._usual += (taken - self._usual) / 8
                    meter.tell("order", taken, urgent="no" if order.late else "yes")
            runner.run(press.close())

    def _next(self) -> _Order | None:
        """Return the next order, or nothing where none comes for long or all is over."""
        with self._due:
            if self._due.wait_for(lambda: self._heap or self._closing, IDLE) and self._heap:
                return heapq.heappop(self._heap)
        return None


async def _settled(order: _Order, press: Press) -> None:
    """Do what an order asks; whatever goes wrong is told to whoever waits, not to the thread."""
    task = asyncio.ensure_future(order.work(press))
    await asyncio.wait([task])
    if error := task.exception():
        order.future.set_exception(error)
    else:
        order.future.set_result(task.result())
