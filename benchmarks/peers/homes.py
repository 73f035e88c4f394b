"""An environment for each peer, made on demand outside the repository and kept."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
PINNED = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


def home(name: str) -> Path:
    """Return the folder of the programs of a peer's environment, which is made where it is missing.

    It lies in the user's cache, or in the folder that `PEERS` names, under a name that changes with
    the requirements.
    """
    wanted = FOLDER / name / "requirements.txt"
    mark = hashlib.sha256(wanted.read_bytes()).hexdigest()[:12]
    made = _cache() / f"{name}-{mark}"
    if not (made / "ready").exists():
        _make(made, wanted)
    return made / "bin"


def version(name: str) -> str:
    """Return the version of a package as its peer's requirements pin it."""
    text = (FOLDER / name / "requirements.txt").read_text(encoding="utf-8")
    return dict(PINNED.findall(text))[name]


def _cache() -> Path:
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(os.environ.get("PEERS") or Path(home) / "bilateral-record" / "peers")


def _make(made: Path, wanted: Path) -> None:
    print(f"making {made}", file=sys.stderr, flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(made)], check=True)
    pip = [str(made / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    subprocess.run([*pip, "--require-hashes", "-r", str(wanted)], check=True)
    (made / "ready").touch()
