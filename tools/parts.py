"""Streamlit's front end in a few files: 70 small ones take a slow link longer than the figures."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

from tools import packages
from tools.packages import Package

ESBUILD = Package(
    "esbuild-wasm",
    "0.28.2",
    "19c715c21bf79a63945501c2426d8ec7fadbcbc9ff12a530bd9c44e8f8df8a4aeafe55b0f60f565ffbbd1329169e9a2ddcaa3a8f8dba0e041d79adb158a20040",
    "LICENSE.md",
)
SCRIPT = Path(__file__).with_name("parts.mjs")


def streamlit() -> Path:
    """Return the folder of the installed Streamlit's page, found without loading Streamlit."""
    spec = find_spec("streamlit")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("Streamlit is not installed; install the requirements")
    return Path(spec.origin).parent / "static"


def of(page: Path) -> str:
    """Return a hash of Streamlit's page, which names its scripts by their content."""
    return hashlib.sha256((page / "index.html").read_bytes()).hexdigest()


def make(command: list[str], folder: Path) -> None:
    """Write the parts into `parts` in a folder, with a note of the Streamlit they were made of.

    Args:
        command: Runs npm, beside which node stands.
        folder: Where the tool is unpacked too.

    Raises:
        subprocess.CalledProcessError: The scripts could not be read.
    """
    tool, made, page = folder / "esbuild", folder / "parts", streamlit()
    for path, content in packages.fetch(ESBUILD, command, folder).items():
        (tool / path).parent.mkdir(parents=True, exist_ok=True)
        (tool / path).write_bytes(content)
    node = shutil.which("node") or str(Path(command[0]).with_name("node"))
    subprocess.run(
        [node, str(SCRIPT), str(tool), str(page / "static" / "js"), str(made)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    (made / "of").write_text(of(page), encoding="utf-8")
