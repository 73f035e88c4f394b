"""A reader without a browser, who sends Streamlit's messages as its page sends them."""

from __future__ import annotations

import asyncio
import json
import time
from types import TracebackType
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from benchmarks.server import FAILURES

PATIENCE = 30.0
EVENTS = "$$STREAMLIT_INTERNAL_KEY_{}__events"  # how Streamlit names what a component tells
AGENT = "Mozilla/5.0 (a reader of the benchmarks)"
DONE = ForwardMsg.FINISHED_SUCCESSFULLY
LINKS = "-nav"  # the end of the name of the component that holds the links to all pages


class FaultyError(Exception):
    """The server showed an error where a page should stand."""


class Reader:
    """One session, and what its page would know: its address and what it holds.

    Attributes:
        query: What stands behind the question mark in the address bar.
        session: The name that the server gave, with which a page comes back; empty before.
        received: Bytes of messages so far, before they were compressed.
    """

    def __init__(self, address: str, cookie: str = "") -> None:
        """Speak with the server at an address, `http://host:port`; nothing is opened yet."""
        self._host = urlsplit(address).netloc
        self._cookie = cookie
        self._socket: ClientConnection | None = None
        self._held: dict[str, None] = {}
        self._links = self._page = ""
        self.query = self.session = ""
        self.received = 0

    async def __aenter__(self) -> Reader:
        """Give the reader."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        """Leave."""
        await self.leave()

    async def arrive(self, page: str = "", query: str = "") -> float:
        """Open a page by its address; return the milliseconds until it stands."""
        begun = time.perf_counter()
        await self._connect()
        self.query = query
        message = self._message()
        message.rerun_script.page_name = page
        await self._run(message)
        return (time.perf_counter() - begun) * 1000

    async def follow(self, link: str) -> float:
        """Click on a link of the page; return the milliseconds until the next one stands."""
        message = self._message()
        widgets = message.rerun_script.widget_states.widgets
        widgets.add(id=self._links, json_value="{}")
        told = widgets.add()
        told.id = EVENTS.format(self._links)
        told.json_trigger_value = json.dumps([{"event": "go", "value": link}])
        return await self._timed(message)

    async def go(self, query: str) -> float:
        """Go to another address of the same page, as by the browser's button Back."""
        self.query = query
        message = self._message()
        message.rerun_script.is_history_navigation = True
        return await self._timed(message)

    async def back(self, within: float = PATIENCE) -> float:
        """Connect again after the server went; return the milliseconds until the page stands.

        What the page holds goes along, as its address does, so that the server can go on.
        """
        begun = time.perf_counter()
        async with asyncio.timeout(within):
            while True:
                try:
                    await self._connect()
                    await self._run(self._message())
                except (OSError, EOFError, WebSocketException):
                    await asyncio.sleep(0.2)
                else:
                    return (time.perf_counter() - begun) * 1000

    async def sees(self, word: str) -> float:
        """Wait until a page with a word in it stands, unasked; return when, in seconds."""
        sought, seen = word.encode(), False
        async with asyncio.timeout(PATIENCE):
            while True:
                packed = await self._open.recv(decode=False)
                seen = seen or sought in packed
                if self._over(packed) and seen:
                    return time.perf_counter()

    async def leave(self) -> None:
        """Close the page."""
        if self._socket:
            await self._socket.close()
            self._socket = None

    async def _connect(self) -> None:
        """Open the socket as a browser does, compressed where the server agrees."""
        await self.leave()
        said = ["streamlit", "PLACEHOLDER_AUTH_TOKEN", *filter(None, [self.session])]
        self._socket = await connect(
            f"ws://{self._host}/_stcore/stream", subprotocols=said, max_size=None,
            additional_headers={"Cookie": self._cookie} if self._cookie else None,
            user_agent_header=AGENT, ping_interval=None,
        )  # fmt: skip

    @property
    def _open(self) -> ClientConnection:
        if self._socket is None:
            raise ConnectionError("the page is not open")
        return self._socket

    def _message(self) -> BackMsg:
        message = BackMsg()
        run = message.rerun_script
        run.query_string, run.page_script_hash = self.query, self._page
        run.context_info.locale, run.context_info.color_scheme = "en-GB", "light"
        run.context_info.url = f"http://{self._host}/"
        run.cached_message_hashes.extend(self._held)
        return message

    async def _timed(self, message: BackMsg) -> float:
        begun = time.perf_counter()
        await self._run(message)
        return (time.perf_counter() - begun) * 1000

    async def _run(self, message: BackMsg) -> None:
        """Have the script run, once more where it starts anew on another page."""
        socket = self._open
        await socket.send(message.SerializeToString())
        async with asyncio.timeout(PATIENCE):
            while not self._over(await socket.recv(decode=False)):
                pass

    def _over(self, packed: bytes) -> bool:
        """Take in a message; tell whether it says that the page stands."""
        answer = ForwardMsg()
        answer.ParseFromString(packed)
        self.received += len(packed)
        if answer.metadata.cacheable and answer.hash:
            self._held[answer.hash] = None
        kind = answer.WhichOneof("type")
        if kind == "new_session":
            self.session = answer.new_session.initialize.session_id or self.session
            self._page = answer.new_session.page_script_hash
        elif kind == "page_info_changed":
            self.query = answer.page_info_changed.query_string
        elif kind == "delta":
            self._show(answer)
        return kind == "script_finished" and answer.script_finished == DONE

    def _show(self, answer: ForwardMsg) -> None:
        shown = answer.delta.new_element
        if shown.WhichOneof("type") in FAILURES:
            raise FaultyError(f"not the page but its faults: {shown}")
        if shown.bidi_component.id.endswith(LINKS):
            self._links = shown.bidi_component.id
