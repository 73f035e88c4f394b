"""No list says one thing twice: a line that was doubled by mistake."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dashboard.core.fault import Fault

if TYPE_CHECKING:
    from dashboard.core.fault import Loc
    from dashboard.core.parts import Parts
    from dashboard.core.plain import Plain

# A line may come back to a place that it has passed; its rule is only that it moves on.
LINES = frozenset({"path", "branches"})
PAIRS = (("ends",), ("record", "dyad"))  # of which other rules tell


def faults(parts: Parts) -> Iterator[Fault]:
    """Yield every item of a list that stands in it already; what has an id is told by that."""
    for file, data in parts.raw.items():
        yield from _inside(data, (file,))


def _inside(data: Plain, at: Loc) -> Iterator[Fault]:
    if isinstance(data, dict):
        for key, inner in data.items():
            if isinstance(inner, dict | list):
                yield from _inside(inner, (*at, key))
    elif isinstance(data, list):
        yield from _doubles(data, at)
        for number, inner in enumerate(data):
            if isinstance(inner, dict | list):
                yield from _inside(inner, (*at, number))


def _doubles(data: list[Plain], at: Loc) -> Iterator[Fault]:
    turning = not LINES.isdisjoint(at[-2:])
    met: dict[str, int] = {}
    for number, item in enumerate(data if len(data) > 1 else ()):
        if _is_told(item, at):
            continue
        first = met.get(said := str(item))
        met[said] = number if turning else met.get(said, number)
        if first is not None and (not turning or first == number - 1):
            message = f"the same stands in this list already, as number {first + 1}; take one out"
            yield Fault((*at, number), message)


def _is_told(item: Plain, at: Loc) -> bool:
    """Tell whether another rule says that the item stands twice: that on ids, or on main values."""
    if any(at[-len(pair) :] == pair for pair in PAIRS):
        return True
    main = at[-1] == "observations" and isinstance(item, dict) and not item.get("rival")
    return main or (isinstance(item, dict) and "id" in item)
