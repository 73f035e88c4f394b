"""Two replicas behind nginx: cached embeds a second, and how long readers wait when one goes."""

from __future__ import annotations

import asyncio
import re
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from statistics import median
from urllib.request import Request, urlopen

from benchmarks import crowd
from benchmarks.copies import RECORD
from benchmarks.fleet import Fleet, fleet
from benchmarks.measure import Measure

EMBED = "/embed/map?lang=en"
PLAIN = "/plain/embed.html"
READS = "gzip, deflate, br"
SECONDS, LINES, ROUNDS = 5, 64, 3
GONE = 5.0  # seconds for which a reader may be without a page
_RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
_WRONG = re.compile(r"Non-2xx or 3xx responses: (\d+)")


def measures() -> Iterator[Measure]:
    """Yield the time of a thousand embeds, and the longest wait of readers who lose a server."""
    with fleet([RECORD, RECORD]) as behind:
        yield from _cached(behind)
        yield _waited("one of two replicas killed", behind, lambda: _killed(behind))
        yield _waited("both replicas restarted in turn", behind, lambda: _restarted(behind))


def _cached(behind: Fleet) -> Iterator[Measure]:
    """Yield what nginx takes for cached embeds, beside a plain file of the same bytes."""
    asked = Request(behind.address + EMBED, headers={"Accept-Encoding": READS})
    with urlopen(asked) as answer:
        body = answer.read()
    plain = behind.folder / PLAIN.lstrip("/")
    plain.parent.mkdir()
    plain.write_bytes(body)
    found = [(_rate(behind.address + PLAIN), _rate(behind.address + EMBED)) for _ in range(ROUNDS)]
    base, value = (1000 / median(rates) for rates in zip(*found, strict=True))
    yield Measure(
        f"1,000 cached embeds of {len(body) / 1000:.0f} kB through nginx", "a plain file",
        base, value, 1, absolute=True, unit="s",
    )  # fmt: skip


def _rate(address: str) -> float:
    """Return how many requests a second are answered.

    Raises:
        FileNotFoundError: wrk is not installed.
        ValueError: Some were answered with an error.
    """
    wrk = shutil.which("wrk")
    if wrk is None:
        raise FileNotFoundError("wrk is not installed; `make nginx` installs it")
    command = [wrk, "-t", "1", "-c", str(LINES), "-d", f"{SECONDS}s"]
    command += ["-H", f"Accept-Encoding: {READS}", address]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if wrong := _WRONG.search(said):
        raise ValueError(f"{wrong[1]} answers were errors")
    return float(_RATE.findall(said)[0])


def _waited(what: str, behind: Fleet, act: Callable[[], object]) -> Measure:
    """Return the longest time that a reader was without a page; an error page would raise."""
    readers = asyncio.run(crowd.clicking(behind, act))
    longest = max((wait for reader in readers for wait in reader.waits), default=0.0)
    what = f"{what}, {len(readers)} readers: longest wait"
    return Measure(what, "", None, longest / 1000, GONE, absolute=True, unit="s")


def _killed(behind: Fleet) -> None:
    one = behind.replicas[0]
    one.end(signal.SIGKILL)
    one.start(RECORD)
    one.wait()


def _restarted(behind: Fleet) -> None:
    for one in behind.replicas:
        one.end()
        one.start(RECORD)
        one.wait()
