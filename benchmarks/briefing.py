"""Ten charts as slides, without a browser, against python-pptx writing the same slides empty."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

from pptx import Presentation

from benchmarks.copies import RECORD
from benchmarks.figures import desk
from benchmarks.measure import Measure, in_turns
from dashboard.core import brief, store
from dashboard.core.state import State
from dashboard.exports.briefing.slides import deck

CHARTS, MARKS = 10, 8  # charts, each of so many marks at least
BASE = "https://example.org/record"
BOUND = 3


def measures() -> Iterator[Measure]:
    """Yield the time of ten charts as slides, against empty slides with and without notes."""
    edition = store.of(RECORD, RECORD.parent / "dashboard" / "locale").edition()
    if edition is None:
        raise RuntimeError("the record has faults; mend them first")
    index = edition.index
    long = [id for id in index.indicators if len(index.book.readings(id)) >= MARKS][:CHARTS]
    items = tuple(brief.written(brief.item(State("indicators", id))) for id in long)
    plain = desk(edition, "light")
    full = replace(plain, state=replace(plain.state, page="briefing", brief=items))
    count = len(Presentation(io.BytesIO(deck.deck(full, BASE))).slides)
    taken = in_turns(
        {
            "ours": lambda: deck.deck(full, BASE),
            "empty": lambda: _empty(count, notes=True),
            "bare": lambda: _empty(count, notes=False),
        }
    )
    what = f"{CHARTS} charts as {count} slides"
    against = f"python-pptx, {count} empty slides"
    yield Measure(
        f"{what} with notes", f"{against} with notes", taken["empty"], taken["ours"], BOUND
    )
    yield Measure(f"{what} with notes", against, taken["bare"], taken["ours"], None)


def _empty(count: int, notes: bool) -> bytes:
    made = Presentation()
    for _ in range(count):
        slide = made.slides.add_slide(made.slide_layouts[5])
        if notes:
            slide.notes_slide.notes_text_frame.text = ""
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()
