"""A page as AppTest sees it: the HTML that was put on it, by key."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

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
    for key, data in _sent(app):
        if "html" in data:
            found[key] = data["html"]
    return found


def charts(app: AppTest) -> dict[str, dict[str, Any]]:
    """Return what each chart of the page was sent, its figure read, by its key."""
    return {
        key: data | {"figure": json.loads(data["figure"])}
        for key, data in _sent(app)
        if "figure" in data
    }


def timelines(app: AppTest) -> dict[str, dict[str, Any]]:
    """Return what each timeline of the page was sent, by its key."""
    return {key: data for key, data in _sent(app) if "lanes" in data}


def _sent(app: AppTest) -> list[tuple[str, dict[str, Any]]]:
    sent = [element.proto for element in app.get("bidi_component")]
    return [(proto.id.split("-", 2)[-1], json.loads(proto.json)) for proto in sent]


def text(app: AppTest) -> str:
    """Return all HTML of the page."""
    return "\n".join(pieces(app).values())
