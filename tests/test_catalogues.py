import re
import string

import pytest
from babel.messages.pofile import read_po

from tools.catalogue import template

FIELD = string.Formatter()


def fields(text):
    return {name for _, name, _, _ in FIELD.parse(text) if name}


@pytest.fixture(scope="module", params=["zh"])
def catalogue(request, root):
    with (root / "dashboard" / "locale" / f"{request.param}.po").open("rb") as file:
        return read_po(file)


@pytest.fixture(scope="module")
def root(request):
    return request.config.rootpath


def said(message):
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def test_every_sentence_of_the_interface_is_translated(catalogue):
    missing = [
        message.id
        for message in template()
        if message.id and not all(said(catalogue.get(message.id) or message))
    ]

    assert missing == []


def test_a_catalogue_holds_no_sentence_that_nobody_says(catalogue):
    wanted = {message.id for message in template()}

    assert [m.id for m in catalogue if m.id and m.id not in wanted] == []


def test_a_translation_fills_in_fields_that_the_sentence_has(catalogue):
    allowed = {"{first}–{last} {year}": {"first_month", "last_month"}}
    for message in catalogue:
        ids = message.id if isinstance(message.id, tuple | list) else (message.id,)
        known = set().union(*map(fields, ids), allowed.get(ids[0], set()))

        assert all(fields(text) <= known for text in said(message)), message.id


def test_chinese_has_no_space_between_characters_and_figures(catalogue):
    for message in catalogue:
        if message.id and not re.match(r"\d", str(message.id)):
            assert not re.search(r"[一-鿿] [\dA-Za-z]|[\dA-Za-z] [一-鿿]", "".join(said(message)))
