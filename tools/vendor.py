"""Bring fonts, plotly.js and Streamlit's front end in few files into assets/vendor/.

Without them system fonts serve, the full plotly.js of Python's package, Streamlit's own files.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# `python tools/vendor.py` puts this folder, not the root, on the path.
sys.path.insert(0, str(ROOT))

from tools import packages, parts  # noqa: E402
from tools.packages import Package  # noqa: E402

# Scatter and bar, which our figures are made of: 395 kB compressed, against 1.4 MB for all.
PLOTLY = Package(
    "plotly.js-basic-dist-min",
    "4.1.1",
    "d68345f0f790c7686fff2eeda84556283dc91b09ff30610c43c98bf47530b1aa86f451b2fce539147507bf3a9bab13789a7c19188f5a6d3884efbe42e2492331",
)
SCRIPT = "plotly-basic.min.js"
MODULES = ("vendor", "packages", "families", "faces", "subset", "characters", "headlines", "parts")


def main(root: Path = ROOT) -> int:
    """Bring what is missing; say so and go on where there is no npm."""
    vendor = root / "assets" / "vendor"
    stamp, now = vendor / "stamp", code()
    if _read(stamp) != now and fetched(vendor):
        stamp.write_text(now)
    if (vendor / "fonts" / "slices.css").exists():
        chinese(root, vendor / "fonts")
    return 0


def code() -> str:
    """Return a hash of these tools, with everything that they pin, and of Streamlit's page."""
    own = (Path(__file__).with_name(f"{name}.py") for name in MODULES)
    return digest((*own, parts.SCRIPT, parts.streamlit() / "index.html"))


def fetched(vendor: Path) -> bool:
    """Fetch every package and make small fonts; tell whether all of it is there."""
    command = packages.npm()
    if command is None:
        print(
            "No npm found: the pages use system fonts, the full plotly.js and Streamlit's"
            " many files, or what is there from before. Install npm and run this again."
        )
        return False
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch)
        try:
            plotly(command, fresh)
            fonts(command, fresh)
            parts.make(command, fresh)
        except (subprocess.SubprocessError, OSError) as error:
            print(f"Not everything could be fetched ({error}); the pages do without.")
            return False
        vendor.mkdir(parents=True, exist_ok=True)
        for name in ("plotly", "fonts", "parts"):
            shutil.rmtree(vendor / name, ignore_errors=True)
            shutil.move(fresh / name, vendor / name)
    return True


def plotly(command: list[str], folder: Path) -> None:
    """Write the charts' script with its licence."""
    files = packages.fetch(PLOTLY, command, folder)
    (folder / "plotly").mkdir()
    for name in (SCRIPT, PLOTLY.licence):
        (folder / "plotly" / name).write_bytes(files[name])


def fonts(command: list[str], folder: Path) -> None:
    """Write the fonts with their licences, and two style sheets of them.

    `slices.css` comes before `fonts.css` in a page, which then has the first word.
    """
    from tools import faces, families

    own, slices = [], []
    for family in families.FAMILIES:
        files = packages.fetch(family.package, command, folder)
        room = folder / "fonts" / family.package.folder
        room.mkdir(parents=True)
        (room / "LICENSE").write_bytes(files[family.package.licence])
        own += families.own(family, files, room)
        slices += families.slices(family, files, room)
    (folder / "fonts" / "fonts.css").write_text(faces.sheet(own), encoding="utf-8")
    (folder / "fonts" / "slices.css").write_text(faces.sheet(slices), encoding="utf-8")


def chinese(root: Path, folder: Path) -> None:
    """Make the font of Chinese headlines anew where the record asks for other characters."""
    record, locale = root / "indicators.yaml", root / "dashboard" / "locale"
    texts = (record, *sorted((root / "seeds").glob("*.yaml")), locale / "zh.po")
    stamp, now = folder / "headlines", digest(texts)
    was, _, had = _read(stamp).partition("\n")
    if was == now:
        return
    from dashboard.core.load import RecordError
    from tools import characters, headlines

    try:
        wanted = characters.of_record(record, locale)
    except RecordError:
        print("The record has faults: the font of Chinese headlines stays as it is.")
        return
    if wanted and set(wanted) != set(had):
        headlines.make(wanted, folder)
    stamp.write_text(f"{now}\n{wanted}", encoding="utf-8")


def digest(files: Iterable[Path]) -> str:
    """Return a hash of what is in some files."""
    whole = hashlib.sha256()
    for file in files:
        whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.exists() else ""


if __name__ == "__main__":
    raise SystemExit(main())
