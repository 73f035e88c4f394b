"""What changed within an entry, field by field."""

from __future__ import annotations

import json
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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


def turns(old: BaseModel, new: BaseModel, apart: Sequence[str] = ()) -> tuple[Turn, ...]:
    """Return the fields in which two entries differ, without those that are compared apart."""
    plain = [one.model_dump(exclude_none=True) for one in (old, new)]
    before, after = ({k: v for k, v in one.items() if k not in apart} for one in plain)
    return tuple(_turns(before, after, ""))


def _turns(old: Any, new: Any, at: str) -> Iterator[Turn]:
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for name in dict.fromkeys((*new, *old)):
            inner = f"{at}.{name}" if at else str(name)
            yield from _turns(old.get(name), new.get(name), inner)
    elif _is_list(old) and _is_list(new):
        yield from _of_lists(old or (), new or (), at)
    else:
        yield Turn(at, _written(old), _written(new))


def _is_list(value: Any) -> bool:
    """Tell whether a value is a list of entries, or could be: one that is empty or not there."""
    plain = isinstance(value, tuple) and any(not isinstance(one, dict | tuple) for one in value)
    return not plain and (value is None or isinstance(value, tuple))


def _of_lists(old: Sequence[Any], new: Sequence[Any], at: str) -> Iterator[Turn]:
    if all(isinstance(one, dict) and "id" in one for one in (*old, *new)):
        yield from _turns({one["id"]: one for one in old}, {one["id"]: one for one in new}, at)
        return
    gone, come = list(map(_written, old)), list(map(_written, new))
    for what, i, j, k, m in SequenceMatcher(None, gone, come, autojunk=False).get_opcodes():
        if what == "replace" and j - i == m - k:
            for was, now in zip(range(i, j), range(k, m), strict=True):
                yield from _turns(old[was], new[now], f"{at}.{now}")
        elif what != "equal":
            yield from (Turn(f"{at}.{was}", gone[was], "") for was in range(i, j))
            yield from (Turn(f"{at}.{now}", "", come[now]) for now in range(k, m))


def _written(value: Any) -> str:
    """Return a value in one line, as a file could have it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.12g}"
    if isinstance(value, tuple) and not any(isinstance(one, dict | tuple) for one in value):
        return ", ".join(map(_written, value))
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
