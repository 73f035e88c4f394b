"""Style sheets and fonts, from our own origin."""

from __future__ import annotations

from pathlib import Path

from starlette.routing import Mount
from starlette.staticfiles import StaticFiles


def mount(folder: Path) -> Mount:
    """Return the route that serves the folder of assets under `/assets`."""
    return Mount("/assets", StaticFiles(directory=folder))
