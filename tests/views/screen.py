"""A page as AppTest sees it: the HTML that was put on it, by key."""

from __future__ import annotations

import json
from pathlib import Path

from streamlit.testing.v1 import AppTest

SCRIPT = Path(__file__).resolve().parents[2] / "dashboard" / "page.py"
GOAL = "address-to-go-to"


def open_page(address: str = "") -> AppTest:
    app = AppTest.from_file(str(SCRIPT), default_timeout=60)
    app.session_state[GOAL] = address or None
    app.run()
    return app


def pieces(app: AppTest) -> dict[str, str]:
    """Return the HTML of each piece of the page, by its key."""
    found = {}
    for element in app.get("bidi_component"):
        key = element.proto.id.split("-", 2)[-1]
        found[key] = json.loads(element.proto.json)["html"]
    return found


def text(app: AppTest) -> str:
    """Return all HTML of the page."""
    return "\n".join(pieces(app).values())
