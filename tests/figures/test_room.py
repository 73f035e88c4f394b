"""Marks, letters and names where many sources give a figure for the same few years."""

from dataclasses import replace
from itertools import combinations

import pytest

from dashboard.blocks.plot import LOWER
from dashboard.figures import draw as drawing
from dashboard.figures import drawn, spot, stamp
from dashboard.figures.axis import NARROW, axes, middle
from dashboard.figures.hues import hues
from dashboard.figures.lines import axes as lowered
from dashboard.figures.theme import HEIGHT
from tests.figures.charts import LIGHT, chart, mark, second
from tests.figures.drawn import draw

YEARS = range(2000, 2023)
MAIN = [mark(str(year), year - 1995) for year in YEARS]


def rival(period, value, letter):
    return mark(period, value, rival="conflict", letter=letter)


def trace(figure, name):
    return next(one for one in figure.data if one.name == name)


def lettered(*others):
    rings = trace(draw(chart("line", (*MAIN, *others)), LIGHT), "rival")
    return [text.strip("<b>/") for text in rings.text or ()]


def signs(*others):
    figure = draw(chart("line", (*MAIN, *others)), LIGHT)
    return [note for note in figure.layout.annotations if note.text == "<b>≠</b>"]


def test_a_rival_s_letter_hides_no_other_rival():
    near = rival("2005", 20, "B"), rival("2005", 20.2, "C"), rival("2012", 5, "D")

    assert lettered(*near) == ["", "", "D"]


def test_the_widest_parting_has_its_bracket_and_the_next_where_there_is_room():
    far = rival("2003", 25, "B"), rival("2012", 4, "C")
    near = rival("2003", 25, "B"), rival("2004", 25, "C")

    assert len(signs(*far)) == 2
    assert len(signs(*near)) == 1


def test_a_name_at_an_end_stands_clear_of_rivals_that_are_higher():
    high = tuple(rival(str(year), 30, "") for year in range(2016, 2023))
    shown = chart("line", (*MAIN, *high), second("line", *MAIN))
    figure = drawing.draw(shown, LIGHT)
    place = lowered(shown, HEIGHT, hues(shown.series, LIGHT), LIGHT)
    names = [note for note in figure.layout["annotations"] if note.get("name") == "label"]
    boxes = list(drawn.words(names, place, NARROW))
    rings = [spot.around((place.x(middle(one), NARROW), place.y(30)), 8) for one in high]
    assert boxes
    assert not any(box.meets(ring) for box in boxes for ring in rings)
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))


def test_a_value_that_has_no_room_above_its_block_leaves_source_and_date_theirs():
    marks = (
        mark("2021", 60, 70),
        mark("2022-01/2022-02", 140, 200),
        mark("2022-03/2022-05", 350, 400, letter="A"),
        mark("2022-03/2022-05", 300, 400, rival="conflict", letter="B"),
        *(mark(f"2022-{month:02d}", 560, rival="conflict") for month in (7, 8, 9)),
    )
    shown = replace(chart("block", marks), stamp=("Red Star News", "as of 2026-11-25"))
    place = axes(shown, LOWER, head=52)
    notes = drawing.draw(shown, LIGHT, LOWER).layout["annotations"]

    values = list(drawn.words([n for n in notes if n.get("name") == "label"], place, NARROW))
    kept = stamp.rooms(shown, place)
    assert len(kept) == 2
    assert len(values) > 3
    assert not any(value.meets(room) for value in values for room in kept)


@pytest.mark.parametrize("kind", ["line", "step"])
def test_lines_without_a_mark_are_drawn(kind):
    nothing = replace(chart(kind, MAIN), series=(replace(chart(kind, MAIN).series[0], marks=()),))

    assert not [note for note in draw(nothing, LIGHT).layout.annotations if note.name == "label"]
