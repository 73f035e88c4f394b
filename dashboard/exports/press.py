"""The process that makes pictures of figures, started when first needed and kept warm."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
import os
import shutil
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard.exports import meter

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import Sequence

BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
ROOT = Path(__file__).resolve().parents[2]
LONGEST = 64_000_000  # characters of an answer
_log = logging.getLogger("dashboard.pictures")


class StuckError(Exception):
    """A picture could not be made in time, or not at all."""


class LateError(StuckError):
    """It was not made in time."""


def browser() -> str | None:
    """Return the browser of this machine that can draw, if it has one."""
    if named := os.environ.get("BROWSER_PATH"):
        return shutil.which(named)
    return next(filter(None, map(shutil.which, BROWSERS)), None)


class Press:
    """Makes pictures one after another; what hangs is ended, and the next one starts anew."""

    def __init__(self, assets: Path, path: str, patience: float = 20) -> None:
        """Start nothing yet.

        Args:
            assets: Folder with fonts and plotly.js.
            path: The browser.
            patience: Seconds that a figure may take, or the browser's start.
        """
        self._command = (sys.executable, "-m", "dashboard.exports.drawer", str(assets), path)
        self._patience = patience
        self._drawer: Process | None = None
        self._browser = 0

    async def drawn(self, figure: str, width: int, height: int) -> str:
        """Return Plotly's SVG of a figure.

        Args:
            figure: Plotly's JSON.
            width: In pixels, like the height.
            height: Of the whole picture.

        Raises:
            StuckError: The browser does not start, does not answer in time, or refuses the figure.
        """
        return await self._done("draw", figure=figure, width=width, height=height)

    async def shot(self, svg: str, width: int, height: int, scale: float) -> bytes:
        """Return a PNG of an SVG.

        Args:
            svg: Stands by itself.
            width: Of its frame, like the height; each unit becomes `scale` pixels.
            height: Of its frame.
            scale: Pixels a unit.

        Raises:
            StuckError: As for a figure.
        """
        size = {"width": width, "height": height, "scale": scale}
        return base64.b64decode(await self._done("shoot", svg=svg, **size))

    async def printed(
        self, svgs: Sequence[str], width: int, height: int, title: str = "", lang: str = ""
    ) -> bytes:
        """Return a PDF of SVGs, one a page; a unit of their frames is a point.

        Args:
            svgs: Each stands by itself.
            width: Of their frames, like the height.
            height: Of their frames.
            title: Of the document.
            lang: Tag of its language.

        Raises:
            StuckError: As for a figure.
        """
        pages = {
            "svgs": list(svgs), "width": width, "height": height, "title": title, "lang": lang,
        }  # fmt: skip
        return base64.b64decode(await self._done("print", len(svgs), **pages))

    async def close(self) -> None:
        """End the drawer and its browser, if they run."""
        drawer, self._drawer = self._drawer, None
        if drawer is None:
            return
        drawer.stdin.close()  # type: ignore[union-attr] # a pipe
        try:
            await asyncio.wait_for(drawer.wait(), self._patience)
        except TimeoutError:
            await self._ended(drawer)

    async def _done(self, job: str, more: float = 0, **asked: Any) -> str:
        """Return what comes of a job, which may take some seconds more than a figure."""
        drawer = self._drawer or await self._started()
        with suppress(ConnectionError):  # a drawer that is gone has no answer either
            drawer.stdin.write(f"{json.dumps({'job': job, **asked})}\n".encode())  # type: ignore[union-attr] # a pipe
        answer = await self._answer(drawer, self._patience + more)
        if "done" not in answer:
            raise StuckError(answer["error"])
        return str(answer["done"])

    async def _started(self) -> Process:
        drawer = await asyncio.create_subprocess_exec(
            *self._command, cwd=ROOT, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, limit=LONGEST,
            start_new_session=True,
        )  # fmt: skip
        self._browser = (await self._answer(drawer, self._patience))["browser"]
        self._drawer = drawer
        meter.tell("browser", end="started")
        return drawer

    async def _answer(self, drawer: Process, patience: float) -> dict[str, Any]:
        try:
            line = await asyncio.wait_for(drawer.stdout.readline(), patience)  # type: ignore[union-attr] # a pipe
        except (TimeoutError, ValueError):  # too late, or longer than any picture
            line = b""
        if not line:
            await self._ended(drawer)
            raise LateError(f"no answer within {patience:g} seconds, or none at all")
        answer: dict[str, Any] = json.loads(line)
        return answer

    async def _ended(self, drawer: Process) -> None:
        """End a drawer that may not answer, and its browser, which is in a group of its own."""
        meter.tell("browser", end="killed")
        _log.warning("a browser that did not answer was ended; the next picture starts another")
        for group in filter(None, (drawer.pid, self._browser)):
            with suppress(ProcessLookupError):
                os.killpg(group, signal.SIGKILL)
        self._drawer, self._browser = None, 0
        await drawer.wait()
