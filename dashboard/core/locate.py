"""Lines and columns of entries, looked up in the text only once there is a fault to place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from dashboard.core.fault import Fault, Loc

Place = tuple[int, int]


def located(text: str, faults: Iterable[Fault]) -> list[Fault]:
    """Return the faults of one file, each with the line and column of its value or key.

    Where a key is missing, the fault stands at the entry that lacks it.
    """
    found = list(faults)
    if all(fault.line for fault in found):
        return found
    walk = _Walk({fault.loc[1 : end + 1] for fault in found for end in range(len(fault.loc))})
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            walk.step(event)
    except yaml.YAMLError:
        pass  # told when the file was read; what stands before it has its place
    return [fault if fault.line else _placed(fault, walk) for fault in found]


def _placed(fault: Fault, walk: _Walk) -> Fault:
    path = fault.loc[1:]
    if fault.on_key and path in walk.keys:
        line, column = walk.keys[path]
    else:
        known = next(
            path[:end] for end in range(len(path), -1, -1) if path[:end] in walk.values or not end
        )
        line, column = walk.values.get(known, (1, 1))
    return replace(fault, line=line, column=column)


@dataclass
class _Walk:
    """Follows the events and notes the places of the paths that are wanted."""

    wanted: set[Loc]
    keys: dict[Loc, Place] = field(default_factory=dict)
    values: dict[Loc, Place] = field(default_factory=dict)
    path: list[str | int | None] = field(default_factory=list)
    maps: list[bool] = field(default_factory=list)
    unwanted: int = 0

    def step(self, event: Any) -> None:
        """Take the next event."""
        if isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.NodeEvent):
            self._node(event)

    def _node(self, event: Any) -> None:
        opens = isinstance(event, yaml.CollectionStartEvent)
        if self.unwanted:
            self.unwanted += opens
            return
        if self.maps and self.maps[-1] and self.path[-1] is None:
            self.path[-1] = getattr(event, "value", "")
            self.keys.setdefault(self._loc(), _place(event))
            return
        loc = self._loc()
        if loc in self.wanted:
            self.values.setdefault(loc, _place(event))
        if not opens:
            self._next()
        elif loc in self.wanted:
            self.maps.append(isinstance(event, yaml.MappingStartEvent))
            self.path.append(None if self.maps[-1] else 0)
        else:
            self.unwanted = 1

    def _close(self) -> None:
        if self.unwanted > 1:
            self.unwanted -= 1
            return
        if self.unwanted:
            self.unwanted = 0
        else:
            self.path.pop()
            self.maps.pop()
        self._next()

    def _next(self) -> None:
        if self.maps:
            last = self.path[-1]
            self.path[-1] = last + 1 if isinstance(last, int) else None

    def _loc(self) -> Loc:
        return tuple(step for step in self.path if step is not None)


def _place(event: Any) -> Place:
    return event.start_mark.line + 1, event.start_mark.column + 1
