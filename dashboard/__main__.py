"""Commands: `check` names a record's mistakes, `schema` writes schemas, `warm` draws pictures.

`events` writes the record's events for other programs; `verify` says whether the figures in a
picture still stand.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dashboard.core import schema, tally
from dashboard.core.load import RecordError, loaded
from dashboard.exports.events.formats import FORMATS

if TYPE_CHECKING:
    from dashboard.core.fault import Fault

ROOT = Path(__file__).resolve().parent.parent
BARE = re.compile(r"[^\s?#]+")
MOST_BROWSERS = 4  # at a time, however many cores there are
HERE = "http://127.0.0.1:8501"  # where `make run` serves
# What a message to GitHub's log must not hold as it stands.
ESCAPES: dict[str, str | int | None] = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_PROPERTY = ESCAPES | {":": "%3A", ",": "%2C"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    options = _parser().parse_args(arguments)
    if options.command == "schema":
        return _schema(options.folder)
    if options.command == "warm":
        return _warm(options.file)
    if options.command == "publish":
        return _publish(options.file, options.out, options.base)
    if options.command == "events":
        return _events(options.file, options.format, options.lang, options.base)
    if options.command == "verify":
        return _verify(options.picture, options.file)
    return _check(options.file, options.format)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m dashboard", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="name every mistake of a record by file and line")
    check.add_argument("file", nargs="?", type=Path, default=Path("indicators.yaml"))
    check.add_argument("--format", choices=("text", "json", "github"), default="text")
    write = commands.add_parser("schema", help="write the JSON Schemas of the curated files")
    write.add_argument("folder", nargs="?", type=Path, default=Path("assets"))
    warm = commands.add_parser("warm", help="draw the pictures that pages show before scripts run")
    warm.add_argument("file", nargs="?", type=Path, default=Path("indicators.yaml"))
    publish = commands.add_parser("publish", help="write the record as a site of plain files")
    publish.add_argument("out", type=Path, help="folder of the site; made anew as a whole")
    publish.add_argument("file", nargs="?", type=Path, default=Path("indicators.yaml"))
    publish.add_argument(
        "--base", type=_base, default=HERE, help="address at which the site will stand"
    )
    events = commands.add_parser("events", help="write the events of a record for other programs")
    events.add_argument("file", nargs="?", type=Path, default=Path("indicators.yaml"))
    events.add_argument("--format", choices=tuple(FORMATS), required=True)
    events.add_argument("--lang", help="the record's first language, where none is named")
    events.add_argument(
        "--base", type=_base, default=HERE, help="address at which the dashboard stands"
    )
    verify = commands.add_parser("verify", help="say whether a picture's figures still stand")
    verify.add_argument("picture", type=Path, help="a PNG that the dashboard has made")
    verify.add_argument("file", nargs="?", type=Path, default=Path("indicators.yaml"))
    return parser


def _base(text: str) -> str:
    """Return an address to which pages can be added."""
    try:
        found = urlsplit(text)
        stands = found.scheme in {"http", "https"} and found.hostname and found.port != 0
    except ValueError:
        stands = False
    if not stands or not BARE.fullmatch(text):
        raise argparse.ArgumentTypeError(
            f"not the address of a dashboard, found {text!r}; write one as https://example.org"
        )
    return text.rstrip("/")


def _schema(folder: Path) -> int:
    for name, root in schema.FILES.items():
        (folder / name).write_text(schema.text(root), encoding="utf-8")
    return 0


def _warm(file: Path) -> int:
    from dashboard.core import store
    from dashboard.exports import pictures
    from dashboard.warm import warm

    found = store.of(file, ROOT / "dashboard" / "locale").edition()
    if found is None:
        return _check(file, "text")
    return warm(
        found, pictures.of(ROOT / "assets", presses=min(os.cpu_count() or 1, MOST_BROWSERS))
    )


def _publish(file: Path, out: Path, base: str) -> int:
    from dashboard.core import store
    from dashboard.publish import write
    from dashboard.publish.worker import Site

    locale = ROOT / "dashboard" / "locale"
    if store.of(file, locale).edition() is None:
        return _check(file, "text")
    return write.main(Site(file, locale, ROOT / "assets", out, base))


def _events(file: Path, form: str, lang: str | None, base: str) -> int:
    from dashboard.core import store

    found = store.of(file, ROOT / "dashboard" / "locale").edition()
    if found is None:
        return _check(file, "text")
    spoken = lang or found.preferred("")
    if spoken not in found.words:
        sys.stderr.write(
            f"the record has no language {spoken!r}; write --lang {' or '.join(found.words)}\n"
        )
        return 2
    events = found.index.dated
    _pour(FORMATS[form](found.index, found.words[spoken], events, base))
    return 0


def _pour(content: bytes) -> None:
    """Write bytes to standard output; a reader that has seen enough is no mistake."""
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more at its end, which must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _verify(picture: Path, file: Path) -> int:
    """Say of each figure whether it stands; return 1 where one does not, 2 without an answer."""
    from dashboard.core import store
    from dashboard.exports import verify

    kept = store.of(file, ROOT / "dashboard" / "locale")
    shown = kept.edition()
    if shown is None:
        sys.stderr.write(f"{kept.faults}\n")
        return 2
    try:
        found = verify.verify(shown.index, picture.read_bytes())
    except (OSError, verify.UnstampedError) as error:
        sys.stderr.write(f"{picture}: {error}\n")
        return 2
    _say("\n".join(verify.lines(found)))
    return 0 if found.stands else 1


def _check(file: Path, form: str) -> int:
    from dashboard.core import release, withheld

    try:
        found = loaded(file)
        seen = withheld.public(found, release.now())
    except RecordError as error:
        _say(_faults(error.faults, form))
        return 1
    _say(_good(tally.counts(found.record), list(withheld.told(found, seen)), form))
    return 0


def _good(counts: dict[str, int], withheld: Sequence[Fault], form: str) -> str:
    """Return what a record without a fault holds, and what of it the public does not see."""
    if form == "json":
        said = {"counts": counts, "faults": [], "withheld": _listed(withheld)}
        return json.dumps(said, ensure_ascii=False)
    summary = f"{', '.join(f'{count:,} {kind}' for kind, count in counts.items())}; no fault"
    lines = (_github(one, "notice") if form == "github" else str(one) for one in withheld)
    return "\n".join((summary, *lines))


def _faults(faults: Sequence[Fault], form: str) -> str:
    if form == "json":
        return json.dumps({"faults": _listed(faults)}, ensure_ascii=False, indent=2)
    return "\n".join(map(_github if form == "github" else str, faults))


def _listed(found: Sequence[Fault]) -> list[dict[str, object]]:
    return [
        {
            "file": one.loc[0], "line": one.line, "column": one.column,
            "key": one.key, "message": one.message,
        }
        for one in found
    ]  # fmt: skip


def _github(fault: Fault, level: str = "error") -> str:
    file = str(fault.loc[0]).translate(str.maketrans(IN_PROPERTY))
    message = f"{fault.key}: {fault.message}".translate(str.maketrans(ESCAPES))
    return f"::{level} file={file},line={fault.line},col={fault.column}::{message}"


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(main())
