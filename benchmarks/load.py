"""Loading and checking the record, against reading YAML alone; and ten records against one."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import yaml

from benchmarks.copies import RECORD, files, multiplied
from benchmarks.measure import Measure, in_turns
from dashboard.core.load import load

TIMES = 10


def measures() -> Iterator[Measure]:
    """Yield the time to load the record, and the time to load ten times the record."""
    with tempfile.TemporaryDirectory() as folder:
        tenfold = multiplied(RECORD, TIMES, Path(folder) / "record")
        load(RECORD)
        taken = in_turns(
            {"yaml": _plain, "once": lambda: load(RECORD), "tenfold": lambda: load(tenfold)}
        )
    yield Measure("load and check the record", "CSafeLoader", taken["yaml"], taken["once"], 4)
    yield Measure(f"load {TIMES} × the record", "the record", taken["once"], taken["tenfold"], 12)


def _plain() -> None:
    for file in files(RECORD):
        yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
