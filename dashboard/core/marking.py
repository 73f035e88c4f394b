"""The whole record as editors read it: what the public does not see says so in its own name."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from dashboard.core.labels import say
from dashboard.core.model.entry import Marked, Text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from dashboard.core.model.entry import Entry
    from dashboard.core.model.record import Record
    from dashboard.core.words import Words

E = TypeVar("E", bound="Entry")
NAMES = {
    "indicators": ("title", "label", "headline"), "checks": ("title",), "events": ("title",),
    "routes": ("title", "short"), "stories": ("title",), "sources": ("title", "publisher"),
}  # fmt: skip
DRAFT, EMBARGOED, WITHHELD = say("Draft"), say("Embargoed"), say("Withheld")


def said(entry: object, words: Words) -> str:
    """Return why an entry that the public does not see is kept back, and until when."""
    if not isinstance(entry, Marked) or not (entry.draft or entry.embargo):
        return words.t("Withheld with another entry")
    if entry.draft:
        return words.t(DRAFT)
    until = datetime.fromisoformat(entry.embargo).astimezone(UTC)
    day, time = words.period(f"{until:%Y-%m-%d}"), f"{until:%H:%M}"
    return words.t("Embargoed until {day}, {time} UTC", day=day, time=time)


def marked(record: Record, public: Record, words: Mapping[str, Words]) -> Record:
    """Return the record in which whatever is not in the public one has a mark before its name.

    So it shows wherever the name does: on charts and maps, in lists, in titles of pages, and in
    the slides that an editor makes.
    """
    changes: dict[str, object] = {
        section: _section(getattr(record, section), getattr(public, section), fields, words)
        for section, fields in NAMES.items()
    }
    seen = public.front.key_figures
    front = record.front
    figures = tuple(
        one if one in seen else _named(one, ("label",), words) for one in front.key_figures
    )
    changes["front"] = front.model_copy(update={"key_figures": figures})
    return record.model_copy(update=changes)


def _section(
    entries: tuple[E, ...], seen: Collection[Entry], fields: tuple[str, ...],
    words: Mapping[str, Words],
) -> tuple[E, ...]:  # fmt: skip
    known = {getattr(one, "id", "") for one in seen}
    return tuple(
        one if getattr(one, "id", "") in known else _named(one, fields, words) for one in entries
    )


def _named(entry: E, fields: tuple[str, ...], words: Mapping[str, Words]) -> E:
    """Return an entry with a mark before each of its names."""
    given = {name: text for name in fields if (text := getattr(entry, name)) is not None}
    return entry.model_copy(
        update={name: _before(text, _mark(entry), words) for name, text in given.items()}
    )


def _mark(entry: Entry) -> str:
    if isinstance(entry, Marked) and (entry.draft or entry.embargo):
        return DRAFT if entry.draft else EMBARGOED
    return WITHHELD


def _before(text: Text | str, mark: str, words: Mapping[str, Words]) -> Text:
    """Return a name with a mark before it, in every language that has words for it."""
    return Text(
        {
            tag: spoken.t("[{mark}] {name}", mark=spoken.t(mark), name=spoken.text(text))
            for tag, spoken in words.items()
        }
    )
