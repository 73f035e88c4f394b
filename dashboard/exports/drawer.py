"""`python -m dashboard.exports.drawer ASSETS BROWSER`: figures in, a line each; pictures out.

A process of its own, so that whoever waits for a picture can end it with all that hangs on it.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from choreographer import errors
from kaleido import Kaleido, PageGenerator
from kaleido.errors import JavascriptError, KaleidoError

from dashboard.figures import script

NOWHERE = "127.0.0.1:9"  # a proxy that is not there: the browser reaches no other host
SHEET = "vendor/fonts/fonts.css"
# Widths are measured in the page's own font, so a figure waits for it.
WAIT = """<script>
const draw = kaleido_scopes.plotly;
const fonts = ['400 13px "Record Sans"', '700 13px "Record Sans"'];
const ready = () => Promise.allSettled(fonts.map((font) => document.fonts.load(font)));
kaleido_scopes.plotly = (...given) => ready().then(() => draw(...given));
</script></head>"""
REFUSALS = (JavascriptError, KaleidoError, errors.DevtoolsProtocolError, ValueError)


class Page(PageGenerator):  # type: ignore[misc] # Kaleido has no types
    """The page in which figures are drawn: our plotly.js, our fonts, nothing from afar."""

    def __init__(self, assets: Path) -> None:
        """Take scripts and fonts from the folder of assets."""
        super().__init__(plotly=script.file(assets).resolve(), mathjax=False)
        self._sheet = f'<link rel="stylesheet" href="{(assets / SHEET).resolve().as_uri()}">'

    def generate_index(self) -> str:
        """Return the page's HTML."""
        page: str = super().generate_index()
        return page.replace("<style", f"{self._sheet}<style", 1).replace("</head>", WAIT, 1)


async def answered(kaleido: Kaleido, line: str) -> dict[str, Any]:
    """Return the picture that a line asks for, or why there is none."""
    try:
        asked = json.loads(line)
        size = {"format": "svg", "width": asked["width"], "height": asked["height"]}
        picture: bytes = await kaleido.calc_fig(json.loads(asked["figure"]), opts=size)
    except REFUSALS as error:
        return {"error": f"{type(error).__name__}: {error}"}
    return {"svg": picture.decode("utf-8")}


async def main(assets: Path, browser: str) -> None:
    """Answer line by line until there are no more; first of all, name the browser's process."""
    async with Kaleido(page_generator=Page(assets), path=browser, proxy_server=NOWHERE) as kaleido:
        _say({"browser": kaleido.subprocess.pid})
        while line := await asyncio.to_thread(sys.stdin.readline):
            _say(await answered(kaleido, line))


def _say(answer: dict[str, Any]) -> None:
    sys.stdout.write(f"{json.dumps(answer)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2]))
