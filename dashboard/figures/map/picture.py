"""A map as svg: whole, or its ground and what lies on it apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from dashboard.figures import svg
from dashboard.figures.map import ground as ground_paths
from dashboard.figures.map import inset, layout, paint, stamp
from dashboard.figures.svg import tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.figures.map.scene import Basemap, Scene


def picture(scene: Scene, basemap: Basemap) -> Markup:
    """Return a map: water, land, tinted countries, coasts, borders, disputed land, routes, names.

    Its colours are the variables of `theme.css_variables`, its classes those of assets/map.css.
    """
    return _svg(scene, [*_beneath(scene, basemap), *_above(scene, basemap)], scene.alt)


def ground(scene: Scene, basemap: Basemap) -> Markup:
    """Return the ground alone, the same for every choice of routes in a window."""
    return _svg(scene, _beneath(scene, basemap), "")


def routes(scene: Scene, basemap: Basemap) -> Markup:
    """Return what lies on the ground: routes, places, names, scale and globe."""
    return _svg(scene, _above(scene, basemap), scene.alt)


def _svg(scene: Scene, parts: Iterable[str], alt: str) -> Markup:
    linked = alt and any(line.href for line in scene.lines)
    role = "group" if linked else "img"
    return svg.picture(scene.window.size, "br-map-plot", alt, parts, role=role)


def _beneath(scene: Scene, basemap: Basemap) -> list[str]:
    wide, tall = scene.window.size
    water = tag("rect", width=wide, height=tall, class_="br-map-water")
    return [water, _ground(scene, basemap)]


def _above(scene: Scene, basemap: Basemap) -> list[str]:
    laid = layout.layout(scene, basemap)
    parts = [paint.route(line, laid.ways[line.id]) for line in laid.lines]
    parts += [paint.spot(spot, xy, closed) for spot, xy, closed in laid.spots]
    parts += [paint.words(label) for label in laid.labels]
    parts.append(stamp.drawn(scene, laid.stamps))
    parts.append(inset.scale(scene.window, scene.words))
    if scene.inset:
        parts.append(inset.globe(basemap.globe, scene.window))
    return parts


def _ground(scene: Scene, basemap: Basemap) -> str:
    paths = [
        tag("path", d=path, class_=f"br-map-{kind}")
        for kind, path in ground_paths.paths(scene, basemap).items()
    ]
    return tag("g", "".join(paths), class_="br-map-ground", transform="scale(.1)")
