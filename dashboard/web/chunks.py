"""Parts of Streamlit's front end that it would ask for late, one after another."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_IMPORT = re.compile(r'(?:from|import)"\./([^"]+\.js)"')


@cache
def links(folder: Path, names: Sequence[str]) -> tuple[str, ...]:
    """Return links that fetch parts with all that they import; a part that is not there has none.

    Args:
        folder: Streamlit's scripts.
        names: Parts by the first word of their file: `Slider` is `Slider.<hash>.js`.
    """
    found: dict[str, None] = {}
    for name in names:
        for file in folder.glob(f"{name}.*.js"):
            found |= dict.fromkeys(_with_imports(folder, file.name, found))
    return tuple(
        f'<link rel="modulepreload" crossorigin href="./static/js/{file}">' for file in found
    )


def _with_imports(folder: Path, name: str, seen: dict[str, None]) -> Iterator[str]:
    seen[name] = None
    yield name
    for other in _IMPORT.findall((folder / name).read_text(encoding="utf-8")):
        if other not in seen and (folder / other).exists():
            yield from _with_imports(folder, other, seen)
