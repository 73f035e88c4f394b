"""Answers in the making: so many at once, so many that wait, and none for longer than patience."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from dashboard.web.ask import Ask, Made

AT_ONCE = 6  # threads, apart from those that send files and first paints
MOST = 64  # answers in the making and waiting


class FullError(Exception):
    """There are as many answers in the making as can wait."""


class Toil:
    """Makes answers in threads of its own; what nobody waits for any more still takes its place."""

    def __init__(self, at_once: int = AT_ONCE, most: int = MOST) -> None:
        """Start no thread yet."""
        self._pool = ThreadPoolExecutor(at_once, thread_name_prefix="answers")
        self._most, self._open = most, 0
        self._lock = threading.Lock()

    @property
    def open(self) -> int:
        """Return how many answers are in the making or wait."""
        return self._open

    async def done(self, make: Callable[[Ask], Made], ask: Ask) -> Made:
        """Return what is made.

        Raises:
            FullError: Too many are being made.
        """
        with self._lock:
            if self._open >= self._most:
                raise FullError
            self._open += 1
        context = copy_context()
        future = self._pool.submit(context.run, make, ask)
        future.add_done_callback(self._closed)
        return await asyncio.wrap_future(future)

    def _closed(self, future: Future[Made]) -> None:
        with self._lock:
            self._open -= 1
