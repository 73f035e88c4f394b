"""What a mutated record may come to: it is told in the curator's words, or it says what it says."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.core.fault import Fault
    from dashboard.core.model.record import Record

PYTHON = re.compile(
    r"Traceback|NoneType|pydantic|object at 0x|\w+Error\b|Input should|Value error|validation"
    r"|\b(dict|tuple|isinstance|int|str|bool|NoneType|unhashable|ast|None)\b|<class|__|\bid_\d"
    r"|simpleeval|Undefined|\bTrue\b|\bFalse\b"
)
EMPTY = {"", "~", "null", "Null", "NULL"}
TRUE = {"true", "True", "TRUE"}
FALSE = {"false", "False", "FALSE"}


def unfit(fault: Fault, files: Mapping[str, bytes], folder: str) -> str:
    """Return what is wrong with a fault itself, empty where a curator can act on it."""
    file = str(fault.loc[0]).removeprefix(f"{folder}/")
    if file not in files:
        return f"it names no file of the record: {file}"
    if not 1 <= fault.line <= files[file].count(b"\n") + 1 or fault.column < 1:
        return "it stands on no line of the file"
    if not str(fault).isprintable():
        return "it holds what a terminal does not print"
    # What the file itself says is quoted, and may be anything.
    words = re.sub(r"'[^']*'|\"[^\"]*\"|found .*?;", "", fault.message)
    if found := PYTHON.search(words):
        return f"it speaks of Python: {found[0]}"
    return "" if ";" in fault.message else "it says nothing of what to do"


def unlike(record: Record, files: Mapping[str, bytes]) -> list[str]:
    """Return where a record says other than its files do, as YAML's plainest reader has them.

    Nothing is left out, nothing is made up, and every number is the one that is written.
    """
    main, *others = map(_raw, files.values())
    raw: dict[str, Any] = {key: value for key, value in main.items() if key != "record"}
    raw |= {"front": main["record"], "sources": [], "reasons": {}}
    for register in others:
        raw["sources"] += register.get("sources") or []
        raw["reasons"] |= register.get("reasons") or {}
    said = record.model_dump(exclude_unset=True)
    left = {key for key in said.keys() - raw.keys() if not said[key]}
    return list(_unlike({key: said[key] for key in said.keys() - left}, raw, ()))


@lru_cache(maxsize=8)
def _raw(text: bytes) -> Any:
    return yaml.load(text, yaml.CBaseLoader)


def _unlike(said: Any, raw: Any, at: tuple[str | int, ...]) -> Iterator[str]:
    if isinstance(said, dict) and isinstance(raw, dict):
        for key in said.keys() ^ raw.keys():
            yield f"{at} {key!r} stands on one side only"
        for key in said.keys() & raw.keys():
            yield from _unlike(said[key], raw[key], (*at, key))
    elif isinstance(said, list | tuple) and isinstance(raw, list):
        if len(said) != len(raw):
            yield f"{at} has {len(raw)} entries, and {len(said)} are read"
        for number, (one, other) in enumerate(zip(said, raw, strict=False)):
            yield from _unlike(one, other, (*at, number))
    elif not _same(said, raw):
        yield f"{at} is {raw!r}, and {said!r} is read"


def _same(said: Any, raw: Any) -> bool:
    if said is None or isinstance(said, bool):
        return raw in (EMPTY if said is None else TRUE if said else FALSE)
    if isinstance(said, int | float) and isinstance(raw, str):
        return float(raw) == said
    return bool(said == raw)
