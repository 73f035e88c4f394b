"""What pydantic finds wrong with an entry, said for the curator: what was found, what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel, ValidationError

from dashboard.core.fault import Fault, Loc, shown
from dashboard.core.model import Text
from dashboard.core.nearest import correction, nearest

if TYPE_CHECKING:
    from dashboard.core.build import Plain

ABSENT = object()
PATTERNS = (
    ("a-z0-9]+(-", (
        "an id has lower-case letters, digits and hyphens, found {0}; write it so, "
        "as in oil-exports"
    )),
    ("A-Z]{3}", (
        "a country is three capitals (ISO 3166-1 alpha-3), found {0}; write it so, "
        "as in FIN"
    )),
    ("^#", "a colour is # and six digits 0-9 A-F, found {0}; write it so, as in #1B4F9C"),
    ("https", (
        "an address starts with https:// or http:// and has no spaces, found {0}; "
        "copy it again"
    )),
    ("A-F][1-6", "a grade is a letter A to F and a digit 1 to 6, found {0}; write it so, as in B2"),
    ("a-z]{2,3}", (
        "a language is a code of two or three letters, found {0}; write it so, as "
        "in en or zh-Hans"
    )),
)  # fmt: skip
SIGNS = (
    ("~", "approx"),
    ("≈", "approx"),
    (">", "at-least"),
    ("≥", "at-least"),
    ("<", "at-most"),
    ("≤", "at-most"),
)


def faults(
    error: ValidationError,
    model: type[BaseModel],
    data: Plain,
    at: Loc,
    told: Collection[str] = (),
) -> Iterator[Fault]:
    """Yield what is wrong with an entry.

    Args:
        error: What pydantic found.
        model: The model that the entry was held against.
        data: The entry as read.
        at: Where the entry stands.
        told: Kinds of pydantic's errors that need no telling.
    """
    found = [item for item in error.errors(include_url=False) if item["type"] not in told]
    near = {
        (*item["loc"][:-1], meant)
        for item in found
        if item["type"] == "extra_forbidden" and (meant := _meant(model, item["loc"]))
    }
    for item in found:
        if item["type"] != "missing" or item["loc"] not in near:
            yield from _fault(item, model, data, at)


def _fault(item: Any, model: type[BaseModel], data: Plain, at: Loc) -> Iterator[Fault]:
    loc, kind = item["loc"], item["type"]
    if loc and loc[-1] == "[key]":
        yield Fault((*at, *loc[:-1]), _pattern(item), on_key=True)
        return
    path, value, stray = _follow(loc, data, kind == "missing")
    if kind == "too_short" and len(value) >= item["ctx"]["min_length"]:
        return  # only the entries that failed are missed, and they are told
    if stray == "Text" and not isinstance(value, dict):
        return  # the other form that the field may have is told instead
    if stray not in {None, "Text"} and isinstance(value, dict):
        return
    if kind == "extra_forbidden":
        yield Fault((*at, *path), _unknown(model, loc), on_key=True)
    elif kind == "dict_type" and _model_at(model, loc) is Text:
        yield Fault(
            (*at, *path),
            (
                f"a text in each language is due, found {_named(value)}; write "
                f"{{en: …}} or {{same: …}}"
            ),
        )
    else:
        yield Fault((*at, *path), MESSAGES.get(kind, _other)(item))


def _follow(loc: Loc, data: Any, missing: bool) -> tuple[Loc, Any, str | None]:
    """Return the part of `loc` that is in the data, the value there, and the step that is not."""
    path: Loc = ()
    stray = None
    for number, step in enumerate(loc):
        inside = data.get(step, ABSENT) if isinstance(data, dict) else ABSENT
        if isinstance(data, list) and isinstance(step, int) and step < len(data):
            inside = data[step]
        if inside is not ABSENT:
            data, path = inside, (*path, step)
        elif missing and number == len(loc) - 1:
            path = (*path, step)
        else:
            stray = str(step)
    return path, data, stray


def _model_at(model: Any, loc: Loc) -> Any:
    """Return the model of the entry at `loc`, followed through lists, mappings and unions."""
    for step in loc:
        inner = getattr(model, "model_fields", {}).get(step)
        if inner is not None and model is not Text:
            model = inner.annotation
        elif step != "Text" and (args := [arg for arg in get_args(model) if arg is not Ellipsis]):
            model = args[-1]
        model = next((arg for arg in get_args(model) if _is_model(arg)), model)
    return model


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _fields(model: type[BaseModel], loc: Loc) -> list[str]:
    return list(getattr(_model_at(model, loc[:-1]), "model_fields", {}))


def _meant(model: type[BaseModel], loc: Loc) -> str | None:
    return nearest(str(loc[-1]), _fields(model, loc))


def _unknown(model: type[BaseModel], loc: Loc) -> str:
    fields = _fields(model, loc)
    meant = _meant(model, loc)
    cure = f"write {meant} instead" if meant else f"take it out, or use one of {', '.join(fields)}"
    return f"no key of this name is known, found {shown(str(loc[-1]))}; {cure}"


def _named(value: Any) -> str:
    """Return a value as found: itself, or what kind of entry it is."""
    if value is None:
        return "nothing"
    if isinstance(value, dict | list):
        return "a list" if isinstance(value, list) else "a mapping"
    return shown(value)


def _text(item: Any) -> str:
    value = item["input"]
    cure = "write one text"
    if value is None:
        cure = "write it, or take the key out"
    elif not isinstance(value, dict | list):
        cure = "put the value in quotes"
    return f"a text is due, found {_named(value)}; {cure}"


def _number(item: Any) -> str:
    value = item["input"]
    return f"a number is due, found {_named(value)}; {_number_cure(value)}"


def _number_cure(value: Any) -> str:
    if not isinstance(value, str):
        return "write a number, or take the key out"
    for sign, qualifier in SIGNS:
        if value.startswith(sign):
            return f"write the number alone and qualifier: {qualifier}"
    if re.fullmatch(r"[-+]?\d+,\d+", value):
        return f"write decimals with a point, {value.replace(',', '.')}"
    if re.fullmatch(r"[-+]?(\d+\.?\d*|\.\d+)", value):
        return "take the quotes off"
    if re.fullmatch(r"\d+([.]\d+)?\s*[-–—]\s*\d+([.]\d+)?", value):
        return "write a range as low: and high:"
    return "write the number alone; its unit goes under unit:, what else there is under note:"


def _choice(item: Any) -> str:
    known = re.findall(r"'([^']*)'", item["ctx"]["expected"])
    value = item["input"]
    cure = correction(value, known) if isinstance(value, str) else "correct it"
    return f"one of {', '.join(known)} is due, found {_named(value)}; {cure}"


def _pattern(item: Any) -> str:
    pattern = item.get("ctx", {}).get("pattern", "")
    message = next((text for part, text in PATTERNS if part in pattern), None)
    return message.format(_named(item["input"])) if message else _other(item)


def _bound(words: str) -> Callable[[Any], str]:
    def message(item: Any) -> str:
        ends = item["ctx"]
        end = ends.get("ge", ends.get("le"))
        return f"a number {words} {end:g} is due, found {shown(item['input'])}; correct it"

    return message


def _count(words: str) -> Callable[[Any], str]:
    def message(item: Any) -> str:
        ends = item["ctx"]
        end = ends.get("min_length", ends.get("max_length"))
        return f"{words} {end} entries are due, found {len(item['input'])}; correct the list"

    return message


def _length(item: Any) -> str:
    if not item["input"]:
        return "a text is due, found an empty one; write it, or take the key out"
    longest = item["ctx"].get("max_length")
    return f"a text of {longest} characters at most is due, found {len(item['input'])}; shorten it"


def _due(what: str, cure: str) -> Callable[[Any], str]:
    return lambda item: f"{what} is due, found {_named(item['input'])}; {cure}"


def _other(item: Any) -> str:
    return f"{item['msg']}, found {_named(item['input'])}; correct it"


MESSAGES: dict[str, Callable[[Any], str]] = {
    "missing": lambda item: f"the key is missing; add {item['loc'][-1]!s}:",
    "value_error": lambda item: str(item["ctx"]["error"]),
    "string_type": _text,
    "float_type": _number,
    "int_type": _number,
    "int_from_float": _due("a whole number", "round it, or correct it"),
    "bool_type": _due("true or false", "write one of them, without quotes"),
    "finite_number": _due("a finite number", "correct it"),
    "literal_error": _choice,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _length,
    "string_too_long": _length,
    "greater_than_equal": _bound("from"),
    "less_than_equal": _bound("up to"),
    "too_short": _count("at least"),
    "too_long": _count("at most"),
    "tuple_type": _due("a list", "write [one, two], or one entry a line after '- '"),
    "dict_type": _due("a mapping", "write key: value, one a line"),
    "model_type": _due("an entry", "write its key: value pairs, one a line or in braces"),
}
