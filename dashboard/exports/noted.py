"""A picture in the making as the log and the meter know it: of what, how long, and why not."""

from __future__ import annotations

import logging
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dashboard.exports import meter
from dashboard.exports.allowance import SpentError
from dashboard.exports.orders import BusyError
from dashboard.exports.press import LateError, StuckError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.exports.plates.view import View

SLOW = 5.0  # seconds from which a picture is named in the log
LEFT = "left"  # whoever waited has gone
_ENDS: tuple[tuple[type[Exception], str], ...] = (
    (LateError, "late"), (StuckError, "failed"), (BusyError, "refused"), (SpentError, "limited"),
)  # fmt: skip
_log = logging.getLogger("dashboard.pictures")


@contextmanager
def picture(form: str, of: str) -> Iterator[None]:
    """Note how the making of a picture ends.

    Args:
        form: `png`, `svg`, `pdf`, or `first` for what a page shows first.
        of: What it shows, by ids of the record.
    """
    begun, end, why = time.monotonic(), LEFT, ""
    try:
        yield
        end = "made"
    except tuple(kind for kind, _ in _ENDS) as error:
        end = next(name for kind, name in _ENDS if isinstance(error, kind))
        why = str(error)
        raise
    finally:
        noted(form, of, end, time.monotonic() - begun, why)


def noted(form: str, of: str, end: str, seconds: float, why: str = "") -> None:
    """Tell the meter of a picture; the log, too, where it was slow or is not there.

    Args:
        form: As for `picture`.
        of: As for `picture`.
        end: `made`, `kept`, `late`, `failed`, `refused`, `limited` or `left`.
        seconds: That it took.
        why: It was not made.
    """
    meter.tell("picture", seconds, form=form, end=end)
    if end in {"kept", LEFT} or (end == "made" and seconds < SLOW):
        return
    about = {"picture": of, "form": form, "end": end, "seconds": round(seconds, 2), "why": why}
    said = "a picture was slow" if end == "made" else f"a picture was not made ({end})"
    _log.warning(
        "%s: %s of %s, %.1f s%s", said, form, of, seconds, f": {why}" if why else "",
        extra={"about": about},
    )  # fmt: skip


def named(view: View) -> str:
    """Return what a view shows, by ids of the record: never a reader's own words."""
    state = view.desk.state
    chosen = (state.page, state.indicator, state.event, state.story, state.route)
    return "/".join((*filter(None, chosen), view.size.name, view.desk.words.lang))
