"""The briefing of the invented record, and what stands for pictures where none are drawn."""

import io
import re
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dashboard.core import address, store
from dashboard.core.desk import Desk
from dashboard.core.state import State
from tests.core.small import FINEST

BASE = "https://example.org/record"
LOCALE = Path(__file__).parents[2] / "dashboard" / "locale"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)


@cache
def edition():
    """Return the invented record in its languages."""
    return store.of(FINEST, LOCALE).edition()


def desk(brief, lang="en", slides=""):
    """Return the record with a briefing of the items that a text names."""
    default = State("briefing", lang=lang)
    query = {"brief": brief} | ({"slides": slides} if slides else {})
    state, dropped = address.decode(query, default, edition().known)
    assert dropped == ()
    return Desk(edition().index, edition().words[lang], state, default, ())


@dataclass(frozen=True)
class Drawn:
    """A picture, as a studio returns it."""

    body: bytes
    name: str
    alt: str


class Studio:
    """Draws the same small picture of every view, and remembers the views."""

    def __init__(self, refuse=()):
        self.seen, self.printed, self.refuse = [], [], refuse

    async def image(self, view, form):
        self.seen.append((view.desk.state.page, form))
        if view.desk.state.page in self.refuse:
            raise OSError("the browser is away")
        return Drawn(PIXEL, f"{view.desk.state.page}.{form}", "A picture")

    async def pages(self, views, form="pdf"):
        self.printed = [(view.desk.state.page, view.desk.state.tab, view.title) for view in views]
        return b"%PDF"


def parts(pptx):
    """Return every file in a zip by its name."""
    with zipfile.ZipFile(io.BytesIO(pptx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def charts(pptx):
    """Return the ChartML of each native chart."""
    found = parts(pptx)
    names = sorted(name for name in found if re.fullmatch(r"ppt/charts/chart\d+\.xml", name))
    return [found[name].decode() for name in names]


def values(xml, tag="val"):
    """Return the numbers that a chart draws."""
    found = re.findall(rf"<c:(?:{tag})>.*?</c:(?:{tag})>", xml, re.DOTALL)
    return [float(one) for part in found for one in re.findall(r"<c:v>([^<]+)</c:v>", part)]
