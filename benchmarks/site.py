"""The site of plain files: how long the whole record takes, and one twice as long."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from benchmarks.copies import RECORD, multiplied
from benchmarks.measure import Measure
from dashboard.publish import write
from dashboard.publish.worker import Site

ROOT = Path(__file__).parents[1]
MOST = 180  # seconds


def measures() -> Iterator[Measure]:
    """Yield the time of the whole site with every picture new, and that of twice the indicators.

    The latter goes without pictures, which take the same time each.
    """
    with tempfile.TemporaryDirectory() as folder, patch.dict(os.environ):
        os.environ["PICTURES"] = f"{folder}/pictures"
        whole = _written(RECORD, Path(folder) / "site")
        yield Measure(
            "publish, every picture drawn anew", "", None, whole, MOST, absolute=True, unit="s"
        )
        again = _written(RECORD, Path(folder) / "site")
        yield Measure("publish, pictures at hand", "", None, again, None, unit="s")
        os.environ["BROWSER_PATH"] = f"{folder}/nothing"
        twice = multiplied(RECORD, 2, Path(folder) / "record")
        base, value = (_written(file, Path(folder) / "bare") for file in (RECORD, twice))
        what = "publish without pictures, twice the indicators"
        yield Measure(what, "the record", base, value, 2.2, unit="s")


def _written(file: Path, folder: Path) -> float:
    """Write a record's site; return how many seconds that took."""
    begun = time.perf_counter()
    write.publish(
        Site(file, ROOT / "dashboard" / "locale", ROOT / "assets", folder, "https://example.org")
    )
    return time.perf_counter() - begun
