import json
from dataclasses import replace
from datetime import date
from itertools import pairwise

import plotly.graph_objects as go
import pytest

from dashboard.core.chart import Chart
from dashboard.figures import draw as drawing
from dashboard.figures.axis import axes
from dashboard.figures.theme import HEIGHT
from tests.figures import golden
from tests.figures.charts import (
    DARK,
    EVENTS,
    FIVE,
    LIGHT,
    RIVAL,
    chart,
    computed,
    gap,
    mark,
    renamed,
    second,
)
from tests.figures.drawn import draw

FIELDS = ("Kashagan", "Tengiz", "Karachaganak")
MISSING = gap("2020-01-01", "2020-12-31")
CHARTS = {
    "line": chart("line", (*FIVE, RIVAL), flags=EVENTS, gaps=(MISSING,)),
    "bar": chart("bar", (*FIVE, RIVAL), gaps=(MISSING,)),
    "block": chart(
        "block",
        (mark("2021", 60, 70), mark("2022-03/2022-05", 350, 400)),
        computed("block", mark("2022-01/2022-05", 300)),
        flags=EVENTS[1:],
    ),
    "step": chart("step", (mark("2018", 10), mark("2019", 12), mark("2021", 15))),
    "dot": chart("dot", (*FIVE, RIVAL)),
    "slope": chart(
        "slope",
        (mark("2012", 80), mark("2023", 75)),
        second("slope", mark("2012", 15), mark("2023", 7)),
    ),
}


@pytest.mark.parametrize("kind", CHARTS)
def test_a_figure_stays_as_it_was_last_read_over(kind: str) -> None:
    figure = drawing.draw(CHARTS[kind], LIGHT)

    assert golden.holds(f"{kind}.json", golden.plain(figure))


@pytest.mark.parametrize("kind", CHARTS)
def test_every_mark_can_be_clicked_by_its_key(kind: str) -> None:
    keys = {key for trace in clickable(CHARTS[kind]) for [key] in trace["customdata"]}

    assert keys >= {one.key for series in CHARTS[kind].series for one in series.marks}


def test_a_missing_year_breaks_the_line() -> None:
    trace = named(draw(chart("line", (mark("2018", 1), mark("2020", 3))), LIGHT), "mark")

    assert trace["y"] == [1, None, 3]


def test_a_gap_of_the_record_breaks_the_line_and_says_so() -> None:
    figure = draw(CHARTS["line"], LIGHT)

    assert named(figure, "gap")["hovertext"] == ["no figure in the record"]
    assert "no figure in the record" in " ".join(texts(figure)).replace("<br>", " ")


def test_a_break_in_the_series_breaks_the_line() -> None:
    marks = (mark("2018", 1), mark("2019", 2, status="B"))

    assert named(draw(chart("line", marks), LIGHT), "mark")["y"] == [1, None, 2]


def test_a_range_has_no_point_in_its_middle() -> None:
    figure = draw(chart("line", (mark("2018", 1), mark("2019", 2, 4))), LIGHT)

    assert 3 not in named(figure, "mark")["y"]
    assert named(figure, "range")["y"] == [2, 4, None]


def test_a_range_is_hatched_from_its_low_to_its_high_bound() -> None:
    figure = draw(chart("bar", (mark("2018", 20, 30),)), LIGHT)

    hatched = next(one for one in figure.data if one.marker.pattern.shape == "/")
    assert (list(hatched.base), list(hatched.y)) == ([20], [10])


def test_an_approximate_column_fades_in_three_steps() -> None:
    figure = draw(chart("bar", (mark("2018", 80, qualifier="approx"),)), LIGHT)

    faded = [one for one in figure.data if str(one.marker.color).startswith("rgba")]
    assert [one.marker.color.rpartition(",")[2] for one in faded] == ["0.75)", "0.5)", "0.25)"]


def test_a_plan_is_hollow_and_named() -> None:
    figure = draw(chart("bar", (mark("2018", 20), mark("2019", 30, status="T"))), LIGHT)

    hollow = [one for one in figure.data if one.marker.line.width == 1.5]
    assert [list(one.y) for one in hollow] == [[30]]
    assert "plan" in texts(figure)


def test_a_forecast_is_reached_by_a_dashed_line() -> None:
    figure = draw(chart("line", (mark("2018", 20), mark("2019", 30, status="F"))), LIGHT)

    assert named(figure, "ahead")["line"]["dash"] == "4px,4px"
    assert named(figure, "mark")["y"] == [20, None, 30]


def test_a_rival_is_hollow_and_carries_its_letter() -> None:
    rival = named(draw(CHARTS["line"], LIGHT), "rival")

    assert rival["marker"]["color"] == LIGHT.page
    assert rival["text"] == ["<b>B</b>"]
    assert rival["y"] == [20]


def test_a_bracket_stands_where_main_and_rival_part() -> None:
    assert "<b>≠</b>" in texts(draw(CHARTS["line"], LIGHT))


def test_no_bracket_stands_where_ranges_overlap() -> None:
    marks = (mark("2022", 350, 400), mark("2022", 300, 400, rival="conflict"))

    assert "<b>≠</b>" not in texts(draw(chart("block", marks), LIGHT))


def test_a_statement_about_a_period_is_one_block_across_it() -> None:
    figure = draw(chart("block", (mark("2021", 65),)), LIGHT)

    assert list(figure.data[0].width) == [365 * 86_400_000]


def test_a_computed_series_is_dashed_in_ink() -> None:
    series = computed("line", mark("2018", 1), mark("2019", 2))

    figure = draw(chart("line", (mark("2018", 3),), series), LIGHT)

    drawn = next(one for one in figure.data if one.line.dash == "7px,4px")
    assert drawn.line.color == LIGHT.ink


def test_of_more_than_five_lines_all_but_two_are_grey() -> None:
    beside = [renamed(second("line", mark("2018", 2), mark("2019", 3)), i) for i in range(6)]

    figure = draw(chart("line", (mark("2018", 1), mark("2019", 2)), *beside), LIGHT)

    assert [one.line.color for one in figure.data].count(LIGHT.mute) == 5


def test_the_unit_stands_once_on_the_top_gridline() -> None:
    said = [text for text in texts(draw(CHARTS["bar"], LIGHT)) if "kt" in text]

    assert said == ["40 kt"]


def test_a_title_with_markup_is_printed_as_it_stands() -> None:
    odd = mark("2018", 1)
    odd = type(odd)(**{**vars(odd), "tip": ("1 kt", "<b>Gazette</b> & Co")})

    trace = named(draw(chart("dot", (odd,)), LIGHT), "mark")

    assert trace["hovertext"] == ["<b>1 kt</b><br>&lt;b&gt;Gazette&lt;/b&gt; &amp; Co"]


def clickable(drawn: Chart) -> list[dict]:
    return [one.to_plotly_json() for one in draw(drawn, LIGHT).data if one.meta == "mark"]


def named(figure: go.Figure, name: str) -> dict:
    found = next(one for one in figure.data if one.name == name)
    return json.loads(found.to_json())


def texts(figure: go.Figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_an_axis_of_two_thousand_years_has_a_few_dates() -> None:
    wide = replace(CHARTS["line"], start=date(1000, 1, 1), end=date(2999, 12, 31))

    drawn = draw(wide, LIGHT).layout

    assert {"1500", "2000", "2500"} <= set(drawn.xaxis.ticktext)


def test_names_at_the_end_of_a_slope_stand_apart_though_a_value_takes_another_line():
    marks = [(mark("2012", 80), mark("2023", high)) for high in (12, 10, 8.25)]
    fields = [second("slope", *pair) for pair in marks]
    names = [
        replace(one, id=f"one-{at}", name=name)
        for at, (one, name) in enumerate(zip(fields, FIELDS, strict=True))
    ]
    shown = chart("slope", (mark("2012", 90), mark("2023", 60)), *names)

    labels = [note for note in draw(shown, LIGHT).layout.annotations if note.name == "label"]

    place = axes(shown, HEIGHT)
    ends = sorted((place.y(n.y), len(n.text.split("<br>"))) for n in labels if n.xanchor == "left")
    assert max(rows for _, rows in ends) == 2
    for (low, under), (high, over) in pairwise(ends):
        assert high - low >= 17 * (under + over) / 2 - 0.5


@pytest.mark.parametrize("kind", ["bar", "dot", "slope", "line", "step", "block"])
def test_every_axis_is_given_its_range(kind):
    """The browser draws annotations once only because none can widen an axis."""
    layout = draw(CHARTS[kind], LIGHT).layout

    assert layout.xaxis.range
    assert all(layout[name].range for name in layout if name.startswith("yaxis"))


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_no_words_are_set_in_the_colour_of_what_is_muted(palette):
    muted = replace(second("slope", mark("2012", 15), mark("2023", 7)), role="mute")

    for kind in ("bar", "slope"):
        shown = chart(kind, (mark("2012", 80), mark("2023", 75)), muted)
        notes = draw(shown, palette).layout.annotations
        assert palette.mute not in {note.font.color for note in notes}
