"""A slide while it is being made: shapes as XML, and what they lead to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal
from xml.sax.saxutils import quoteattr

from dashboard.exports.briefing.slides import drawing
from dashboard.exports.briefing.slides.drawing import NAMES, emu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.exports.briefing.slides.drawing import Run
    from dashboard.exports.briefing.slides.native import Native

PAGE = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
Anchor = Literal["t", "b", "ctr"]


@dataclass(frozen=True)
class Box:
    """A place on a slide, in points."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Text:
    """A paragraph: its words, how it is set, and how far the next one stands off."""

    runs: tuple[Run, ...]
    align: str = "l"
    after: float = 0
    spacing: int = 100


@dataclass
class Board:
    """A slide.

    Attributes:
        lang: Language of its words.
        links: Addresses outside that it leads to; the first is `rId2`, after the layout.
        jumps: Slides of the same file that it leads to, by number, after the links.
        natives, pictures: What it shows, after the jumps.
        notes: What the speaker has before them.
    """

    lang: str
    shapes: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    jumps: list[int] = field(default_factory=list)
    natives: list[Native] = field(default_factory=list)
    pictures: list[bytes] = field(default_factory=list)
    notes: str = ""

    def link(self, address: str) -> str:
        """Return the id of the relation to an address outside."""
        if address not in self.links:
            self.links.append(address)
        return f"link{self.links.index(address)}"

    def jump(self, slide: int) -> str:
        """Return the id of the relation to another slide, counted from nought."""
        self.jumps.append(slide)
        return f"jump{len(self.jumps) - 1}"

    def title(self, box: Box, text: Text) -> None:
        """Put the slide's title on it."""
        place = '<p:nvPr><p:ph type="title"/></p:nvPr>'
        locked = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        self._words("Title", box, [text], "t", place, locked)

    def text(self, name: str, box: Box, texts: Sequence[Text], anchor: Anchor = "t") -> None:
        """Put words on the slide."""
        self._words(name, box, texts, anchor, "<p:nvPr/>", '<p:cNvSpPr txBox="1"/>')

    def area(self, box: Box, colour: str) -> None:
        """Put a plain area on the slide, which is read by nobody."""
        shape = f"{_place(box)}{_RECT}{drawing.fill(colour)}{drawing.line('', 0)}"
        self._shape("", "<p:nvPr/>", "<p:cNvSpPr/>", shape, "<a:p/>", plain=True)

    def chart(self, name: str, alt: str, box: Box, native: Native) -> None:
        """Put a native chart on the slide."""
        self.natives.append(native)
        id = f"chart{len(self.natives) - 1}"
        inner = (
            f'<a:graphicData uri="{_CHART}"><c:chart xmlns:c="{_CHART}" r:id="{id}"/>'
            "</a:graphicData>"
        )
        self._frame(name, alt, box, inner)

    def picture(self, name: str, alt: str, box: Box, png: bytes) -> None:
        """Put a picture on the slide."""
        self.pictures.append(png)
        named = self._named(name, alt)
        self.shapes.append(
            f"<p:pic><p:nvPicPr>{named}<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr>"
            f'<p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="picture{len(self.pictures) - 1}"/>'
            f"<a:stretch><a:fillRect/></a:stretch></p:blipFill>"
            f"<p:spPr>{_place(box)}{_RECT}</p:spPr></p:pic>"
        )  # fmt: skip

    def table(
        self,
        name: str,
        box: Box,
        widths: Sequence[float],
        rows: Sequence[Sequence[Text]],
        rule: str,
    ) -> None:
        """Put a table on the slide; its first row is the head.

        Args:
            name: What it is called.
            box: Where it stands; rows grow with their words.
            widths: Of the columns.
            rows: Of cells.
            rule: Colour of the lines between rows.
        """
        grid = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in widths)
        tall = emu(box.height / max(len(rows), 1))
        body = "".join(
            f'<a:tr h="{tall}">{"".join(self._cell(cell, rule) for cell in row)}</a:tr>'
            for row in rows
        )
        inner = (
            f'<a:graphicData uri="{_TABLE}"><a:tbl><a:tblPr firstRow="1"/>'
            f"<a:tblGrid>{grid}</a:tblGrid>{body}</a:tbl></a:graphicData>"
        )
        self._frame(name, name, box, inner)

    def xml(self) -> str:
        """Return the slide's XML; its relations still have names of their own."""
        return (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f"<p:sld {NAMES} {PAGE}><p:cSld><p:spTree><p:nvGrpSpPr>"
            '<p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
            f"{''.join(self.shapes)}</p:spTree></p:cSld>"
            "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
        )

    def _words(
        self, name: str, box: Box, texts: Sequence[Text], anchor: Anchor, place: str, kind: str,
    ) -> None:  # fmt: skip
        said = "".join(
            drawing.paragraph(t.runs, self.lang, t.align, t.after, t.spacing) for t in texts
        )
        self._shape(name, place, kind, f"{_place(box)}{_RECT}{drawing.NONE}", said, anchor)

    def _shape(
        self, name: str, place: str, kind: str, shape: str, said: str, anchor: Anchor = "t",
        plain: bool = False,
    ) -> None:  # fmt: skip
        body = (
            f'<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}">'
            "<a:normAutofit/></a:bodyPr><a:lstStyle/>"
        )
        words = "" if plain else f"<p:txBody>{body}{said}</p:txBody>"
        self.shapes.append(
            f"<p:sp><p:nvSpPr>{self._named(name, '')}{kind}{place}</p:nvSpPr>"
            f"<p:spPr>{shape}</p:spPr>{words}</p:sp>"
        )

    def _frame(self, name: str, alt: str, box: Box, inner: str) -> None:
        self.shapes.append(
            f"<p:graphicFrame><p:nvGraphicFramePr>{self._named(name, alt)}"
            f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>'
            f"</p:nvGraphicFramePr>{_place(box, 'p')}<a:graphic>{inner}</a:graphic>"
            "</p:graphicFrame>"
        )

    def _named(self, name: str, alt: str) -> str:
        """Return what a shape is called, and what is said to those who cannot see it."""
        id = len(self.shapes) + 2
        words = f" descr={quoteattr(alt)}" if alt else ""
        return f'<p:cNvPr id="{id}" name={quoteattr(name or f"Rule {id}")}{words}/>'

    def _cell(self, cell: Text, rule: str) -> str:
        said = drawing.paragraph(cell.runs, self.lang, cell.align, 0, cell.spacing)
        sides = "".join(f'<a:ln{side} w="0">{drawing.NONE}</a:ln{side}>' for side in "LRT")
        below = f'<a:lnB w="{emu(0.75)}">{drawing.fill(rule)}</a:lnB>'
        return (
            f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{said}</a:txBody>"
            f'<a:tcPr marL="0" marR="{emu(8)}" marT="{emu(3)}" marB="{emu(3)}">'
            f"{sides}{below}{drawing.NONE}</a:tcPr></a:tc>"
        )  # fmt: skip


_RECT = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


def _place(box: Box, space: str = "a") -> str:
    return (
        f'<{space}:xfrm><a:off x="{emu(box.x)}" y="{emu(box.y)}"/>'
        f'<a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/></{space}:xfrm>'
    )
