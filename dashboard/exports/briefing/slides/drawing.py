"""DrawingML in small pieces: fills, lines, runs of text. Colours are #RRGGBB, lengths points."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
NONE = "<a:noFill/>"
_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f]")
Dash = Literal["solid", "sysDash", "dash", "lgDash"]


@dataclass(frozen=True)
class Run:
    """Some words in one look.

    Attributes:
        serif: Whether they stand in the font of headlines.
        link: Id of the relation that they lead to.
        jump: Whether that is another slide.
    """

    text: str
    size: float
    colour: str
    bold: bool = False
    serif: bool = False
    link: str = ""
    jump: bool = False


def emu(points: float) -> int:
    """Return a length as office files count it."""
    return round(points * 12_700)


def fill(colour: str, opacity: float = 1) -> str:
    """Return a fill of one colour."""
    alpha = f'<a:alpha val="{round(opacity * 100_000)}"/>' if opacity < 1 else ""
    return f'<a:solidFill><a:srgbClr val="{colour.lstrip("#")}">{alpha}</a:srgbClr></a:solidFill>'


def hatch(colour: str, ground: str) -> str:
    """Return the fill of the part of a range above its low end."""
    front, back = (
        f'<a:{side}Clr><a:srgbClr val="{one.lstrip("#")}"/></a:{side}Clr>'
        for side, one in (("fg", colour), ("bg", ground))
    )
    return f'<a:pattFill prst="wdUpDiag">{front}{back}</a:pattFill>'


def line(colour: str, width: float, dash: Dash = "solid") -> str:
    """Return a line; one without a colour is not drawn."""
    if not colour:
        return f"<a:ln>{NONE}</a:ln>"
    dashed = f'<a:prstDash val="{dash}"/>' if dash != "solid" else ""
    return f'<a:ln w="{emu(width)}" cap="flat">{fill(colour)}{dashed}<a:round/></a:ln>'


def run(given: Run, lang: str) -> str:
    """Return words of one look."""
    return f"<a:r>{look(given, lang)}<a:t>{text(given.text)}</a:t></a:r>"


def look(given: Run, lang: str, tag: str = "rPr") -> str:
    """Return the look of words; `tag` is `defRPr` where it is the look of a whole chart's."""
    font = "mj" if given.serif else "mn"
    action = ' action="ppaction://hlinksldjump"' if given.jump else ""
    link = f'<a:hlinkClick r:id="{given.link}"{action}/>' if given.link else ""
    bold = ' b="1"' if given.bold else ' b="0"'
    return (
        f'<a:{tag} lang={quoteattr(lang)} sz="{round(given.size * 100)}"{bold}>'
        f'{fill(given.colour)}<a:latin typeface="+{font}-lt"/><a:ea typeface="+{font}-ea"/>'
        f"{link}</a:{tag}>"
    )


def paragraph(
    runs: Sequence[Run], lang: str, align: str = "l", after: float = 0, spacing: int = 100
) -> str:
    """Return a paragraph.

    Args:
        runs: Its words.
        lang: Their language.
        align: `l`, `ctr` or `r`.
        after: Points between it and the next.
        spacing: Height of a line, in hundredths of its usual height.
    """
    style = (
        f'<a:pPr algn="{align}"><a:lnSpc><a:spcPct val="{spacing * 1000}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="{round(after * 100)}"/>'
        "</a:spcAft><a:buNone/></a:pPr>"
    )
    return f"<a:p>{style}{''.join(run(one, lang) for one in runs)}</a:p>"


def text(words: str) -> str:
    """Return words as XML holds them; signs that it cannot hold are left out."""
    return escape(_UNFIT.sub("", words))
