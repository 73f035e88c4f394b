"""`python -m dashboard.exports.drawer ASSETS BROWSER`: jobs in, a line each; pictures out.

A process of its own, so that whoever waits for a picture can end it with all that hangs on it.
"""

from __future__ import annotations

import asyncio
import base64
import json
import sys
from pathlib import Path
from typing import Any

from choreographer import errors

from dashboard.exports.board import RefusedError
from dashboard.exports.easel import Easel

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
    if job == "draw":
        return await easel.draw(**asked)
    made = await (easel.shoot(**asked) if job == "shoot" else easel.print(**asked))
    return base64.b64encode(made).decode()


async def main(assets: Path, browser: str) -> None:
    """Answer line by line until there are no more; first of all, name the browser's process."""
    async with Easel(assets, browser) as easel:
        _say({"browser": easel.process})
        while line := await asyncio.to_thread(sys.stdin.readline):
            _say(await answered(easel, line))


def _say(answer: dict[str, Any]) -> None:
    sys.stdout.write(f"{json.dumps(answer)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2]))
