"""An entry laid out flat, a text for each of its fields, so that two can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel


@dataclass(frozen=True)
class Turn:
    """One field that changed.

    Attributes:
        field: Its keys joined by points, as in faults: `cite.source`, `title.en`; entries of a
            list go by their id, else by their position from 0.
        before, after: As the file has it, empty where the field is not there.
    """

    field: str
    before: str
    after: str


def turns(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[Turn, ...]:
    """Return the fields in which two entries differ, in the order of the newer one."""
    names = dict.fromkeys((*new, *old))
    found = (Turn(name, old.get(name, ""), new.get(name, "")) for name in names)
    return tuple(turn for turn in found if turn.before != turn.after)


def flat(entry: BaseModel, apart: tuple[str, ...] = ()) -> dict[str, str]:
    """Return the fields of an entry that are set, without those that are compared apart."""
    plain = entry.model_dump()
    if isinstance(plain, dict):
        plain = {name: value for name, value in plain.items() if name not in apart}
    return dict(_fields(plain, ""))


def _fields(value: Any, at: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _fields(inner, f"{at}.{name}" if at else str(name))
    elif isinstance(value, list | tuple):
        yield from _list(value, at)
    elif value is not None:
        yield at, _written(value)


def _list(value: list[Any] | tuple[Any, ...], at: str) -> Iterator[tuple[str, str]]:
    """Yield a list of plain values as one field, and each entry of any other by itself."""
    if not any(isinstance(one, dict | list | tuple) for one in value):
        if value:
            yield at, ", ".join(map(_written, value))
        return
    for number, one in enumerate(value):
        name = one.get("id", number) if isinstance(one, dict) else number
        yield from _fields(one, f"{at}.{name}")


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:.12g}" if isinstance(value, float) else str(value)
