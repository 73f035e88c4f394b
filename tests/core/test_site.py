import pytest

from dashboard.core import site
from dashboard.core.state import State

BASE = "https://example.org/record"
OIL = State("indicators", "oil", unit="kb-d", years=(2014, 2024), lang="zh", theme="dark")


def test_a_permalink_names_its_language_and_leaves_the_readers_theme_out():
    assert site.permalink(BASE, OIL) == (
        f"{BASE}/indicators?indicator=oil&unit=kb-d&years=2014~2024&lang=zh"
    )


def test_the_first_pages_permalink_ends_in_the_slash_at_which_it_stands():
    assert site.permalink(f"{BASE}/", State(lang="en")) == f"{BASE}/?lang=en"


@pytest.mark.parametrize(
    ("state", "address"),
    [
        pytest.param(
            OIL, "indicators/oil.png?unit=kb-d&years=2014~2024&lang=zh&theme=dark", id="indicator"
        ),
        pytest.param(
            State("timeline", event="halt", story="five"), "events/halt.png?story=five&lang=en",
            id="event",
        ),
        pytest.param(State("map", goods="gas"), "map.png?goods=gas&lang=en", id="map"),
        pytest.param(State(indicator="oil"), "overview.png?indicator=oil&lang=en", id="card"),
    ],
)  # fmt: skip
def test_a_picture_lies_beside_what_it_shows(state, address):
    assert site.picture("", state) == address


def test_what_a_picture_does_not_show_is_not_in_its_address():
    opened = State("indicators", "oil", tab="table", pin="2022~port", source="port", lang="en")

    assert site.picture("", opened) == "indicators/oil.png?lang=en"


def test_a_picture_is_asked_for_in_a_form_and_size():
    found = site.picture(BASE, State("methods"), "pdf", "a4")

    assert found == f"{BASE}/methods.pdf?lang=en&size=a4"


def test_an_embed_lies_below_a_path_of_its_own():
    assert site.embed(BASE, OIL) == (
        f"{BASE}/embed/indicators/oil?unit=kb-d&years=2014~2024&lang=zh&theme=dark"
    )


def test_a_file_names_a_language_where_one_is_asked_for():
    assert site.file("", "sources.bib") == "sources.bib"
    assert site.file(BASE, "events.atom", "zh") == f"{BASE}/events.atom?lang=zh"
