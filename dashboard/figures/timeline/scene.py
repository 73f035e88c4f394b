"""A timeline described once: what the first picture, the list and the component all draw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

Precision = Literal["day", "month", "year", "range"]


@dataclass(frozen=True)
class Moment:
    """One event as the timeline shows it; every text is in the reader's language.

    Attributes:
        id: The event's id, which the component reports when it is chosen.
        start, end: First and last day; the same for a day, all of it for a month or a year.
        precision: How firm the date is; `range` means that it lasted from `start` to `end`.
        lane: Key of its lane.
        quad: `material-conflict` and so on, or `none`; sets the glyph.
        importance: 1 to 3; the weightier are labelled first.
        when: The date in full: `6 July 2022`.
        actor: Who acted, the initiator alone.
        title: What happened, in about eight words.
        kind: The quad in words: `material friction`.
        grade: Best grade of its sources, such as `C2`, or empty.
        href: Where the event opens.
    """

    id: str
    start: date
    end: date
    precision: Precision
    lane: str
    quad: str
    importance: int
    when: str
    actor: str
    title: str
    kind: str
    grade: str
    href: str


@dataclass(frozen=True)
class Timeline:
    """Events in lanes, and the window of days that is shown.

    Attributes:
        moments: In any order.
        lanes: Key and name of each lane, from the top.
        window: First and last day shown in the lanes.
        whole: First and last day of the strip: all years of the record.
        selected: Id of the chosen event, or empty.
        today: Day on which the page is read.
        lang: Tag of the language that dates are written in, such as `en-GB`.
        words: What it says; the keys stand in data.py.
        gaps: First and last day of each span not collected, and what to say of it.
        zoom_href: Address of another window, with `{window}` where its days go; empty for none.
        all_href: Address of all years, or empty.
        stamp: Whose timeline it is and as of when, on one line; empty for none.
    """

    moments: tuple[Moment, ...]
    lanes: tuple[tuple[str, str], ...]
    window: tuple[date, date]
    whole: tuple[date, date]
    selected: str
    today: date
    lang: str
    words: Mapping[str, str]
    gaps: tuple[tuple[date, date, str], ...] = ()
    zoom_href: str = ""
    all_href: str = ""
    stamp: str = ""

    @property
    def ordered(self) -> tuple[Moment, ...]:
        """Return the events in order of time, then of lanes."""
        place = {key: index for index, (key, _) in enumerate(self.lanes)}
        known = (moment for moment in self.moments if moment.lane in place)
        return tuple(sorted(known, key=lambda one: (one.start, one.end, place[one.lane], one.id)))

    @property
    def shown(self) -> tuple[Moment, ...]:
        """Return the events that touch the window, in order."""
        first, last = self.window
        return tuple(one for one in self.ordered if one.end >= first and one.start <= last)
