import json

import pytest

from dashboard.exports.sketch import Sketch

FIGURE = '{{"line": "{}", "fill": "{}"}}'
SKETCH = Sketch(
    FIGURE.format("#007682", "rgba(107,39,89,0.5)"),
    FIGURE.format("#74DDE2", "rgba(201,127,184,0.5)"),
    839, 400, 'Oil: "80%" in 2022',
)  # fmt: skip
PLOTLY = (
    '<svg class="main-svg" width="839" height="400"><defs id="defs-{mark}">'
    '<pattern id="p{mark}-{hatch}"/></defs><g class="empty"><g/></g>'
    '<path class="point" data-index="2" d="M57.99999999999999,0" clip-path="url(#clip{mark}xy)"'
    ' style="stroke: {colour}; fill: url(#p{mark}-{hatch});"/></svg>'
)


def plotly(colour="rgb(0, 0, 0)", mark="6dd87e", hatch="0817cf"):
    """Return a picture as Plotly writes it, with names that differ from drawing to drawing."""
    return PLOTLY.format(mark=mark, hatch=hatch, colour=colour)


def coded(name="line"):
    """Return a colour of the figure of both modes as Plotly writes it in a picture."""
    given = json.loads(SKETCH.both.figure)[name]
    return f"rgb({int(given[1:3], 16)}, {int(given[3:5], 16)}, {int(given[5:7], 16)})"


def test_one_picture_holds_the_colours_of_both_modes():
    drawn = SKETCH.drawn(plotly(coded()))

    assert "stroke: light-dark(rgb(0, 118, 130),rgb(116, 221, 226));" in drawn


def test_an_opacity_is_kept():
    given = json.loads(SKETCH.both.figure)["fill"]

    drawn = SKETCH.drawn(plotly(given))

    assert "light-dark(rgba(107,39,89,0.5),rgba(201,127,184,0.5))" in drawn


def test_a_colour_that_both_modes_share_is_written_once():
    alike = Sketch('{"line": "#007682"}', '{"line": "#007682"}', 839, 400, "Oil")
    given = json.loads(alike.both.figure)["line"]

    drawn = alike.drawn(plotly(given))

    assert "light-dark" not in drawn
    assert "stroke: #007682;" in drawn


def test_a_colour_of_plotlys_own_stays():
    assert "stroke: rgb(68, 68, 68);" in SKETCH.drawn(plotly("rgb(68, 68, 68)"))


def test_figures_that_differ_in_more_than_colours_are_refused():
    other = Sketch('{"line": "#007682"}', '{"line": "#74DDE2", "dash": "dot"}', 839, 400, "Oil")

    with pytest.raises(ValueError, match="differ in shape"):
        other.drawn(plotly())


def test_two_drawings_of_a_figure_give_the_same_picture():
    assert SKETCH.drawn(plotly()) == SKETCH.drawn(plotly(mark="123abc", hatch="456def"))


def test_names_within_the_picture_are_its_own_and_still_meet():
    drawn = SKETCH.drawn(plotly())

    assert "6dd87e" not in drawn
    assert f'id="p{SKETCH.key[:8]}-0"' in drawn
    assert f"fill: url(#p{SKETCH.key[:8]}-0)" in drawn


def test_the_picture_is_read_aloud_as_its_words():
    drawn = SKETCH.drawn(plotly())

    assert drawn.startswith('<svg class="br-picture" role="img"')
    assert 'aria-label="Oil: &quot;80%&quot; in 2022"' in drawn
    assert 'viewBox="0 0 839 400"' in drawn


def test_what_the_picture_does_not_need_is_left_out():
    drawn = SKETCH.drawn(plotly())

    assert 'class="point"' not in drawn
    assert "data-index" not in drawn
    assert "<g" not in drawn
    assert 'd="M58,0"' in drawn


def test_figures_in_words_stay_as_the_record_gives_them():
    sketch = Sketch("{}", "{}", 839, 400, "Trade: 25.631 bn dollars")
    given = plotly().replace("</svg>", '<text x="1.23456">25.631 of 1300.0000</text></svg>')

    drawn = sketch.drawn(given)

    assert '<text x="1.23">25.631 of 1300.0000</text>' in drawn
    assert 'aria-label="Trade: 25.631 bn dollars"' in drawn
