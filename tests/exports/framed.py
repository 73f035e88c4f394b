"""Plates that need no record: a stand-in for the frames, where only what becomes of them counts."""

from dataclasses import replace

from dashboard.core.desk import Desk
from dashboard.core.edition import Edition, known
from dashboard.core.state import State
from dashboard.exports import sketch
from dashboard.exports.plates.sizes import SIZES
from dashboard.exports.plates.view import Figure, Plate, View
from tests.core import small
from tests.exports import listed

FIGURE = '{"data": [{"type": "scatter", "x": [1, 2], "y": [3, 4]}], "layout": {}}'
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
    '{plot}<rect x="10" y="10" width="100" height="50" fill="#0B7A75"/>'
    '<text x="10" y="100">{title}</text></svg>'
)
ALT = "Exports 2020–2022: 14.7; last 15.2."
FIGURES = (("oil-exports", "2022~source", "52.2"),)


class Frames:
    """Frames of a rectangle and a title; `drawn` of them holds a figure of Plotly's."""

    def __init__(self, drawn=True, figures=()):
        self.figure_, self.figures, self.made = drawn, figures, 0

    def figure(self, view):
        return Figure(FIGURE, 400, 300) if self.figure_ else None

    def plate(self, view, plot=""):
        self.made += 1
        size = view.size
        plot = sketch.plain(plot, "plot", '<svg width="400" height="300">')
        svg = SVG.format(width=size.width, height=size.height, title=view.title, plot=plot)
        return Plate(svg, ALT, "kz-ru_oil", "https://example.org/record", ("a",), self.figures)


def view(title="Oil", size="16x9", index=None, **state):
    """Return a view of the invented record."""
    index = index or small.finest()
    words = listed.spoken()
    edition = Edition(index, words, replace(known(index), languages=tuple(words)))
    shown = State(**state)
    desk = Desk(index, words["en"], shown, shown, ())
    return View(edition, desk, "https://example.org/record", SIZES[size], title)
