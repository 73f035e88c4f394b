"""The sentences for what pydantic finds: what is due, what was found, what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from dashboard.core.fault import shown
from dashboard.core.nearest import correction

PATTERNS = (
    (r"\S", "a text is due, found only spaces; write it, or take the key out"),
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


def named(value: Any) -> str:
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
    return f"a text is due, found {named(value)}; {cure}"


def _number(item: Any) -> str:
    value = item["input"]
    return f"a number is due, found {named(value)}; {_number_cure(value)}"


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
    return f"one of {', '.join(known)} is due, found {named(value)}; {cure}"


def pattern(item: Any) -> str:
    """Return what is wrong with a text that has to have a certain form."""
    found = item.get("ctx", {}).get("pattern", "")
    message = next((text for part, text in PATTERNS if part in found), None)
    return message.format(named(item["input"])) if message else other(item)


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
    return lambda item: f"{what} is due, found {named(item['input'])}; {cure}"


def other(item: Any) -> str:
    """Return pydantic's own words, for what has no sentence here."""
    return f"{item['msg']}, found {named(item['input'])}; correct it"


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
    "string_pattern_mismatch": pattern,
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
