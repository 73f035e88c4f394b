"""`python -m dashboard.exports.drawer ASSETS BROWSER`: jobs in, a line each; pictures out.

A process of its own, so that whoever waits for a picture can end it with all that hangs on it.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from choreographer import errors

from dashboard.exports.board import RefusedError
from dashboard.exports.easel import Easel

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

GRACE = 5.0  # seconds that a browser has to end, and whatever it draws just then
REFUSALS = (RefusedError, errors.DevtoolsProtocolError)


async def answered(easel: Easel, line: str) -> dict[str, str]:
    """Return the picture that a line asks for, or why there is none."""
    asked = json.loads(line)
    try:
        return {"done": await _done(easel, asked.pop("job"), asked)}
    except REFUSALS as error:
        await easel.refresh()
        return {"error": str(error)}


async def _done(easel: Easel, job: str, asked: dict[str, Any]) -> str:
    work: dict[str, Callable[..., Awaitable[str]]]
    work = {"draw": easel.draw, "shoot": easel.shoot, "print": easel.print}
    return await work[job](**asked)


async def main(assets: Path, browser: str) -> None:
    """Answer line by line until there are no more; first of all, name the browser's process."""
    async with Easel(assets, browser) as easel:
        _say({"browser": easel.process})
        lines: asyncio.Queue[str] = asyncio.Queue()
        loop = asyncio.get_running_loop()

        def put(line: str) -> None:
            loop.call_soon_threadsafe(lines.put_nowait, line)

        threading.Thread(target=_hear, args=(put, easel.process), daemon=True).start()
        while line := await lines.get():
            _say(await answered(easel, line))


def _hear(put: Callable[[str], object], browser: int) -> None:
    """Pass lines on; when nobody is left to ask, end a browser that does not end by itself."""
    for line in sys.stdin:
        put(line)
    put("")
    time.sleep(GRACE)
    with suppress(ProcessLookupError):
        os.killpg(browser, signal.SIGKILL)
    os._exit(1)


def _say(answer: dict[str, Any]) -> None:
    sys.stdout.write(f"{json.dumps(answer)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2]))
