"""The six figures that ours and Streamlit's apps show alike."""

from __future__ import annotations

from pathlib import Path

from benchmarks.copies import RECORD
from dashboard.blocks import colours
from dashboard.core import compose, store
from dashboard.core.desk import Desk
from dashboard.core.edition import Edition
from dashboard.core.state import State
from dashboard.figures import draw

# Lines and columns, of 10 to 52 marks; the first also stands by itself.
SIX = (
    "trade-with-russia", "cpc-kazakh", "oil-production", "russia-share-of-trade",
    "exports-to-china", "cpc-russian",
)  # fmt: skip
MODES = ("light", "dark")
RECENT = (2015, 2025)  # the years that a switch leaves


def desk(edition: Edition, mode: str) -> Desk:
    """Return what a page of these figures is made from."""
    state = State(lang="en")
    return Desk(edition.index, edition.words["en"], state, state, (), mode)


def write(folder: Path) -> Path:
    """Write each figure in each mode as Plotly's JSON; return the file of the first."""
    edition = store.of(RECORD, RECORD.parent / "dashboard" / "locale").edition()
    if edition is None:
        raise RuntimeError("the record has faults; mend them first")
    for mode in MODES:
        shown = desk(edition, mode)
        (folder / mode).mkdir()
        for number, id in enumerate(SIX):
            indicator = edition.index.indicators[id]
            chart = compose.chart(edition.index, indicator, shown.state, shown.words)
            figure = draw.draw(chart, colours.palette(shown))
            (folder / mode / f"{number}.json").write_text(figure.to_json(), encoding="utf-8")
    return folder / MODES[0] / "0.json"
