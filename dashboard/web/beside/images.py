"""Pictures of any view, as they leave the dashboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core.labels import say
from dashboard.exports import studio
from dashboard.exports.allowance import SpentError
from dashboard.exports.plates.sizes import SIZES
from dashboard.exports.plates.view import View
from dashboard.web.ask import LaterError, Made

if TYPE_CHECKING:
    from dashboard.web.ask import Ask

SPENT = say("You have had many pictures drawn; the next one may be asked for in a while.")
LONGEST = 120  # characters of a headline of the reader's own


async def picture(form: str, ask: Ask) -> Made:
    """Return a view as a picture.

    Raises:
        LaterError: There is nothing that could draw it, or it is busy.
    """
    t = ask.words.t
    if ask.house.studio is None:
        raise LaterError(t("Nothing on this server draws pictures."))
    try:
        made = await ask.house.studio.image(view(ask), form)
    except studio.BusyError as error:
        said = t("Too many pictures are being drawn just now; this one comes in a few seconds.")
        raise LaterError(said, max(1, error.seconds)) from error
    except SpentError as error:
        raise LaterError(t(SPENT), error.seconds, 429) from error
    except studio.StuckError as error:
        said = t("The picture could not be drawn: the server's browser is missing or stuck.")
        raise LaterError(said) from error
    return Made(made.body, made.kind, made.name)


def view(ask: Ask) -> View:
    """Return what the picture shows, in a frame of the size asked for."""
    size = SIZES.get(ask.query.get("size", ""), next(iter(SIZES.values())))
    title = ask.query.get("headline", "")
    title = title if title.isprintable() and len(title) <= LONGEST else ""
    return View(ask.edition, ask.desk, ask.base, size, title)
