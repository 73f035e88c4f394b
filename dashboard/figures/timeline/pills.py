"""The pill of a cluster, its ring in parts as its events are mixed."""

from __future__ import annotations

import math

from dashboard.figures.svg import tag

PILL = 9


def pill(x: float, y: float, half: float, mix: tuple[int, int, int], count: str) -> str:
    """Return a cluster: a pill with its count, its ring in parts as the events are mixed."""
    ground = tag(
        "rect", x=x - half, y=y - PILL, width=2 * half, height=2 * PILL, rx=PILL,
        class_="br-tl-pill",
    )  # fmt: skip
    ring, start, total = [], 0.0, sum(mix)
    for name, part in zip(("coop", "friction", "step"), mix, strict=True):
        if part:
            end = start + part / total
            ring.append(
                tag("path", d=_along(x, y, half, start, end), class_=f"br-tl-seg br-{name}")
            )
            start = end
    return ground + "".join(ring) + tag("text", count, x=x, y=y + 4, class_="br-tl-count")


def _along(x: float, y: float, half: float, start: float, end: float) -> str:
    """Return the way round a pill between two shares of it, clockwise from the top's middle."""
    flat = half - PILL
    bend = math.pi * PILL
    whole = 4 * flat + 2 * bend
    stops = [0, flat, flat + bend, 3 * flat + bend, 3 * flat + 2 * bend, whole]
    inside = [stop for stop in stops if start * whole < stop < end * whole]
    way = [_point(x, y, flat, at) for at in (start * whole, *inside, end * whole)]
    kinds = [_bends(flat, at) for at in (start * whole, *inside)]
    path = f"M{way[0][0]:.2f} {way[0][1]:.2f}"
    for bent, (to_x, to_y) in zip(kinds, way[1:], strict=True):
        curve = f"A{PILL} {PILL} 0 0 1 " if bent else "L"
        path += f"{curve}{to_x:.2f} {to_y:.2f}"
    return path


def _bends(flat: float, at: float) -> bool:
    bend = math.pi * PILL
    return flat <= at < flat + bend or 3 * flat + bend <= at < 3 * flat + 2 * bend


def _point(x: float, y: float, flat: float, at: float) -> tuple[float, float]:
    bend = math.pi * PILL
    if at <= flat:
        return x + at, y - PILL
    if at <= flat + bend:
        angle = (at - flat) / PILL
        return x + flat + PILL * math.sin(angle), y - PILL * math.cos(angle)
    if at <= 3 * flat + bend:
        return x + flat - (at - flat - bend), y + PILL
    if at <= 3 * flat + 2 * bend:
        angle = (at - 3 * flat - bend) / PILL
        return x - flat - PILL * math.sin(angle), y + PILL * math.cos(angle)
    return x - flat + (at - 3 * flat - 2 * bend), y - PILL
