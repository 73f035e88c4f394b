"""Plates of any state: what Plotly must draw first, and the picture that comes of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.core import site
from dashboard.exports.briefing import sheet
from dashboard.exports.plates import inks, kinds, mount
from dashboard.exports.plates.view import Figure, Plate
from dashboard.figures import draw

if TYPE_CHECKING:
    from dashboard.exports.plates.matter import Subject
    from dashboard.exports.plates.view import View

LABEL = 13.5  # of a figure's own words, which are set for the screen
LOW = 300  # below it a plot has no room for source and date within, which its foot says anyway
LEAST = 220


def figure(view: View) -> Figure | None:
    """Return what Plotly must draw for a plate; None where it needs nothing of Plotly's."""
    if sheet.is_sheet(view):
        return None
    subject = _subject(view)
    chart = subject.chart
    if chart is None:
        return None
    area = subject.plot(mount.mount(view, subject).room)
    scale = view.size.label / LABEL
    width, height = round(area.width / scale), round(area.height / scale)
    height = max(height, LEAST)  # what a plot can be drawn in; it stands smaller then
    if height < LOW:
        chart = replace(chart, stamp=())
    colours = inks.palette(view)
    drawn = view.edition.drawn(
        ("plate", "figure", chart, colours, height),
        lambda: draw.draw(chart, colours, height).to_json(),
    )
    return Figure(drawn, width, height)


def plate(view: View, plot: str = "") -> Plate:
    """Return the plate of a view.

    Args:
        view: What is shown, and at which size.
        plot: Plotly's SVG of the view's figure, where it has one.
    """
    if sheet.is_sheet(view):
        return sheet.plate(view)
    subject = _subject(view)
    bare, serif, sans = mount.svg(view, subject, plot)
    return Plate(
        bare=bare,
        alt=subject.alt,
        name=_name(view, subject),
        permalink=site.permalink(view.base, view.desk.state),
        sources=subject.sources,
        figures=subject.shown,
        serif=serif,
        sans=sans,
    )


def _subject(view: View) -> Subject:
    """Return what a view shows, made once for its figure and its plate."""
    key = ("plate", view.desk.state, view.desk.words.lang, view.desk.mode, view.size, view.title)
    return view.edition.drawn(key, lambda: kinds.subject(view))


def _name(view: View, subject: Subject) -> str:
    """Return the name of the picture's file: dyad, subject, date, language, size."""
    front = view.desk.index.record.front
    parts = (
        view.desk.index.parties,
        subject.name,
        front.updated,
        view.desk.words.lang,
        view.size.name,
    )
    dark = ("dark",) if view.desk.mode == "dark" else ()
    return "_".join((*parts, *dark))
