"""A record in which every text is markup, a formula or the end of whatever holds it."""

from pathlib import Path

import yaml

from dashboard.core.load import load
from dashboard.core.select import Index
from tests.web.serving import FINEST

EVIL = "x-evil"
TEXT = (
    '=HYPERLINK("http://evil.example","x") <x-evil onload=boom()>T</x-evil> <b>bold</b>'
    "<script>boom()</script><img src=x onerror=boom()> </script></style></title><!-- ]]> -->"
    '<svg onload=boom()> <a href="javascript:boom()">l</a> {{7*7}} ${7*7} {title} %(x)s \\ " \''
    " & &lt; &#60; ;,: }{ @comment{x} "
)
SHORT = "=1+1 <x-evil onload=boom()>\"'&}{\\</script>"
LINES = ("locator", "licence")


def record(folder):
    """Write the record; return its file."""
    for file in (FINEST, *sorted((FINEST.parent / "seeds").glob("*.yaml"))):
        goal = folder / file.relative_to(FINEST.parent)
        goal.parent.mkdir(parents=True, exist_ok=True)
        spoilt = spoil(yaml.safe_load(file.read_text(encoding="utf-8")))
        goal.write_text(yaml.safe_dump(spoilt, allow_unicode=True), encoding="utf-8")
    return Path(folder) / FINEST.name


def spoil(value, key=""):
    """Put markup before every text; whatever is an id, a date, a number or a list's word stays."""
    if isinstance(value, list):
        return [spoil(one, key) for one in value]
    if isinstance(value, dict):
        if value and set(value) <= {"en", "zh", "same"}:
            return {lang: f"{TEXT}{said}" for lang, said in value.items()}
        return {name: spoil(one, name) for name, one in value.items()}
    if isinstance(value, str) and key in LINES:
        return f"{SHORT} {value}"
    if isinstance(value, str) and key in {"title", "publisher"}:
        return f"{SHORT} {value}"
    if isinstance(value, str) and key == "figures":
        return f"{SHORT} {value}"
    return value


def file(folders):
    """Return the record's file, written once for a run of tests."""
    if not _made:
        _made.append(record(folders.mktemp("hostile")))
    return _made[0]


def index(folders):
    """Return the record as it is read, once for a run of tests."""
    if not _read:
        _read.append(Index(load(file(folders))))
    return _read[0]


_made: list[Path] = []
_read: list[Index] = []
