"""A mistake in a curated file: where it stands, what is wrong, what to do."""

from __future__ import annotations

from dataclasses import dataclass

Loc = tuple[str | int, ...]
LONGEST = 60


def shown(value: object) -> str:
    """Return a value as a message quotes it: in YAML's words, one line, cut where it is long."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = repr(value[: 2 * LONGEST] if isinstance(value, str) else value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def plain(text: str) -> str:
    """Return a text with whatever a terminal does not print, or prints elsewhere, spelt out."""
    if text.isprintable():
        return text
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text
    )


@dataclass(frozen=True)
class Fault:
    """One mistake.

    Attributes:
        loc: The file, then the keys and positions that lead to the entry.
        message: What is wrong, what was found; what to do.
        on_key: The key itself is wrong, not its value.
        line, column: From 1; 0 until the place has been looked up.
    """

    loc: Loc
    message: str
    on_key: bool = False
    line: int = 0
    column: int = 0

    @property
    def key(self) -> str:
        """The keys and positions that lead to the entry, joined by points."""
        return ".".join(str(step)[:LONGEST] for step in self.loc[1:])

    def __str__(self) -> str:
        """Return `file:line:column: key: message`."""
        key = f"{self.key}: " if self.key else ""
        return plain(f"{self.loc[0]}:{self.line}:{self.column}: {key}{self.message}")
