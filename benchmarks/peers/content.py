"""What every peer shows, from our record, as one file that needs no package of ours to read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.apps.same.content import TITLE, chart
from benchmarks.copies import RECORD
from benchmarks.figures import RECENT, SIX, desk
from dashboard.blocks import colours, scene, small_map
from dashboard.core import chronicle, labels, store
from dashboard.core.desk import Desk
from dashboard.figures import draw
from dashboard.figures.map import strokes

CHOICES = {"All years": None, f"{RECENT[0]}–{RECENT[1]}": RECENT}
ROOM = (839, 620)  # pixels, of the map


def write(file: Path) -> Path:
    """Write the content; return the file."""
    edition = store.of(RECORD, RECORD.parent / "dashboard" / "locale").edition()
    if edition is None:
        raise RuntimeError("the record has faults; mend them first")
    file.write_text(json.dumps(content(desk(edition, "light"))), encoding="utf-8")
    return file


def content(shown: Desk) -> dict[str, Any]:
    """Return the content: charts in each choice of years, lines of routes, events in order."""
    return {
        "title": TITLE,
        "choices": list(CHOICES),
        "charts": [_chart(shown, id) for id in SIX],
        "routes": list(_routes(shown)),
        "events": list(_events(shown)),
    }


def _chart(shown: Desk, id: str) -> dict[str, Any]:
    composed = {
        name: chart(replace(shown, state=replace(shown.state, years=years)), id)()
        for name, years in CHOICES.items()
    }
    whole = composed[next(iter(CHOICES))]
    figures = {
        name: plain(json.loads(draw.draw(one, colours.palette(shown)).to_json()))
        for name, one in composed.items()
    }
    return {"heading": whole.headline, "about": whole.subtitle, "figures": figures}


def plain(figure: dict[str, Any]) -> dict[str, Any]:
    """Return a figure that looks the same under any template, as frameworks bring their own."""
    layout = dict(figure["layout"])
    shared = dict(layout.pop("template")["layout"])
    axes = {letter: shared.pop(f"{letter}axis") for letter in "xy"}
    own = {
        name: axes[name[0]] | value if name[1:5] == "axis" else value
        for name, value in layout.items()
    }
    return {"data": figure["data"], "layout": shared | own}


def _routes(shown: Desk) -> Iterator[dict[str, Any]]:
    """Yield the routes that our map opens with."""
    home, palette = small_map.at_map(shown), colours.palette(shown)
    for line in scene.scene(home, ROOM).lines:
        lon, lat = zip(*line.points, strict=True)
        colour = getattr(palette, strokes.hue(line))
        yield {"name": line.name or line.label, "lon": lon, "lat": lat, "colour": colour}


def _events(shown: Desk) -> Iterator[dict[str, str]]:
    words = shown.words
    for event in chronicle.chosen(shown.index, shown.state):
        actor, topic = words.area(event.actors[0]), words.t(labels.DOMAINS[event.domain])
        yield {
            "date": words.period(event.date),
            "title": words.text(event.title),
            "about": f"{actor} · {topic}",
        }
