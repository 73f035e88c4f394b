"""The foot of a plate: source, note and key; as-of date, permalink, code, version, name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from urllib.parse import unquote

from dashboard.core import site
from dashboard.exports.plates import legend, letters, pieces
from dashboard.exports.plates.letters import Style
from dashboard.exports.plates.square import square

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.exports.plates.legend import Row
    from dashboard.exports.plates.matter import Area, Matter
    from dashboard.exports.plates.view import View
    from dashboard.figures.theme import Palette

_TOP, _AIR, _ROOMY, _LONGEST = 8, 10, 560, 46
Line = tuple[str, str]
Form = Literal["side", "row"]


@dataclass(frozen=True)
class Footing:
    """The lines of a foot and how they are set.

    Attributes:
        lines: Each with the words in bold before it, if any.
        key: The rows of the key, beneath.
        facts: As-of date, permalink, version and licence.
        side: Of the code.
        form: Where name and facts stand: right of the lines, or beneath them on a row.
    """

    lines: tuple[Line, ...]
    key: tuple[Row, ...]
    facts: tuple[str, ...]
    name: str
    address: str
    style: Style
    brand: Style
    side: float
    form: Form

    @property
    def height(self) -> float:
        """Return how tall it is with the hairline above it."""
        left = (len(self.lines) + len(self.key)) * self.style.line
        if self.form == "side":
            right = self.brand.line + len(self.facts) * self.style.line
            return _TOP + max(left, right, self.side)
        return _TOP + max(left + self.style.line + self.brand.line, self.side)

    def draw(self, room: Area, colours: Palette) -> str:
        """Return the foot at the lower edge of a room."""
        y = room.bottom - self.height
        top = y + _TOP
        drawn = [pieces.hairline(room.x, room.right, y, colours.rule)]
        base = top + self.style.size * 1.05
        for lead, words in self.lines:
            drawn.append(pieces.said(words, room.x, base, self.style, colours.ink2, lead=lead))
            base += self.style.line
        drawn += [
            legend.row(row, room.x, base + index * self.style.line, self.style, colours)
            for index, row in enumerate(self.key)
        ]
        drawn.append(self._code(room, top, colours))
        below = self._right if self.form == "side" else self._row
        return "".join((*drawn, below(room, top, colours)))

    def _code(self, room: Area, top: float, colours: Palette) -> str:
        return square(self.address, room.right - self.side, top, self.side, colours.mode == "dark")

    def _right(self, room: Area, top: float, colours: Palette) -> str:
        """Return name and facts left of the code."""
        x = room.right - self.side - _AIR * 1.4
        wide = self.brand.width(self.name)
        base = top + self.brand.size * 0.95
        high = base - self.brand.size * 0.95
        drawn = pieces.sign(x - wide - self.brand.size * 1.45, high, self.brand.size * 1.1, colours)
        drawn += pieces.said(self.name, x, base, self.brand, colours.ink, "end")
        below = top + self.brand.line
        return drawn + pieces.block(self.facts, x, below, self.style, colours.ink2, "end")

    def _row(self, room: Area, top: float, colours: Palette) -> str:
        """Return the address beneath the lines, then name and other facts on one row."""
        as_of, *address, version = self.facts
        high = room.bottom - self.brand.line
        drawn, right = self._named(room.x, high, colours)
        wide = room.right - self.side - _AIR * 1.6
        said = f"{as_of} · {version}"
        if right + _AIR + self.style.width(said) > wide:
            said = as_of
        base = high + self.brand.size * 1.05
        link = letters.clip("".join(address), wide - room.x, self.style)
        return (
            drawn
            + pieces.said(said, wide, base, self.style, colours.ink2, "end")
            + pieces.said(link, room.x, high - self.style.line * 0.32, self.style, colours.ink3)
        )

    def _named(self, x: float, high: float, colours: Palette) -> tuple[str, float]:
        """Return sign and name, and where they end."""
        base, side = high + self.brand.size * 1.05, self.brand.size * 1.1
        drawn = pieces.sign(x, base - self.brand.size * 0.95, side, colours)
        start = x + side * 1.35
        drawn += pieces.said(self.name, start, base, self.brand, colours.ink)
        return drawn, start + self.brand.width(self.name)


def footing(view: View, matter: Matter, room: Area, rows: int = 6) -> Footing:
    """Return the foot that fits a room's width.

    Args:
        view: Gives size, language, record and permalink.
        matter: What is said.
        room: Where it stands.
        rows: Lines of source, note and key; the note gives way, the source never does.
    """
    words, size = view.desk.words, view.size
    style = Style(size.foot, leading=1.5 if words.locale.language == "zh" else 1.42)
    form: Form = "side" if room.width >= _ROOMY and not size.card else "row"
    brand = Style(size.foot * 1.3, 600, serif=True, leading=1.5)
    facts = tuple(_facts(view))
    side = 54.0 if size.card else min(64.0, 6.4 * size.foot)
    beside = max(map(style.width, facts)) + _AIR * 3.4
    taken = beside if form == "side" else _AIR * 1.6
    width = room.width - side - taken
    key = legend.rows(matter.key, width, style)
    source = paragraph(words.t("Source: "), matter.source, width, style)
    left = max(rows - len(source) - len(key), 1)
    note = paragraph(words.t("Note: "), matter.note, width, style, left) if matter.note else []
    return Footing(
        lines=(*source, *note), key=key, facts=facts, name=words.t("Bilateral Record"),
        address=site.permalink(view.base, view.desk.state), style=style, brand=brand, side=side,
        form=form,
    )  # fmt: skip


def paragraph(lead: str, text: str, width: float, style: Style, rows: int = 99) -> list[Line]:
    """Return a paragraph as lines, the first with words in bold before it."""
    bold = Style(style.size, 700)
    lines = letters.shorten(text, rows, width, style, bold.width(lead))
    return [(lead if index == 0 else "", line) for index, line in enumerate(lines)]


def _facts(view: View) -> Sequence[str]:
    words, front = view.desk.words, view.desk.index.record.front
    version = words.t("record {version}", version=view.desk.index.version)
    licence = f" · {front.licence}" if front.licence else ""
    return (
        words.t("As of {date}", date=words.date(front.updated)),
        *shown(site.permalink(view.base, view.desk.state)),
        f"{version}{licence}",
    )


def shown(address: str) -> tuple[str, ...]:
    """Return an address as it is read: host and path, then the query, what is too long cut off."""
    plain = unquote(address.partition("://")[2] or address)
    path, _, query = plain.partition("?")
    lines = (path.rstrip("/"), f"?{query}" if query else "")
    return tuple(
        line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}{letters.MORE}"
        for line in lines
        if line
    )
