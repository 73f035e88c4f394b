"""Goldens: what a figure is, as text; rewritten only by GOLDEN=write, and the diff is read."""

import json
import os
from pathlib import Path

from dashboard.figures.canvas import Figure

FOLDER = Path(__file__).parent / "golden"


def holds(name: str, text: str) -> bool:
    """Tell whether a text is its golden, or make it so where the environment says so."""
    path = FOLDER / name
    if os.environ.get("GOLDEN") == "write":
        path.write_text(text)
    return path.read_text() == text


def plain(figure: Figure) -> str:
    """Return a figure without its template, which has a golden of its own."""
    made = json.loads(figure.to_json())
    made["layout"].pop("template")
    return json.dumps(made, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
