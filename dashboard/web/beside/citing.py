"""How a value, an indicator or the record is cited, as of today, to be copied."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import htpy as h

from dashboard.blocks import colophon, share, titles
from dashboard.exports.sources import cite
from dashboard.web.ask import Made
from dashboard.web.beside import embeds
from dashboard.web.light import abroad, light

if TYPE_CHECKING:
    from dashboard.web.ask import Ask

VARY = {"vary": "accept"}


def cited(ask: Ask) -> Made:
    """Return the citations as a piece of a page; as a whole page where a browser goes there.

    They name the day on which they were asked for, so that they hold for that day only.
    """
    what = cite.What(ask.ids.get("indicator", ""), ask.desk.state.pin)
    today = datetime.now(UTC).date()
    said = share.citations(ask.desk, cite.citations(ask.index, ask.words, ask.base, what, today))
    if not ask.wants_html:
        return Made(said.encode(), embeds.KIND, said=VARY, passing=True)
    desk = abroad.abroad(ask.desk)
    title = titles.of_page(desk)
    home = h.a(".br-link", href=desk.permalink)[titles.about(desk)]
    heading = h.h1(".br-title.br-detail")[ask.words.t("How this is cited")]
    body = h.section(".br-root.br-frame.light-cited")[heading, h.h2(".br-sub")[home], said]
    dress = light.Dress(ask.house.assets, root=ask.root, lively=False)
    made = light.page(desk, title, h.fragment[body, colophon.foot(desk)], dress)
    return Made(made.encode(), embeds.KIND, said=VARY | light.SAID, passing=True)
