"""The pages of a browser in which pictures are made, by way of its developer's protocol.

Choreographer drives the browser; Kaleido, which stands on it, loads its page anew after every
figure, which takes four times as long as the figure itself.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from choreographer import Browser

from dashboard.exports.board import Board
from dashboard.figures import script

NOWHERE = "127.0.0.1:9"  # a proxy that is not there: the browser reaches no other host
SHEET = "vendor/fonts/fonts.css"
PAGE = """<!doctype html><html><head><meta charset="utf-8"><title></title>
<link rel="stylesheet" href="{sheet}"><style id="paper"></style>
<script src="{plotly}"></script><script src="{own}"></script><script src="{print}"></script>
</head><body></body></html>"""


class Easel:
    """A browser with pages of our own in it; only one thing is asked of it at a time.

    Pictures are taken on a page of their own, since they change its size, and a figure must not
    tell what came before it. The page on which figures are drawn is never shown.
    """

    def __init__(self, assets: Path, path: str) -> None:
        """Start nothing yet.

        Args:
            assets: Folder with the page's script, fonts and plotly.js.
            path: The browser.
        """
        self._browser = Browser(path=path, proxy_server=NOWHERE)
        self._folder = TemporaryDirectory()
        self._assets = assets.resolve()

    async def __aenter__(self) -> Easel:
        """Start the browser and load the pages."""
        await self._browser.open()
        page = Path(self._folder.name) / "page.html"
        page.write_text(self._page(), encoding="utf-8")
        # A page in a window of its own is drawn though another is in front.
        camera = await self._browser.create_tab(window=True)
        self._drawing = Board(self._browser.get_tab(), page.as_uri())
        self._camera = Board(camera, page.as_uri())
        await self._drawing.hide()
        await self.refresh()
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
        return str(await self._drawing.call("draw", figure, width, height))

    async def shoot(self, svg: str, width: int, height: int, scale: float) -> str:
        """Return a PNG of an SVG in base64, a unit of its frame `scale` pixels wide."""
        await self._camera.fit(round(width * scale), round(height * scale))
        await self._camera.call("show", svg)
        shot = await self._camera.ask("Page.captureScreenshot", format="png", optimizeForSpeed=True)
        return str(shot["data"])

    async def print(self, svgs: list[str], width: int, height: int, title: str, lang: str) -> str:
        """Return a PDF of SVGs in base64, one a page, a unit of their frames one point wide."""
        await self._drawing.call("stand", svgs, width, height, title, lang)
        how = {"printBackground": True, "preferCSSPageSize": True}
        printed = await self._drawing.ask("Page.printToPDF", **how)
        await self._drawing.call("clear")
        return str(printed["data"])

    async def refresh(self) -> None:
        """Load the pages anew, as if nothing had been asked of them."""
        await self._drawing.load()
        await self._camera.load()

    def _page(self) -> str:
        files = {
            "sheet": self._assets / SHEET,
            "plotly": script.file(self._assets).resolve(),
            "own": self._assets / "drawer.js",
            "print": self._assets / "print.js",
        }
        addresses = {name: escape(file.as_uri()) for name, file in files.items()}
        return PAGE.format(**addresses)
