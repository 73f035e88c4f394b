"""No address, query or header makes the dashboard fall, lie, or repeat what it was told."""

from __future__ import annotations

from urllib.parse import urljoin

import brotli
import pytest
from hypothesis import currently_in_test_context, given
from hypothesis import note as noted
from hypothesis import strategies as st

from tests.fuzz import addresses, answers
from tests.fuzz.addresses import Address
from tests.fuzz.asked import Asked
from tests.fuzz.measure import tried
from tests.web import serving

PLAIN = (b"accept-encoding", b"identity")


@pytest.fixture(scope="module")
def served():
    asked = Asked(serving.client().app)
    yield asked
    asked.close()


def note(text: str) -> None:
    """Have a text printed with the example that fails."""
    if currently_in_test_context():
        noted(text)


def plainly(address: Address) -> tuple[tuple[bytes, bytes], ...]:
    """Return the headers with word that nothing is to be compressed, for the sake of time."""
    return (*(one for one in address.headers if one[0] != b"accept-encoding"), PLAIN)


def hold(served: Asked, address: Address) -> None:
    """Ask an address and hold the answer against what holds for all of them."""
    note(f"{address.target} {address.headers}")
    headers = plainly(address)

    first, again, head = served.ask_each(address.target, headers, ("GET", "GET", "HEAD"))

    note(f"{first.status} {first.headers} {first.body[:300]!r}")
    assert not answers.unfit(first)
    assert (again.status, again.body) == (first.status, first.body)
    assert (head.status, head.headers) == (first.status, first.headers)
    if first.status == 200 and first.body != serving.SHELL.encode():
        assert first.headers["etag"].startswith('"')
        tag = first.headers["etag"].encode()
        kept = [one for one in headers if one[0] != b"if-none-match"]
        copy = served.ask(address.target, [*kept, (b"if-none-match", tag)])
        assert (copy.status, copy.body) == (304, b"")


@tried(1_000)
@given(address=addresses.files())
def test_files_and_embeds_answer_whatever_is_asked(served, address):
    hold(served, address)


@tried(500)
@given(address=addresses.near())
def test_what_is_not_there_is_said_and_nothing_breaks(served, address):
    note(address.target)
    answer = served.ask(address.target, plainly(address))

    note(f"{answer.status} {answer.headers} {answer.body[:300]!r}")
    assert not answers.unfit(answer)


def named(part: str, said: str) -> bool:
    """Tell whether what a page says names a part of its address, a briefing by its name."""
    return any(word in said for word in (("brief", "简报") if part == "brief" else (part,)))


@tried(200)
@given(address=addresses.pages())
def test_pages_answer_and_name_what_made_no_sense(served, address):
    hold(served, address)

    answer = served.ask(address.target, [PLAIN])
    if answer.status == 308:  # the Overview has the shorter address
        answer = served.ask(urljoin(address.target, answer.headers["location"]), [PLAIN])
    last = dict(address.query)
    assert answer.kind == "text/html"
    for name in address.bad:
        if last[name] in addresses.BAD[name]:
            assert named(name, answers.notices(answer))


@tried(120)
@given(
    path=st.sampled_from(
        ("/", "/methods", "/embed/overview", "/record.cite.html", "/indicators/x")
    ),
    lang=st.sampled_from((None, "en", "zh", "xx", "ZH", "", "zh-CN", addresses.CANARY)),
    theme=st.sampled_from((None, "dark", "light", "DARK", addresses.CANARY)),
    accepted=st.sampled_from(addresses.LANGUAGES),
    headers=addresses.headers(2),
)
def test_a_page_is_in_a_language_of_the_record(served, path, lang, theme, accepted, headers):
    given = {"lang": lang, "theme": theme}
    query = tuple((name, value) for name, value in given.items() if value is not None)
    others = tuple(one for one in headers if one[0] not in {b"accept-language", b"accept"})
    spoken = (b"accept-language", accepted.encode("latin-1", "replace"))
    address = Address(path, query, (*others, spoken, (b"accept", b"text/html")))

    answer = served.ask(address.target, plainly(address))

    note(f"{address} {answer.status}")
    first = accepted.partition(",")[0].partition(";")[0].strip().partition("-")[0].lower()
    due = lang if lang in {"en", "zh"} else first if first in {"en", "zh"} else "en"
    assert answers.language(answer) == {"en": "en-GB", "zh": "zh-Hans-CN"}[due]


@tried(60)
@given(address=addresses.files(), accepted=st.sampled_from(addresses.ENCODINGS))
def test_what_comes_compressed_is_what_was_asked_for_and_unpacks(served, address, accepted):
    others = [one for one in address.headers if one[0] != b"accept-encoding"]

    answer = served.ask(address.target, [*others, (b"accept-encoding", accepted.encode())])

    note(f"{address.target} {accepted!r} {answer.headers}")
    found = answer.headers.get("content-encoding", "")
    asked = {
        name.strip().lower(): rest.replace(" ", "").lower()
        for name, _, rest in (part.partition(";") for part in accepted.split(","))
    }
    assert not found or float(asked[found].partition("q=")[2] or 1) > 0
    if found == "br":
        assert brotli.decompress(answer.body) is not None


@tried(60)
@given(
    method=st.sampled_from(("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "X", "get")),
    address=addresses.files() | addresses.pages(),
    body=st.binary(max_size=200),
)
def test_other_methods_are_told_what_is_answered(served, method, address, body):
    answer = served.ask(address.target, plainly(address), method, body)

    note(f"{method} {address.target} {answer.status}")
    assert answer.status in answers.STATUSES
    assert not answers.unfit(answer)


@tried(60)
@given(
    body=st.binary(max_size=400)
    | st.binary(max_size=200).map(lambda some: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + some),
    headers=addresses.headers(),
)
def test_nothing_that_is_sent_to_be_verified_breaks_it(served, body, headers):
    answer = served.ask("/verify", headers, "POST", body)

    note(f"{answer.status} {answer.body[:200]!r}")
    assert answer.status in {400, 422}
    assert not answers.unfit(answer)


@pytest.mark.parametrize("path", addresses.HEAVY)
@pytest.mark.parametrize("lang", ["en", "zh", "xx"])
def test_what_takes_long_answers_alike_too(served, path, lang):
    hold(served, Address(path, (("lang", lang), ("v", "x"))))
