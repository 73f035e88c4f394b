"""Slides as one file (.pptx): parts, relations between them, the same bytes for the same slides."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from datetime import datetime, time
from typing import TYPE_CHECKING

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

from dashboard.core import periods
from dashboard.exports.briefing.slides import drawing, template
from dashboard.exports.briefing.slides.board import PAGE
from dashboard.exports.briefing.slides.drawing import NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pptx.package import Package
    from pptx.presentation import Presentation

    from dashboard.exports.briefing.slides.board import Board
    from dashboard.exports.briefing.slides.native import Native
    from dashboard.figures.theme import Palette

_REFERENCE = re.compile(r'(r:(?:id|embed)=)"(link|jump|chart|picture)(\d+)"')
_STAMP = struct.pack("<HH", 0, 0x21)  # midnight of 1 January 1980, the first that a zip can say


def package(
    boards: Sequence[Board], size: tuple[float, float], palette: Palette, title: str, updated: str
) -> bytes:
    """Return the file.

    Args:
        boards: The slides.
        size: Width and height in points.
        palette: Colours of the theme.
        title: Of the whole.
        updated: The day that the file says it was made on.
    """
    made = template.opened(*size, palette)
    inside = made.part.package
    slides = [
        Part(PackURI(f"/ppt/slides/slide{number}.xml"), CONTENT_TYPE.PML_SLIDE, inside, b"")
        for number, _ in enumerate(boards, 1)
    ]
    layout, notes = made.slide_layouts[0].part, made.notes_master.part
    made_so_far = [0, 0]
    for number, (board, slide) in enumerate(zip(boards, slides, strict=True), 1):
        slide.relate_to(layout, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
        ids = _related(board, slide, slides, inside, made_so_far)
        slide.blob = _named(board.xml(), ids).encode()
        _noted(board, slide, notes, number, inside)
        made.slides._sldIdLst.add_sldId(  # the slide is made already
            made.part.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
        )
    _described(made, title, updated)
    file = io.BytesIO()
    made.save(file)
    return stamped(file.getvalue())


def _related(
    board: Board, slide: Part, slides: Sequence[Part], inside: Package, made: list[int]
) -> dict[str, str]:
    """Relate a slide to what it leads to and shows; return the ids of the relations."""
    ids = {}
    for place, address in enumerate(board.links):
        kind = RELATIONSHIP_TYPE.HYPERLINK
        ids[f"link{place}"] = slide.relate_to(address, kind, is_external=True)
    for place, other in enumerate(board.jumps):
        ids[f"jump{place}"] = slide.relate_to(slides[other], RELATIONSHIP_TYPE.SLIDE)
    for place, native in enumerate(board.natives):
        made[0] += 1
        chart = _chart(native, made[0], inside)
        ids[f"chart{place}"] = slide.relate_to(chart, RELATIONSHIP_TYPE.CHART)
    for place, png in enumerate(board.pictures):
        made[1] += 1
        name = PackURI(f"/ppt/media/image{made[1]}.png")
        picture = Part(name, CONTENT_TYPE.PNG, inside, png)
        ids[f"picture{place}"] = slide.relate_to(picture, RELATIONSHIP_TYPE.IMAGE)
    return ids


def _named(xml: str, ids: Mapping[str, str]) -> str:
    """Return a slide whose relations have the names that the file gives them."""
    return _REFERENCE.sub(lambda found: f'{found[1]}"{ids[found[2] + found[3]]}"', xml)


def _chart(native: Native, number: int, inside: Package) -> Part:
    name = f"/ppt/charts/chart{number}.xml"
    chart = Part(PackURI(name), CONTENT_TYPE.DML_CHART, inside, native.xml)
    book = PackURI(f"/ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx")
    chart.relate_to(
        Part(book, CONTENT_TYPE.SML_SHEET, inside, native.xlsx), RELATIONSHIP_TYPE.PACKAGE
    )
    return chart


def _noted(board: Board, slide: Part, master: Part, number: int, inside: Package) -> None:
    """Give a slide its page of notes."""
    if not board.notes:
        return
    page = PackURI(f"/ppt/notesSlides/notesSlide{number}.xml")
    notes = Part(page, CONTENT_TYPE.PML_NOTES_SLIDE, inside, _notes(board).encode())
    notes.relate_to(master, RELATIONSHIP_TYPE.NOTES_MASTER)
    notes.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
    slide.relate_to(notes, RELATIONSHIP_TYPE.NOTES_SLIDE)


def _notes(board: Board) -> str:
    lines = "".join(
        f'<a:p><a:r><a:rPr lang="{board.lang}"/><a:t>{drawing.text(line)}</a:t></a:r></a:p>'
        for line in board.notes.splitlines()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<p:notes {NAMES} {PAGE}><p:cSld><p:spTree><p:nvGrpSpPr>"
        '<p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{lines}</p:txBody></p:sp></p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )


def _described(made: Presentation, title: str, updated: str) -> None:
    said = made.core_properties
    day = datetime.combine(periods.ends(updated)[0], time())
    said.title, said.author, said.last_modified_by = title, title, title
    said.created = said.modified = day
    said.revision = 1


def stamped(archive: bytes) -> bytes:
    """Return a zip archive in which every file is as old as the others."""
    made = bytearray(archive)
    with zipfile.ZipFile(io.BytesIO(archive)) as read:
        place, files = read.start_dir, read.infolist()
    for file in files:
        made[file.header_offset + 10 : file.header_offset + 14] = _STAMP
        made[place + 12 : place + 16] = _STAMP
        name, extra, comment = struct.unpack_from("<HHH", made, place + 28)
        place += 46 + name + extra + comment
    return bytes(made)
