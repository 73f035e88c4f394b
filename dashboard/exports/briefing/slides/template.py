"""An empty presentation in our look: one layout, our colours and fonts, a page for notes."""

from __future__ import annotations

import io
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.util import Pt

if TYPE_CHECKING:
    from pptx.presentation import Presentation as Opened

    from dashboard.figures.theme import Palette

# Fonts that stand on the desks where slides are opened; ours do not.
LATIN = {"major": "Georgia", "minor": "Arial"}
CHINESE = {"major": "Noto Serif SC", "minor": "Microsoft YaHei"}
_TITLE_ONLY = "Title Only"
_FONT = '<a:latin typeface="{latin}"/><a:ea typeface="{chinese}"/><a:cs typeface=""/>'


def opened(width: float, height: float, palette: Palette) -> Opened:
    """Return a presentation without slides.

    Args:
        width: Of its slides, in points.
        height: Of its slides, in points.
        palette: Colours of its theme.
    """
    return Presentation(io.BytesIO(_made(width, height, palette)))


@lru_cache(maxsize=8)
def _made(width: float, height: float, palette: Palette) -> bytes:
    """Return python-pptx's own template, changed; all but one of its layouts are taken out."""
    made = Presentation()
    made.slide_width, made.slide_height = Pt(width), Pt(height)
    for layout in list(made.slide_layouts):
        if layout.name != _TITLE_ONLY:
            made.slide_layouts.remove(layout)
    (layout,) = made.slide_layouts
    for place in (*layout.placeholders, *made.slide_master.placeholders):
        _placed(place, width, height)
    theme = made.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme.blob = _themed(theme.blob.decode(), palette).encode()
    made.notes_master.part  # noqa: B018 # asking for it makes it
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def _placed(place: object, width: float, height: float) -> None:
    """Move a placeholder of the template to where our slides have it."""
    kind = str(place.placeholder_format.type)  # type: ignore[attr-defined] # any placeholder
    if "TITLE" in kind:
        left, top, wide, tall = 40.0, 42.0, width - 80, 72.0
    elif "BODY" in kind or "OBJECT" in kind:
        left, top, wide, tall = 40.0, 120.0, width - 80, height - 200
    else:
        third = (width - 80) / 3
        number = 0 if "DATE" in kind else 1 if "FOOTER" in kind else 2
        left, top, wide, tall = 40 + third * number, height - 30, third, 18.0
    place.left, place.top = Pt(left), Pt(top)  # type: ignore[attr-defined]
    place.width, place.height = Pt(wide), Pt(tall)  # type: ignore[attr-defined]


def _themed(theme: str, palette: Palette) -> str:
    """Return a theme in our colours and fonts."""
    colours = {
        "dk1": palette.ink, "lt1": "#FFFFFF", "dk2": palette.ink2, "lt2": palette.page,
        "accent1": palette.first, "accent2": palette.second, "accent3": palette.context1,
        "accent4": palette.coop, "accent5": palette.friction, "accent6": palette.context2,
        "hlink": palette.accent, "folHlink": palette.ink2,
    }  # fmt: skip
    for name, colour in colours.items():
        inner = f'<a:{name}><a:srgbClr val="{colour.lstrip("#")}"/></a:{name}>'
        theme = re.sub(rf"<a:{name}>.*?</a:{name}>", inner, theme, count=1, flags=re.DOTALL)
    for name in ("major", "minor"):
        fonts = _FONT.format(latin=LATIN[name], chinese=CHINESE[name])
        pattern = rf"(<a:{name}Font>).*?(</a:{name}Font>)"
        theme = re.sub(pattern, rf"\g<1>{fonts}\g<2>", theme, count=1, flags=re.DOTALL)
    return theme
