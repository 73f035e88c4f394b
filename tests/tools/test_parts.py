import re

import pytest

from tests.conftest import ROOT
from tools import parts

MADE = ROOT / "assets" / "vendor" / "parts"
SCRIPTS = parts.streamlit() / "static" / "js"
FROM = re.compile(r'(?:from|import)"\./([^"]+)"')
AHEAD = re.compile(r"\.f=\[([^\]]*)\]")
WORDS = r"export\{([^}]*)\}"


def words(text):
    """Return the names under which a module gives what it has."""
    found = ",".join(re.findall(WORDS, text)).split(",")
    return sorted(word.split(" as ")[-1].strip() for word in found if word.strip())


def handed():
    return sorted(file for file in MADE.glob("*.js") if not file.name.startswith("part"))


@pytest.mark.parametrize("file", handed(), ids=lambda file: file.name.split(".")[0])
def test_a_module_gives_the_same_names_as_streamlit_s(file):
    assert words(file.read_text()) == words((SCRIPTS / file.name).read_text())


def test_set_up_has_made_the_parts_of_the_installed_streamlit():
    assert (MADE / "of").read_text() == parts.of(parts.streamlit())
    assert any(file.name.startswith("index.") for file in handed())


def test_no_part_needs_a_later_one():
    for number, part in enumerate(sorted(MADE.glob("part*.js"))):
        needed = FROM.findall(part.read_text(encoding="utf-8"))
        assert set(needed) <= {f"part{earlier}.js" for earlier in range(number)}


def test_what_the_parts_hold_is_not_fetched_ahead_a_second_time():
    whole = "".join(part.read_text(encoding="utf-8") for part in MADE.glob("part*.js"))
    ahead = "".join(AHEAD.findall(whole))

    assert "./Table." in ahead
    assert [file.name for file in handed() if f'"./{file.name}"' in ahead] == []
