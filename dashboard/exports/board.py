"""A page of the browser in which pictures are made, and what is asked of it."""

from __future__ import annotations

from typing import Any

MOST = 400  # calls after which the page is loaded anew, and with it whatever they left behind


class RefusedError(Exception):
    """The browser could not do what it was asked for."""


class Board:
    """One page; only one thing is asked of it at a time."""

    def __init__(self, tab: Any, address: str) -> None:
        """Load nothing yet.

        Args:
            tab: Choreographer's, where the page is shown.
            address: Of the page.
        """
        self._tab, self._address = tab, address
        self._window, self._calls = "", 0
        self._size = (0, 0)

    async def load(self) -> None:
        """Load the page, as if nothing had been asked of it."""
        await self.ask("Page.enable")
        loaded = self._tab.subscribe_once("Page.loadEventFired")
        await self.ask("Page.navigate", url=self._address)
        await loaded
        window = await self.ask("Runtime.evaluate", expression="window")
        self._window, self._calls = window["result"]["objectId"], 0

    async def fit(self, width: int, height: int) -> None:
        """Make the page so many pixels large; it stays so for what comes next.

        The window itself is made so large: of a size that is only feigned, each picture costs
        another drawing.
        """
        if (width, height) != self._size:
            more = await self.call("edge")
            await self._bound(width=width + more["width"], height=height + more["height"])
            await self.call("fitted", width, height)
            self._size = (width, height)

    async def hide(self) -> None:
        """Have the window show nothing: what nobody takes a picture of need not be painted."""
        await self._bound(windowState="minimized")

    async def _bound(self, **bounds: Any) -> None:
        window = (await self.ask("Browser.getWindowForTarget"))["windowId"]
        await self.ask("Browser.setWindowBounds", windowId=window, bounds=bounds)

    async def call(self, name: str, *given: Any) -> Any:
        """Return what a function of the page returns."""
        if self._calls >= MOST:
            await self.load()
        self._calls += 1
        answer = await self.ask(
            "Runtime.callFunctionOn",
            functionDeclaration=f"function (...given) {{ return {name}(...given); }}",
            objectId=self._window, arguments=[{"value": one} for one in given],
            awaitPromise=True, returnByValue=True,
        )  # fmt: skip
        if fault := answer.get("exceptionDetails"):
            raise RefusedError(fault.get("exception", {}).get("description") or fault["text"])
        return answer["result"].get("value")

    async def ask(self, command: str, **given: Any) -> dict[str, Any]:
        """Return what the developer's protocol answers to a command."""
        answer = await self._tab.send_command(command, given)
        if fault := answer.get("error"):
            raise RefusedError(f"{command}: {fault['message']}")
        result: dict[str, Any] = answer["result"]
        return result
