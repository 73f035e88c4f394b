"""The log: a line an event on standard error, plain or as JSON, and nothing of who reads."""

from __future__ import annotations

import json
import logging
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from dashboard.web import seen

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

PLAIN = "%(asctime)s %(levelname)s %(name)s: %(message)s%(number)s"
OURS = "dashboard"
QUIET = "quiet"


class Numbered(logging.Formatter):
    """Writes the number of the request behind what is said of it."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line; what went wrong in code follows it."""
        asked = seen.current.get()
        record.number = f" [{asked.id}]" if asked else ""
        return super().format(record)


class Lines(logging.Formatter):
    """Writes each event as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        asked = seen.current.get()
        said = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if asked:
            said["request"] = asked.id
        said |= getattr(record, "about", {})
        if record.exc_info:
            said["trace"] = self.formatException(record.exc_info)
        return json.dumps(said, ensure_ascii=False)


def set_up(stream: TextIO | None = None) -> None:
    """Begin the log as LOG names it: `plain`, `json`, or `quiet`, which tells faults only.

    Args:
        stream: Where it is written; standard error where none is given.
    """
    form = os.environ.get("LOG", "").strip().lower()
    formatter = Lines() if form == "json" else Numbered(PLAIN)
    logger = logging.getLogger(OURS)
    logger.setLevel(logging.WARNING if form == QUIET else logging.INFO)
    logger.propagate = False
    # One, though a server may load the app twice.
    logger.handlers[:] = [logging.StreamHandler(stream)]
    _dress(logger.handlers, formatter)
    if form == "json":
        adopt(formatter)


def adopt(formatter: logging.Formatter) -> None:
    """Have the loggers of the server write in our form: Streamlit gives each its own handler."""
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] in {"streamlit", "uvicorn", "websockets"}:
            _dress(logging.getLogger(name).handlers, formatter)


def _dress(handlers: Iterable[logging.Handler], formatter: logging.Formatter) -> None:
    for handler in handlers:
        handler.setFormatter(formatter)
