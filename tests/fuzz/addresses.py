"""Addresses as readers, searchers and attackers write them: paths, queries, headers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from hypothesis import strategies as st

from dashboard.core.state import (
    CORRIDORS,
    GOODS,
    IMPORTANCE,
    PAGES,
    QUADS,
    SLIDES,
    STANDINGS,
    TABS,
    THEMES,
    VERDICTS,
)  # fmt: skip
from dashboard.web.beside.table import TABLE

# Breaks out of a text, an attribute, a script or a comment, wherever it is not escaped.
CANARY = "'\"></title></script>--><x-fuzz onload=1 x-fuzz=1>{{7*7}}${7*7}"
IDS = {
    "indicator": ("port-oil", "port-share-stated", "port-share-computed", "ferry-passengers"),
    "event": ("oil-halt", "votes-pledge"),
    "story": ("port-story",),
}
HEAVY = ("/datapackage.zip", "/openapi.json", "/api")
LONG = "a" * 3_000
STRANGE = (
    "", "port-oli", "PORT-OIL", "port-oil ", "port oil", "port-oil.csv", "port-oil/..", "..", ".",
    "../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%2e%2e", "%252e%252e%252f", "\\..\\x", "a\0b",
    "a\r\nset-cookie: x=1", "a\nb", "a\u202eb", "a\u200bb", "😀", "中国-石油", "ｐｏｒｔ-ｏｉｌ",
    "pоrt-oil", "é", "%", "%zz", "%00", "%c0%ae", "%ff%fe", "%ed%a0%80", "%u0041", "~", "a~",
    "null", "None", "__class__", "{0}", "{indicator}", "%s%n", ";", "a;b=c", "&", "#", "?", "*",
    "-", "0", "-1", "1e9", "9" * 400, LONG, CANARY, "javascript:alert(1)", "//evil.example/x",
    "\ufeff",
)  # fmt: skip
# Of each part of the state: what holds on the page of the record of the tests.
GOOD: dict[str, tuple[str, ...]] = {
    "lang": ("en", "zh"), "theme": THEMES, "indicator": ("port-oil", "goods-exports", "trust"),
    "tab": tuple(dict.fromkeys(tab for tabs in TABS.values() for tab in tabs)),
    "unit": ("mt", "kb-d", "usd-bn", "eur-bn"),
    "years": ("2018~2024", "1000~2999", "2020~2020"), "pin": ("2024~port-2025", "2022~port-2025"),
    "event": IDS["event"], "source": ("courier-2022", "port-2024"), "claim": ("halt", "plan-2030"),
    "domain": ("energy", "trade"), "verdict": VERDICTS, "document": ("courier-2022",),
    "find": ("oil", "石油", "a b", "<b>", CANARY[:80], "é" * 40), "events": ("on", "off"),
    "rivals": ("on", "off"), "hide": ("oil-exports",), "route": ("gulf-line", "far-line"),
    "goods": GOODS, "corridor": CORRIDORS, "standing": STANDINGS, "closed": ("gulf-line",),
    "days": ("1", "30", "365"), "flows": ("2022", "2024"),
    "window": ("2022-01-01~2023-01-01", "1000-01-01~2999-12-31", "2999-12-31~2999-12-31",
               "1000-01-01~1000-01-01", "2024-02-29~2024-02-29"),
    "actor": ("FIN", "NBA"), "quad": QUADS, "importance": IMPORTANCE, "topic": ("port-oil",),
    "story": IDS["story"], "slides": SLIDES,
    "brief": ("port-oil", "port-oil~map!closed:gulf-line!days:90~event!oil-halt~story!port-story",
              "card!trust~timeline!find:a%21b", "port-oil!title:" + quote(CANARY[:60])),
}  # fmt: skip
# What no record holds, and no page reads.
BAD: dict[str, tuple[str, ...]] = {
    "years": ("2024~2018", "20~24", "2018", "2018~", "٢٠١٨~٢٠٢٤", "0000~2000", "99999~99999"),
    "days": ("0", "-1", "366", "1e2", "30.0", "٣٠", "9" * 5_000, "0x1e"),
    "window": ("2022-02-30~2022-03-01", "2023-01-01~2022-01-01", "2022~2023",
               "0000-01-01~2000-01-01", "0001-01-01~9999-12-31", "9999-12-31~9999-12-31"),
    "events": ("yes", "1", "ON"), "hide": ("port-oil~oil-exports", "port-oil~port-oil~x", "~"),
    "closed": ("~~~", "gulf-line~nowhere"), "find": ("a" * 81, "a\nb", "a\u202eb", "\0"),
    "brief": ("~", "gold", "event!", "port-oil!years:2018", "map!days:9999", "map!closed:x",
              "!!!:::", "port-oil!years:" + "9" * 5_000 + ".1", "timeline!window:x.y",
              "~".join(["x"] * 90)),
}  # fmt: skip
MORE = {
    "v": ("2020", "", CANARY), "download": ("1", "0", CANARY), "size": ("social", "vast", ""),
    "headline": ("Own words", CANARY, "a\r\nb", "x" * 121), "part": ("live", "whole", CANARY),
    "url": ("https://example.org/map", "https://example.org/embed/events/oil-halt", "//[", "http://[::1",
            "https://evil.example/", "https://example.org:x/map", "https://example.org/" + LONG,
            "https://example.org/indicators/" + quote(CANARY), "https://example.org/timeline?story=x"),
    "maxwidth": ("1", "0", "-1", "9" * 400, "400"), "maxheight": ("300", "x"),
    "format": ("json", "xml", CANARY), "utm_source": ("x", CANARY), "page": ("map",), "": ("x",),
}  # fmt: skip
# What each page reads of the state, so that most queries are about the page that they are asked of.
READ = {
    "overview": ("indicator", "pin", "theme"),
    "indicators": (
        "unit", "years", "pin", "event", "events", "rivals", "hide", "tab", "domain", "find",
    ),
    "map": ("route", "goods", "corridor", "standing", "closed", "days", "flows", "event", "tab"),
    "timeline": (
        "event", "window", "domain", "actor", "quad", "importance", "route", "topic", "find",
        "story", "tab",
    ),
    "evidence": ("source", "claim", "verdict", "document", "find", "tab"),
    "briefing": ("brief", "slides", "tab"),
    "methods": ("lang",),
}  # fmt: skip
LANGUAGES = (
    "en", "zh", "zh-CN,zh;q=0.9,en;q=0.8", "ZH-hans", "fr, zh", "de;q=1", "*", "", ";;,,=", "q=",
    "en;q=abc", "zh;q=0", "xx-" + "y" * 900, "中文", "../../en", "en\tzh", "é" * 50, ",zh",
)  # fmt: skip
ENCODINGS = (
    "br", "gzip", "gzip, deflate, br", "br;q=0, gzip;q=0.5", "br;q=0.000", "gzip;q=0.00", "*",
    "identity;q=0", "identity", "", "BR", " br ; q = 0 ", "br;;q", ",,,", "x" * 900,
    "gzip;q=1.0, br;q=0", "*;q=0",
)  # fmt: skip
HEADERS: dict[bytes, tuple[str, ...]] = {
    b"accept": ("text/html", "*/*", "application/json", "image/*", "", "text/html;q=0", ";;;"),
    b"accept-language": LANGUAGES,
    b"accept-encoding": ENCODINGS,
    b"if-none-match": ("*", '"x"', 'W/"x"', "", '"', ",,,", '"' + "a" * 900),
    b"if-modified-since": ("x", "Thu, 01 Jan 1970 00:00:00 GMT"),
    b"host": ("example.org", "evil.example\" onload=x", "[::1]:80", "[::", "a" * 900, "", "x/../y",
              "😀", "example.org:99999", "example.org,evil.example", "user@evil.example"),
    b"x-forwarded-host": ("evil.example",), b"x-forwarded-proto": ("javascript",),
    b"range": ("bytes=0-", "bytes=-1", "bytes=9-1", "bytes=0-0,1-1", "lines=1",
               "bytes=" + "9" * 400),
    b"cookie": ("lang=zh", "=;=;=", "a=" + "b" * 900, "\x7f", CANARY),
    b"sec-ch-prefers-color-scheme": ("dark", '"dark"', "x", ""),
    b"sec-fetch-dest": ("document", "image"), b"user-agent": ("", CANARY, "Twitterbot/1.0"),
    b"referer": ("https://evil.example/" + CANARY,), b"origin": ("null", "https://evil.example"),
    b"x-odd": ("\xff", "a" * 4_000), b"content-length": ("0",),
    b"content-type": ("x/y; charset=zz",),
}  # fmt: skip


Query = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Address:
    """What is asked.

    Attributes:
        query: Its parts in order, not yet written.
        page: The page that the path is of, empty where it is none.
        bad: Parts of the state that no page can read.
    """

    path: str
    query: Query = ()
    headers: tuple[tuple[bytes, bytes], ...] = ()
    page: str = ""
    bad: frozenset[str] = frozenset()

    @property
    def target(self) -> str:
        """Return path and query as they go over the line."""
        parts = "&".join(f"{_quoted(name)}={_quoted(value)}" for name, value in self.query)
        path = quote(self.path, safe="/%:@!$'()*+,;=~")
        return f"{path}?{parts}" if parts else path


def _quoted(text: str) -> str:
    return quote(text, safe="~!:/%")


def names() -> st.SearchStrategy[str]:
    """Return ids as they should not be, and any text."""
    return st.sampled_from(STRANGE) | st.text(max_size=40).map(
        lambda t: t.encode("utf-8", "ignore").decode()
    )


@st.composite
def entries(draw: Any, heavy: bool = False) -> str:
    """Return a path of the table, what it names being there or not."""
    fit = [one for one in TABLE if not one.posted and (heavy or one.path not in HEAVY)]
    path = draw(st.sampled_from(fit)).path
    for kind, known in IDS.items():
        if f"{{{kind}}}" in path:
            id = draw(st.sampled_from(known) | st.sampled_from(known) | names())
            path = path.replace(f"{{{kind}}}", id)
    return path


@st.composite
def strays(draw: Any) -> str:
    """Return a path near one of ours, or far from all."""
    near = draw(entries() | st.sampled_from([f"/{page}" for page in PAGES]))
    name = draw(names())
    forms = (
        f"{near}{name}", f"{near}/{name}", f"{near}/", f"/{near}", near.upper(), near[:-1] or "/",
        near.replace(".", ".x."), f"/indicators/{name}", f"/events/{name}", f"/embed/{name}",
        f"/indicators/{name}.csv", f"/static/{name}", f"/assets/{name}", f"/_stcore/{name}",
        f"/{name}", f"{near};jsessionid=1", f"{near}%2f", f"{near}%00.png", near.replace("/", "//"),
    )  # fmt: skip
    path = draw(st.sampled_from(forms))
    return path if path.startswith("/") else f"/{path}"


@st.composite
def queries(draw: Any, most: int = 4, page: str = "") -> tuple[Query, frozenset[str]]:
    """Return the parts of a query, most of them of a page, and those of them that cannot hold."""
    parts: list[tuple[str, str]] = []
    kinds: dict[str, bool] = {}
    for _ in range(draw(st.integers(0, most))):
        pool = draw(st.sampled_from(("good", "good", "bad", "more", "strange", "doubled")))
        if pool == "doubled" and parts:
            parts.append(draw(st.sampled_from(parts)))
            continue
        known = {"bad": BAD, "more": MORE}.get(pool, GOOD)
        own = [name for name in READ.get(page, ()) if name in known]
        name = draw(st.sampled_from(own * 9 + list(known)))
        value = draw(names() if pool == "strange" else st.sampled_from(known[name]))
        parts.append((name, value))
        kinds[name] = pool == "bad"
    return tuple(parts), frozenset(name for name, bad in kinds.items() if bad)


@st.composite
def headers(draw: Any, most: int = 3) -> tuple[tuple[bytes, bytes], ...]:
    """Return headers, each at most once, with values that a server lets through."""
    found = {}
    for name in draw(st.lists(st.sampled_from(list(HEADERS)), max_size=most, unique=True)):
        text = draw(st.sampled_from(HEADERS[name]))
        found[name] = text.replace("\r", "").replace("\n", "").encode("latin-1", "replace")
    return tuple(found.items())


@st.composite
def pages(draw: Any) -> Address:
    """Return addresses of pages."""
    page = draw(st.sampled_from(PAGES))
    query, bad = draw(queries(page=page))
    if page == "indicators" and draw(st.booleans()):
        query = (("indicator", draw(st.sampled_from(IDS["indicator"]))), *query)
    path = "/" if page == PAGES[0] and draw(st.booleans()) else f"/{page}"
    return Address(path, query, draw(headers()), page, bad)


@st.composite
def files(draw: Any) -> Address:
    """Return addresses of what lies beside the pages."""
    path = draw(entries())
    query, _ = draw(queries(3, next((page for page in PAGES if page in path), "timeline")))
    return Address(path, query, draw(headers()))


@st.composite
def near(draw: Any) -> Address:
    """Return addresses that lead nowhere, or nearly so."""
    query, _ = draw(queries(2))
    return Address(draw(strays()), query, draw(headers()))
