"""One indicator's page: its head and switches, and what stands beside the chart."""

from __future__ import annotations

import htpy as h
from markupsafe import Markup

from dashboard.blocks import agreement, chips, mast, segments, share, withheld
from dashboard.blocks.prose import prose
from dashboard.core import captions, compose, facts, labels, periods, switch
from dashboard.core import sentence as sentences
from dashboard.core.desk import Desk
from dashboard.core.labels import say
from dashboard.core.model.events import Event
from dashboard.core.model.indicators import Indicator
from dashboard.core.reading import Reading
from dashboard.core.state import TABS, slug
from dashboard.figures import parts

FEWEST_YEARS = 4
TAB_WORDS = {"chart": say("Chart"), "table": say("Table"), "record": say("Record")}


def head(desk: Desk, indicator: Indicator) -> Markup:
    """Return the head: the way here, the claim, the definition."""
    t = desk.words.t
    kicker = h.fragment[
        h.a(href=desk.link("indicators"))[t("Indicators")],
        " › ",
        h.a(href=desk.link("indicators", domain=indicator.domain))[
            t(labels.DOMAINS[indicator.domain])
        ],
        " › ",
        desk.words.text(indicator.title),
        withheld.mark(desk, "indicators", indicator.id),
    ]
    dek = prose(desk.words, indicator.definition)
    return mast.head(desk, captions.headline(indicator, desk.words), kicker, dek, detail=True)


def switches(desk: Desk, indicator: Indicator) -> Markup:
    """Return the row of switches: tab, unit, events, rival values."""
    t, state = desk.words.t, desk.state
    tab = state.tab or TABS["indicators"][0]
    tabs = [(t(TAB_WORDS[name]), desk.turn(tab=name), name == tab) for name in TABS["indicators"]]
    row: list[h.Node] = [segments.row(t("View"), tabs)]
    options = switch.options(desk.index, indicator.id)
    if len(options) > 1:
        chosen = compose.unit_of(desk.index, indicator.id, state.unit)
        units = [
            (_unit(desk, o), desk.turn(unit="" if o == options[0] else slug(o)), o == chosen)
            for o in options
        ]
        row.append(segments.row(t("Unit"), units))
    if tab == "chart":
        row += [
            _toggle(t("Events"), desk.turn(events=not state.events), state.events),
            _toggle(t("Rival values"), desk.turn(rivals=not state.rivals), state.rivals),
            *_series(desk, indicator),
        ]
    return Markup(str(h.div(".br-bar")[row]))


def _series(desk: Desk, indicator: Indicator) -> list[h.Element]:
    """Return a switch for each series of a chart that has several; the last one stays on."""
    hidden = desk.state.hide
    members = [indicator, *(desk.index.indicators[id] for id in indicator.beside)]
    if len(members) == 1:
        return []
    switches = []
    for one in members:
        left = tuple(id for id in hidden if id != one.id)
        on = one.id not in hidden
        more = (*hidden, one.id) if on and len(hidden) + 1 < len(members) else left
        name = desk.words.text(one.label or one.title)
        switches.append(_toggle(name, desk.turn(hide=more), on))
    return switches


def _unit(desk: Desk, code: str) -> str:
    return desk.words.unit(code)[1]


def _toggle(words: str, href: str, on: bool) -> h.Element:
    return h.a(".br-toggle", href=href, role="switch", aria_checked="true" if on else "false")[
        words
    ]


def years(desk: Desk, indicator: Indicator) -> tuple[int, int] | None:
    """Return the first and last year that can be chosen from, where there are enough of them."""
    members = (indicator.id, *indicator.beside)
    found = [periods.parse(r.period) for id in members for r in desk.index.book.readings(id)]
    first, last = min(p.start.year for p in found), max(p.end.year for p in found)
    return (first, last) if last - first + 1 >= FEWEST_YEARS else None


def aside(desk: Desk, indicator: Indicator) -> Markup:
    """Return what stands beside the chart: the figure to cite, the checks, the events."""
    cited, events_of = to_cite(desk, indicator), events(desk, indicator)
    return Markup(str(h.aside(".br-side")[cited, agreement.section(desk, indicator), events_of]))


def to_cite(desk: Desk, indicator: Indicator) -> h.Node:
    """Return the latest settled figure with the sentence that may be printed."""
    reading = latest(desk, indicator)
    if reading is None:
        return None
    fact = facts.fact(desk.index, reading, desk.words)
    return h.section(".br-cite")[
        h.p(".br-kick")[desk.words.t("Figure to cite")],
        h.p(".br-cite-figure")[fact.value, withheld.of_reading(desk, reading)],
        share.sentence(desk, reading),
        chips.of_reading(desk, reading),
    ]


def latest(desk: Desk, indicator: Indicator) -> Reading | None:
    """Return the latest main reading that is no plan or forecast, else the latest of all."""
    main = list(desk.index.book.main(indicator.id).values())
    settled = [r for r in main if r.status not in {"F", "T"}] or main
    return settled[-1] if settled else None


def sentence(desk: Desk, reading: Reading) -> str:
    """Return the sentence that an editor may print: who says, what, when, how much."""
    return sentences.sentence(desk.index, reading, desk.words)


def events(desk: Desk, indicator: Indicator) -> h.Node:
    """Return the events that touch the indicator, the chosen one open with its sources."""
    found = desk.index.events_of(indicator.id)
    if not found:
        return None
    t = desk.words.t
    return h.section[
        h.h2(".br-h3")[t("Events on this chart")],
        h.ul(".br-events")[(event_line(desk, event) for event in found)],
        h.p(".br-foot")[t("The record dates the steps and does not establish a link.")],
    ]


def event_line(desk: Desk, event: Event) -> h.Element:
    """Return one event of a list; the chosen one shows its summary and sources."""
    words, chosen = desk.words, event.id == desk.state.event
    line = h.a(
        href=desk.turn(event="" if chosen else event.id),
        aria_expanded="true" if chosen else "false",
    )[
        parts.glyph(event.quad, words.t(labels.QUADS[event.quad])),
        h.span(".br-when")[words.period(event.date)],
        h.span[words.text(event.title)],
    ]
    return h.li(class_="br-chosen" if chosen else None)[
        line, _opened(desk, event) if chosen else None
    ]


def _opened(desk: Desk, event: Event) -> h.Element:
    sources = [
        chips.of_source(desk, desk.index.sources[c.source], c.claim or "") for c in event.cite
    ]
    summary = desk.words.text(event.summary)
    return h.div(".br-event-open")[h.p[summary], h.div(".br-chips")[sources]]
