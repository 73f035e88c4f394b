"""The head of every served page: its language, style sheets, the theme of the address."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

SHEETS = ("vendor/fonts/fonts.css", "record.css", "pages.css")
# What Streamlit's page says of itself, and what it says in its place.
STREAMLIT = {
    "<title>Streamlit</title>": "<title>Bilateral Record</title>",
    './favicon.png"': './assets/icon.svg" type="image/svg+xml"',
}
PAGE_PATHS = ("", "overview", "indicators", "evidence", "methods")


def middleware(assets: Path, locale: Path) -> Middleware:
    """Return the middleware.

    Args:
        assets: Folder with the style sheets and `theme.js`.
        locale: Folder with one catalogue for each language.
    """
    return Middleware(Head, assets=assets, languages=tuple(p.stem for p in locale.glob("*.po")))


class Head:
    """Writes language, style sheets and the theme script into the page that Streamlit serves."""

    def __init__(self, app: ASGIApp, assets: Path, languages: tuple[str, ...]) -> None:
        """Read what is written into every page once."""
        self._app = app
        self._languages = languages
        sheets = [s for s in SHEETS if (assets / s).exists()]
        links = "".join(f'<link rel="stylesheet" href="./assets/{sheet}">' for sheet in sheets)
        script = (assets / "theme.js").read_text(encoding="utf-8")
        self._extra = f"<script>{script}</script>{links}</head>"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, and rewrite the answer to a request for a page."""
        if scope["type"] != "http" or not _is_page(scope):
            await self._app(scope, receive, send)
            return
        plain = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
        start: Message = {}
        body = b""

        async def rewritten(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start":
                start = message
                return
            body += message.get("body", b"")
            if not message.get("more_body"):
                await self._answer(start, body, self._language(scope), send)

        await self._app({**scope, "headers": plain}, receive, rewritten)

    async def _answer(self, start: Message, body: bytes, lang: str, send: Send) -> None:
        headers = MutableHeaders(raw=list(start["headers"]))
        if headers.get("content-type", "").startswith("text/html"):
            text = body.decode("utf-8").replace('<html lang="en">', f'<html lang="{lang}">', 1)
            for plain, ours in STREAMLIT.items():
                text = text.replace(plain, ours, 1)
            body = text.replace("</head>", self._extra, 1).encode()
            headers["content-length"] = str(len(body))
            del headers["etag"]
        await send({**start, "headers": headers.raw})
        await send({"type": "http.response.body", "body": body})

    def _language(self, scope: Scope) -> str:
        """Return the language that the address asks for, else the browser's, else the first."""
        asked = parse_qs(scope["query_string"].decode("latin-1")).get("lang", [])
        accepted = Headers(scope=scope).get("accept-language", "").split(",")
        wanted = [*asked, *(tag.split(";")[0].strip()[:2].lower() for tag in accepted)]
        return next((tag for tag in wanted if tag in self._languages), "en")


def _is_page(scope: Scope) -> bool:
    path = scope["path"].removeprefix(scope.get("root_path", "")).strip("/")
    return scope["method"] == "GET" and path in PAGE_PATHS
