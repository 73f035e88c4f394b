"""A Streamlit server in a process of its own, and a reader of it that needs no browser."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "dashboard" / "app.py"
PATIENCE = 60.0
TICKS = os.sysconf("SC_CLK_TCK")
FAILURES = {"exception", "code"}  # no page of ours shows these; that of a broken record does
USER, SYSTEM = 11, 12  # fields of /proc/PID/stat, counted behind the name


@dataclass(frozen=True)
class Server:
    """A server that answers, by its port on this machine and its process id."""

    port: int
    pid: int

    @property
    def address(self) -> str:
        """Return where it is, without a slash behind."""
        return f"http://127.0.0.1:{self.port}"

    def cpu(self) -> float:
        """Return the processor time that it has used so far, in milliseconds."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[USER]) + int(fields[SYSTEM])) * 1000 / TICKS

    def memory(self) -> int:
        """Return the bytes of memory that it holds, its share of what others hold too."""
        said = Path(f"/proc/{self.pid}/smaps_rollup").read_text()
        return 1024 * int(next(line for line in said.splitlines() if line[:4] == "Pss:").split()[1])


class Reader:
    """One session: asks for a page and waits until the server is done with it.

    Attributes:
        received: Bytes that the last run sent.
    """

    def __init__(self, socket: ClientConnection, server: Server) -> None:
        """Speak over an open websocket with a server."""
        self._socket, self.cpu = socket, server.cpu
        self._held: dict[str, None] = {}
        self.received = 0

    def visit(self, page: str, query: str = "") -> float:
        """Run the script for an address; return the milliseconds until it is finished."""
        message = BackMsg()
        run = message.rerun_script
        run.page_name, run.query_string = page, query
        run.context_info.locale, run.context_info.color_scheme = "en-GB", "light"
        run.cached_message_hashes.extend(self._held)
        start, self.received = time.perf_counter(), 0
        self._socket.send(message.SerializeToString())
        while not self._finished(self._socket.recv(timeout=PATIENCE)):
            pass
        return (time.perf_counter() - start) * 1000

    def _finished(self, packed: bytes | str) -> bool:
        answer = ForwardMsg()
        answer.ParseFromString(bytes(packed))
        self.received += len(packed)
        if answer.metadata.cacheable and answer.hash:
            self._held[answer.hash] = None
        shown = answer.delta.new_element
        if shown.WhichOneof("type") in FAILURES:
            raise RuntimeError(f"not the page but its faults: {shown}")
        return answer.WhichOneof("type") == "script_finished"


@contextmanager
def served(app: Path = APP, arguments: Sequence[str] = ()) -> Iterator[Reader]:
    """Serve an app; the reader has seen nothing yet."""
    with running(app, arguments) as server:
        address = f"ws://127.0.0.1:{server.port}/_stcore/stream"
        with connect(address, subprotocols=["streamlit"], max_size=None, compression=None) as open_:
            yield Reader(open_, server)


@contextmanager
def running(app: Path = APP, arguments: Sequence[str] = ()) -> Iterator[Server]:
    """Serve an app on a free port of this machine until the block ends."""
    (port,) = free()
    with started(command(app, port, arguments), port, "/_stcore/health") as pid:
        yield Server(port, pid)


def command(app: Path, port: int, arguments: Sequence[str]) -> list[str]:
    """Return what serves an app at a port of this machine."""
    return [
        sys.executable, "-m", "streamlit", "run", str(app), "--server.address", "127.0.0.1",
        "--server.port", str(port), "--server.headless", "true", "--", *arguments,
    ]  # fmt: skip


def free(number: int = 1) -> list[int]:
    """Return ports of this machine that nobody listens at."""
    with ExitStack() as held:
        doors = [held.enter_context(socket.socket()) for _ in range(number)]
        for door in doors:
            door.bind(("127.0.0.1", 0))
        return [door.getsockname()[1] for door in doors]


@contextmanager
def started(
    command: Sequence[str], port: int, path: str, folder: Path = ROOT, **environment: str
) -> Iterator[int]:
    """Run a server until the block ends; give its process id once it answers at a path."""
    process = subprocess.Popen(
        command, cwd=folder, env=os.environ | environment,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        wait(port, path)
        yield process.pid
    finally:
        process.terminate()
        process.wait()


def wait(port: int, path: str = "/_stcore/health") -> None:
    """Return once a server answers at a path.

    Raises:
        TimeoutError: It does not.
    """
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urlopen(f"http://127.0.0.1:{port}{path}"):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(f"no server on port {port}")
