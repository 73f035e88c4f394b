"""Whether the figures in a picture of ours still stand: a picture in, a verdict out."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from dashboard.web.ask import Made, RefusedError

if TYPE_CHECKING:
    from dashboard.web.ask import Ask

MOST = 8_000_000  # bytes


def verify(ask: Ask) -> Made:
    """Return the verdict on the picture that was sent, as a piece of a page or as JSON.

    Raises:
        RefusedError: What was sent is too large, or empty.
    """
    from dashboard.blocks import verdict as blocks
    from dashboard.exports import verify as verifier

    if not ask.body:
        raise RefusedError(ask.words.t("No picture came; send a PNG as the body."), 400)
    found = verifier.verify(ask.index, ask.body)
    if ask.wants_html:
        said = str(blocks.verdict(ask.desk, found))
        return Made(said.encode(), "text/html; charset=utf-8")
    body = json.dumps(asdict(found), ensure_ascii=False, default=str).encode()
    return Made(body, "application/json")
