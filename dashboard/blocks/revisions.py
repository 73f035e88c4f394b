"""What changed in the record since the server started, as Methods lists it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import htpy as h

from dashboard.core import diff, facts, labels

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from dashboard.core.changes import Change
    from dashboard.core.desk import Desk
    from dashboard.core.diff import Difference, Side
    from dashboard.core.turns import Turn

MOST = 40  # signs of a field's text that is quoted


def told(desk: Desk) -> Iterator[h.Node]:
    """Yield each change with its time, the newest first."""
    yield h.p[desk.words.t(
        "What edits of the files have changed while this server ran; the list starts anew with"
        " it. Another number, date, cited source or text is a revision; where only a qualifier,"
        " status, grade or class is another, the entry is flagged anew. Fields go by their names"
        " in the files. Computed values follow their inputs and are not listed."
    )]  # fmt: skip
    for change in desk.changes:
        yield h.h3(".br-h3")[_when(desk, change)]
        ranked = sorted(change.entries, key=lambda one: diff.KINDS.index(one.kind))
        for kind, entries in groupby(ranked, key=lambda one: one.kind):
            yield h.h4(".br-kick")[desk.words.t(labels.CHANGES[kind])]
            yield h.ul[(h.li[_entry(desk, one)] for one in entries)]
        if change.rest:
            yield h.p[desk.words.n("{n} more entry", "{n} more entries", change.rest)]


def _when(desk: Desk, change: Change) -> str:
    day = desk.words.date(change.at.date().isoformat())
    return desk.words.t("{date}, {time} UTC", date=day, time=change.at.strftime("%H:%M"))


def _entry(desk: Desk, one: Difference) -> Iterable[h.Node]:
    """Return what the entry is, with a link to where it is shown, and what changed in it."""
    words = desk.words
    name = words.text(one.title) or one.id
    kind = words.t(labels.ENTRIES[one.what])
    if side := one.after or one.before:
        name = words.t("{title}, {period}", title=name, period=words.period(side.reading.period))
    where = _where(desk, one)
    yield h.a(href=where)[name] if where else name
    yield h.fragment[" ", h.span(".br-foot")[words.t("({kind})", kind=kind)]]
    for number, said in enumerate(_said(desk, one)):
        yield words.t("; ") if number else words.t(": ")
        yield said


def _where(desk: Desk, one: Difference) -> str:
    """Return the address at which the record as it is now shows an entry, empty for nowhere."""
    index = desk.index
    if one.what == "observation" and one.id in index.indicators:
        pinned = bool(index.reading(one.id, one.key))
        return desk.link("indicators", indicator=one.id, pin=one.key if pinned else "")
    routes = {route.id for route in index.record.routes}
    places: dict[str, tuple[Collection[str], str, dict[str, str]]] = {
        "indicator": (index.indicators, "indicators", {"indicator": one.id}),
        "event": (index.events, "timeline", {"event": one.id}),
        "story": (index.stories, "timeline", {"story": one.id}),
        "source": (index.sources, "evidence", {"tab": "sources", "source": one.id}),
        "route": (routes, "map", {"route": one.id}),
    }
    held, page, parts = places.get(one.what, ((), "", {}))
    return desk.link(page, **parts) if one.id in held else ""


def _said(desk: Desk, one: Difference) -> Iterator[h.Node]:
    """Yield what changed: an observation as readers see it, other fields by their names."""
    if one.before and one.after:
        yield from _turned(desk, one.before, one.after)
        shown = {"value", "low", "high", "unit", "qualifier", "status", "rival", "period"}
        turns = [t for t in one.turns if t.field not in shown and not t.field.startswith("cite.")]
        yield from _fields(desk, turns)
    elif side := one.after or one.before:
        yield _value(desk, side)
        yield f"{side.grade} {desk.words.outlet(side.source)}"
    else:
        yield from _fields(desk, one.turns)


def _turned(desk: Desk, before: Side, after: Side) -> Iterator[str]:
    """Yield each thing that readers see of an observation, where it is another than before."""
    words = desk.words
    pairs = (
        _values(desk, before, after),
        (words.period(before.reading.period), words.period(after.reading.period)),
        (_firm(desk, before), _firm(desk, after)),
        (words.outlet(before.source), words.outlet(after.source)),
        (before.grade, after.grade),
        (_place(desk, before), _place(desk, after)),
    )
    for was, now in pairs:
        if was != now:
            yield _arrow(desk, was, now)


def _values(desk: Desk, before: Side, after: Side) -> tuple[str, str]:
    """Return both values, the unit once where it is the same: `52.2` and `54 Mt`."""
    was, now = _value(desk, before), _value(desk, after)
    if was == now or before.unit != after.unit:
        return was, now
    reading = before.reading
    return desk.words.amount(reading.low, reading.high, reading.qualifier, before.unit), now


def _value(desk: Desk, side: Side) -> str:
    reading = side.reading
    return desk.words.value(reading.low, reading.high, reading.qualifier, side.unit)


def _firm(desk: Desk, side: Side) -> str:
    words, reading = desk.words, side.reading
    said = [words.t(labels.STATUSES[reading.status])]
    if reading.rival:
        said.append(words.t("differs: {kind}", kind=words.t(labels.RIVALRIES[reading.rival])))
    return words.t(", ").join(said)


def _place(desk: Desk, side: Side) -> str:
    cite = side.reading.observation.cite if side.reading.observation else None
    return (cite.claim or facts.place(cite.locator, None, desk.words)) if cite else ""


def _fields(desk: Desk, turns: Iterable[Turn]) -> Iterator[h.Node]:
    """Yield fields by their names in the file, short ones with what they were and are."""
    for turn in turns:
        short = max(len(turn.before), len(turn.after)) <= MOST
        turned = _arrow(desk, turn.before, turn.after) if short else ""
        yield h.fragment[h.code[turn.field], " ", turned] if short else h.code[turn.field]


def _arrow(desk: Desk, was: str, now: str) -> str:
    return desk.words.t("{before} → {after}", before=was or "–", after=now or "–")
