from datetime import date

import pytest

from dashboard.core import captions, compose
from dashboard.core.chart import Gap
from dashboard.core.state import State
from tests.core.small import changed, chinese, derived, english, finest, given, observed

ALL = State("indicators")


def drawn(id, state=ALL, words=english):
    return compose.chart(finest(), finest().indicators[id], state, words())


def of(*indicators, state=ALL):
    index = changed(indicators=(*finest().record.indicators, *indicators), events=())
    return compose.chart(index, indicators[0], state, english())


def labels(series):
    return [mark.label for mark in series.marks]


def letters(series):
    return {mark.key: mark.letter for mark in series.marks if mark.letter}


def test_a_chart_says_what_its_frame_needs():
    chart = drawn("port-oil")

    assert chart.headline == "More oil leaves through the port than in 2018"
    assert chart.subtitle == "Crude oil of Finnish origin loaded at the port."
    assert (chart.kind, chart.unit, chart.lang) == ("line", "Mt", "en")
    assert chart.note == "The port was shut for a month in 2022."
    assert chart.as_of == "June 30, 2025"
    assert dict(chart.words) == {"T": "plan", "F": "forecast"}


def test_an_indicator_without_a_claim_is_headed_by_its_topic():
    assert drawn("oil-exports").headline == "Oil exports, all routes"


def test_a_mark_shows_the_value_as_given():
    first, *_, plan = drawn("port-oil").series[0].marks

    assert (first.key, first.value, first.label) == ("port-oil 2018~port-2025", 40.1, "40.1")
    assert (first.start, first.end) == (date(2018, 1, 1), date(2018, 12, 31))
    assert (plan.label, plan.when, plan.is_future) == ("≈50", "2030", True)


def test_a_mark_keeps_its_range():
    *_, last = drawn("port-share-stated").series[0].marks

    assert (last.low, last.value, last.high) == (78, 80, 82)
    assert (last.label, last.is_range) == ("78–82", True)


def test_a_tooltip_says_value_firmness_source_and_difference():
    rival = drawn("port-oil").series[0].marks[8]
    plan = drawn("port-oil").series[0].marks[9]

    assert rival.tip == (
        "44.1 Mt",
        "2024",
        "B2 Strait Port Company · Apr 2024",
        "according to Strait Port Company",
        "differs: an earlier or later edition",
    )
    assert plan.tip[:2] == ("≈50 Mt", "2030 (approximate, plan)")


def test_values_follow_the_counting_of_the_language():
    chart = drawn("port-oil", words=chinese)

    assert chart.unit == "万吨"
    assert labels(chart.series[0])[:2] == ["4010", "4130"]
    assert chart.series[0].marks[0].value == 4_010


def test_a_year_without_a_figure_is_a_gap():
    chart = drawn("oil-exports")

    assert chart.gaps == (Gap(date(2020, 1, 1), date(2020, 12, 31), "no figure in the record"),)


@pytest.mark.parametrize(
    ("periods", "gaps"),
    [
        pytest.param(("2022-01", "2022-02"), [], id="months that meet"),
        pytest.param(("2022-01", "2022-03"), [(2, 1, 2, 28)], id="a month missing"),
        pytest.param(("2022-06-01", "2022-06-28"), [], id="days less than four weeks apart"),
        pytest.param(("2022", "2022-03", "2023"), [], id="a month within a year"),
        pytest.param(("2022-H1", "2022-Q1", "2022-12"), [(7, 1, 11, 30)], id="overlap, then none"),
    ],
)
def test_a_gap_of_four_weeks_is_drawn(periods, gaps):
    chart = of(observed("x", *(given(period, 1) for period in periods), chart="bar"))

    found = [(g.start.month, g.start.day, g.end.month, g.end.day) for g in chart.gaps]
    assert found == gaps


def test_what_stands_beside_is_drawn_in_the_same_chart():
    chart = drawn("port-oil")

    assert [(s.id, s.role, s.kind) for s in chart.series] == [
        ("port-oil", "first", "line"),
        ("oil-exports", "third", "bar"),
    ]


def test_a_series_that_the_reader_put_away_is_left_out_and_the_others_keep_their_hue():
    whole = drawn("port-oil")
    left = drawn("port-oil", State("indicators", hide=("port-oil",)))

    assert [one.id for one in whole.series] == ["port-oil", "oil-exports"]
    assert [one.id for one in left.series] == ["oil-exports"]
    assert left.series[0].role == whole.series[1].role
    assert left.alt.startswith("Oil exports, all routes: ")
    assert "port" not in left.source.lower()


def test_a_chart_of_which_nothing_would_stay_is_drawn_whole():
    chart = drawn("port-oil", State("indicators", hide=("port-oil", "oil-exports")))

    assert [one.id for one in chart.series] == ["port-oil", "oil-exports"]


def test_alone_an_indicator_is_drawn_by_itself():
    chart = compose.small(finest(), "port-oil", english())

    assert [series.id for series in chart.series] == ["port-oil"]
    assert chart.flags == ()


def test_each_party_has_its_hue_and_third_parties_take_what_is_left():
    ours = observed("ours", given("2022", 1), dyad=["FIN"], beside=["theirs", "swedish", "more"])
    theirs = observed("theirs", given("2022", 2), dyad=["EST", "FIN"])
    swedish = observed("swedish", given("2022", 3), dyad=["SWE"])
    more = observed("more", given("2022", 4), dyad=["FIN", "SWE"])

    chart = of(ours, theirs, swedish, more)

    assert [series.role for series in chart.series] == ["first", "second", "third", "context"]


def test_a_fifth_series_and_more_are_mute():
    many = [observed(f"i{n}", given("2022", n), dyad=["SWE"]) for n in range(1, 6)]
    lead = observed("lead", given("2022", 9), dyad=["EST"], beside=[one.id for one in many])

    chart = of(lead, *many)

    roles = [series.role for series in chart.series]
    assert roles == ["second", "third", "context", "mute", "mute", "mute"]


def test_a_computed_series_is_flagged():
    lead = observed("lead", given("2022", 9), beside=["half"])

    chart = of(lead, derived("half", "lead / 2"))

    assert [(s.id, s.computed) for s in chart.series] == [("lead", False), ("half", True)]
    assert labels(chart.series[1]) == ["4.5"]


def test_values_of_a_disputed_period_have_letters():
    chart = drawn("port-share-stated")

    assert letters(chart.series[0]) == {
        "port-share-stated 2022~courier-2022": "A",
        "port-share-stated 2022~ministry-2023~conflict": "B",
        "port-share-stated 2022~port-2024~perspective": "C",
    }


def test_letters_run_on_through_the_series_of_a_chart():
    lead = observed("lead", given("2022", 1), given("2022", 2, rival="unit"), beside=["other"])
    other = observed("other", given("2022", 3), given("2022", 4, rival="unit"))

    chart = of(lead, other)

    assert [list(letters(series).values()) for series in chart.series] == [["A", "B"], ["C", "D"]]


def test_a_rival_alone_in_its_period_has_no_letter():
    assert letters(drawn("ferry-passengers").series[0]) == {}


def test_more_disputes_than_letters_leave_all_without():
    years = [str(year) for year in range(2000, 2013)]
    pairs = [(given(y, 1), given(y, 2, rival="unit")) for y in years]
    lead = observed("lead", *(one for pair in pairs for one in pair))

    assert letters(of(lead).series[0]) == {}


def test_rivals_can_be_left_out():
    chart = drawn("port-share-stated", State("indicators", rivals=False))

    assert labels(chart.series[0]) == ["≈80", "78–82"]
    assert letters(chart.series[0]) == {}
    assert "rival" not in chart.alt


def test_the_axis_runs_over_the_periods_with_figures():
    chart = drawn("ferry-passengers")

    assert (chart.start, chart.end) == (date(2022, 1, 1), date(2023, 5, 31))


def test_the_axis_runs_over_the_years_chosen():
    chart = drawn("port-oil", State("indicators", years=(2019, 2021)))

    assert (chart.start, chart.end) == (date(2019, 1, 1), date(2021, 12, 31))
    assert labels(chart.series[0]) == ["41.3", "42.2"]
    assert chart.alt == "Oil through the strait port: 41.3 Mt in 2019; last 42.2 Mt in 2021; " \
        "least 41.3 Mt in 2019; greatest 42.2 Mt in 2021"  # fmt: skip


def test_years_without_figures_leave_a_frame():
    chart = drawn("port-oil", State("indicators", years=(1990, 1995)))

    assert (chart.series, chart.gaps, chart.flags) == ((), (), ())
    assert (chart.start, chart.end) == (date(1990, 1, 1), date(1995, 12, 31))
    assert chart.alt == "Oil through the strait port"
    assert chart.source == ""


def test_another_unit_changes_the_series():
    chart = drawn("port-oil", State("indicators", unit="kb-d"))

    assert chart.unit == "kb/d"
    assert labels(chart.series[0])[:2] == ["≈824", "≈849"]
    assert chart.alt.startswith("Oil through the strait port: ≈824 kb/d in 2018; last ≈1030 kb/d")


def test_what_cannot_follow_into_another_unit_is_dropped():
    coal = observed("coal", given("2023", 7), commodity="coal")
    lead = observed("lead", given("2023", 36.5), commodity="crude", beside=["coal", "port-oil"])

    chart = of(lead, coal, state=State("indicators", unit="kb-d", years=(2023, 2023)))

    assert [(s.id, labels(s)) for s in chart.series] == [
        ("lead", ["≈750"]),
        ("port-oil", ["≈884", "≈902"]),
    ]


def test_values_without_a_rate_for_their_year_are_dropped():
    lead = observed("lead", given("2020", 9), given("2021", 9), unit="EUR bn")

    chart = of(lead, state=State("indicators", unit="usd-bn"))

    assert labels(chart.series[0]) == ["≈10"]


def test_what_stands_beside_in_another_unit_of_the_dimension_follows():
    lead = observed("lead", given("2022", 1), beside=["small"])
    small = observed("small", given("2022", 350), given("2023", 400), unit="kt")

    chart = of(lead, small)

    assert labels(chart.series[1]) == ["0.35", "0.4"]


def test_a_unit_that_an_indicator_does_not_have_is_its_own():
    assert compose.unit_of(finest(), "port-oil", "furlong") == "Mt"
    assert compose.unit_of(finest(), "port-oil", "kb-d") == "kb/d"


def test_bars_and_blocks_start_at_zero():
    found = {id: drawn(id).from_zero for id in ("votes-alike", "ferry-passengers", "port-oil")}

    assert found == {"votes-alike": True, "ferry-passengers": True, "port-oil": False}


def test_events_that_touch_an_indicator_are_flags():
    chart = drawn("port-oil", State("indicators", event="oil-halt"))

    assert [(f.id, f.quad, f.importance, f.selected) for f in chart.flags] == [
        ("oil-halt", "material-conflict", 3, True),
        ("port-works", "material-cooperation", 2, False),
    ]


def test_events_outside_the_axis_are_left_out():
    chart = drawn("port-oil", State("indicators", years=(2018, 2022)))

    assert [flag.id for flag in chart.flags] == ["oil-halt"]


def test_events_can_be_left_out():
    assert drawn("port-oil", State("indicators", events=False)).flags == ()


def test_the_source_line_names_outlets_with_grade():
    assert drawn("port-share-stated").source == (
        "The Invented Courier · Sep 1, 2022 (C3); Invented Ministry · 2023 (B2)"
    )
    assert drawn("port-share-computed").source == "computed from the record"


def test_more_than_three_outlets_are_counted():
    years = zip(
        ("2020", "2021", "2022", "2023"),
        ("ministry-2023", "survey-2024", "port-2024", "courier-2022"),
        strict=True,
    )

    chart = of(observed("x", *(given(year, 1, source=source) for year, source in years)))

    assert chart.source == (
        "Invented Ministry · 2023 (B3); Invented Institute · Nov 30, 2024 (F6) and 2 others"
    )


def test_the_alternative_text_says_first_last_least_and_greatest():
    assert drawn("port-oil").alt == (
        "Oil through the strait port: 40.1 Mt in 2018; last ≈50 Mt in 2030 (plan); "
        "least 39.8 Mt in 2022; greatest ≈50 Mt in 2030 (plan); 3 rival values"
    )


def test_the_alternative_text_of_a_single_value_says_it_once():
    assert drawn("blend-density").alt == "Barrels to the tonne: 7.5 barrels a tonne in 2022"


def test_the_alternative_text_can_be_had_by_itself():
    found = captions.alt(finest(), finest().indicators["trust"], english())

    assert found == (
        "Finns who trust Estonia: 48% in 2014; last 61% in 2024; "
        "least 48% in 2014; greatest 61% in 2024"
    )
