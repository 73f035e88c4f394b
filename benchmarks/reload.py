"""A save of the curated file while many pages are open: when the last of them shows it."""

from __future__ import annotations

import asyncio
import re
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path

from benchmarks.copies import RECORD, files
from benchmarks.measure import Measure
from benchmarks.reader import Reader
from benchmarks.server import Server, running

READERS = 200
PAGES = ("", "indicators", "timeline", "evidence", "methods")
MOST = 5.0  # seconds after a save
COMING = 8  # readers who arrive at a time
CALM = 3.0  # seconds between the last who comes and the save
WORD = "As-saved"
TITLE = re.compile(r"^(  title: \{en: \")", re.MULTILINE)


def measures() -> Iterator[Measure]:
    """Yield how long after a save open pages have what it changed, and what the server spent."""
    with tempfile.TemporaryDirectory() as folder:
        record = copied(Path(folder))
        with running(arguments=[str(record)]) as server:
            waits, spent = asyncio.run(_saved(server, record))
    what = f"a save with {len(waits)} open pages"
    yield Measure(f"{what}: the server's work", "", None, spent / 1000, None, unit="s")
    yield Measure(f"{what}: half show it after", "", None, statistics.median(waits), None, unit="s")
    yield Measure(
        f"{what}: the last shows it after", "", None, max(waits), MOST, absolute=True, unit="s"
    )


def copied(folder: Path) -> Path:
    """Return a copy of the record that may be edited."""
    for file in files(RECORD):
        made = folder / file.relative_to(RECORD.parent)
        made.parent.mkdir(exist_ok=True)
        made.write_bytes(file.read_bytes())
    return folder / RECORD.name


def revised(record: Path, word: str) -> Path:
    """Write an edited file beside the record: a word more in the title that every page bears.

    Raises:
        ValueError: The record has no such title any more.
    """
    text, found = TITLE.subn(rf"\1{word} ", record.read_text(encoding="utf-8"), count=1)
    if not found:
        raise ValueError(f"{record.name} has no title in English")
    made = record.with_suffix(".new")
    made.write_text(text, encoding="utf-8")
    return made


async def _saved(server: Server, record: Path) -> tuple[list[float], float]:
    """Return the seconds after a save at which each reader had it, and the server's work."""
    edited = revised(record, WORD)
    async with AsyncExitStack() as stack:
        readers = [await stack.enter_async_context(Reader(server.address)) for _ in range(READERS)]
        places = asyncio.Semaphore(COMING)
        await asyncio.gather(*(_arrived(one, n, places) for n, one in enumerate(readers)))
        await asyncio.sleep(CALM)
        shown = [asyncio.create_task(one.sees(WORD)) for one in readers]
        work, begun = server.cpu(), time.perf_counter()
        edited.replace(record)
        ends = await asyncio.gather(*shown)
        return [end - begun for end in ends], server.cpu() - work


async def _arrived(reader: Reader, number: int, places: asyncio.Semaphore) -> None:
    async with places:
        await reader.arrive(PAGES[number % len(PAGES)])
