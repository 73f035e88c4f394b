"""Plain lists and mappings from YAML's events, within limits and without YAML's surprises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from dashboard.core.fault import Fault, Loc, shown
from dashboard.core.plain import Limits, Plain, Reading
from dashboard.core.scalars import Scalar, resolve, trap

# Marks that no editor shows or that turn the direction of writing, by which a line can be made to
# read other than it is stored.
HIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]"
)
ADVICE = (
    ("mapping values", "put a text that holds ': ' in quotes, or mend the indentation"),
    ("cannot start any token", "put a text that starts with this character in quotes"),
    ("unexpected end of stream", "close the quotes that are opened here"),
    ("unknown escape character", "write \\\\ for a backslash, or use single quotes"),
    ("expected ',' or", "close the bracket, or put a comma between the entries"),
    ("expected key", (
        "mend the indentation, or put a text that goes on after its closing quote "
        "in quotes"
    )),
    ("expected ':'", "put ': ' after the key, or mend the indentation"),
    ("expected '-'", "start each entry of the list with '- ', in one column"),
    ("block sequence entries", "start the list on a line of its own"),
    ("alphabetic or numeric", "put a text that starts with & or * in quotes"),
)  # fmt: skip


class _Stop(Exception):  # noqa: N818 (ends the reading; never leaves this module)
    def __init__(self, message: str, mark: Any) -> None:
        super().__init__(message)
        self.mark = mark


@dataclass
class _Frame:
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
class Builder:
    """Builds plain data from YAML's events with a stack of its own, so depth never recurses."""

    name: str
    text: str
    limits: Limits
    faults: list[Fault] = field(default_factory=list)
    stack: list[_Frame] = field(default_factory=list)
    anchors: dict[str, tuple[Plain, int, int]] = field(default_factory=dict)
    known: dict[str, Scalar] = field(default_factory=dict)
    root: list[Plain] = field(default_factory=list)
    nodes: int = 0
    aliases: int = 0

    def reading(self) -> Reading:
        """Read the whole text."""
        self.suspect = "\\" in self.text or HIDDEN.search(self.text) is not None
        try:
            self._build()
        except _Stop as stop:
            self._tell(str(stop), stop.mark)
        except yaml.MarkedYAMLError as error:
            self._tell_syntax(error)
        else:
            return Reading(self.text, self.root[0], tuple(self.faults))
        return Reading(self.text, None, tuple(self.faults))

    def _build(self) -> None:
        for event in self._events():
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._open(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close(event)
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event)
            elif isinstance(event, yaml.DocumentStartEvent) and self.root:
                raise _Stop(
                    "a second document starts here; take the line '---' out", event.start_mark
                )
        if not self.root:
            raise _Stop("the file is empty; write the record, or remove the file", None)

    def _events(self) -> Iterator[Any]:
        return yaml.parse(self.text, Loader=yaml.CSafeLoader)

    def _scalar(self, event: Any) -> None:
        self._count(1, event)
        if event.tag is not None:
            self._tell_tag(event)
        frame = self.stack[-1] if self.stack else None
        if frame is not None and frame.key is None and isinstance(frame.into, dict):
            self._key(frame, frame.into, event)
            return
        value: Scalar = event.value
        if event.implicit[0] and not event.style:
            value = self._plain(event)
        elif self.suspect:
            self._search(event)
        if event.anchor is not None:
            self._anchor(event.anchor, event, value, 1, 0)
        self._put(value, event.start_mark)

    def _plain(self, event: Any) -> Scalar:
        word: str = event.value
        try:
            return self.known[word]
        except KeyError:
            pass
        if message := trap(word):
            self._tell(message, event.start_mark)
            return word
        if self.suspect and HIDDEN.search(word):
            self._search(event)
            return word
        value = self.known[word] = resolve(word)
        return value

    def _key(self, frame: _Frame, into: dict[str, Plain], event: Any) -> None:
        word: str = event.value
        if event.anchor is not None:
            self._tell(
                f"the key {shown(word)} has an anchor; anchor a value instead", event.start_mark
            )
        frame.key, frame.skip = word, word in into
        if event.implicit[0] and not event.style and self.known.get(word) != word:
            self._plain_key(frame, word, event)
        if self.suspect:
            self._search(event)
        if word in into:
            message = f"the key {shown(word)} stands twice in this entry; keep one of the two"
            self._tell(message, event.start_mark, on_key=True)

    def _plain_key(self, frame: _Frame, word: str, event: Any) -> None:
        if word == "<<":
            message, frame.skip = "merge keys (<<) are not read; write the keys out", True
        elif trap(word) or not isinstance(resolve(word), str):
            message = f"the key {shown(word)} is not a text to YAML; put it in quotes"
            if word.isdigit() and self._follows_number(frame):
                frame.skip = True
                message = (
                    f"the comma before {word} starts a new entry; "
                    "write decimals with a point, 14.7 not 14,7"
                )
        else:
            self.known[word] = word
            return
        self._tell(message, event.start_mark, on_key=True)

    def _follows_number(self, frame: _Frame) -> bool:
        last = next(reversed(frame.into.values()), None) if isinstance(frame.into, dict) else None
        return isinstance(last, int | float) and not isinstance(last, bool)

    def _open(self, event: Any) -> None:
        self._count(1, event)
        if event.tag is not None:
            self._tell_tag(event)
        if self.stack and self.stack[-1].key is None and isinstance(self.stack[-1].into, dict):
            raise _Stop(
                "a list or mapping stands as a key; a key is a plain text", event.start_mark
            )
        if len(self.stack) >= self.limits.depth:
            raise _Stop(f"more than {self.limits.depth} levels; write it flatter", event.start_mark)
        into: list[Plain] | dict[str, Plain] = (
            {} if isinstance(event, yaml.MappingStartEvent) else []
        )
        frame = _Frame(into, event.anchor, self.nodes - 1)
        if event.anchor is not None and event.anchor in self.anchors:
            self._anchor(event.anchor, event, None, 0, 0)
        self.stack.append(frame)

    def _close(self, event: Any) -> None:
        frame = self.stack.pop()
        if frame.anchor is not None:
            self.anchors[frame.anchor] = (frame.into, self.nodes - frame.before, frame.height)
        self._put(frame.into, event.start_mark, frame.height)

    def _alias(self, event: Any) -> None:
        self.aliases += 1
        if self.aliases > self.limits.aliases:
            raise _Stop(
                f"more than {self.limits.aliases:,} aliases; write the entries out",
                event.start_mark,
            )
        if event.anchor not in self.anchors:
            message = (
                f"no anchor &{event.anchor[:60]} is complete before this alias; write the entry out"
            )
            raise _Stop(message, event.start_mark)
        value, nodes, height = self.anchors[event.anchor]
        self._count(nodes, event)
        if len(self.stack) + height > self.limits.depth:
            raise _Stop(f"more than {self.limits.depth} levels; write it flatter", event.start_mark)
        if self.stack and self.stack[-1].key is None and isinstance(self.stack[-1].into, dict):
            raise _Stop("an alias stands as a key; write the key out", event.start_mark)
        self._put(value, event.start_mark, height)

    def _anchor(self, name: str, event: Any, value: Plain, nodes: int, height: int) -> None:
        if name in self.anchors:
            raise _Stop(f"the anchor &{name[:60]} stands twice; rename one", event.start_mark)
        self.anchors[name] = (value, nodes, height)

    def _count(self, nodes: int, event: Any) -> None:
        self.nodes += nodes
        if self.nodes > self.limits.nodes:
            message = f"more than {self.limits.nodes:,} values, aliases written out; split the file"
            raise _Stop(message, event.start_mark)

    def _put(self, value: Plain, mark: Any, height: int = 0) -> None:
        if not self.stack:
            self.root.append(value)
            return
        frame = self.stack[-1]
        frame.height = max(frame.height, height + 1)
        if len(frame.into) >= self.limits.entries:
            raise _Stop(
                f"more than {self.limits.entries:,} entries in one list or mapping; split it", mark
            )
        if isinstance(frame.into, list):
            frame.into.append(value)
        else:
            if not frame.skip and frame.key is not None:
                frame.into[frame.key] = value
            frame.key = None

    def _search(self, event: Any) -> None:
        if found := HIDDEN.search(event.value):
            self._tell(
                f"the hidden character U+{ord(found[0]):04X} stands in the text; take it out",
                event.start_mark,
            )

    def _tell_tag(self, event: Any) -> None:
        self._tell(f"the tag {event.tag[:60]} is not read; take it out", event.start_mark)

    def _tell_syntax(self, error: yaml.MarkedYAMLError) -> None:
        problem = error.problem or "not YAML"
        advice = next(
            (cure for words, cure in ADVICE if words in problem),
            "mend it, or put the text in quotes",
        )
        mark = error.problem_mark or error.context_mark
        if "end of stream" in problem and error.context_mark is not None:
            mark = error.context_mark
        self._tell(f"YAML cannot be read here: {problem}; {advice}", mark)

    def _tell(self, message: str, mark: Any, *, on_key: bool = False) -> None:
        line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
        self.faults.append(Fault(self._loc(), message, on_key, line, column))

    def _loc(self) -> Loc:
        steps: list[str | int] = [self.name]
        for frame in self.stack:
            if isinstance(frame.into, list):
                steps.append(len(frame.into))
            elif frame.key is not None:
                steps.append(frame.key)
        return tuple(steps)
