"""Every room, each in a process of its own, as one Markdown table; a room that fails is said so."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime

import streamlit

from benchmarks.measure import ROUNDS, Measure, row
from benchmarks.server import ROOT

HEADS = ("measure", "ours", "baseline", "ratio", "bound", "", "command")
LAST = 300  # characters of what a room that failed has said


class RoomError(Exception):
    """A room that ended before it was done."""


def main(rooms: Sequence[str]) -> int:
    """Print the table of some rooms; return 1 where one of them failed, else 0."""
    begun, failed = time.monotonic(), 0
    print(row(HEADS), row(["---"] * len(HEADS)), sep="\n", flush=True)
    verdicts: list[bool | None] = []
    for room in rooms:
        try:
            for measure in run(room):
                verdicts.append(measure.kept)
                print(line(measure, room), flush=True)
        except RoomError as error:
            failed += 1
            print(row([f"{room}: not measured, {error}", *[""] * 5, command(room)]), flush=True)
    print("", summary(verdicts, failed, time.monotonic() - begun), sep="\n")
    return int(failed > 0)


def run(room: str) -> Iterator[Measure]:
    """Yield the measures of a room as its process prints them.

    Raises:
        RoomError: It failed.
    """
    asked = [sys.executable, "-m", "benchmarks", room, "--rows"]
    with tempfile.TemporaryFile("w+") as complaint:
        with subprocess.Popen(
            asked, cwd=ROOT, stdout=subprocess.PIPE, stderr=complaint, text=True
        ) as process:
            yield from filter(None, map(unpacked, process.stdout or ()))
        if process.returncode:
            complaint.seek(0)
            raise RoomError(reason(complaint.read(), process.returncode))


def reason(complaint: str, status: int) -> str:
    """Return what a process that failed has said last."""
    said = complaint.strip().splitlines()[-1:] or [f"status {status}"]
    return said[0][:LAST].replace("|", "/")


def packed(measure: object) -> str:
    """Return a measure as one line that `unpacked` reads.

    Raises:
        TypeError: It is none.
    """
    if not isinstance(measure, Measure):
        raise TypeError(f"a measure is due, got {measure!r}")
    return json.dumps(asdict(measure))


def unpacked(said: str) -> Measure | None:
    """Return the measure of a line; None of one that is no measure, as a bar of progress."""
    try:
        return Measure(**json.loads(said))
    except (TypeError, ValueError):
        return None


def line(measure: Measure, room: str) -> str:
    """Return a measure as a row, with the command that repeats it."""
    return row([*measure.cells(), command(room)])


def command(room: str) -> str:
    """Return what runs one room."""
    return f"`python -m benchmarks {room}`"


def summary(verdicts: Sequence[bool | None], failed: int, seconds: float) -> str:
    """Return how many bounds were kept, how long it took, and where it was measured."""
    kept, missed = verdicts.count(True), verdicts.count(False)
    today = datetime.now().astimezone()
    return (
        f"{kept} bounds kept, {missed} missed, {failed} rooms not measured, in"
        f" {seconds / 60:.0f} minutes; {today.day} {today:%B %Y}, medians of {ROUNDS},"
        f" {os.cpu_count()} cores, Streamlit {streamlit.__version__}."
    )
