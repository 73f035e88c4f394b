"""The script that draws figures in the browser: plotly.js as set-up fetched it, else Python's."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.util import find_spec
from pathlib import Path

SLIM = Path("vendor") / "plotly" / "plotly-basic.min.js"


@cache
def file(assets: Path) -> Path:
    """Return the slim script in the folder of assets; where it is missing, the full one."""
    slim = assets / SLIM
    return slim if slim.exists() else _full()


@cache
def name(assets: Path) -> str:
    """Return the script's name under `/assets`, which changes with its content."""
    return f"plotly-{hashlib.sha256(file(assets).read_bytes()).hexdigest()[:16]}.js"


def _full() -> Path:
    """Return where Python's plotly keeps the script; looking it up loads nothing of plotly."""
    spec = find_spec("plotly")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("plotly is not installed; install the requirements")
    return Path(spec.origin).parent / "package_data" / "plotly.min.js"
