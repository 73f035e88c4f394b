"""What a plain (unquoted) word in YAML stands for, and the words that YAML reads amiss."""

from __future__ import annotations

import re

Scalar = str | int | float | bool | None

WORDS: dict[str, Scalar] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
SWITCHES = frozenset({"yes", "no", "on", "off"})
INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,29})")
DECIMAL = re.compile(r"[-+]?((0|[1-9][0-9]*)(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]{1,4})?")
STARTS = frozenset("0123456789+-.")
TRAPS = (
    (
        re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?"),
        "YAML makes a date of {0} without quotes; write '{0}' in quotes",
    ),
    (
        re.compile(r"[-+]?0[0-9_]+|[-+]?0[box][0-9a-fA-F_]+"),
        "YAML reads {0} in another base (010 is 8); take the leading 0 off, or put it in quotes",
    ),
    (
        re.compile(r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?"),
        "YAML reads {0} in base 60 (12:30 is 750); put it in quotes",
    ),
    (
        re.compile(r"[-+]?[0-9][0-9_]*_[0-9_]*(\.[0-9_]*)?"),
        "{0} has _ between its digits; write the number without it",
    ),
    (
        re.compile(r"[-+]?\.(inf|nan)", re.IGNORECASE),
        "a finite number is due, found {0}; leave the entry out where no value is known",
    ),
)


def trap(word: str) -> str | None:
    """Return what is wrong with a plain word that YAML reads amiss, and what to do."""
    if word.lower() in SWITCHES:
        return f"YAML makes true or false of {word} without quotes; write '{word}' in quotes"
    if word[:1] in STARTS:
        for pattern, message in TRAPS:
            if pattern.fullmatch(word):
                return message.format(word[:40])
    return None


def resolve(word: str) -> Scalar:
    """Return the number, truth value or text that a plain word stands for."""
    if word in WORDS:
        return WORDS[word]
    if word[0] not in STARTS:
        return word
    if INTEGER.fullmatch(word):
        return int(word)
    return float(word) if DECIMAL.fullmatch(word) else word
