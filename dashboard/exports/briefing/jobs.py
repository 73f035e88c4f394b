"""Files of briefings that are being made, each in a thread that no page waits for."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from dashboard.exports.briefing.pack import Step, refusals

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from dashboard.exports.briefing.pack import Told

PATIENCE = 180.0  # seconds that a file may take
MOST_WAITING = 8
_POOL = ThreadPoolExecutor(2, thread_name_prefix="briefing")
_places = threading.BoundedSemaphore(MOST_WAITING)


class BusyError(Exception):
    """There are as many files in the making as can be."""


class Job:
    """A file in the making.

    Attributes:
        step: How far it is.
        failures: What went wrong with single pieces, in words.
        body: The file; none until it is made, or where it could not be.
        error: Why there is no file.
    """

    def __init__(self, make: Callable[[Told], Awaitable[bytes]], late: str) -> None:
        """Begin at once.

        Args:
            make: Makes the file, and tells how far it is.
            late: What is said where it takes too long.

        Raises:
            BusyError: Too many files are being made.
        """
        if not _places.acquire(blocking=False):
            raise BusyError
        self.step = Step(0, 1, "")
        self.failures: list[str] = []
        self.body: bytes | None = None
        self.error = ""
        self._make, self._late = make, late
        self._future = _POOL.submit(self._run)

    @property
    def is_done(self) -> bool:
        """Tell whether it came to an end, good or bad."""
        return self._future.done()

    def wait(self, seconds: float) -> bool:
        """Wait for its end for so long; tell whether it came."""
        try:
            self._future.result(seconds)
        except TimeoutError:
            return False
        return True

    def _run(self) -> None:
        try:
            self.body = asyncio.run(self._made())
        except TimeoutError:
            self.error = self._late
        except refusals() as error:
            self.error = str(error)
        finally:
            _places.release()

    async def _made(self) -> bytes:
        async with asyncio.timeout(PATIENCE):
            return await self._make(self._told)

    def _told(self, step: Step) -> None:
        if step.failed:
            self.failures.append(step.said)
        self.step = step
