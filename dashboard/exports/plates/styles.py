"""The rules of our style sheets that a picture needs, every variable resolved to its colour."""

from __future__ import annotations

import re
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.figures import theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.figures.theme import Palette

FOLDER = Path(__file__).resolve().parents[3] / "assets"
SHEETS = ("record.css", "map.css", "timeline.css", "events.css")
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_MEDIA = re.compile(r"@[^{;]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|@[^;{]+;")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_CLASS = re.compile(r"\.([A-Za-z][\w-]*)")
_CLASSES = re.compile(r'class="([^"]*)"')
_OWN = re.compile(r"--([\w-]+):\s*([^;]+)")
_VAR = re.compile(r"var\(--([\w-]+)\)")
_MIX = re.compile(r"color-mix\(in srgb, (#\w{6}) (\d+)%, (#\w{6})\)")
_PAGES = re.compile(r"(?:^|;)\s*(?:display|position|cursor|overflow|width|height|content-visibility"
                    r"|contain-intrinsic-size|pointer-events):[^;]*")  # fmt: skip


def base(colours: Palette) -> str:
    """Return the rules of the words that are set for plates alone."""
    return (
        f"text{{font-family:{colours.sans};text-rendering:geometricPrecision;"
        "text-autospace:normal}"
        f"text.s{{font-family:{colours.serif};font-weight:600}}"
    )


def rules(body: str, colours: Palette) -> str:
    """Return the rules of the classes that a body uses."""
    used = {name for said in _CLASSES.findall(body) for name in said.split()}
    found: list[str] = []
    for selectors, said in _sheet():
        kept = [one for one in selectors if _applies(one, used)]
        if kept:
            found += _written(kept, said, used, colours)
    return "".join(found)


def plain(body: str, colours: Palette) -> str:
    """Return a body with the variables in its attributes resolved to colours."""
    return _resolved(body, variables(colours))


def variables(colours: Palette) -> dict[str, str]:
    """Return what each variable of `theme.css_variables` stands for."""
    return {
        field.name.replace("_", "-"): str(getattr(colours, field.name))
        for field in fields(colours)
        if field.name != "mode"
    }


@cache
def _sheet() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Return the plain rules of the style sheets: selectors, and what is said of them."""
    texts = ((FOLDER / name).read_text(encoding="utf-8") for name in SHEETS)
    bare = (_MEDIA.sub("", _COMMENT.sub("", text)) for text in texts)
    return tuple(
        (tuple(one.strip() for one in selectors.split(",") if ":" not in one), said)
        for text in bare
        for selectors, said in _RULE.findall(text)
    )


def _applies(selector: str, used: set[str]) -> bool:
    named = _named(selector)
    return bool(named) and all(name in used for name in named)


@cache
def _named(selector: str) -> tuple[str, ...]:
    return tuple(_CLASS.findall(selector))


@cache
def _local() -> Mapping[str, dict[str, str]]:
    """Return the classes that set variables of their own, with what they set."""
    found: dict[str, dict[str, str]] = {}
    for selectors, said in _sheet():
        own = dict(_OWN.findall(said))
        for one in selectors:
            if own and _CLASS.fullmatch(one):
                found.setdefault(one[1:], {}).update(own)
    return found


def _written(selectors: list[str], said: str, used: set[str], colours: Palette) -> Iterator[str]:
    """Yield a rule, once more within each class that sets a variable of it."""
    known = variables(colours)
    bare = _PAGES.sub("", _OWN.sub("", said)).strip("; \n")
    wanted = set(_VAR.findall(bare))
    if not bare:
        return
    if wanted <= set(known):
        yield f"{','.join(selectors)}{{{_resolved(bare, known)}}}"
    for name, own in _local().items():
        if name in used and wanted & set(own):
            inner = known | {key: _resolved(value, known) for key, value in own.items()}
            both = (f".{name} {one},.{name}{one}" for one in selectors if one.startswith("."))
            yield f"{','.join(both)}{{{_resolved(bare, inner)}}}"


def _resolved(said: str, known: Mapping[str, str]) -> str:
    text = _VAR.sub(lambda match: known.get(match[1], match[0]), said)
    return _MIX.sub(lambda match: theme.mix(match[3], match[1], int(match[2]) / 100), text)
