"""What a page shows as a `Dataset` of schema.org, for JSON-LD in its head."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.core import labels, periods, site
from dashboard.core.state import State
from dashboard.exports.tables import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.model.indicators import Indicator
    from dashboard.core.model.sources import Source
    from dashboard.core.select import Index
    from dashboard.core.words import Words

Json = dict[str, Any]
MOST = 20  # sources that are named one by one
TYPES = {"csv": "text/csv", "json": "application/json", "zip": "application/zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "geojson": "application/geo+json", "bib": "application/x-bibtex"}  # fmt: skip
WHOLE = ("datapackage.zip", "record.json", "routes.geojson", "events.csv", "sources.bib")


def dataset(index: Index, words: Words, base: str, state: State) -> Json:
    """Return the indicator of a state as a dataset, else the record; an event is what it is about.

    Args:
        index: The record.
        words: The language.
        base: Address at which the dashboard stands.
        state: What is seen.
    """
    chosen = index.indicators.get(state.indicator) if state.page == "indicators" else None
    event = index.events.get(state.event) if state.page == "timeline" else None
    made = _indicator(index, words, base, chosen) if chosen else _record(index, words, base)
    if event:
        made["about"] = {
            "@type": "Event",
            "name": words.text(event.title),
            "description": words.text(event.summary),
            "startDate": periods.ends(event.date)[0].isoformat(),
            "endDate": periods.ends(event.date)[1].isoformat(),
            "url": site.permalink(base, State("timeline", event=event.id, lang=words.lang)),
        }
    return made


def _record(index: Index, words: Words, base: str) -> Json:
    front = index.record.front
    domains = [words.t(labels.DOMAINS[domain]) for domain in index.domains]
    return {
        **_shared(index, words, base, State(lang=words.lang), tuple(index.indicators)),
        "name": words.text(front.title),
        "description": words.text(front.standfirst),
        "spatialCoverage": [_place(words, code) for code in front.dyad],
        "variableMeasured": [{"@type": "PropertyValue", "name": name} for name in domains],
        "isBasedOn": [_source(words, source) for source in index.documents],
        "citation": [words.outlet(source) for source in index.documents],
        "distribution": [_download(base, words, path) for path in WHOLE],
    }


def _indicator(index: Index, words: Words, base: str, chosen: Indicator) -> Json:
    code = index.book.unit(chosen.id)
    state = State("indicators", chosen.id, lang=words.lang)
    used = [index.sources[id] for id in rows.sources(index, (chosen.id,))]
    title, said = words.text(chosen.title), (chosen.definition, chosen.note)
    return {
        **_shared(index, words, base, state, (chosen.id,)),
        "name": title,
        "description": " ".join(words.text(text) for text in said if text),
        "spatialCoverage": [_place(words, code) for code in chosen.dyad],
        "variableMeasured": {
            "@type": "PropertyValue",
            "name": title,
            "description": words.t(labels.BASES[chosen.basis]),
            "unitText": rows.unit(words, code) or code,
        },
        "isBasedOn": [_source(words, source) for source in used[:MOST]],
        "citation": [words.outlet(source) for source in used[:MOST]],
        "isPartOf": {
            "@type": "Dataset",
            "name": words.text(index.record.front.title),
            "description": words.text(index.record.front.standfirst),
            "url": site.permalink(base, State(lang=words.lang)),
        },
        "distribution": [
            _download(base, words, f"indicators/{chosen.id}.{form}")
            for form in ("csv", "xlsx", "json")
        ],
    }


def _shared(index: Index, words: Words, base: str, state: State, ids: Sequence[str]) -> Json:
    front, address = index.record.front, site.permalink(base, state)
    ours = {"@type": "Organization", "name": words.t("Bilateral Record")}
    made: Json = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": address,
        "url": address,
        "identifier": address,
        "version": index.version,
        "dateModified": front.updated,
        "inLanguage": words.tag,
        "isAccessibleForFree": True,
        "creator": ours,
        "publisher": ours,
        "temporalCoverage": _span(index, ids),
    }
    return made | ({"license": front.licence} if front.licence else {})


def _span(index: Index, ids: Sequence[str]) -> str:
    """Return the first and last day of what is measured, as ISO 8601 has an interval."""
    found = [index.spans[id] for id in ids if id in index.spans]
    if not found:
        return ""
    first, last = min(start for start, _ in found), max(end for _, end in found)
    return f"{first.isoformat()}/{last.isoformat()}"


def _place(words: Words, code: str) -> Json:
    return {"@type": "Place", "name": words.area(code), "identifier": code}


def _source(words: Words, source: Source) -> Json:
    made: Json = {
        "@type": "CreativeWork",
        "name": words.text(source.title),
        "publisher": {"@type": "Organization", "name": words.text(source.publisher)},
        "inLanguage": source.language,
    }
    made |= {"datePublished": source.issued} if source.issued else {}
    return made | ({"url": source.url} if source.url else {})


def _download(base: str, words: Words, path: str) -> Json:
    form = path.rpartition(".")[2]
    return {
        "@type": "DataDownload",
        "encodingFormat": TYPES[form],
        "contentUrl": site.file(base, path, words.lang),
    }
