"""A reader over Streamlit's websocket, without a browser: everything that the server sends it."""

from __future__ import annotations

import httpx2 as httpx
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

XSRF = "_streamlit_xsrf"
PATIENCE = 60


class Wire:
    """One session.

    Attributes:
        sent: The bytes of the last run.
        buttons: Ids of the buttons of the page, by their words.
        goal: Where the server has told the browser to go, to sign in or out.
    """

    def __init__(self, base: str, browser: httpx.Client) -> None:
        """Connect as the page's own script does, with the browser's cookies."""
        browser.get("/_stcore/health")
        cookies = "; ".join(f"{one.name}={one.value}" for one in browser.cookies.jar)
        self._opening = connect(
            f"{base.replace('http', 'ws', 1)}/_stcore/stream",
            subprotocols=["streamlit", browser.cookies[XSRF]],
            origin=base,
            additional_headers={"cookie": cookies},
            max_size=None,
        )
        self.sent, self.buttons, self.goal = b"", {}, ""

    def __enter__(self) -> Wire:
        self._socket = self._opening.__enter__()
        return self

    def __exit__(self, *error: object) -> None:
        self._opening.__exit__(*error)

    def open(self, page: str = "", query: str = "", pressed: str = "") -> bytes:
        """Run the page's script and return all that it sends."""
        asked = BackMsg()
        asked.rerun_script.page_name = page
        asked.rerun_script.query_string = query
        if pressed:
            state = asked.rerun_script.widget_states.widgets.add()
            state.id, state.trigger_value = self.buttons[pressed], True
        self._socket.send(asked.SerializeToString())
        self.sent, self.buttons, finished = b"", {}, False
        while not finished:
            raw = self._socket.recv(timeout=PATIENCE)
            self.sent += raw
            finished = self._hear(raw)
        return self.sent

    def _hear(self, raw: bytes) -> bool:
        """Note what a message says; tell whether it ends the run."""
        said = ForwardMsg()
        said.ParseFromString(raw)
        if said.delta.new_element.HasField("button"):
            button = said.delta.new_element.button
            self.buttons[button.label] = button.id
        if said.HasField("auth_redirect"):
            self.goal = said.auth_redirect.url
        ended = said.HasField("script_finished")
        return ended and said.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
