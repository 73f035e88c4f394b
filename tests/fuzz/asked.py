"""The dashboard's own addresses asked in this process, with any path, query and header there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from anyio.from_thread import start_blocking_portal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.types import ASGIApp

Headers = tuple[tuple[bytes, bytes], ...]
HOST = (b"host", b"example.org")
NUMBER = (b"x-request-id", b"one-and-the-same")  # which answers repeat, errors in their words too


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def kind(self) -> str:
        """Return the media type without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0]


class Asked:
    """An application that is asked; errors that it lets through are raised here."""

    def __init__(self, app: ASGIApp) -> None:
        """Start a loop of its own, beside those of other tests."""
        self._app = app
        self._portal = start_blocking_portal()
        self._loop = self._portal.__enter__()

    def close(self) -> None:
        """End the loop."""
        self._portal.__exit__(None, None, None)

    def ask(
        self, target: str, headers: Sequence[tuple[bytes, bytes]] = (), method: str = "GET",
        body: bytes = b"",
    ) -> Answer:  # fmt: skip
        """Return the answer to a request.

        Args:
            target: Path and query as they go over the line, in ASCII.
            headers: Names in lower case.
            method: As in HTTP.
            body: What is sent along.
        """
        answer: Answer = self._loop.call(self._asked, target, tuple(headers), method, body)
        return answer

    def ask_each(self, target: str, headers: Headers, methods: Sequence[str]) -> list[Answer]:
        """Return the answers to one address by several methods, one after another."""

        async def asked() -> list[Answer]:
            return [await self._asked(target, headers, method, b"") for method in methods]

        answers: list[Answer] = self._loop.call(asked)
        return answers

    async def _asked(self, target: str, headers: Headers, method: str, body: bytes) -> Answer:
        path, _, query = target.partition("?")
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method,
            "scheme": "https", "path": unquote(path), "raw_path": path.encode("ascii"),
            "query_string": query.encode("ascii"), "root_path": "", "state": {},
            "headers": [NUMBER, *headers] if _hosted(headers) else [HOST, NUMBER, *headers],
            "client": ("127.0.0.1", 50_000), "server": ("127.0.0.1", 8501),
        }  # fmt: skip
        sent: list[Any] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            sent.append(message)

        await self._app(scope, receive, send)
        start = sent[0]
        told = {name.decode("latin-1"): text.decode("latin-1") for name, text in start["headers"]}
        return Answer(start["status"], told, b"".join(m.get("body", b"") for m in sent[1:]))


def _hosted(headers: Headers) -> bool:
    return any(name == b"host" for name, _ in headers)
