"""The record's files: figures, routes, events and sources, as other programs read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.exports.events.formats import FORMATS
from dashboard.web.ask import Made

if TYPE_CHECKING:
    from dashboard.web.ask import Ask

JSON = "application/json"
TABLES = {
    "csv": ("text/csv; charset=utf-8", "csv"),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    "json": (JSON, "nested"),
}
EVENTS = {
    "json": JSON,
    "atom": "application/atom+xml",
    "ics": "text/calendar; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "timelinejs": JSON,
}
ENDINGS = {"timelinejs": "timelinejs.json"}


def table(form: str, ask: Ask) -> Made:
    """Return the observations of the indicator that the path names, of all where it names none."""
    from dashboard.exports.tables import csv, nested, xlsx

    one = ask.ids.get("indicator", "")
    ids = (one,) if one else tuple(ask.index.indicators)
    write = {"csv": csv.csv, "xlsx": xlsx.xlsx, "json": nested.json}[form]
    body = write(ask.index, ask.words, ask.base, ids)
    return Made(body, TABLES[form][0], name(ask, one or "observations", form))


def events(form: str, ask: Ask) -> Made:
    """Return all events in one of the formats of the command `events`."""
    body = FORMATS[form](ask.index, ask.words, ask.index.dated, ask.base)
    return Made(body, EVENTS[form], name(ask, "events", ENDINGS.get(form, form)))


def event(ask: Ask) -> Made:
    """Return the event that the path names."""
    one = ask.index.events[ask.ids["event"]]
    body = FORMATS["json"](ask.index, ask.words, (one,), ask.base)
    return Made(body, JSON, name(ask, one.id, "json"))


def routes(ask: Ask) -> Made:
    """Return the routes as GeoJSON."""
    from dashboard.exports import geo

    body = geo.geojson(ask.index, ask.words, ask.base)
    return Made(body, "application/geo+json", name(ask, "routes", "geojson"))


def record(ask: Ask) -> Made:
    """Return the whole record."""
    from dashboard.exports import whole

    return Made(whole.json(ask.index, ask.words, ask.base), JSON, name(ask, "record", "json"))


def package(ask: Ask) -> Made:
    """Return the data package of the whole record."""
    from dashboard.exports import package as packages

    body = packages.package(ask.index, ask.words, ask.base)
    return Made(body, "application/zip", name(ask, "datapackage", "zip"))


def csl(ask: Ask) -> Made:
    """Return all sources as CSL-JSON."""
    from dashboard.exports.sources import csl as cite

    kind = "application/vnd.citationstyles.csl+json"
    return Made(cite.csl(ask.index, ask.words), kind, name(ask, "sources", "json"))


def bib(ask: Ask) -> Made:
    """Return all sources as BibTeX."""
    from dashboard.exports.sources import bib as cite

    kind = "application/x-bibtex; charset=utf-8"
    return Made(cite.bib(ask.index, ask.words), kind, name(ask, "sources", "bib"))


def name(ask: Ask, what: str, ending: str) -> str:
    """Return a file's name: the parties, what it holds, the record's day, the language."""
    front = ask.index.record.front
    return f"{ask.index.parties}_{what}_{front.updated}_{ask.words.lang}.{ending}"
