import re

import pytest

from tests.conftest import ROOT
from tools import licences

PINNED = re.compile(r"[a-z0-9._-]+(\[[a-z0-9,._-]+\])?==[^ ]+( ; .+)?", re.IGNORECASE)


def blocks(name):
    """Return the entries of a file of requirements, each on one line."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in lines if line]


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_package_is_pinned_by_version_and_hash_and_comes_from_no_index_of_ours(name):
    found = blocks(name)

    assert len(found) > 50
    for line in found:
        pin, *hashes = re.split(r"\s+--hash=", line)
        assert PINNED.fullmatch(pin.strip()), line[:80]
        assert hashes, line[:80]
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", one.strip()) for one in hashes), line[:80]


def test_the_list_of_licences_is_what_is_installed():
    pinned = (ROOT / "requirements.txt").read_text(encoding="utf-8")

    assert (ROOT / "LICENCES.md").read_text(encoding="utf-8") == licences.text(pinned)


def test_terms_are_those_that_a_package_names():
    assert licences.terms("starlette") == "BSD-3-Clause"
    assert licences.terms("altair") == "BSD License"
