from dataclasses import fields, replace
from datetime import date
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.core import address, brief, state
from dashboard.core.state import (
    IMPORTANCE,
    PAGES,
    QUADS,
    SLIDES,
    TABS,
    THEMES,
    VERDICTS,
    Known,
    State,
)

YEARS = st.integers(1000, 2999)
DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))
KNOWN = Known(
    languages=("en", "zh"),
    domains=frozenset({"energy", "trade"}),
    events=frozenset({"oil-halt", "port-works"}),
    units={"oil": ("mt", "kb-d"), "gas": ("bcm",)},
    pins={"oil": frozenset({"2022~port", "2022-01/2022-05~port~conflict~2"}), "gas": frozenset()},
    claims={"courier": ("halt", "share"), "port": ()},
    closable=("gulf-line", "rail", "road"),
    flow_years=("2022", "2024"),
    actors=frozenset({"KAZ", "RUS"}),
    topics=frozenset({"oil"}),
    stories=("five-steps", "brics"),
    routes=frozenset({"gulf-line", "rail"}),
    series={"oil": ("oil", "oil-by-rail", "oil-by-sea"), "gas": ("gas",)},
)
BARE = State()
WORDS = st.text(max_size=80).filter(lambda text: text == "" or text.isprintable())


charts = st.builds(
    State, page=st.just("indicators"), indicator=st.just("oil"), unit=st.sampled_from(["", "kb-d"]),
    years=st.none() | st.tuples(YEARS, YEARS).map(sorted).map(tuple),
    events=st.booleans(), rivals=st.booleans(), event=st.sampled_from(["", "oil-halt"]),
    hide=st.sampled_from([(), ("oil-by-rail",), ("oil", "oil-by-sea")]),
)  # fmt: skip
maps = st.builds(
    State, page=st.just("map"), goods=st.sampled_from(["", "gas"]), days=st.integers(1, 365),
    closed=st.sampled_from([(), ("rail",), ("gulf-line", "road")]),
    flows=st.sampled_from(["", "2022"]), route=st.sampled_from(["", "rail"]),
)  # fmt: skip
timelines = st.builds(
    State, page=st.just("timeline"), actor=st.sampled_from(["", "KAZ"]), find=WORDS,
    window=st.none() | st.tuples(DAYS, DAYS).map(sorted).map(tuple),
)  # fmt: skip
views = (
    charts | maps | timelines
    | st.sampled_from([
        State(indicator="gas"), State("timeline", event="port-works"),
        State("timeline", story="brics"),
    ])
)  # fmt: skip
titles = st.text(max_size=brief.LONGEST).map(brief.headline)


@st.composite
def briefs(draw):
    chosen = draw(st.lists(views, max_size=brief.MOST, unique=True))
    return tuple(brief.written(brief.item(view, draw(titles))) for view in chosen)


@st.composite
def states(draw):
    page = draw(st.sampled_from(PAGES))
    indicator = draw(st.sampled_from(["", *KNOWN.units]))
    source = draw(st.sampled_from(["", *KNOWN.claims]))

    def one_of(allowed):
        return draw(st.sampled_from(["", *sorted(allowed)]))

    return State(
        page=page,
        indicator=indicator,
        tab=one_of(TABS.get(page, ())),
        unit=one_of(KNOWN.units.get(indicator, ())),
        years=draw(st.none() | st.tuples(years, years).map(sorted).map(tuple)),
        pin=one_of(KNOWN.pins.get(indicator, ())),
        event=one_of(KNOWN.events),
        source=source,
        claim=one_of(KNOWN.claims.get(source, ())),
        domain=one_of(KNOWN.domains),
        verdict=one_of(VERDICTS),
        document=one_of(KNOWN.claims),
        find=draw(WORDS),
        events=draw(st.booleans()),
        rivals=draw(st.booleans()),
        hide=hidden(indicator, draw(st.sets(st.integers(0, 2), max_size=2))),
        closed=tuple(sorted(draw(st.sets(st.sampled_from(KNOWN.closable))))),
        days=draw(st.integers(1, 365)),
        flows=one_of(KNOWN.flow_years),
        route=one_of(KNOWN.routes),
        window=draw(st.none() | st.tuples(DAYS, DAYS).map(sorted).map(tuple)),
        actor=one_of(KNOWN.actors),
        quad=one_of(QUADS),
        importance=one_of(IMPORTANCE),
        topic=one_of(KNOWN.topics),
        story=one_of(KNOWN.stories),
        lang=draw(st.sampled_from(KNOWN.languages)),
        theme=one_of(THEMES),
        brief=draw(briefs()),
        slides=one_of(SLIDES),
    )


def hidden(indicator, places):
    series = KNOWN.series.get(indicator, ())
    return tuple(series[place] for place in sorted(places) if len(series) > 1)


years = st.integers(1000, 2999)
queries = st.dictionaries(
    st.sampled_from([each.name for each in fields(State)]) | st.text(max_size=5),
    st.text(max_size=90)
    | st.text("oil~!:.%map2", max_size=40)
    | st.sampled_from(["oil", "mt", "on", "2010~2020", "courier", "halt"]),
)


@given(states(), st.sampled_from(KNOWN.languages))
def test_a_link_restores_the_state_it_was_made_from(shown, preferred):
    default = State(page=shown.page, lang=preferred)

    query = urlencode(address.encode(shown, default))
    restored = address.decode(dict(parse_qsl(query)), default, KNOWN)

    assert restored == (shown, ())


@given(queries)
def test_no_query_raises_and_what_makes_no_sense_is_named(query):
    found, dropped = address.decode(query, BARE, KNOWN)

    readable = {each.name for each in fields(State)} - {"page"}
    assert {name.partition(" ")[0] for name in dropped} <= query.keys() & readable
    assert address.decode(address.encode(found, BARE), BARE, KNOWN) == (found, ())


def test_a_state_at_its_default_leaves_no_trace():
    assert address.encode(State(page="methods", lang="zh"), State(lang="zh")) == {}


def test_a_query_reads_as_people_would_write_it():
    shown = State("indicators", "oil", unit="kb-d", years=(2010, 2020), events=False)

    query = address.encode(shown, State("indicators"))

    assert query == {"indicator": "oil", "unit": "kb-d", "years": "2010~2020", "events": "off"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("lang", "fr", id="no such language"),
        pytest.param("theme", "blue", id="no such theme"),
        pytest.param("indicator", "gold", id="no such indicator"),
        pytest.param("tab", "claims", id="a tab of another page"),
        pytest.param("unit", "mt", id="a unit without an indicator"),
        pytest.param("pin", "2022~port", id="a value without an indicator"),
        pytest.param("years", "2020~2010", id="years backwards"),
        pytest.param("years", "0000~2010", id="year nought"),
        pytest.param("years", "2000~3000", id="years that no axis can show"),
        pytest.param("window", "9999-12-31~9999-12-31", id="the last day there is"),
        pytest.param("window", "0001-01-01~2024-01-01", id="the first day there is"),
        pytest.param("years", "２０１０~２０２０", id="full-width years"),
        pytest.param("event", "flood", id="no such event"),
        pytest.param("source", "nobody", id="no such source"),
        pytest.param("claim", "halt", id="a claim without a source"),
        pytest.param("domain", "sport", id="no such domain"),
        pytest.param("verdict", "true", id="no such verdict"),
        pytest.param("document", "x", id="no such document"),
        pytest.param("find", "", id="nothing to find"),
        pytest.param("find", "a" * 81, id="too long to find"),
        pytest.param("find", "a\x00", id="not printable"),
        pytest.param("events", "yes", id="neither on nor off"),
        pytest.param("rivals", "", id="neither, and empty"),
        pytest.param("closed", "", id="no route closed"),
        pytest.param("closed", "gulf-line~canal", id="a route that nothing is known of"),
        pytest.param("days", "0", id="no day"),
        pytest.param("days", "366", id="more than a year of days"),
        pytest.param("days", "030", id="days with a nought before them"),
        pytest.param("days", "３０", id="full-width days"),
        pytest.param("flows", "2023", id="a year without flows"),
    ],
)
def test_a_part_that_makes_no_sense_stays_at_its_default(name, text):
    shown = address.decode({name: text}, State("indicators"), KNOWN)

    assert shown == (State("indicators"), (name,))


def test_the_good_parts_of_a_bad_link_hold():
    query = {"indicator": "gas", "unit": "kb-d", "years": "2010~2020", "utm_source": "mail"}

    found, dropped = address.decode(query, BARE, KNOWN)

    assert found == replace(BARE, indicator="gas", years=(2010, 2020))
    assert dropped == ("unit",)


def test_the_page_is_not_read_from_the_query():
    assert address.decode({"page": "methods"}, BARE, KNOWN) == (BARE, ())


@pytest.mark.parametrize(("unit", "slug"), [("USD bn", "usd-bn"), ("kb/d", "kb-d"), ("Mt", "mt")])
def test_a_unit_is_written_plainly_in_the_address(unit, slug):
    assert state.slug(unit) == slug


def test_closed_routes_stand_in_the_order_of_the_network():
    query = {"closed": "rail~gulf-line", "days": "7", "flows": "2022"}

    found, dropped = address.decode(query, BARE, KNOWN)

    assert (found.closed, found.days, found.flows) == (("gulf-line", "rail"), 7, "2022")
    assert dropped == ()
    assert address.encode(found, BARE)["closed"] == "gulf-line~rail"


@pytest.mark.parametrize(
    ("written", "hidden"),
    [
        pytest.param("oil-by-sea", ("oil-by-sea",), id="one"),
        pytest.param("oil-by-sea~oil", ("oil", "oil-by-sea"), id="two, in the chart's order"),
        pytest.param("oil~oil-by-rail~oil-by-sea", (), id="all, which would leave nothing"),
        pytest.param("oil~gas", (), id="a stranger"),
        pytest.param("", (), id="none"),
    ],
)
def test_series_are_put_away_while_one_of_them_stays(written, hidden):
    found, dropped = address.decode({"indicator": "oil", "hide": written}, BARE, KNOWN)

    assert found.hide == hidden
    assert dropped == (() if hidden else ("hide",))
