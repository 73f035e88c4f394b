"""What one page asks for over the network, told by the browser."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import CDPSession

OURS = ("/static/", "/assets/")
UNCHANGED = 304
BINARY = 2


class Traffic:
    """Counts from the moment it is made.

    Attributes:
        http: Bytes of answers as they went over the wire.
        socket: Bytes of websocket messages to the browser.
        static: Bytes of static files among `http`.
        asked: Static files that the server was asked about and that had not changed.
        others: Addresses on other hosts.
    """

    def __init__(self, session: CDPSession, address: str) -> None:
        """Listen to a session; the page's own server has this address."""
        self.http = self.socket = self.static = 0.0
        self.asked = 0
        self.others: set[str] = set()
        self._host = urlsplit(address).netloc
        self._files: set[str] = set()
        session.on("Network.requestWillBeSent", self._sent)
        session.on("Network.responseReceivedExtraInfo", self._answered)
        session.on("Network.loadingFinished", self._finished)
        session.on("Network.webSocketFrameReceived", self._told)

    def _sent(self, event: dict[str, Any]) -> None:
        parts = urlsplit(event["request"]["url"])
        if parts.scheme in {"http", "https"} and parts.netloc != self._host:
            self.others.add(parts.geturl())
        if parts.path.startswith(OURS):
            self._files.add(event["requestId"])

    def _answered(self, event: dict[str, Any]) -> None:
        self.asked += event["requestId"] in self._files and event["statusCode"] == UNCHANGED

    def _finished(self, event: dict[str, Any]) -> None:
        self.http += event["encodedDataLength"]
        if event["requestId"] in self._files:
            self.static += event["encodedDataLength"]

    def _told(self, event: dict[str, Any]) -> None:
        frame = event["response"]
        length = len(frame["payloadData"])
        self.socket += length * 3 / 4 if frame["opcode"] == BINARY else length
