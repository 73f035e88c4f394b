from html.parser import HTMLParser

import pytest

from dashboard.web.light import previews
from tests.web import serving

PLACES = {
    "overview": "/?lang=en",
    "indicator": "/indicators?indicator=port-oil&lang=en",
    "years": "/indicators?indicator=port-oil&years=2020~2023&lang=en",
    "Chinese": "/indicators?indicator=port-oil&lang=zh",
    "another indicator": "/indicators?indicator=trust&lang=en",
    "event": "/timeline?event=oil-halt&lang=en",
    "route": "/map?route=gulf-line&lang=en",
    "what if": "/map?closed=gulf-line&days=60&lang=en",
    "story": "/timeline?story=port-story&event=oil-halt&lang=en",
    "source": "/evidence?tab=sources&lang=en",
}


class Head(HTMLParser):
    """Reads the tags of a head."""

    def __init__(self, text):
        super().__init__()
        self.meta, self.links, self.lang, self.titles = {}, [], "", []
        self.feed(text.partition("</head>")[0])

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if tag == "html":
            self.lang = found["lang"]
        if tag == "meta" and "content" in found:
            self.meta[found.get("property") or found.get("name")] = found["content"]
        if tag == "link":
            self.links.append(found)

    def link(self, **wanted):
        said = {name.rstrip("_"): value for name, value in wanted.items()}
        return next(one["href"] for one in self.links if said.items() <= one.items())


@pytest.fixture(scope="module")
def client():
    return serving.client()


@pytest.fixture(scope="module")
def heads(client):
    return {name: Head(client.get(address).text) for name, address in PLACES.items()}


@pytest.mark.parametrize("tag", ["og:url", "og:image"])
def test_previews_of_ten_addresses_all_differ(heads, tag):
    assert len({head.meta[tag] for head in heads.values()}) == 10


def test_previews_of_different_things_say_different_things(heads):
    others = [head.meta for name, head in heads.items() if name != "years"]

    assert len({(meta["og:title"], meta["og:description"]) for meta in others}) == 9


@pytest.mark.parametrize(
    ("name", "title", "said"),
    [
        pytest.param("overview", "Finland–Estonia", "", id="overview"),
        pytest.param(
            "indicator", "More oil leaves through the port than in 2018", "44.6 Mt", id="unit"
        ),
        pytest.param("event", "", "2022", id="event"),
        pytest.param("route", "", "operating", id="route"),
        pytest.param("what if", "60 days", "Arithmetic, not a forecast.", id="what if"),
        pytest.param("story", "", "Story in ", id="story"),
    ],
)
def test_a_preview_says_what_its_view_shows(heads, name, title, said):
    meta = heads[name].meta

    assert title in meta["og:title"]
    assert said in meta["og:description"]
    assert meta["description"] == meta["og:description"]


def test_a_preview_has_a_picture_of_the_very_view(heads):
    meta = heads["years"].meta

    assert meta["og:image"] == (
        "https://example.org/indicators/port-oil.png?years=2020~2023&lang=en&size=social"
    )
    assert (meta["og:image:width"], meta["og:image:height"]) == ("1200", "630")
    assert meta["og:image:type"] == "image/png"
    assert meta["twitter:card"] == "summary_large_image"
    assert meta["og:image:alt"]


def test_the_picture_of_a_preview_is_there(client, heads):
    for head in heads.values():
        assert client.get(head.meta["og:image"]).headers["content-type"] == "image/png"


def test_a_page_names_itself_without_the_reader_s_theme(client):
    head = Head(client.get("/map?theme=dark&lang=en").text)

    assert head.link(rel="canonical") == "https://example.org/map?lang=en"
    assert head.meta["og:url"] == "https://example.org/map?lang=en"


def test_a_page_names_the_same_view_in_every_language(heads):
    head = heads["event"]

    place = "https://example.org/timeline?event=oil-halt&lang="
    assert head.link(hreflang="en") == f"{place}en"
    assert head.link(hreflang="zh-Hans") == f"{place}zh"
    assert head.link(hreflang="x-default") == f"{place}en"
    assert head.meta["og:locale"] == "en_GB"
    assert head.meta["og:locale:alternate"] == "zh_CN"
    assert heads["Chinese"].lang == "zh-Hans-CN"


def test_a_page_names_its_feeds_and_how_it_is_embedded(client, heads):
    head = heads["indicator"]

    assert head.link(type="application/atom+xml") == "https://example.org/events.atom?lang=en"
    said = client.get(head.link(type="application/json+oembed")).json()
    assert "embed/indicators/port-oil" in said["html"]


def test_a_page_that_nobody_embeds_names_no_way_to(heads):
    kinds = [link.get("type") for link in heads["source"].links]

    assert "application/json+oembed" not in kinds


def test_an_embed_sends_searchers_to_the_whole_page(client):
    head = Head(client.get("/embed/events/oil-halt?lang=en").text)

    assert head.meta["robots"] == "noindex"
    assert head.link(rel="canonical") == "https://example.org/timeline?event=oil-halt&lang=en"


def test_the_tags_of_a_preview_are_light(client):
    for address in PLACES.values():
        head = client.get(address).text.partition("<script>")[0]
        assert len(head.encode()) < 4_000


def test_what_an_address_says_ends_no_tag(client):
    text = client.get('/indicators?find="><script>alert(1)</script>&lang=en').text

    assert "<script>alert" not in text


def test_a_long_description_is_cut_between_words():
    said = previews.short("word " * 100)

    assert len(said) <= 300
    assert said.endswith("word…")
