"""The timeline's counts: events by quarter and kind of act, each column a way to its events."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import htpy as h
from markupsafe import Markup

from dashboard.blocks import steps
from dashboard.core import labels, periods, quarters
from dashboard.core.desk import Desk
from dashboard.core.model.events import Event
from dashboard.core.quarters import Quarter
from dashboard.core.state import QUADS
from dashboard.figures import activity, strip
from dashboard.figures.activity import Column


def block(desk: Desk, events: Sequence[Event]) -> Markup:
    """Return the chart with its key and what it does not say."""
    t = desk.words.t
    shown = quarters.of(events)
    title = t("Events in the record by quarter and kind of act")
    made = h.section(".br-counts")[
        h.h2(".br-headline")[title],
        h.p(".br-sub")[
            t("Counts of what was collected, not an index: more reports were read of some years.")
        ],
        strip.legend(steps.kinds(desk, list(events))),
        h.div(".br-scroll", tabindex="0", role="region", aria_label=title)[
            activity.columns([_column(desk, one) for one in shown], title, _thin_words(desk))
        ],
        h.p(".br-foot")[
            h.b[t("Note: ")],
            t("An event counts in the quarter in which it begins; of a whole year, in none. "),
        ],
    ]
    return Markup(str(made))


def _column(desk: Desk, quarter: Quarter) -> Column:
    stack = tuple((quad, quarter.counts[quad]) for quad in QUADS if quarter.counts[quad])
    number = (quarter.start.month + 2) // 3
    when = desk.words.period(f"{quarter.start.year}-Q{number}")
    kinds = [f"{desk.words.t(labels.QUADS[quad])} {count}" for quad, count in stack]
    return Column(
        stack=stack,
        said=f"{when}: {desk.words.t(', ').join(kinds)}",
        href=desk.turn(tab="", window=(quarter.start, quarter.end), event=""),
        tick=desk.words.period(str(quarter.start.year)) if number == 1 else "",
        thin=_is_thin(desk, quarter.start),
    )


def _is_thin(desk: Desk, day: date) -> bool:
    spans = (periods.ends(one.period) for one in desk.index.record.front.coverage)
    return any(start <= day <= end for start, end in spans)


def _thin_words(desk: Desk) -> str:
    said = (desk.words.text(one.text) for one in desk.index.record.front.coverage)
    return desk.words.t("; ").join(said)
