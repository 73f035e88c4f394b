"""The peers' servers as their makers advise them for production, each one process of an app."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.peers import homes
from benchmarks.server import Server, free, started

NAMES = {"dash": "Dash", "vizro": "Vizro", "panel": "Panel"}
GUNICORN = ("--workers", "1", "--threads", "8")


class Family(Server):
    """A server whose processor time is that of all its processes."""

    def cpu(self) -> float:
        """Return the processor time that all of them have used so far, in milliseconds."""
        found = _descendants(self.pid)
        return sum(Server(self.port, pid).cpu() for pid in found) + super().cpu()


def _descendants(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    children = [int(child) for child in listed]
    return children + [one for child in children for one in _descendants(child)]


@contextmanager
def running(name: str, content: Path) -> Iterator[Server]:
    """Serve a peer's app on a free port of this machine until the block ends."""
    (port,) = free()
    folder, path = homes.FOLDER / name, "/app" if name == "panel" else "/"
    command = [str(homes.home(name) / _command(name, port)[0]), *_command(name, port)[1:]]
    with started(command, port, path, folder, CONTENT=str(content)) as pid:
        yield Family(port, pid)


def _command(name: str, port: int) -> list[str]:
    address = f"127.0.0.1:{port}"
    if name == "panel":
        return [
            "panel", "serve", "app.py", "--address", "127.0.0.1", "--port", str(port),
            "--allow-websocket-origin", address,
        ]  # fmt: skip
    app = {"dash": "app:server", "vizro": "app:app"}[name]
    return ["gunicorn", "--bind", address, *GUNICORN, app]
