"""A map for `st.pydeck_chart`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pydeck

from dashboard.figures.map import spec

if TYPE_CHECKING:
    from dashboard.figures.map.scene import Basemap, Scene
    from dashboard.figures.theme import Palette


class Ready(pydeck.Deck):  # type: ignore[misc]  # pydeck has no types
    """A deck whose message is made once: pydeck's own indents it anew on every run."""

    def __init__(self, text: str, tooltip: dict[str, object]) -> None:
        super().__init__(layers=[], map_provider=None, tooltip=tooltip)
        self.text = text

    def to_json(self) -> str:
        """Return the message."""
        return self.text


def deck(scene: Scene, basemap: Basemap, palette: Palette, assets: str) -> Ready:
    """Return a map that draws the scene over the ground of our own assets."""
    style = {
        "backgroundColor": palette.card,
        "color": palette.ink,
        "fontFamily": palette.sans,
        "fontSize": "13px",
    }
    message = spec.text(spec.spec(scene, basemap, palette, assets))
    return Ready(message, {"text": "{name}", "style": style})
