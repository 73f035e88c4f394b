"""How much may be drawn for whoever asks: what is spent before a browser is set to work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_take: ContextVar[Callable[[], None] | None] = ContextVar("take", default=None)


class SpentError(Exception):
    """Whoever asks has had as many pictures drawn as may be just now.

    Attributes:
        seconds: After which there is enough for another one.
    """

    def __init__(self, seconds: int) -> None:
        """Say when to ask again."""
        super().__init__(f"too many pictures for one reader; ask again in {seconds} seconds")
        self.seconds = seconds


@contextmanager
def of(take: Callable[[], None]) -> Iterator[None]:
    """Have all that is drawn within the block taken from one allowance; `take` may refuse."""
    token = _take.set(take)
    try:
        yield
    finally:
        _take.reset(token)


def spend() -> None:
    """Take one drawing from the allowance, where there is one.

    Raises:
        SpentError: It is spent.
    """
    if take := _take.get():
        take()
