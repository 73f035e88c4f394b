"""Pictures of a film side by side, with the time under each; what stands still is shown once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 720, 450
ACROSS = 3
GAP = 10
LINE = 24
SIZE = 16
GROUND, INK = "#606060", "#ffffff"


@dataclass(frozen=True)
class Frame:
    """What stood on the screen so many milliseconds after the navigation began."""

    at: float
    picture: Image.Image


def sheet(frames: Sequence[Frame], title: str) -> Image.Image:
    """Return one picture of all of them, with a title above."""
    stretches = [list(same) for _, same in groupby(frames, lambda frame: frame.picture.tobytes())]
    down = -(-len(stretches) // ACROSS)
    size = GAP + ACROSS * (WIDTH + GAP), LINE + GAP + down * (HEIGHT + LINE + GAP)
    made = Image.new("RGB", size, GROUND)
    pen = ImageDraw.Draw(made)
    pen.text((GAP, GAP / 2), title, INK, font_size=SIZE)
    for number, same in enumerate(stretches):
        row, column = divmod(number, ACROSS)
        x, y = GAP + column * (WIDTH + GAP), LINE + GAP + row * (HEIGHT + LINE + GAP)
        made.paste(same[0].picture.convert("RGB").resize((WIDTH, HEIGHT)), (x, y))
        pen.text((x, y + HEIGHT + 2), _times(same), INK, font_size=SIZE)
    return made


def _times(same: Sequence[Frame]) -> str:
    first, last = same[0].at, same[-1].at
    return f"{first:.0f} ms" if first == last else f"{first:.0f} to {last:.0f} ms"
