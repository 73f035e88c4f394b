"""`python -m benchmarks [NAME ...] [--table]`: a line a measure, of all names where none is given.

`--table` has what the browser saw printed as Markdown too; `sessions` by itself takes options of
its own, which `python -m benchmarks sessions --help` names. `python -m benchmarks lighthouse` and
`python -m benchmarks film FOLDER [--slow]` measure nothing: they say what to mend.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from benchmarks import (
    bounds,
    briefing,
    browser,
    clicks,
    embeds,
    files,
    film,
    flow,
    grow,
    guard,
    hosted,
    lanes,
    lighthouse,
    load,
    maps,
    pictures,
    sessions,
    site,
    table,
)
from benchmarks.measure import Measure

ROOMS: dict[str, Callable[[], Iterator[Measure]]] = {
    "load": load.measures,
    "clicks": clicks.measures,
    "grow": grow.measures,
    "flow": flow.measures,
    "maps": maps.measures,
    "lanes": lanes.measures,
    "embeds": embeds.measures,
    "guard": guard.measures,
    "files": files.measures,
    "pictures": pictures.measures,
    "briefing": briefing.measures,
    "site": site.measures,
    "sessions": sessions.measures,
    "hosted": hosted.measures,
    "browser": bounds.measures,
}
TABLE = "--table"
OTHERS: dict[str, Callable[[list[str]], None]] = {
    "lighthouse": lighthouse.main,
    "film": film.main,
    "sessions": sessions.main,
}


def main(asked: list[str]) -> None:
    """Print the measures of the rooms asked for, of all where none is named."""
    if asked and asked[0] in OTHERS:
        OTHERS[asked[0]](asked[1:])
        return
    rooms = [name for name in asked if name != TABLE] or list(ROOMS)
    if strangers := set(rooms) - set(ROOMS):
        names = ", ".join({**ROOMS, **OTHERS})
        sys.exit(f"no measure is called {', '.join(sorted(strangers))}; it is {names}")
    for name in rooms:
        tabled = name == "browser" and TABLE in asked
        for line in _tabled() if tabled else ROOMS[name]():
            print(line, flush=True)


def _tabled() -> Iterator[object]:
    """Yield the browser's measures, then everything it saw."""
    seen = browser.measured()
    yield from bounds.bounds(seen)
    yield ""
    yield from table.lines(seen)


main(sys.argv[1:])
