from datetime import date

import pytest

from dashboard.core import store
from dashboard.core.state import State
from dashboard.publish import leaf, tree
from tests.publish.conftest import FILE, ROOT


def known():
    return store.of(FILE, ROOT / "dashboard" / "locale").edition()


def page(state, here="indicators"):
    """Return a page of the site, and so the way that its links take."""
    found = known()
    shown = State("indicators", "port-oil", lang="zh") if here == "indicators" else State(lang="en")
    words = found.words[shown.lang]
    made = leaf.Leaf(found.index, words, shown, shown, (), "", "https://example.org/record", "en")
    return made.at("zh/indicators/port-oil.html" if here == "indicators" else "index.html").address(
        state
    )


@pytest.mark.parametrize(
    ("state", "path"),
    [
        pytest.param(State(), "index.html", id="first page"),
        pytest.param(State("indicators"), "indicators/index.html", id="catalogue"),
        pytest.param(State("indicators", "oil"), "indicators/oil.html", id="indicator"),
        pytest.param(State("indicators", "oil", tab="table"), "tables/oil.html", id="table"),
        pytest.param(
            State("indicators", "oil", pin="2022~a/b"), "records/oil.html#2022~a/b", id="value"
        ),
        pytest.param(State("indicators", domain="energy"), "domains/energy.html", id="domain"),
        pytest.param(State("map", goods="gas"), "map/gas.html", id="goods"),
        pytest.param(State("map", route="gulf"), "routes/gulf.html", id="route"),
        pytest.param(State("map", closed=("gulf",)), "closed/gulf.html", id="what-if"),
        pytest.param(State("timeline", event="halt"), "events/halt.html", id="event"),
        pytest.param(State("timeline", event="halt", story="s"), "stories/s/halt.html", id="step"),
        pytest.param(State("evidence", tab="checks"), "evidence/checks.html", id="checks"),
        pytest.param(State("evidence", source="a", claim="b"), "claims/a/b.html", id="claim"),
    ],
)  # fmt: skip
def test_a_view_lies_where_its_name_says(state, path):
    assert tree.path(state) == path


@pytest.mark.parametrize(
    "state",
    [
        pytest.param(State("indicators", "oil", unit="kb-d"), id="another unit"),
        pytest.param(State("indicators", "oil", years=(2014, 2020)), id="years"),
        pytest.param(State("indicators", "oil", rivals=False), id="rivals put away"),
        pytest.param(State("timeline", actor="FIN"), id="a filter"),
        pytest.param(State("timeline", window=(date(2022, 1, 1), date(2022, 2, 1))), id="a window"),
        pytest.param(State("map", closed=("gulf", "rail")), id="two routes closed"),
        pytest.param(State("briefing"), id="the briefing"),
        pytest.param(State("indicators", "oil", brief=("oil",)), id="something picked"),
    ],
)  # fmt: skip
def test_what_only_a_server_can_show_has_no_page(state):
    assert tree.path(state) == ""


def test_no_two_pages_are_one_file():
    paths = [tree.path(state) for state in tree.states(known())]

    assert len(paths) == len(set(paths)) > 60


def test_links_lead_from_file_to_file_across_languages():
    assert page(State("timeline", event="oil-halt", lang="zh")) == "../events/oil-halt.html"
    assert page(State("timeline", event="oil-halt", lang="en")) == "../../events/oil-halt.html"
    assert page(State("map", lang="zh"), here="first") == "zh/map/index.html"
    assert page(State("timeline", actor="FIN", lang="zh")) == ""
