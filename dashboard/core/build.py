"""Plain lists and mappings from YAML's events, within limits and without YAML's surprises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from dashboard.core import syntax
from dashboard.core.fault import Fault, shown
from dashboard.core.plain import Limits, Plain, Reading
from dashboard.core.scalars import Scalar, resolve, trap
from dashboard.core.stack import Frame, Stack, Stop

# Marks that no editor shows or that turn the direction of writing, by which a line can be made to
# read other than it is stored.
HIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u2069\u3164\ufeff\uffa0]"
)


@dataclass
class Builder:
    """Builds plain data from YAML's events with a stack of its own, so depth never recurses."""

    name: str
    text: str
    limits: Limits
    faults: list[Fault] = field(default_factory=list)
    known: dict[str, Scalar] = field(default_factory=dict)

    def reading(self) -> Reading:
        """Read the whole text."""
        self.stack = Stack(self.limits)
        self.suspect = "\\" in self.text or HIDDEN.search(self.text) is not None
        try:
            self._build()
        except Stop as stop:
            self._tell(str(stop), stop.mark)
        except yaml.MarkedYAMLError as error:
            self._tell(*syntax.told(error))
        else:
            return Reading(self.text, self.stack.root[0], tuple(self.faults))
        return Reading(self.text, None, tuple(self.faults))

    def _build(self) -> None:
        for event in self._events():
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._open(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self.stack.close(event)
            elif isinstance(event, yaml.AliasEvent):
                self.stack.alias(event)
            elif isinstance(event, yaml.DocumentStartEvent) and self.stack.root:
                raise Stop(
                    "a second document starts here; take the line '---' out", event.start_mark
                )
        if not self.stack.root:
            raise Stop("the file is empty; write the record, or remove the file", None)

    def _events(self) -> Iterator[Any]:
        return yaml.parse(self.text, Loader=yaml.CSafeLoader)

    def _scalar(self, event: Any) -> None:
        self.stack.count(1, event)
        if event.tag is not None:
            self._tell_tag(event)
        frame = self.stack.frames[-1] if self.stack.frames else None
        if frame is not None and frame.key is None and isinstance(frame.into, dict):
            self._key(frame, frame.into, event)
            return
        value: Scalar = event.value
        if event.implicit[0] and not event.style:
            value = self._plain(event)
        elif self.suspect:
            self._search(event)
        if event.anchor is not None:
            self.stack.anchor(event, value, 1, 0)
        self.stack.put(value, event.start_mark)

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

    def _key(self, frame: Frame, into: dict[str, Plain], event: Any) -> None:
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

    def _plain_key(self, frame: Frame, word: str, event: Any) -> None:
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

    def _follows_number(self, frame: Frame) -> bool:
        last = next(reversed(frame.into.values()), None) if isinstance(frame.into, dict) else None
        return isinstance(last, int | float) and not isinstance(last, bool)

    def _open(self, event: Any) -> None:
        self.stack.count(1, event)
        if event.tag is not None:
            self._tell_tag(event)
        self.stack.open(event)

    def _search(self, event: Any) -> None:
        if found := HIDDEN.search(event.value):
            self._tell(
                f"the hidden character U+{ord(found[0]):04X} stands in the text; take it out",
                event.start_mark,
            )

    def _tell_tag(self, event: Any) -> None:
        self._tell(f"the tag {event.tag[:60]} is not read; take it out", event.start_mark)

    def _tell(self, message: str, mark: Any, *, on_key: bool = False) -> None:
        line, column = self._place(mark) if mark is not None else (1, 1)
        self.faults.append(Fault((self.name, *self.stack.steps()), message, on_key, line, column))

    def _place(self, mark: Any) -> tuple[int, int]:
        """Return line and column; what is missing at the end stands there, not past it."""
        last = self.text.count("\n") + 1
        if mark.line < last:
            return mark.line + 1, mark.column + 1
        return last, len(self.text) - self.text.rfind("\n")
