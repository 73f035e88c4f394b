"""The key of a map as entries of a plate's key: corridors, statuses, flows, disputed land."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.exports.plates.matter import Sign
from dashboard.figures import svg
from dashboard.figures.map import paint
from dashboard.figures.map.scene import Line
from dashboard.figures.svg import tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.figures.map.scene import Scene

_WAY = [(0.0, 5.0), (18.0, 5.0)]


def signs(scene: Scene) -> tuple[Sign, ...]:
    """Return the entries of the key for the routes that a map shows."""
    return (*_routes(scene), *_flows(scene), Sign(_disputed(), scene.words.disputed))


def _routes(scene: Scene) -> Iterator[Sign]:
    words = scene.words
    for corridor, said in words.corridors.items():
        if any(line.corridor == corridor for line in scene.lines):
            yield Sign(paint.route(Line("", "", (), corridor, width=0.8), _WAY), said)
    for status, said in words.statuses.items():
        if any(line.status == status for line in scene.lines):
            yield Sign(_grey(Line("", "", (), "through", status, width=0.8)), said)


def _flows(scene: Scene) -> Iterator[Sign]:
    for share, said in scene.words.volumes:
        yield Sign(_grey(Line("", "", (), "through", width=share)), said)


def _grey(line: Line) -> str:
    return paint.route(line, _WAY).replace("var(--second)", "var(--neutral-step)")


def _disputed() -> str:
    lines = tag("path", d=svg.hatch(0, 0, 18, 10, 6), class_="br-map-hatch")
    return lines + tag("rect", x=0.5, y=0.5, width=17, height=9, class_="br-map-outline")
