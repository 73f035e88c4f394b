"""One file of the record, read into plain data; refused at once where it is no text."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from dashboard.core.build import Builder
from dashboard.core.fault import Fault
from dashboard.core.plain import Limits, Reading

# Line ends other than LF are among them: YAML counts them as lines, most editors do not.
CONTROLS = re.compile("\r(?!\n)|[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


def read(path: Path, limits: Limits = Limits()) -> Reading:  # noqa: B008 (frozen)
    """Read one file; whatever is wrong with it is among the faults, never raised."""
    name = str(path)
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            return _unread(name, "not a file; name a YAML file")
        if found.st_size > limits.bytes:
            return _unread(name, _too_long(found.st_size, limits))
        with path.open("rb") as file:
            return parse(name, file.read(limits.bytes + 1), limits)
    except OSError as error:
        return _unread(
            name, f"the file cannot be read: {error.strerror}; correct its path or rights"
        )


def parse(name: str, content: bytes, limits: Limits = Limits()) -> Reading:  # noqa: B008 (frozen)
    """Read the content of one file; whatever is wrong with it is among the faults."""
    if len(content) > limits.bytes:
        return _unread(name, _too_long(len(content), limits))
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _unread(name, "the file is UTF-16; save it as UTF-8")
    if content.startswith(b"\xef\xbb\xbf"):
        return _unread(name, "the file starts with a byte order mark; save it as UTF-8 without one")
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start)
        column = error.start - content.rfind(b"\n", 0, error.start)
        message = (
            f"byte {error.start} (0x{content[error.start]:02x}) is not UTF-8; save "
            "the file as UTF-8"
        )
        return _unread(name, message, line + 1, column)
    if found := CONTROLS.search(text):
        line, column = (
            text.count("\n", 0, found.start()),
            found.start() - text.rfind("\n", 0, found.start()),
        )
        what = "a tab" if found[0] == "\t" else f"the control character U+{ord(found[0]):04X}"
        cure = "use spaces" if found[0] == "\t" else "take it out"
        return _unread(name, f"{what} stands here; {cure}", line + 1, column)
    return Builder(name, text, limits).reading()


def _too_long(size: int, limits: Limits) -> str:
    return (
        f"the file has {size:,} bytes, at most {limits.bytes:,} are read; split it "
        "into several files"
    )


def _unread(name: str, message: str, line: int = 1, column: int = 1) -> Reading:
    return Reading("", None, (Fault((name,), message, line=line, column=column),))
