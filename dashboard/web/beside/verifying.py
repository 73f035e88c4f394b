"""Whether the figures in a picture of ours still stand: a picture in, a verdict out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from dashboard.blocks import verdict as blocks
from dashboard.exports import verify as verifier
from dashboard.web.ask import Made, RefusedError

if TYPE_CHECKING:
    from dashboard.web.ask import Ask

HTML = "text/html; charset=utf-8"


def verify(ask: Ask) -> Made:
    """Return the verdict on the picture that was sent, as a piece of a page or as JSON.

    Raises:
        RefusedError: Nothing was sent; or, where JSON is asked for, what says nothing.
    """
    if not ask.body:
        raise RefusedError(ask.words.t("No picture came; send a PNG as the body."), 400)
    try:
        found = verifier.verify(ask.index, ask.body)
    except verifier.UnstampedError as error:
        if ask.wants_html:
            return Made(blocks.refusal(ask.desk).encode(), HTML, status=422)
        raise RefusedError(str(error), 422) from error
    if ask.wants_html:
        return Made(blocks.block(ask.desk, found).encode(), HTML)
    said = json.dumps(verifier.plain(found), ensure_ascii=False)
    return Made(said.encode(), "application/json")
