"""How a page of the dashboard is embedded: oEmbed 1.0, of our own addresses only."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote, urlsplit

from dashboard.blocks import embed, titles
from dashboard.core import site
from dashboard.core.state import PAGES
from dashboard.web import ask as asking
from dashboard.web.ask import Made, UnknownError
from dashboard.web.light import previews

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.core.desk import Desk
    from dashboard.web.ask import Ask

KIND = "application/json"
LONGEST = 4_000  # characters of an address
WIDE = 840
_NUMBER = re.compile(r"[1-9][0-9]{0,4}")


def answer(ask: Ask) -> Made:
    """Return the frame of the page whose address is asked about.

    Raises:
        UnknownError: The address is none of ours, or nothing of it can be embedded.
    """
    if ask.query.get("format", "json") != "json":
        return _made({"error": ask.words.t("oEmbed is answered as JSON only.")}, 501)
    desk = meant(ask)
    wide, high = (_number(ask.query.get(name, "")) for name in ("maxwidth", "maxheight"))
    said = {
        "version": "1.0",
        "type": "rich",
        "title": titles.about(desk),
        "provider_name": desk.words.t("Bilateral Record"),
        "provider_url": f"{ask.base}/",
        "cache_age": 3600,
        "html": embed.snippet(desk, ask.base, wide, high),
        "width": min(wide or WIDE, WIDE),
        "height": min(high or embed.height(desk), embed.height(desk)),
        "thumbnail_url": site.picture(ask.base, desk.state, size="social"),
        "thumbnail_width": int(previews.WIDTH),
        "thumbnail_height": int(previews.HEIGHT),
    }
    return _made(said)


def _made(said: Mapping[str, object], status: int = 200) -> Made:
    return Made(json.dumps(said, ensure_ascii=False).encode(), KIND, status=status)


def meant(ask: Ask) -> Desk:
    """Return the desk of the page whose address is asked about.

    Raises:
        UnknownError: The address is none of ours, or nothing of it can be embedded.
    """
    url = ask.query.get("url", "")[:LONGEST]
    found = _place(url, ask.base)
    if found is None:
        raise UnknownError("page", url, ())
    path, query = found
    page, query = _page(path.removeprefix("embed/"), query)
    if page not in PAGES:
        raise UnknownError("page", path, PAGES)
    asking.known(ask.edition, {k: query[k] for k in ("indicator", "event", "story") if k in query})
    desk, _ = asking.desk(ask.edition, page, {"lang": ask.words.lang, **query})
    if not previews.can_embed(desk):
        raise UnknownError("page", path, previews.EMBEDDED)
    return desk


def _place(url: str, base: str) -> tuple[str, dict[str, str]] | None:
    """Return the path below where the dashboard stands, and the query; None for other places."""
    try:
        parts, ours = urlsplit(url), urlsplit(base)
    except ValueError:
        return None
    root = f"{ours.path}/"
    same = parts.scheme in {"http", "https"} and parts.netloc == ours.netloc
    if not same or not f"{parts.path}/".startswith(root):
        return None
    return unquote(parts.path.removeprefix(root)).strip("/"), dict(parse_qsl(parts.query))


def _page(path: str, query: dict[str, str]) -> tuple[str, dict[str, str]]:
    """Return the page that a path means, with what the path itself says in the query."""
    kind, _, id = path.rpartition(".")[0].partition("/") if _is_file(path) else path.partition("/")
    names = {"indicators": "indicator", "events": "event", "stories": "story"}
    if id and kind in names:
        query = query | {names[kind]: id}
    return {"": PAGES[0], "events": "timeline", "stories": "timeline"}.get(kind, kind), query


def _is_file(path: str) -> bool:
    return path.endswith((".png", ".svg", ".pdf"))


def _number(text: str) -> int:
    return int(text) if _NUMBER.fullmatch(text) else 0
