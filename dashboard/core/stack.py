"""The lists and mappings that stand open while a file is read, and the limits of what they hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from dashboard.core.plain import Limits, Plain


class Stop(Exception):  # noqa: N818 (ends the reading; the builder makes a fault of it)
    """What is so wrong with a file that its reading ends here."""

    def __init__(self, message: str, mark: Any) -> None:
        super().__init__(message)
        self.mark = mark


@dataclass
class Frame:
    """A list or mapping that is still open.

    Attributes:
        key: The key that waits for its value; None where a key comes next.
        skip: The value of the waiting key is left out.
        before: Nodes counted before the frame was opened.
        height: Levels below it, so that an alias counts with its depth.
    """

    into: list[Plain] | dict[str, Plain]
    anchor: str | None
    before: int
    key: str | None = None
    skip: bool = False
    height: int = 1


@dataclass
class Stack:
    """The frames that are open, the outermost first, and what was read so far.

    Attributes:
        root: What the file holds, once its outermost value is complete.
        anchors: Each anchored value with its nodes and levels; no levels where it is still open.
    """

    limits: Limits
    frames: list[Frame] = field(default_factory=list)
    root: list[Plain] = field(default_factory=list)
    anchors: dict[str, tuple[Plain, int, int]] = field(default_factory=dict)
    nodes: int = 0
    aliases: int = 0

    def open(self, event: Any) -> None:
        """Open the list or mapping that starts with an event."""
        self._refuse_as_key("a list or mapping stands as a key; a key is a plain text", event)
        self._refuse_depth(len(self.frames) + 1, event)
        into: list[Plain] | dict[str, Plain] = (
            {} if isinstance(event, yaml.MappingStartEvent) else []
        )
        frame = Frame(into, event.anchor, self.nodes - 1)
        if event.anchor is not None and event.anchor in self.anchors:
            self.anchor(event, None, 0, 0)
        self.frames.append(frame)

    def close(self, event: Any) -> None:
        """Close the innermost frame and put it into the one around it."""
        frame = self.frames.pop()
        if frame.anchor is not None:
            self.anchors[frame.anchor] = (frame.into, self.nodes - frame.before, frame.height)
        self.put(frame.into, event.start_mark, frame.height)

    def alias(self, event: Any) -> None:
        """Put the value that an alias stands for."""
        self.aliases += 1
        if self.aliases > self.limits.aliases:
            raise Stop(
                f"more than {self.limits.aliases:,} aliases; write the entries out",
                event.start_mark,
            )
        if event.anchor not in self.anchors:
            message = (
                f"no anchor &{event.anchor[:60]} is complete before this alias; write the entry out"
            )
            raise Stop(message, event.start_mark)
        value, nodes, height = self.anchors[event.anchor]
        self.count(nodes, event)
        self._refuse_depth(len(self.frames) + height, event)
        self._refuse_as_key("an alias stands as a key; write the key out", event)
        self.put(value, event.start_mark, height)

    def anchor(self, event: Any, value: Plain, nodes: int, height: int) -> None:
        """Keep a value for the aliases to come."""
        if event.anchor in self.anchors:
            message = f"the anchor &{event.anchor[:60]} stands twice; rename one"
            raise Stop(message, event.start_mark)
        self.anchors[event.anchor] = (value, nodes, height)

    def count(self, nodes: int, event: Any) -> None:
        """Count so many values more."""
        self.nodes += nodes
        if self.nodes > self.limits.nodes:
            message = f"more than {self.limits.nodes:,} values, aliases written out; split the file"
            raise Stop(message, event.start_mark)

    def put(self, value: Plain, mark: Any, height: int = 0) -> None:
        """Put a complete value, of so many levels, where it belongs."""
        if not self.frames:
            self.root.append(value)
            return
        frame = self.frames[-1]
        frame.height = max(frame.height, height + 1)
        if len(frame.into) >= self.limits.entries:
            raise Stop(
                f"more than {self.limits.entries:,} entries in one list or mapping; split it", mark
            )
        if isinstance(frame.into, list):
            frame.into.append(value)
        else:
            if not frame.skip and frame.key is not None:
                frame.into[frame.key] = value
            frame.key = None

    def steps(self) -> tuple[str | int, ...]:
        """Return the keys and positions that lead to what is read now."""
        found: list[str | int] = []
        for frame in self.frames:
            if isinstance(frame.into, list):
                found.append(len(frame.into))
            elif frame.key is not None:
                found.append(frame.key)
        return tuple(found)

    def _refuse_as_key(self, message: str, event: Any) -> None:
        top = self.frames[-1] if self.frames else None
        if top is not None and top.key is None and isinstance(top.into, dict):
            raise Stop(message, event.start_mark)

    def _refuse_depth(self, depth: int, event: Any) -> None:
        if depth > self.limits.depth:
            raise Stop(f"more than {self.limits.depth} levels; write it flatter", event.start_mark)
