"""`python -m benchmarks [NAME ...]`: a line a measure, of all names where none is given.

`python -m benchmarks tour [NAME ...]` runs each by itself and prints one Markdown table. What was
seen of the peers is printed as a table of its own too; what the browser saw, where `--table` is
named. `sessions` by itself takes options of its own, which `python -m benchmarks sessions --help`
names. `python -m benchmarks lighthouse` and `python -m benchmarks film FOLDER [--slow]` measure
nothing: they say what to mend.
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
    reload,
    sessions,
    site,
    table,
    tour,
)
from benchmarks.measure import Measure
from benchmarks.peers import report

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
    "reload": reload.measures,
    "hosted": hosted.measures,
    "browser": bounds.measures,
    "peers": report.measures,
}
TABLE, ROWS = "--table", "--rows"
OTHERS: dict[str, Callable[[list[str]], None]] = {
    "lighthouse": lighthouse.main,
    "film": film.main,
    "sessions": sessions.main,
}


def main(asked: list[str]) -> None:
    """Print the measures of the rooms asked for, of all where none is named."""
    if asked and asked[0] in OTHERS and ROWS not in asked:
        OTHERS[asked[0]](asked[1:])
        return
    names = [name for name in asked if name not in {TABLE, ROWS, "tour"}]
    if strangers := set(names) - set(ROOMS):
        known = ", ".join([*{**ROOMS, **OTHERS}, "tour"])
        sys.exit(f"no measure is called {', '.join(sorted(strangers))}; it is {known}")
    rooms = names or list(ROOMS)
    if "tour" in asked:
        sys.exit(tour.main(rooms))
    told = {} if ROWS in asked else {"peers": report.told}
    if TABLE in asked:
        told["browser"] = _tabled
    for name in rooms:
        for line in told.get(name, ROOMS[name])():
            print(tour.packed(line) if ROWS in asked else line, flush=True)


def _tabled() -> Iterator[object]:
    """Yield the browser's measures, then everything it saw."""
    seen = browser.measured()
    yield from bounds.bounds(seen)
    yield ""
    yield from table.lines(seen)


main(sys.argv[1:])
