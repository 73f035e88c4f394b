"""Bring the catalogues up to date with the code; what is not translated stays empty."""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).resolve().parent.parent / "dashboard"
KEYWORDS = {"t": None, "n": (1, 2), "say": None}


def template() -> Catalog:
    """Return every sentence of the interface, in the source language."""
    found = Catalog(fuzzy=False)
    for _, _, message, _, _ in extract_from_dir(HERE, keywords=KEYWORDS):
        found.add(message)
    return found


def main() -> None:
    """Update the catalogues in place."""
    wanted = template()
    for path in sorted((HERE / "locale").glob("*.po")):
        with path.open("rb") as file:
            catalogue = read_po(file)
        catalogue.update(wanted, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        with path.open("wb") as file:
            write_po(
                file, catalogue, width=100, sort_output=True, no_location=True, omit_header=False
            )


if __name__ == "__main__":
    main()
