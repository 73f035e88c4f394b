"""`python -m benchmarks [load|clicks|grow ...]`: one line for each measure."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from benchmarks import clicks, grow, load
from benchmarks.measure import Measure

ROOMS: dict[str, Callable[[], Iterator[Measure]]] = {
    "load": load.measures,
    "clicks": clicks.measures,
    "grow": grow.measures,
}


def main(asked: list[str]) -> None:
    """Print the measures of the rooms asked for, of all where none is named."""
    if strangers := set(asked) - set(ROOMS):
        sys.exit(f"no measure is called {', '.join(sorted(strangers))}; it is {', '.join(ROOMS)}")
    for name in asked or ROOMS:
        for measure in ROOMS[name]():
            print(measure, flush=True)


main(sys.argv[1:])
