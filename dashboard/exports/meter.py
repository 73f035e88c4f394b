"""What the dashboard does, told to whoever listens; who that is, is settled where it starts."""

from __future__ import annotations

from collections.abc import Callable

Hearer = Callable[[str, float, dict[str, str]], None]
_hearers: list[Hearer] = []


def hear(hearer: Hearer) -> None:
    """Tell a hearer of everything from now on."""
    _hearers.append(hearer)


def tell(what: str, value: float = 1, **about: str) -> None:
    """Say that something happened.

    Args:
        what: `request`, `socket`, `rerun`, `picture`, `order` or `browser`.
        value: Seconds that it took, or a number.
        about: What tells one from another; few values each.
    """
    for hearer in _hearers:
        hearer(what, value, about)
