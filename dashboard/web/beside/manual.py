"""The page of addresses for those who write programs, each with an example to follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import htpy as h
from markupsafe import Markup

from dashboard.blocks import colophon, embed, nav
from dashboard.core import site
from dashboard.core.state import State
from dashboard.web.ask import Made
from dashboard.web.beside import embeds
from dashboard.web.beside.entry import GROUPS
from dashboard.web.light import abroad, light, previews

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dashboard.core.desk import Desk
    from dashboard.web.ask import Ask
    from dashboard.web.beside.entry import Entry

    Entries = Callable[[], Sequence[Entry]]


def page(entries: Entries, ask: Ask) -> Made:
    """Return the page."""
    t, desk = ask.words.t, abroad.abroad(ask.desk)
    title, about = t("Addresses for programs"), t("What the record answers beside its pages.")
    body = h.div(".br-root.manual")[
        h.header(".manual-head")[
            h.div[h.h1(".br-title.br-detail", id="content")[title], h.p(".br-dek")[about]],
            _tongues(ask),
        ],
        (_group(ask, name, entries()) for name in GROUPS),
        _framing(ask, desk),
        _manners(ask),
        colophon.foot(desk, site.file(ask.base, "api", ask.words.lang)),
    ]
    said = str(h.meta(name="description", content=previews.short(about)))
    dress = light.Dress(ask.house.assets, root=ask.root, bar=nav.bar(desk), head=said, lively=False)
    dyad = ask.words.text(ask.index.record.front.title)
    whole = t("{about} · {dyad} · Bilateral Record", about=title, dyad=dyad)
    return Made(light.page(desk, whole, body, dress).encode(), embeds.KIND, said=light.SAID)


def _tongues(ask: Ask) -> h.Element:
    """Return the page in the other languages."""
    links = (
        h.a(
            href=f"?lang={tag}", lang=tag,
            aria_current="true" if tag == ask.words.lang else None,
        )[name]
        for tag, name in ask.desk.languages
    )  # fmt: skip
    return h.span(".br-seg", role="group", aria_label=ask.words.t("Language"))[links]


def _group(ask: Ask, name: str, entries: Sequence[Entry]) -> h.Node:
    """Return a group of addresses as a table; those that differ in their ending share a row."""
    t = ask.words.t
    rows: dict[tuple[str, str], list[Entry]] = {}
    for one in entries:
        if one.group == name and one.listed:
            rows.setdefault((_stem(one.path), one.says), []).append(one)
    heads = (t("Address"), t("Answers with"), t("As"))
    return h.section(".br-frame")[
        h.h2(".br-headline")[t(GROUPS[name])],
        h.div(".br-scroll", tabindex="0", role="region", aria_label=t(GROUPS[name]))[
            h.table(".br-table")[
                h.thead[h.tr[(h.th(scope="col")[said] for said in heads)]],
                h.tbody[(_row(ask, stem, found) for (stem, _), found in rows.items())],
            ]
        ],
    ]


def _stem(path: str) -> str:
    stem, _, rest = path.rpartition("/")
    return f"{stem}/{rest.partition('.')[0]}"


def _row(ask: Ask, stem: str, found: Sequence[Entry]) -> h.Element:
    shown = stem if len(found) > 1 else found[0].path
    verb = "POST " if found[0].posted else ""
    links = [_ending(ask, stem, one) for one in found]
    return h.tr[
        h.th(scope="row")[h.code[f"{verb}{shown}"]],
        h.td[ask.words.t(found[0].says)],
        h.td(".manual-forms")[links],
    ]


def _ending(ask: Ask, stem: str, one: Entry) -> h.Node:
    ending = one.path.removeprefix(stem) or one.kind.partition(";")[0]
    if one.posted:
        return h.span[ending]
    return h.a(".br-link", href=f"{ask.base}{example(ask, one)}")[ending]


def example(ask: Ask, one: Entry) -> str:
    """Return an address of an entry that can be followed."""
    index = ask.index
    first = {
        "{indicator}": index.record.front.lead,
        "{event}": next(iter(index.events), ""),
        "{story}": next(iter(index.stories), ""),
    }
    path = one.path
    for name, id in first.items():
        path = path.replace(name, id)
    asked = f"&url={ask.base}/" if "url" in one.more else ""
    return f"{path}?lang={ask.words.lang}{asked}"


def _framing(ask: Ask, desk: Desk) -> h.Element:
    """Return how a view is shown within another page."""
    t = ask.words.t
    lead = State("indicators", indicator=ask.index.record.front.lead, lang=ask.words.lang)
    shown = abroad.at(desk, lead)
    listens = (
        "addEventListener('message', ({ data, source }) => {\n"
        "  const frame = [...document.querySelectorAll('iframe')]"
        ".find((one) => one.contentWindow === source);\n"
        "  if (frame && data?.record === 'height') frame.height = data.height;\n"
        "});"
    )
    return h.section(".br-frame")[
        h.h2(".br-headline")[t("To show a view within a page of yours")],
        h.p(".br-body")[
            t(
                "This is all that it takes. Parts of a page's address, such as years, unit or"
                " theme, mean the same at the embed's."
            )
        ],
        _code(embed.snippet(shown, ask.base)),
        Markup(embed.snippet(shown, ask.base)),
        h.p(".br-body")[
            t("A frame tells the page around it how high it is; a page that wants to know listens:")
        ],
        _code(listens),
    ]


def _code(text: str) -> h.Element:
    return h.pre(".manual-code", tabindex="0")[h.code[text]]


def _manners(ask: Ask) -> h.Element:
    """Return what holds for all addresses."""
    return h.section(".br-frame")[
        h.h2(".br-headline")[ask.words.t("What holds for all of them")],
        h.ul(".br-body.manual-list")[(h.li[said] for said in _said(ask))],
        h.p(".br-foot")[h.a(href=site.file(ask.base, "openapi.json", ask.words.lang))["OpenAPI"]],
    ]


def _said(ask: Ask) -> Iterator[str]:
    t = ask.words.t
    yield t("A part of an address that makes no sense is left out; the rest of it is answered.")
    yield t("Every answer has an ETag; whoever asks with If-None-Match gets 304 where it holds.")
    yield t(
        "With v={version} in the address the answer holds for good: the record has that version.",
        version=ask.index.version,
    )
    yield t("A picture that cannot be drawn just now is a 503 that says when to ask again.")
    yield t(
        "Whoever has many pictures drawn that nobody had drawn before gets a 429 that says when to"
        " ask again."
    )
    yield t("Every answer has a number, X-Request-ID; name it where something is wrong.")
    yield t("Figures and pictures may be read by scripts of any origin.")
