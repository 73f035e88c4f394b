"""What surrounds a chart: headline and subtitle above, source, note and date beneath."""

from __future__ import annotations

import htpy as h
from markupsafe import Markup

from dashboard.core.chart import Chart
from dashboard.core.desk import Desk
from dashboard.figures import axis


def top(chart: Chart, href: str, heading: h.Element = h.h2) -> Markup:
    """Return headline and subtitle; the headline is a link to an address."""
    headline = heading(".br-headline")[h.a(href=href)[chart.headline]]
    return Markup(str(h.fragment[headline, h.p(".br-sub")[chart.subtitle]]))


def foot(desk: Desk, chart: Chart, values: str = "") -> Markup:
    """Return the source line, the note, and the day as of which the record speaks.

    Args:
        desk: What the page is made from.
        chart: The chart above.
        values: Address of its table, where that is not one tab away.
    """
    t = desk.words.t
    said: list[h.Node] = [h.b[t("Source: ")], chart.source, t(". ")]
    cut = t("The value axis does not start at zero.") if axis.is_cut(chart) else ""
    if chart.note or cut:
        said += [h.b[t("Note: ")], chart.note, " " if chart.note else None, cut, " "]
    said += [h.b[t("As of ")], chart.as_of]
    if values:
        said += [t(". "), h.a(href=values)[t("All values with their sources")]]
    return Markup(str(h.p(".br-foot")[said]))
