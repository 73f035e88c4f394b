"""What a reader takes along from a view: its link, picture, data, citation and embed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import htpy as h
from markupsafe import Markup

from dashboard.core import site
from dashboard.core.desk import Desk
from dashboard.core.labels import say
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


def row(desk: Desk, cited: Mapping[str, str], frame: str = "", more: h.Node = None) -> Markup:
    """Return the row of buttons beneath a view.

    Args:
        desk: What the page is made from.
        cited: The citations of the view, by style.
        frame: What embeds the view in another page.
        more: What else stands in the row.
    """
    t = desk.words.t
    made = h.div(".br-share", role="group", aria_label=t("Take this along"))[
        copy(desk, t("Copy image"), {"data-image": desk.picture("png")})
        if desk.state.page in PICTURED
        else None,
        more,
        _fold(t("Download"), _downloads(desk)),
        _fold(t("Cite"), _citations(desk, cited)) if cited else None,
        _fold(t("Embed"), h.div(".br-fold-row")[_copied(desk, frame)]) if frame else None,
    ]
    return Markup(str(made))


def link(desk: Desk) -> h.Element:
    """Return the button that copies the page's address, its language named."""
    return copy(desk, desk.words.t("Copy link"), {"data-link": desk.state.lang})


def text(desk: Desk, said: str) -> h.Element:
    """Return the button that copies a text."""
    return copy(desk, desk.words.t("Copy"), {"data-text": said})


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
        yield site.picture("", shown, "png", "1x1"), desk.words.text(figure.label)


def _list(words: str, links: list[tuple[str, str]]) -> h.Element:
    listed = (h.a(".br-btn", href=href, download=True, target="_blank")[to] for href, to in links)
    return h.div(".br-fold-row")[h.h3(".br-h3")[words], h.div(".br-fold-links")[listed]]


def _citations(desk: Desk, cited: Mapping[str, str]) -> Iterator[h.Element]:
    for style, said in cited.items():
        yield h.div(".br-fold-row")[h.h3(".br-h3")[STYLES[style]], _copied(desk, said)]


def _copied(desk: Desk, said: str) -> h.Fragment:
    return h.fragment[h.pre(".br-cited", tabindex="0")[said], text(desk, said)]
