"""Nothing that is withheld comes out of any address, by any method, before its time."""

import io
import json
import re
import secrets
from types import SimpleNamespace

import pytest
from PIL import Image

from dashboard.core.store import Store
from dashboard.exports import stamp
from dashboard.exports.orders import Orders
from dashboard.exports.pictures import Pictures
from dashboard.exports.plates import frame
from dashboard.exports.shelf import Shelf
from dashboard.exports.studio import Studio
from dashboard.web.ask import House
from tests.conftest import ROOT
from tests.core import good
from tests.leaks import crawl, search, seeded
from tests.leaks.press import Telling
from tests.web import serving

LOCALE = ROOT / "dashboard" / "locale"
PAGES = ("/", "/indicators", "/map", "/timeline", "/evidence", "/briefing", "/methods")
BRIEF = "brief=port-oil~overview!port-oil~map~timeline~event!oil-halt~story!port-story"


class Served:
    """The seeded record as it is served at a time that the test sets."""

    def __init__(self, folder, record=None, store=None):
        self.seeded = record or seeded.written(folder / "record")
        self.store = store or Store(self.seeded.file, LOCALE)
        orders = Orders([Telling()])
        studio = Studio(orders, Shelf(folder / "shelf"), frame)
        pictures = Pictures(folder / "pictures", orders)
        house = House(lambda: self.store, ROOT / "assets", pictures, studio)
        self.client = serving.client(house)

    def get(self, address, method="GET", encoding="identity"):
        headers = {"accept-encoding": encoding}
        return self.client.request(method, address, headers=headers, follow_redirects=False)


@pytest.fixture
def clock(monkeypatch):
    """Return a function that sets the time by which embargoes end."""
    return lambda moment: monkeypatch.setattr("dashboard.core.release.now", lambda: moment)


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    return Served(tmp_path_factory.mktemp("leaks"))


@pytest.fixture
def before(served, clock):
    clock(seeded.BEFORE)
    return served


def heads(answer):
    """Return the headers of an answer."""
    return "\n".join(f"{name}: {value}" for name, value in answer.headers.multi_items()).encode()


def told(answer, tokens):
    """Return the tokens that an answer holds, in its headers or its body."""
    return search.found(heads(answer), tokens) + search.found(answer.content, tokens)


def leaked(served, addresses, **how):
    """Return the addresses whose answer holds a token, other than the word that they name."""
    found = {}
    for address in addresses:
        answer = served.get(address, **how)
        if held := told(answer, served.seeded.tokens(address)):
            found[address] = held
    return found


def test_the_search_finds_a_token_however_it_is_packed(before, tmp_path):
    every = before.store.editorial()
    careless = SimpleNamespace(
        edition=lambda: every, settled=lambda: every, told=lambda editor: (), places=tuple,
        now=before.store.now,
    )  # fmt: skip
    whole = Served(tmp_path, before.seeded, careless)
    id, event = before.seeded.draft.id("indicator"), before.seeded.draft.id("event")

    missed = [
        address
        for address in (
            f"/indicators/{id}.csv", f"/indicators/{id}.xlsx", f"/indicators/{id}.json",
            f"/indicators/{id}.png", f"/indicators/{id}.svg", f"/indicators/{id}.pdf",
            f"/embed/indicators/{id}", f"/events/{event}.png", "/datapackage.zip", "/record.json",
            f"/briefing.pptx?brief={id}", f"/briefing.pdf?brief={id}", f"/briefing.zip?brief={id}",
            "/events.atom", "/events.ics", "/sources.bib", "/sitemap.xml", "/openapi.json", "/",
            f"/indicators?indicator={id}", "/map", "/timeline", "/evidence?tab=sources",
        )
        if not search.found(whole.get(address).content, before.seeded.draft.tokens)
    ]  # fmt: skip

    assert missed == []


def test_what_is_left_is_the_record_as_if_the_secrets_had_never_been_in_it(before):
    plain = Store(seeded.FINEST / "indicators.yaml", LOCALE).edition()
    shown = before.store.edition()

    assert shown.index.record == plain.index.record
    assert shown.index.version == plain.index.version
    assert shown.known == plain.known


def test_no_address_of_the_table_tells_of_what_is_withheld(before):
    ids = crawl.known(before.store.edition())

    assert leaked(before, crawl.table(ids)) == {}


def test_no_address_tells_of_what_it_names_where_that_is_withheld(before):
    for secret in before.seeded.secrets:
        ids = {kind: [secret.id(kind), f"{secret.word}-needs-it"] for kind in crawl.NAMES}
        named = [one for one in crawl.table(ids) if secret.word in one]

        assert leaked(before, [*named, *crawl.named(secret)]) == {}


def test_no_first_paint_of_any_view_tells_of_what_is_withheld(before):
    public = set(crawl.pages(before.store.edition()))
    withheld = set(crawl.pages(before.store.editorial())) - public

    assert len(withheld) > 30
    assert leaked(before, sorted(public | withheld)) == {}


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_compressed_answers_tell_of_nothing_withheld(before, encoding):
    asked = [*PAGES, "/record.json", "/events.atom", "/events.json", "/embed/timeline", "/health"]

    assert leaked(before, asked, encoding=encoding) == {}


def test_briefings_and_filters_tell_of_nothing_withheld(before):
    asked = [f"/briefing.{form}?{BRIEF}&lang={lang}"
             for form in ("pptx", "pdf", "zip") for lang in ("en", "zh")]  # fmt: skip
    asked += [f"/briefing?{BRIEF}", "/timeline?tab=counts", "/timeline?domain=energy",
              "/map?closed=gulf-line", "/map?goods=gas&tab=table", "/indicators?find=oil",
              "/indicators?indicator=port-oil&tab=record&lang=zh"]  # fmt: skip

    assert leaked(before, asked) == {}


@pytest.mark.parametrize("method", ["HEAD", "POST", "PUT", "DELETE", "OPTIONS"])
def test_other_methods_tell_of_nothing_withheld(before, method):
    ids = {kind: found[:2] for kind, found in crawl.known(before.store.editorial()).items()}
    few = [address for address in crawl.table(ids) if address.endswith("en")]

    assert leaked(before, [*few, *PAGES], method=method) == {}


def test_a_picture_that_names_a_withheld_figure_is_told_the_same_as_of_one_that_never_was(before):
    said, out = [], io.BytesIO()
    Image.new("RGB", (2, 2)).save(out, "PNG")
    for word in (before.seeded.draft.word, "never"):
        figures = [[f"{word}-indicator", "2023~port-2024", "1", "Mt", "B2"]]
        texts = {"Source": "https://example.org/", "record-version": "2025-06-30.00000000",
                 "record-sources": "[]", "record-figures": json.dumps(figures)}  # fmt: skip
        answer = before.client.post("/verify", content=stamp.png(out.getvalue(), texts))
        said.append((answer.status_code, answer.text.replace(word, "...")))

    assert said[0] == said[1]
    assert said[0][0] == 200


def masked(answer, word):
    """Return an answer without what it repeats of the address, and what follows from that."""
    kept = re.sub(rb"(?im)^(etag|content-length|x-request-id): .*$", b"", heads(answer))
    said = re.sub(rb'"request": ?"[0-9a-f]+"', b"", answer.content)
    return answer.status_code, kept, re.sub(word.encode(), b"...", said, flags=re.I)


def test_what_is_withheld_and_what_never_was_are_answered_alike(before):
    secret, never = before.seeded.draft, f"q{secrets.token_hex(5)}q"
    ids = {kind: [secret.id(kind)] for kind in crawl.NAMES}
    named = [address for address in crawl.table(ids) if secret.word in address]
    asked = [one for one in (*named, *crawl.queries(secret)) if ".svg?find" not in one]  # a QR code

    differ = [
        address
        for address in asked
        if masked(before.get(address), secret.word)
        != masked(before.get(address.replace(secret.word, never)), never)
    ]

    assert len(asked) > 70
    assert differ == []


def test_a_broken_file_tells_the_public_where_it_is_broken_and_not_what_it_says(
    clock, tmp_path, monkeypatch
):
    monkeypatch.setattr("dashboard.core.store.PATIENCE", -1)
    clock(seeded.BEFORE)
    served = Served(tmp_path)
    assert served.store.edition()
    file, secret = served.seeded.file, served.seeded.draft
    good = file.read_text(encoding="utf-8")
    for old, new in (
        (f"- {secret.id('event')}", f"- {secret.id('event')}-misspelt"),
        (f"id: {secret.id('route')}", f"id: {secret.id('event')} of no kind"),
        (secret.values[0], f"{secret.values[0]},5"),
    ):
        file.write_text(good.replace(old, new, 1), encoding="utf-8")

        assert leaked(served, [*PAGES, "/health", "/record.json", "/sitemap.xml"]) == {}
        said = "\n".join(served.store.told(editor=True)).encode()
        assert search.found(said, secret.tokens)


def test_a_file_that_never_was_good_tells_the_public_nothing_withheld(clock, tmp_path):
    clock(seeded.BEFORE)
    served = Served(tmp_path)
    text = served.seeded.file.read_text(encoding="utf-8")
    broken = text.replace(f"- {served.seeded.draft.id('event')}", "- nowhere", 1)
    served.seeded.file.write_text(broken.replace("chart: line", "chart: lime", 1))

    assert served.store.edition() is None
    assert leaked(served, [*PAGES, "/health", "/record.json", "/briefing.zip"]) == {}


def test_when_its_time_comes_an_embargo_is_over_and_a_draft_is_still_withheld(clock, tmp_path):
    clock(seeded.BEFORE)
    served = Served(tmp_path)
    draft, embargo = served.seeded.secrets
    asked = ["/record.json", "/events.ics", "/sitemap.xml", "/evidence?tab=sources",
             "/datapackage.zip", f"/indicators/{embargo.id('indicator')}.csv?lang=en",
             f"/timeline?event={embargo.id('event')}",
             f"/map?route={embargo.id('route')}"]  # fmt: skip
    assert served.get(f"/indicators/{embargo.id('indicator')}.csv").status_code == 404

    clock(seeded.AFTER)

    answers = {address: served.get(address).content for address in asked}
    missed = [one for one, body in answers.items() if not search.found(body, embargo.tokens[:1])]
    assert missed == []
    whole = search.found(answers["/record.json"], embargo.tokens)
    assert whole == sorted(token.decode() for token in embargo.tokens)
    assert [one for one, body in answers.items() if search.found(body, draft.tokens)] == []


def test_a_record_of_which_almost_all_is_withheld_still_has_all_its_pages(clock, tmp_path):
    clock(seeded.BEFORE)
    file = good.changed(tmp_path / "record")
    text = file.read_text(encoding="utf-8")
    head, rest = text.split("\nroutes:\n")
    drafts = re.sub(r"(?m)^  - id:", "  - draft: true\n    id:", rest)
    file.write_text(f"{head}\nroutes:\n{drafts}", encoding="utf-8")
    served = Served(tmp_path, SimpleNamespace(file=file))
    record = served.store.edition().index.record

    answers = [
        served.get(address) for address in (*PAGES, "/map?tab=table", "/timeline?tab=counts")
    ]
    files = [served.get(f"/{name}") for name in ("record.json", "events.ics", "routes.geojson",
             "embed/timeline", "embed/map", "openapi.json", "datapackage.zip")]  # fmt: skip

    assert (record.routes, record.events, record.stories, record.network) == ((), (), (), None)
    assert {answer.status_code for answer in (*answers, *files)} == {200}
