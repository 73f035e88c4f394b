"""What a reader takes along from a view: its link, picture, data, citation and embed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import htpy as h
from markupsafe import Markup

from dashboard.blocks import withheld
from dashboard.blocks.briefing import add
from dashboard.core import brief, site
from dashboard.core import sentence as sentences
from dashboard.core.desk import Desk
from dashboard.core.labels import say
from dashboard.core.reading import Reading
from dashboard.core.state import State

# Which pages show something to draw, and which files of the record belong to a page.
PICTURED = frozenset({"overview", "indicators", "map", "timeline"})
FILES: dict[str, tuple[tuple[str, str], ...]] = {
    "indicators": (("{place}.csv", "CSV"), ("{place}.xlsx", "XLSX"), ("{place}.json", "JSON")),
    "map": (("routes.geojson", "GeoJSON"),),
    "overview": (
        ("datapackage.zip", say("Data package")), ("observations.xlsx", "XLSX"),
        ("observations.csv", "CSV"), ("record.json", "JSON"),
    ),
    "evidence": (("sources.json", "CSL-JSON"), ("sources.bib", "BibTeX")),
    "timeline": (
        ("events.csv", "CSV"), ("events.json", "JSON"), ("events.ics", "iCalendar"),
        ("events.atom", "Atom"), ("events.timelinejs.json", "TimelineJS"),
    ),
}  # fmt: skip
SIZES = {
    "16x9": say("16:9 slide"),
    "4x3": say("4:3 slide"),
    "1x1": say("Square"),
    "social": say("Link card"),
    "a4": say("A4"),
}
STYLES = {
    "apa": "APA", "chicago": "Chicago", "gb7714": "GB/T 7714", "bibtex": "BibTeX", "csl": "CSL-JSON"
}  # fmt: skip


def row(desk: Desk, frame: str = "") -> Markup:
    """Return the row of buttons beneath a view.

    Args:
        desk: What the page is made from.
        frame: What shows the view in another page, where it can be shown there.
    """
    if withheld.is_in_view(desk):
        return withheld.notice(desk)
    t, shown = desk.words.t, desk.state.page in PICTURED
    made = h.div(".br-along", role="group", aria_label=t("Take this along"))[
        copy(desk, t("Copy image"), {"data-image": desk.picture("png")}) if shown else None,
        add.link(desk, _picked(desk.state)) if brief.kind(desk.state) else None,
        _fold(t("Download"), _downloads(desk)),
        _fold(t("Cite"), _filled(desk)),
        _fold(t("Embed"), _copied(desk, frame)) if frame else None,
    ]
    return Markup(str(made))


def _picked(state: State) -> State:
    """Return what a briefing takes: of the timeline, not the event or story open on it."""
    return replace(state, event="", story="") if state.page == "timeline" else state


def citations(desk: Desk, cited: Mapping[str, str]) -> Markup:
    """Return how something is cited, by style, each text with a button that copies it."""
    rows = (_copied(desk, said, STYLES[style]) for style, said in cited.items())
    return Markup(str(h.fragment[rows]))


def link(desk: Desk) -> h.Element:
    """Return the button that copies the page's address, its language named."""
    return copy(desk, desk.words.t("Copy link"), {"data-link": desk.state.lang})


def text(desk: Desk, said: str) -> h.Element:
    """Return the button that copies a text."""
    return copy(desk, desk.words.t("Copy"), {"data-text": said})


def sentence(desk: Desk, reading: Reading) -> h.Element:
    """Return the sentence that may be printed of a value, with the button that copies it."""
    said = sentences.sentence(desk.index, reading, desk.words)
    button = copy(desk, desk.words.t("Copy sentence"), {"data-text": said})
    return h.div(".br-quote")[h.p(".br-cite-text")[said], button]


def copy(desk: Desk, words: str, goal: Mapping[str, str]) -> h.Element:
    """Return a button that copies what its goal names, and then says so."""
    t = desk.words.t
    said = {"data-copy": t("Copied"), "data-failed": t("This could not be copied.")}
    return h.button(".br-btn", {**said, **goal}, type="button")[words]


def _fold(words: str, inside: h.Node) -> h.Element:
    return h.details(".br-fold", name="share")[
        h.summary(".br-btn")[words], h.div(".br-fold-in")[inside]
    ]


def _downloads(desk: Desk) -> Iterator[h.Element]:
    """Yield the list of pictures and that of data."""
    t = desk.words.t
    if desk.state.page in PICTURED:
        pictures = [(desk.picture("png", size), t(said)) for size, said in SIZES.items()]
        pictures += [(desk.picture("svg"), "SVG"), (desk.picture("pdf", "a4"), "PDF")]
        yield _list(t("Image"), pictures)
    if desk.state.page == "overview":
        yield _list(t("Cards"), list(_cards(desk)))
    place, _ = site.place(desk.state)
    if files := FILES.get("indicators" if desk.state.indicator else desk.state.page, ()):
        yield _list(t("Data"), [(desk.file(file.format(place=place)), t(to)) for file, to in files])


def _cards(desk: Desk) -> Iterator[tuple[str, str]]:
    """Yield the picture of each key figure, with the figure's words."""
    for figure in desk.index.record.front.key_figures:
        shown = State(indicator=figure.show.indicator, lang=desk.state.lang, theme=desk.state.theme)
        yield replace(desk, state=shown).picture("png", "1x1"), desk.words.text(figure.label)


def _list(words: str, links: list[tuple[str, str]]) -> h.Element:
    listed = (h.a(".br-btn", href=href, download=True, target="_blank")[to] for href, to in links)
    return h.div(".br-fold-row")[h.h3(".br-h3")[words], h.div(".br-fold-links")[listed]]


def _filled(desk: Desk) -> h.Element:
    """Return the place of the citations, which come when it is opened; without scripts, a link."""
    where = desk.citations()
    return h.div(data_fill=where)[h.a(".br-link", href=where)[desk.words.t("How this is cited")]]


def _copied(desk: Desk, said: str, style: str = "") -> h.Element:
    heading = h.h3(".br-h3")[style] if style else h.span
    return h.div(".br-fold-row")[heading, h.pre(".br-cited", tabindex="0")[said], text(desk, said)]
