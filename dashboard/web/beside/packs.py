"""A briefing as one file, at an address of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.exports import studio
from dashboard.exports.allowance import SpentError
from dashboard.exports.briefing import pack
from dashboard.web.ask import LaterError, Made, RefusedError
from dashboard.web.beside import images

if TYPE_CHECKING:
    from dashboard.exports.briefing.pack import Step
    from dashboard.web.ask import Ask


async def packed(form: str, ask: Ask) -> Made:
    """Return the briefing that the address lists, as slides, pages or a ZIP.

    Raises:
        RefusedError: The address lists nothing.
        LaterError: Its pictures cannot be drawn just now.
    """
    t, desk = ask.words.t, ask.desk
    if not desk.state.brief:
        said = t("The briefing is empty; the address lists its items, as the Briefing page does.")
        raise RefusedError(said, 400)
    steps: list[Step] = []
    try:
        body = await pack.pack(ask.edition, desk, ask.base, form, ask.house.studio, steps.append)
    except studio.BusyError as error:
        said = t("Too many pictures are being drawn just now; this one comes in a few seconds.")
        raise LaterError(said, error.seconds) from error
    except SpentError as error:
        raise LaterError(t(images.SPENT), error.seconds, 429) from error
    except studio.StuckError as error:
        said = t("The picture could not be drawn: the server's browser is missing or stuck.")
        raise LaterError(said) from error
    lacking = any(step.failed for step in steps)
    return Made(body, pack.KINDS[form], pack.name(desk, form), passing=lacking)
