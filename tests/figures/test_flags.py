import json
from dataclasses import replace
from datetime import timedelta

from tests.figures.charts import LIGHT, chart, flag, mark
from tests.figures.drawn import draw

MARKS = (mark("2021", 1), mark("2022", 2))


def strip(*flags):
    return draw(chart("line", MARKS, flags=flags), LIGHT)


def traces(figure, name):
    return [json.loads(one.to_json()) for one in figure.data if one.name == name]


def test_an_event_can_be_clicked_by_its_id():
    [events] = traces(strip(flag("halt", "2022-07-06")), "event")

    assert events["customdata"] == [["halt"]]


def test_deeds_are_solid_and_words_hollow():
    deed, word = flag("a", "2021-03-01"), flag("b", "2022-07-06", "verbal-cooperation")

    [events] = traces(strip(deed, word), "event")

    assert events["marker"]["symbol"] == ["diamond", "circle"]
    assert events["marker"]["color"] == [LIGHT.friction, LIGHT.page]


def test_events_too_near_to_tell_apart_become_one_pill_with_their_number():
    figure = strip(flag("a", "2022-07-04"), flag("b", "2022-07-06"), flag("c", "2022-07-08"))

    [pill] = traces(figure, "events")
    assert pill["text"] == ["<b>3</b>"]
    assert pill["customdata"] == [["a", "b", "c"]]
    assert not traces(figure, "event")


def test_the_date_of_a_pill_runs_from_its_first_day_to_its_last():
    one, other = flag("a", "2022-07-04"), flag("b", "2022-07-06")
    words = {"when": "6–8 Jul 2022", "since": "6 Jul 2022", "until": "8 Jul 2022"}
    long = replace(other, end=other.end + timedelta(2), **words)

    said = [note.text for note in strip(one, long).layout.annotations if note.name == "event"]

    assert said == ["2022-07-04–8 Jul 2022"]


def test_a_line_drops_from_each_event_to_the_axis():
    figure = strip(flag("a", "2021-03-01"), flag("b", "2022-07-06"))

    assert [shape.line.dash for shape in figure.layout.shapes] == ["2px,3px", "2px,3px"]


def test_the_chosen_event_is_ringed_and_its_line_solid():
    figure = strip(flag("a", "2022-07-06", selected=True))

    [events] = traces(figure, "event")
    assert events["marker"]["line"] == {"color": [LIGHT.ink], "width": [2.0]}
    assert figure.layout.shapes[0].line.dash == "solid"


def test_no_more_than_six_dates_stand_above_the_plot():
    days = [f"20{year}-{month:02d}-01" for year in (21, 22) for month in range(1, 13)]

    figure = strip(*(flag(day, day) for day in days))

    assert len([note for note in figure.layout.annotations if note.name == "event"]) <= 6
