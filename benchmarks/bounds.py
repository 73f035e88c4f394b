"""What the browser's measures must not pass: first figures, live pages, charts, clicks."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from benchmarks.browser import FRESH, WARM, Seen, measured
from benchmarks.chromium import LOCAL, SLOW
from benchmarks.measure import Measure

# Each is the greatest of all rounds: once is too often.
ABSOLUTE = (
    ("handover", "layout shift of the hand-over", FRESH, 0.02, ""),
    ("static", "static files loaded again", WARM, 0, "bytes"),
    ("others", "requests to other hosts", FRESH, 0, ""),
)
SAID = {"figures": "first figures", "live": "live", "charts": "charts live"}


def measures() -> Iterator[Measure]:
    """Yield what has a bound."""
    yield from bounds(measured())


def bounds(seen: Seen) -> Iterator[Measure]:
    """Yield what has a bound, from what was measured."""
    for page in ("Overview", "indicator"):
        yield from _page(seen, page)
    for link, most in ((LOCAL, 0.75), (SLOW, 0.65)):
        yield _pair(seen, "charts", "indicator", "one chart", link.name, most)
    for link, most in ((LOCAL, 0.7), (SLOW, None)):
        yield _pair(seen, "charts", "six charts, ours", "six charts", link.name, most)
    ours, plain = (median(seen.clicks[name]) for name in ("six charts, ours", "six charts"))
    yield Measure("click that redraws six charts", "st.plotly_chart", plain, ours, 0.9)


def _page(seen: Seen, page: str) -> Iterator[Measure]:
    for link, live in ((LOCAL, 1.15), (SLOW, 1.0)):
        yield _pair(seen, "figures", page, "empty", link.name, 0.3, baseline="live")
        yield _pair(seen, "live", page, "empty", link.name, live)
        yield _pair(seen, "figures", page, "empty", link.name, 0.2, baseline="live", turn=WARM)
        for what, said, turn, most, unit in ABSOLUTE:
            value = seen.greatest(what, page, link.name, turn)
            name = f"{page}, {link.name}, {turn}: {said}"
            yield Measure(name, "", None, value, most, absolute=True, unit=unit)


def _pair(
    seen: Seen, what: str, ours: str, other: str, link: str, most: float | None,
    baseline: str = "", turn: str = FRESH,
) -> Measure:  # fmt: skip
    against = f"{other} {SAID[baseline or what]}"
    base = seen.median(baseline or what, other, link, turn)
    name = f"{ours}, {link}, {turn}: {SAID[what]}"
    return Measure(name, against, base, seen.median(what, ours, link, turn), most)
