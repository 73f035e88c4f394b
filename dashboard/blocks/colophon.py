"""What stands at the end of a page on paper: whose it is, which record, and its address."""

from __future__ import annotations

import htpy as h
from markupsafe import Markup

from dashboard.core.desk import Desk


def foot(desk: Desk, address: str = "") -> Markup:
    """Return the lines that only paper shows.

    Args:
        desk: What the page is made from.
        address: Of the page, where it is not the view's own.
    """
    words, index = desk.words, desk.index
    said = (
        words.t("Bilateral Record"),
        words.text(index.record.front.title),
        words.t("Record as of {date}", date=words.date(index.record.front.updated)),
        words.t("Record {version}", version=index.version),
    )
    made = h.footer(".br-colophon")[
        h.p(".br-foot")[" · ".join(said)], h.p(".br-foot")[address or desk.permalink]
    ]
    return Markup(str(made))
