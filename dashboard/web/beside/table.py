"""The one table of addresses beside the pages: what is served, documented and published."""

from __future__ import annotations

from functools import partial

from dashboard.core.labels import say
from dashboard.core.state import PAGES
from dashboard.exports.briefing import pack
from dashboard.web.beside import (
    citing,
    embeds,
    files,
    images,
    manual,
    oembed,
    openapi,
    packs,
    service,
    verifying,
)
from dashboard.web.beside.entry import NOW, Entry

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
JSON = "application/json"
HTML = embeds.KIND
FORMS = {"png": "image/png", "svg": "image/svg+xml", "pdf": "application/pdf"}


BRIEFING = ("/briefing", "pdf")


def _packs() -> tuple[Entry, ...]:
    """Return the briefing that an address lists, in each form of file."""
    says = say("The briefing that the address lists, as one file")
    return tuple(
        Entry(
            f"/briefing.{form}", kind, "pictures", says, partial(packs.packed, form), "briefing",
            saved=True,
        )
        for form, kind in pack.KINDS.items()
    )  # fmt: skip


def _pictures() -> tuple[Entry, ...]:
    """Return the pictures of an indicator, of an event, and of every page."""
    places = (
        ("/indicators/{indicator}", "indicators", say("An indicator's chart as a picture")),
        ("/events/{event}", "timeline", say("An event with its figure as a picture")),
        *((f"/{page}", page, say("A page's view as a picture")) for page in PAGES),
    )
    return tuple(
        Entry(
            f"{path}.{form}", kind, "pictures", says, partial(images.picture, form), page,
            more=("size", "headline"),
        )
        for path, page, says in places
        for form, kind in FORMS.items()
        if (path, form) != BRIEFING  # where the whole briefing lies
    )  # fmt: skip


def _embeds() -> tuple[Entry, ...]:
    places = (
        ("/indicators/{indicator}", "indicators", say("An indicator's chart, live")),
        ("/map", "map", say("The map of routes")),
        ("/timeline", "timeline", say("The timeline of events")),
        ("/events/{event}", "events", say("An event with its figure and sources")),
        ("/stories/{story}", "stories", say("A story, step by step")),
        ("/overview", "overview", say("The key figures")),
    )
    return tuple(
        Entry(
            f"/embed{path}", HTML, "embeds", says, partial(embeds.embed, kind),
            page={"events": "timeline", "stories": "timeline"}.get(kind, kind),
            more=(embeds.PART,), shared=False,
        )
        for path, kind, says in places
    )  # fmt: skip


def _indicators() -> tuple[Entry, ...]:
    one, every = "/indicators/{indicator}", "/observations"
    forms = (("csv", CSV, True), ("xlsx", XLSX, True), ("json", JSON, False))
    said = {
        one: say("An indicator's observations, each with its source"),
        every: say("All observations, each with its source"),
    }
    return tuple(
        Entry(f"{path}.{form}", kind, "data", said[path], partial(files.table, form), saved=saved)
        for path in (one, every)
        for form, kind, saved in forms
    )


def _events() -> tuple[Entry, ...]:
    forms = (
        ("json", "json", JSON, say("Events as JSON")),
        ("atom", "atom", "application/atom+xml", say("Events as a feed")),
        ("ics", "ics", "text/calendar; charset=utf-8", say("Events as a calendar")),
        ("csv", "csv", CSV, say("Events as a table")),
        ("timelinejs.json", "timelinejs", JSON, say("Events as TimelineJS draws them")),
    )
    return (
        *(
            Entry(
                f"/events.{ending}", kind, "events", says, partial(files.events, form),
                saved=form == "csv",
            )
            for ending, form, kind, says in forms
        ),
        Entry("/events/{event}.json", JSON, "events", say("One event as JSON"), files.event),
    )  # fmt: skip


TABLE: tuple[Entry, ...] = (
    *_indicators(),
    Entry(
        "/routes.geojson", "application/geo+json", "data", say("Routes as lines on the globe"),
        files.routes,
    ),
    Entry("/record.json", JSON, "data", say("The whole record"), files.record),
    Entry(
        "/datapackage.zip", "application/zip", "data",
        say("The whole record as a Frictionless data package"), files.package, saved=True,
    ),
    *_events(),
    Entry("/sources.json", "application/vnd.citationstyles.csl+json", "sources",
          say("Sources as CSL-JSON"), files.csl),
    Entry("/sources.bib", "application/x-bibtex; charset=utf-8", "sources",
          say("Sources as BibTeX"), files.bib),
    Entry("/indicators/{indicator}.cite.html", HTML, "sources",
          say("How an indicator is cited, or the value that pin names"), citing.cited,
          "indicators"),
    Entry("/record.cite.html", HTML, "sources", say("How the record is cited"), citing.cited),
    *_pictures(),
    *_packs(),
    *_embeds(),
    Entry(
        "/oembed", JSON, "embeds", say("How a page of the dashboard is embedded (oEmbed)"),
        oembed.answer, more=("url", "maxwidth", "maxheight", "format"),
    ),
    Entry(
        "/verify", JSON, "service", say("Whether the figures in a picture of ours still stand"),
        verifying.verify, cache=NOW, posted=True,
    ),
    Entry("/health", JSON, "service", say("Whether the record is served"), service.health,
          cache=NOW),
    Entry("/sitemap.xml", "application/xml", "service", say("Every page, for searchers"),
          service.sitemap),
    Entry("/openapi.json", "application/vnd.oai.openapi+json;version=3.1", "service",
          say("These addresses as OpenAPI 3.1"), partial(openapi.described, lambda: TABLE)),
    Entry("/api", HTML, "service", say("These addresses on a page"),
          partial(manual.page, lambda: TABLE), page="methods", shared=False),
)  # fmt: skip
