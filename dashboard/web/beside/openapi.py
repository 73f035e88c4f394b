"""The addresses described for programs, as OpenAPI 3.1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dashboard.core.labels import say
from dashboard.exports.plates.sizes import SIZES
from dashboard.web.ask import Made
from dashboard.web.beside.entry import GROUPS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from dashboard.web.ask import Ask
    from dashboard.web.beside.entry import Entry

    Entries = Callable[[], Sequence[Entry]]

VERSION = "1"
KINDS = {"indicator": "indicators", "event": "events", "story": "stories"}
SAID = {
    "indicator": say("Id of an indicator"),
    "event": say("Id of an event"),
    "story": say("Id of a story"),
    "lang": say("Language of the words; else the one that the browser accepts"),
    "theme": say("Light or dark colours"),
    "size": say("Size of the frame"),
    "headline": say("A headline in place of ours, at most 120 characters"),
    "download": say("1: to be saved, under a name that says what it is"),
    "v": say("The record's version: where it is the present one, the answer holds for good"),
    "part": say("live: what the scripts of the page need, as JSON"),
    "url": say("Address of a page of this dashboard"),
    "maxwidth": say("At most as many pixels wide"),
    "maxheight": say("At most as many pixels high"),
    "format": say("json"),
}
ERRORS = {
    "304": say("The copy that the reader has is still right"),
    "404": say("The record holds no such thing; the nearest are named"),
    "414": say("The address is too long, or has too many parts"),
    "429": say("The reader has had many pictures drawn; Retry-After says when to ask again"),
    "503": say("It cannot be made just now; Retry-After says when to ask again"),
}


def described(entries: Entries, ask: Ask) -> Made:
    """Return the addresses as OpenAPI 3.1."""
    t = ask.words.t
    paths: dict[str, Any] = {}
    for one in entries():
        paths[one.path] = {"post" if one.posted else "get": _operation(ask, one)}
    title = ask.words.text(ask.index.record.front.title)
    said = {
        "openapi": "3.1.0",
        "info": {
            "title": t("{title} · Bilateral Record", title=title),
            "version": VERSION,
            "description": t("Everything that the record holds, beside its pages."),
        },
        "servers": [{"url": ask.base}],
        "tags": [{"name": name, "description": t(said)} for name, said in GROUPS.items()],
        "paths": paths,
    }
    body = json.dumps(said, ensure_ascii=False, indent=1).encode()
    return Made(body, "application/vnd.oai.openapi+json;version=3.1")


def names(path: str) -> tuple[str, ...]:
    """Return what a path names, in its order."""
    return tuple(part.partition("}")[0] for part in path.split("{")[1:])


def _operation(ask: Ask, one: Entry) -> dict[str, Any]:
    t = ask.words.t
    id = one.path.strip("/").replace("{", "").replace("}", "").replace("/", "-").replace(".", "-")
    answers = {"200": {"description": t(one.says), "content": {_plain(one.kind): {}}}}
    drawn, named = one.group == "pictures", names(one.path) or "url" in one.more
    codes = [code for code in ERRORS if (code != "404" or named) and (code != "429" or drawn)]
    answers |= {code: {"description": t(ERRORS[code])} for code in codes if not one.posted}
    made = {
        "operationId": id,
        "tags": [one.group],
        "summary": t(one.says),
        "parameters": [*_ids(ask, one), *_query(ask, one)],
        "responses": answers,
    }
    if one.posted:
        made["requestBody"] = {"required": True, "content": {"image/png": {}}}
    return made


def _plain(kind: str) -> str:
    return kind.partition(";")[0]


def _ids(ask: Ask, one: Entry) -> list[dict[str, Any]]:
    found: dict[str, Collection[str]] = {
        "indicator": ask.index.indicators, "event": ask.index.events, "story": ask.index.stories,
    }  # fmt: skip
    return [
        _parameter(ask, name, "path", {"type": "string", "enum": list(found[name]) or [""]})
        for name in names(one.path)
    ]


def _query(ask: Ask, one: Entry) -> list[dict[str, Any]]:
    schemas: dict[str, dict[str, Any]] = {
        "lang": {"type": "string", "enum": list(ask.edition.words)},
        "theme": {"type": "string", "enum": ["light", "dark"]},
        "size": {"type": "string", "enum": list(SIZES)},
        "maxwidth": {"type": "integer", "minimum": 1},
        "maxheight": {"type": "integer", "minimum": 1},
    }
    own = [*one.more, *(["theme"] if one.page else []), *([] if one.posted else ["v", "download"])]
    return [
        _parameter(ask, name, "query", schemas.get(name, {"type": "string"}), name == "url")
        for name in ("lang", *own)
    ]


def _parameter(
    ask: Ask, name: str, where: str, schema: dict[str, Any], needed: bool = False
) -> dict[str, Any]:
    said = ask.words.t(SAID[name])
    must = needed or where == "path"
    return {"name": name, "in": where, "required": must, "description": said, "schema": schema}
