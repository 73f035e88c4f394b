"""Many readers of one server at once: what a click takes, what a reader weighs, what goes wrong.

`python -m benchmarks sessions [--sessions N --seconds S --every E]`: so many readers, each of whom
clicks every so many seconds, for so long. They come from this machine to this machine.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from websockets.exceptions import WebSocketException

from benchmarks.copies import RECORD
from benchmarks.measure import Measure
from benchmarks.reader import FaultyError, Reader
from benchmarks.server import Server, running
from dashboard.core.load import load
from dashboard.core.select import Index

MOST = {"sessions": 1000, "seconds": 600.0}
ALONE = 40  # clicks of the one reader beside whom all others are measured
COMING = 20.0  # seconds over which readers arrive
FORGOTTEN = 70.0  # seconds after which a server lets go of readers who left
TIDIED = 65.0  # seconds within which it gives back what they had
SEED = 20261126
MB = 1 << 20


@dataclass
class Held:
    """What readers met.

    Attributes:
        since: When all have come; what they do before is arriving.
        clicks: Milliseconds from each click after that to the page that stands.
        arrivals: Milliseconds until the first page of each stood.
        wrong: How often what went wrong.
        here: How many stand; whoever met something wrong no longer does.
        most: How many stood at once.
    """

    since: float
    clicks: list[float] = field(default_factory=list)
    arrivals: list[float] = field(default_factory=list)
    wrong: Counter[str] = field(default_factory=Counter)
    here: int = 0
    most: int = 0

    def clicked(self, taken: float) -> None:
        """Count a click, if everybody is there."""
        if time.monotonic() > self.since:
            self.clicks.append(taken)

    def comes(self) -> None:
        """Count a reader who is there."""
        self.here += 1
        self.most = max(self.most, self.here)


def measures(sessions: int = 200, seconds: float = 60, every: float = 10) -> Iterator[Measure]:
    """Yield what a click takes and what a reader weighs, against one reader of the same server."""
    links = walk(Index(load(RECORD)))
    with running() as server:
        alone = asyncio.run(_alone(server, links))
        before = server.memory()
        held, during = asyncio.run(_together(server, links, sessions, seconds, every))
        after = asyncio.run(_left(server, links))
    one, many = statistics.median(alone), held.clicks
    what = f"{sessions} sessions, a click each {every:g} s"
    yield Measure(f"{what}: held", "", None, held.most, None, unit="sessions")
    yield Measure(f"{what}: clicks", "", None, len(many), None, unit="clicks")
    yield Measure(f"{what}: p50", "one session's p50", one, quantile(many, 0.5), None)
    yield Measure(f"{what}: p95", "one session's p50", one, quantile(many, 0.95), 3)
    yield Measure("the one session's p95", "its p50", one, quantile(alone, 0.95), None)
    yield Measure("arriving: p50", "", None, quantile(held.arrivals, 0.5), None)
    yield _most(f"{what}: errors", sum(held.wrong.values()), 0, "errors")
    yield from (_most(kind, number, 0, "times") for kind, number in held.wrong.items())
    yield _most("memory a session", (during - before) / sessions / MB, 1, "MB")
    yield Measure(
        "memory after they left", "before they came", before / MB, after / MB, 1.2, unit="MB"
    )


def walk(index: Index) -> tuple[str, ...]:
    """Return links of the kinds that readers follow, in no order."""
    indicators = [f"./indicators?indicator={id}" for id in index.indicators]
    events = [f"./timeline?event={id}" for id in list(index.events)[:20]]
    pages = ("./", "./map", "./timeline", "./evidence", "./evidence?tab=sources", "./methods")
    tabs = [f"{link}&tab=table" for link in indicators[:20]]
    return (*indicators, *events, *tabs, *pages * 5)


async def _alone(server: Server, links: Sequence[str]) -> list[float]:
    """Return what clicks take while nobody else is there, once all pages were drawn."""
    async with Reader(server.address) as reader:
        await reader.arrive()
        for link in sorted(set(links)):
            await reader.follow(link)
        chosen = random.Random(SEED)
        taken = []
        for _ in range(ALONE):
            await asyncio.sleep(0.1)
            taken.append(await reader.follow(chosen.choice(links)))
        return taken


async def _together(
    server: Server, links: Sequence[str], sessions: int, seconds: float, every: float
) -> tuple[Held, int]:
    """Return what readers met, and the server's memory while they were all there."""
    held = Held(since=time.monotonic() + COMING)
    end = held.since + seconds
    async with asyncio.TaskGroup() as group:
        for number in range(sessions):
            chosen = random.Random(SEED + number)
            wait = number * COMING / sessions
            group.create_task(_reads(server, links, held, chosen, wait, end, every))
        await asyncio.sleep(max(0.0, end - every / 2 - time.monotonic()))
        during = server.memory()
    return held, during


async def _reads(
    server: Server, links: Sequence[str], held: Held, chosen: random.Random, wait: float,
    end: float, every: float,
) -> None:  # fmt: skip
    """Arrive after a while, click now and then, leave at the end."""
    await asyncio.sleep(wait)
    try:
        async with Reader(server.address) as reader:
            held.arrivals.append(await reader.arrive())
            held.comes()
            await asyncio.sleep(chosen.uniform(0, every))
            while time.monotonic() < end:
                held.clicked(await reader.follow(chosen.choice(links)))
                await asyncio.sleep(chosen.uniform(0.5, 1.5) * every)
    except (OSError, EOFError, TimeoutError, WebSocketException, FaultyError) as error:
        held.wrong[type(error).__name__] += 1
        held.here -= 1


async def _left(server: Server, links: Sequence[str]) -> int:
    """Return the server's memory when all who left are forgotten and one reader came."""
    await asyncio.sleep(FORGOTTEN)
    async with Reader(server.address) as reader:
        await reader.arrive()
        await reader.follow(links[0])
    await asyncio.sleep(TIDIED)
    return server.memory()


def _most(what: str, value: float, most: float, unit: str) -> Measure:
    return Measure(what, "", None, value, most, absolute=True, unit=unit)


def quantile(values: Sequence[float], part: float) -> float:
    """Return the value that such a part of them does not pass; 0 where there are none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(part * (len(ordered) - 1)))] if ordered else 0.0


def main(asked: list[str]) -> None:
    """Print the measures for as many readers as asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks sessions", description=__doc__)
    parser.add_argument("--sessions", type=int, default=200, help="readers at once, at most 1000")
    parser.add_argument("--seconds", type=float, default=60, help="how long, at most 600")
    parser.add_argument("--every", type=float, default=10, help="seconds between a reader's clicks")
    said = parser.parse_args(asked)
    if not (0 < said.sessions <= MOST["sessions"] and 0 < said.seconds <= MOST["seconds"]):
        parser.error("at most 1000 sessions and 600 seconds")
    for line in measures(said.sessions, said.seconds, said.every):
        print(line, flush=True)
