"""The key of a chart: only the marks that it has, each as it is drawn there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core import labels
from dashboard.core.labels import say
from dashboard.exports.plates.matter import Sign
from dashboard.figures import parts, svg
from dashboard.figures.hues import hues
from dashboard.figures.labels import FLAGS
from dashboard.figures.svg import tag
from dashboard.figures.theme import fade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.core.chart import Chart
    from dashboard.core.words import Words
    from dashboard.figures.hues import Hue
    from dashboard.figures.theme import Palette

AREAS = {"bar", "block"}
_RANGE, _RIVALS = say("stated range"), say("sources differ; nothing is averaged")


def signs(chart: Chart, words: Words, colours: Palette) -> tuple[Sign, ...]:
    """Return the entries of the key for the marks that a chart has."""
    if not chart.series:
        return ()
    hue = hues(chart.series, colours)[0]
    return (
        *_firmness(chart, words, hue, colours),
        *_disputes(chart, words, colours),
        *_letters(chart, words, colours),
        *_events(chart, words),
    )


def _firmness(chart: Chart, words: Words, hue: Hue, colours: Palette) -> Iterator[Sign]:
    marks = [mark for one in chart.series for mark in one.marks if not mark.rival]
    area = chart.kind in AREAS
    if any(mark.qualifier == "approx" for mark in marks):
        drawn = _faded(hue, colours) if area else _ring(hue.line, colours)
        about = labels.QUALIFIERS["approx"]
        yield Sign(drawn, words.t(about))
    for name, turn in (("at-least", -1), ("at-most", 1)):
        if any(mark.qualifier == name for mark in marks):
            yield Sign(_arrow(hue, turn), words.t(labels.QUALIFIERS[name]))
    if any(mark.is_range and not mark.is_future for mark in marks):
        yield Sign(_hatched(hue) if area else _capped(hue), words.t(_RANGE))
    ahead = [one for one in ("T", "F") if any(mark.status == one for mark in marks)]
    if ahead:
        drawn = _outline(hue, colours) if area else _dashed(hue.line, "4 4", colours)
        yield Sign(drawn, words.t(", ").join(words.t(labels.STATUSES[one]) for one in ahead))


def _disputes(chart: Chart, words: Words, colours: Palette) -> Iterator[Sign]:
    if any(one.computed for one in chart.series):
        yield Sign(_line(colours.ink, "5 3"), words.t("computed from the record"))
    if chart.gaps:
        path = svg.hatch(0, 0, 18, 10, 6, rising=False)
        yield Sign(tag("path", d=path, stroke=colours.ink3, stroke_width=0.7), chart.gaps[0].text)
    if any(mark.rival for one in chart.series for mark in one.marks):
        yield Sign(_ring(colours.ink2, colours), words.t(_RIVALS))


def _letters(chart: Chart, words: Words, colours: Palette) -> Iterator[Sign]:
    used = {mark.status for one in chart.series for mark in one.marks if not mark.rival}
    for status, letter in FLAGS.items():
        if status in used:
            small = tag("text", letter, x=9, y=8.4, font_size=10, text_anchor="middle",
                        fill=colours.ink2)  # fmt: skip
            yield Sign(small, words.t(labels.STATUSES[status]))


def _events(chart: Chart, words: Words) -> Iterator[Sign]:
    used = {flag.quad for flag in chart.flags}
    for quad, said in labels.QUADS.items():
        if quad in used:
            yield Sign(parts.mark(quad, 9, 5, 9, "br-tl-fine"), words.t(said))


def _faded(hue: Hue, colours: Palette) -> str:
    bars = "".join(
        tag("rect", x=x, y=0, width=wide, height=10, fill=fade(hue.fill, alpha))
        for x, wide, alpha in ((0, 6, 1), (6, 3.5, 0.75), (9.5, 3.5, 0.5), (13, 4, 0.25))
    )
    return bars + tag("path", d="M11.2 -1v12", stroke=colours.ink, stroke_width=1.3)


def _hatched(hue: Hue) -> str:
    ground = tag("rect", width=18, height=10, fill=hue.tint)
    return ground + tag("path", d=svg.hatch(0, 0, 18, 10, 5), stroke=hue.fill, stroke_width=1.8)


def _outline(hue: Hue, colours: Palette) -> str:
    return tag("rect", x=0.7, y=0.7, width=16.6, height=8.6, fill=colours.page, stroke=hue.line,
               stroke_width=1.4)  # fmt: skip


def _ring(colour: str, colours: Palette) -> str:
    return tag("circle", cx=9, cy=5, r=3.4, fill=colours.page, stroke=colour, stroke_width=1.6)


def _arrow(hue: Hue, turn: int) -> str:
    return tag("path", d=f"M4.5 {5 - 4 * turn}h9l-4.5 {8 * turn}z", fill=hue.line)


def _capped(hue: Hue) -> str:
    return tag("path", d="M6 .8h6m-3 0v8.4m-3 0h6", stroke=hue.line, stroke_width=1.8, fill="none")


def _dashed(colour: str, dash: str, colours: Palette) -> str:
    return _line(colour, dash) + tag("circle", cx=15, cy=5, r=2.4, fill=colours.page,
                                     stroke=colour, stroke_width=1.4)  # fmt: skip


def _line(colour: str, dash: str) -> str:
    return tag("path", d="M0 5h18", stroke=colour, stroke_width=1.8, stroke_dasharray=dash)
