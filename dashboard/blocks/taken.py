"""What leaves the record carries its proof: how, and a place to check a picture that came back."""

from __future__ import annotations

from collections.abc import Iterable

import htpy as h

from dashboard.core.desk import Desk


def told(desk: Desk) -> Iterable[h.Node]:
    """Yield what pictures and files say of themselves, and the place to bring a picture."""
    t = desk.words.t
    yield h.p[t(
        "A picture saved from the record carries its headline, what is measured, the source with"
        " date and grade, the note, the meaning of every mark in use, the day and version of the"
        " record, and its address, also as a code for a camera. What does not fit is cut at the"
        " end of a sentence and marked “…”; the source is never cut. Source and date stand twice"
        " in the middle of every chart, map and timeline, so that a crop of three fifths of it"
        " keeps one of them."
    )]  # fmt: skip
    yield h.p[t(
        "In tables, value, low and high are in the indicator’s unit, and the given numbers as the"
        " source has them; a stated range has no value unless one is stated. A text that a"
        " spreadsheet would take for a formula has an apostrophe before it. Citations name the day"
        " of access and the version of the record, which is its date and a hash of all it says."
    )]  # fmt: skip
    yield _drop(desk)


def _drop(desk: Desk) -> h.Element:
    """Return the place where a picture is dropped, and where the answer comes to stand."""
    t = desk.words.t
    return h.form(".br-drop", data_verify=desk.file("verify"))[
        h.h3(".br-h3")[t("Does a picture still stand?")],
        h.label(".br-drop-place")[
            h.span[t("Drop a PNG saved from the record here, or choose one.")],
            h.input(type="file", accept="image/png"),
        ],
        h.div(".br-drop-said", aria_live="polite", data_failed=t("The picture was not checked.")),
    ]
