"""One making for all who ask for the same at the same time."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Hashable

Made = TypeVar("Made")


@dataclass
class _Making:
    task: asyncio.Task[Any]
    waiting: int = 0


class Shared:
    """What is being made just now, by what it is made for."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._open: dict[Hashable, _Making] = {}

    async def once(self, key: Hashable, make: Callable[[], Coroutine[Any, Any, Made]]) -> Made:
        """Return what `make` returns, begun once for all who wait; ended when nobody does.

        Args:
            key: The same for whoever may have the same.
            make: Makes it.
        """
        key = (asyncio.get_running_loop(), key)
        making = self._open.get(key)
        if making is None:
            making = self._open[key] = _Making(asyncio.ensure_future(make()))
        making.waiting += 1
        try:
            made: Made = await asyncio.shield(making.task)
            return made
        finally:
            making.waiting -= 1
            if not making.waiting:
                self._open.pop(key, None)
                making.task.cancel()
