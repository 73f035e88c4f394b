"""Streamlit's front end in a few files, where set-up has made them of its many modules."""

from __future__ import annotations

import hashlib
from pathlib import Path

FOLDER = Path("vendor") / "parts"
PAGE = "index.html"
OF = "of"  # holds the hash of the page whose scripts the parts were made of


class Parts:
    """The parts, under an address of their own, where the rest of Streamlit's files is found too.

    Attributes:
        names: The parts in the order in which they need each other, none where there are no parts
            of the Streamlit that is installed; the last starts the page.
    """

    def __init__(self, assets: Path, streamlit: Path) -> None:
        """Look whether there are parts, and whether they are of this Streamlit.

        Args:
            assets: Holds them in `vendor/parts`.
            streamlit: Holds Streamlit's page.
        """
        self._folder = assets / FOLDER
        fits = _read(self._folder / OF) == hashlib.sha256((streamlit / PAGE).read_bytes()).digest()
        found = sorted(self._folder.glob("part*.js"), key=lambda file: (len(file.name), file.name))
        self.names = tuple(file.name for file in found) if fits else ()
        whole = b"".join(file.read_bytes() for file in found)
        self._place = f"/static/{hashlib.sha256(whole).hexdigest()[:12]}/"

    def links(self) -> str:
        """Return what a page holds to fetch and start the parts, empty where there are none."""
        where = [f".{self._place}js/{name}" for name in self.names]
        fetched = (f'<link rel="modulepreload" crossorigin href="{file}">' for file in where)
        start = f'<script type="module" crossorigin src="{where[-1]}"></script>' if where else ""
        return f"{''.join(fetched)}{start}"

    def file(self, path: str) -> Path | None:
        """Return the file of a path that is a part's, or hands on what is now in a part."""
        script = self._folder / path.removeprefix(f"{self._place}js/")
        inside = path.startswith(f"{self._place}js/") and script.parent == self._folder
        return script if inside and script.suffix == ".js" and script.is_file() else None

    def plain(self, path: str) -> str:
        """Return a path as Streamlit has it."""
        return path.replace(self._place, "/static/", 1) if self.names else path


def _read(file: Path) -> bytes:
    return bytes.fromhex(file.read_text(encoding="utf-8")) if file.exists() else b""
