"""Two replicas behind nginx on this machine, with the configuration that `deploy/` gives."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.server import APP, ROOT, Server, command, free, wait

CONFIG = ROOT / "deploy" / "nginx.conf"
NAMES = ("replica-1:8501", "replica-2:8501")
PATIENCE = 60.0


@dataclass
class Replica:
    """One server of the dashboard, which may be ended and started anew at the same port.

    Attributes:
        settings: Of its environment.
        record: The file that it was started with last.
    """

    port: int
    settings: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None
    record: Path = Path()

    @property
    def server(self) -> Server:
        """Return the server as others measure it."""
        return Server(self.port, self.process.pid if self.process else 0)

    def start(self, record: Path) -> None:
        """Serve a record; `wait` until it answers."""
        self.record = record
        self.process = subprocess.Popen(
            command(APP, self.port, [str(record)]), cwd=ROOT, env=os.environ | self.settings,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def wait(self) -> None:
        """Return once it answers.

        Raises:
            TimeoutError: It does not.
        """
        wait(self.port, "/health")

    def end(self, how: int = signal.SIGTERM) -> int:
        """End it and return its exit status."""
        if self.process is None:
            return 0
        self.process.send_signal(how)
        status = self.process.wait(PATIENCE)
        self.process = None
        return status


@dataclass(frozen=True)
class Fleet:
    """Replicas, and nginx before them.

    Attributes:
        port: Of nginx.
        folder: Holds nginx's files.
    """

    port: int
    replicas: tuple[Replica, ...]
    folder: Path

    @property
    def address(self) -> str:
        """Return where readers come."""
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def fleet(records: Sequence[Path], **settings: str) -> Iterator[Fleet]:
    """Serve records, usually the same, by two replicas behind nginx until the block ends.

    Args:
        records: The curated file of each.
        settings: Of the replicas' environment.
    """
    with tempfile.TemporaryDirectory() as folder, ExitStack() as ends:
        front, *ports = free(1 + len(NAMES))
        replicas = tuple(Replica(port, settings) for port in ports)
        for one, record in zip(replicas, records, strict=True):
            ends.callback(one.end)
            one.start(record)
        ends.enter_context(proxied(Path(folder), front, ports))
        for one in replicas:
            one.wait()
        yield Fleet(front, replicas, Path(folder))


@contextmanager
def proxied(folder: Path, front: int, ports: list[int]) -> Iterator[None]:
    """Run nginx before some ports until the block ends."""
    folder.chmod(0o755)  # nginx's workers are nobody where it is started by root
    config = folder / "nginx.conf"
    config.write_text(configured(folder, front, ports), encoding="utf-8")
    nginx = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if nginx is None:
        raise FileNotFoundError("nginx is not installed; `make nginx` installs it")
    started = [nginx, "-c", str(config), "-p", str(folder), "-g", "daemon off;"]
    tried = subprocess.run([*started, "-t"], capture_output=True, text=True, check=False)
    if tried.returncode:
        raise ValueError(tried.stderr)
    with (folder / "nginx.out").open("wb") as said:
        process = subprocess.Popen(started, stdout=said, stderr=said)
    try:
        wait(front, "/nginx-health")
        yield
    finally:
        process.send_signal(signal.SIGQUIT if process.poll() is None else 0)
        process.wait(PATIENCE)


def configured(folder: Path, front: int, ports: list[int]) -> str:
    """Return deploy's configuration with ports of this machine, and a folder, in their places.

    What lies in the folder's `plain` is served too, as something to measure beside.
    """
    text = CONFIG.read_text(encoding="utf-8")
    plain = f"location /plain/ {{ root {folder}; }}\n        location = /nginx-health {{"
    places = {
        "listen 8080;": f"listen 127.0.0.1:{front};",
        "/var/cache/nginx/record": f"{folder}/cache",
        "/tmp/nginx": f"{folder}/nginx",
        "location = /nginx-health {": plain,
        "/dev/stdout": f"{folder}/access.log",
        "/dev/stderr": f"{folder}/error.log",
        **{name: f"127.0.0.1:{port}" for name, port in zip(NAMES, ports, strict=True)},
    }
    for old, new in places.items():
        if old not in text:
            raise ValueError(f"deploy/nginx.conf no longer says {old!r}")
        text = text.replace(old, new)
    return text
