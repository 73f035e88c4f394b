"""An indicator as a table of values, and as the full record of its observations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import htpy as h
from markupsafe import Markup

from dashboard.blocks import chips, withheld
from dashboard.core import compose, facts, labels, periods, switch
from dashboard.core.desk import Desk
from dashboard.core.model.indicators import Indicator
from dashboard.core.reading import Reading


def values(desk: Desk, indicator: Indicator) -> Markup:
    """Return the values by period, those of the indicators beside it in columns of their own."""
    t = desk.words.t
    unit = compose.unit_of(desk.index, indicator.id, desk.state.unit)
    members = [indicator, *(desk.index.indicators[id] for id in indicator.beside)]
    columns = {m.id: _by_period(desk, m, unit) for m in members}
    rows = sorted({p for column in columns.values() for p in column}, key=periods.parse)
    heads = [
        h.th(scope="col")[t("Period")],
        *(h.th(".br-num", scope="col")[desk.words.text(m.title)] for m in members),
    ]
    body = (
        h.tr[
            h.th(scope="row")[desk.words.period(period)],
            (h.td(".br-num")[_cell(desk, columns[m.id].get(period, ()), unit)] for m in members),
        ]
        for period in rows
    )
    caption = t(
        "Values in {unit}; each leads to the place where it was read", unit=desk.words.unit(unit)[1]
    )
    return table(caption, heads, body)


def table(caption: str, heads: Iterable[h.Node], body: Iterable[h.Node]) -> Markup:
    """Return a table that scrolls sideways by itself where it must."""
    made = h.div(".br-scroll", tabindex="0", role="region", aria_label=caption)[
        h.table(".br-table")[h.caption(".br-sr")[caption], h.thead[h.tr[heads]], h.tbody[body]]
    ]
    return Markup(str(made))


def _by_period(desk: Desk, member: Indicator, unit: str) -> dict[str, list[Reading]]:
    found: dict[str, list[Reading]] = {}
    if switch.follows(desk.index, member.id, unit):
        for reading in desk.index.book.readings(member.id):
            if compose.in_years(reading, desk.state):
                found.setdefault(reading.period, []).append(reading)
    return found


def _cell(desk: Desk, readings: Iterable[Reading], unit: str) -> Iterator[h.Node]:
    for reading in readings:
        shown = switch.converted(desk.index, reading, unit)
        if shown is None:
            continue
        classes = "br-rival" if reading.rival else ""
        said = facts.stated(desk.index, shown, desk.words, unit)
        firm = facts.firmness(reading, desk.words)
        kind = desk.words.t(labels.RIVALRIES[reading.rival]) if reading.rival else ""
        title = desk.words.t(", ").join(filter(None, (firm, kind))) or None
        yield h.a(
            class_=classes or None, href=desk.pin(reading.indicator, reading.key), title=title
        )[said]
        yield withheld.of_reading(desk, reading)


def record(desk: Desk, indicator: Indicator) -> Markup:
    """Return every observation with source, locator, grade, day of access, qualifier and status."""
    t = desk.words.t
    titles = (
        t("Period"), t("Value"), t("Firmness"), t("According to"), t("Read in"), t("Place"),
        t("Accessed"), t("Differs as"), t("Note"),
    )  # fmt: skip
    heads = [h.th(scope="col")[title] for title in titles]
    readings = [
        r for r in desk.index.book.readings(indicator.id) if compose.in_years(r, desk.state)
    ]
    return table(t("Every observation with its source"), heads, (_row(desk, r) for r in readings))


def _row(desk: Desk, reading: Reading) -> h.Element:
    fact = facts.fact(desk.index, reading, desk.words)
    plain = "exact as stated" if reading.observation else "computed"
    firm = fact.firm or desk.words.t(plain)
    pinned = reading.key == desk.state.pin
    source = (
        chips.of_source(desk, fact.source, fact.claim.id if fact.claim else "")
        if fact.source
        else fact.working
    )
    return h.tr(class_="br-chosen" if pinned else None, id=reading.key)[
        h.th(scope="row")[fact.period],
        h.td(".br-num")[
            h.a(href=desk.pin(reading.indicator, reading.key))[fact.value],
            withheld.of_reading(desk, reading),
        ],
        h.td[firm],
        h.td[fact.maker],
        h.td[source],
        h.td[fact.locator],
        h.td[desk.words.date(fact.source.accessed) if fact.source else None],
        h.td[fact.difference],
        h.td[fact.note],
    ]
