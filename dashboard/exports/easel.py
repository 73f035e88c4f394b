"""The one page of a browser in which pictures are made, by way of its developer's protocol.

Choreographer drives the browser; Kaleido, which stands on it, loads its page anew after every
figure, which takes four times as long as the figure itself.
"""

from __future__ import annotations

import base64
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from choreographer import Browser

from dashboard.figures import script

NOWHERE = "127.0.0.1:9"  # a proxy that is not there: the browser reaches no other host
SHEET = "vendor/fonts/fonts.css"
MOST = 400  # calls after which the page is loaded anew, and with it whatever they left behind
PAGE = """<!doctype html><html><head><meta charset="utf-8"><title></title>
<link rel="stylesheet" href="{sheet}"><style id="paper"></style>
<script src="{plotly}"></script><script src="{own}"></script><script src="{print}"></script>
</head><body></body></html>"""


class RefusedError(Exception):
    """The browser could not do what it was asked for."""


class Easel:
    """A browser with the page of our own in it; only one thing is asked of it at a time."""

    def __init__(self, assets: Path, path: str) -> None:
        """Start nothing yet.

        Args:
            assets: Folder with the page's script, fonts and plotly.js.
            path: The browser.
        """
        self._browser = Browser(path=path, proxy_server=NOWHERE)
        self._folder = TemporaryDirectory()
        self._assets = assets.resolve()
        self._window, self._calls = "", 0

    async def __aenter__(self) -> Easel:
        """Start the browser and load the page."""
        await self._browser.open()
        page = Path(self._folder.name) / "page.html"
        page.write_text(self._page(), encoding="utf-8")
        await self._ask("Page.enable")
        await self._load("Page.navigate", url=page.as_uri())
        return self

    async def __aexit__(self, *error: object) -> None:
        """End the browser."""
        await self._browser.close()
        self._folder.cleanup()

    @property
    def process(self) -> int:
        """Return the browser's process, which leads a group of its own."""
        return int(self._browser.subprocess.pid)

    async def draw(self, figure: str, width: int, height: int) -> str:
        """Return Plotly's SVG of a figure, given as Plotly's JSON."""
        return str(await self._call("draw", figure, width, height))

    async def shoot(self, svg: str, width: int, height: int, scale: float) -> bytes:
        """Return a PNG of an SVG, a unit of its frame `scale` pixels wide."""
        size = {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False}
        await self._ask("Emulation.setDeviceMetricsOverride", **size)
        await self._call("show", svg)
        shot = await self._ask("Page.captureScreenshot", format="png", optimizeForSpeed=True)
        await self._cleared()
        return base64.b64decode(shot["data"])

    async def print(self, svgs: list[str], width: int, height: int, title: str, lang: str) -> bytes:
        """Return a PDF of SVGs, one a page, a unit of their frames one point wide."""
        await self._call("entitle", title, lang)
        await self._call("stand", svgs, width, height, "pt")
        printed = await self._ask("Page.printToPDF", printBackground=True, preferCSSPageSize=True)
        await self._cleared()
        return base64.b64decode(printed["data"])

    async def refresh(self) -> None:
        """Load the page anew, as if nothing had been asked of it."""
        await self._ask("Emulation.clearDeviceMetricsOverride")
        await self._load("Page.reload")

    def _page(self) -> str:
        files = {
            "sheet": self._assets / SHEET,
            "plotly": script.file(self._assets).resolve(),
            "own": self._assets / "drawer.js",
            "print": self._assets / "print.js",
        }
        addresses = {name: escape(file.as_uri()) for name, file in files.items()}
        return PAGE.format(**addresses)

    async def _cleared(self) -> None:
        await self._call("clear")
        # Words are measured at the screen's own scale: a figure must not tell what came before it.
        await self._ask("Emulation.clearDeviceMetricsOverride")

    async def _load(self, command: str, **given: Any) -> None:
        loaded = self._tab.subscribe_once("Page.loadEventFired")
        await self._ask(command, **given)
        await loaded
        window = await self._ask("Runtime.evaluate", expression="window")
        self._window, self._calls = window["result"]["objectId"], 0

    async def _call(self, name: str, *given: Any) -> Any:
        """Return what a function of the page returns."""
        if self._calls > MOST and name != "clear":
            await self.refresh()
        self._calls += 1
        answer = await self._ask(
            "Runtime.callFunctionOn",
            functionDeclaration=f"function (...given) {{ return {name}(...given); }}",
            objectId=self._window, arguments=[{"value": one} for one in given],
            awaitPromise=True, returnByValue=True,
        )  # fmt: skip
        if fault := answer.get("exceptionDetails"):
            raise RefusedError(fault.get("exception", {}).get("description") or fault["text"])
        return answer["result"].get("value")

    async def _ask(self, command: str, **given: Any) -> dict[str, Any]:
        answer = await self._tab.send_command(command, given)
        if fault := answer.get("error"):
            raise RefusedError(f"{command}: {fault['message']}")
        result: dict[str, Any] = answer["result"]
        return result

    @property
    def _tab(self) -> Any:
        return self._browser.get_tab()
