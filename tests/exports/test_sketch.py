import pytest

from dashboard.exports.sketch import Sketch

SKETCH = Sketch('{"light": 1}', '{"dark": 1}', 839, 400, 'Oil: "80%" in 2022')
PLOTLY = (
    '<svg class="main-svg" width="839" height="400"><defs id="defs-{mark}">'
    '<pattern id="p{mark}-{hatch}"/></defs><g class="empty"><g/></g>'
    '<path class="point" data-index="2" d="M57.99999999999999,0" clip-path="url(#clip{mark}xy)"'
    ' style="stroke: {colour}; fill: url(#p{mark}-{hatch});"/></svg>'
)


def plotly(mark, hatch, colour):
    """Return a picture as Plotly writes it, with names that differ from drawing to drawing."""
    return PLOTLY.format(mark=mark, hatch=hatch, colour=colour)


LIGHT = plotly("6dd87e", "0817cf", "rgb(0, 118, 130)")
DARK = plotly("aa11bb", "ffee00", "rgb(116, 221, 226)")


def test_one_picture_holds_the_colours_of_both_modes():
    joined = SKETCH.joined(LIGHT, DARK)

    assert "stroke: light-dark(rgb(0, 118, 130),rgb(116, 221, 226));" in joined


def test_a_colour_that_both_modes_share_is_written_once():
    assert "light-dark" not in SKETCH.joined(LIGHT, plotly("aa11bb", "ffee00", "rgb(0, 118, 130)"))


def test_two_drawings_of_a_figure_give_the_same_picture():
    again = plotly("123abc", "456def", "rgb(0, 118, 130)")

    assert SKETCH.joined(LIGHT, DARK) == SKETCH.joined(again, DARK)


def test_names_within_the_picture_are_its_own_and_still_meet():
    joined = SKETCH.joined(LIGHT, DARK)

    assert "6dd87e" not in joined
    assert f'id="p{SKETCH.key[:8]}-0"' in joined
    assert f"fill: url(#p{SKETCH.key[:8]}-0)" in joined


def test_the_picture_is_read_aloud_as_its_words():
    joined = SKETCH.joined(LIGHT, DARK)

    assert joined.startswith('<svg class="br-picture" role="img"')
    assert 'aria-label="Oil: &quot;80%&quot; in 2022"' in joined
    assert 'viewBox="0 0 839 400"' in joined


def test_what_the_picture_does_not_need_is_left_out():
    joined = SKETCH.joined(LIGHT, DARK)

    assert 'class="point"' not in joined
    assert "data-index" not in joined
    assert "<g" not in joined
    assert 'd="M58,0"' in joined


def test_figures_in_words_stay_as_the_record_gives_them():
    sketch = Sketch("{}", "{}", 839, 400, "Trade: 25.631 bn dollars")
    drawn = LIGHT.replace("</svg>", '<text x="1.23456">25.631 of 1300.0000</text></svg>')

    joined = sketch.joined(drawn, drawn)

    assert '<text x="1.23">25.631 of 1300.0000</text>' in joined
    assert 'aria-label="Trade: 25.631 bn dollars"' in joined


def test_pictures_that_differ_in_shape_are_refused():
    other = DARK.replace("M57", "M12")

    with pytest.raises(ValueError, match="differ in shape"):
        SKETCH.joined(LIGHT, other)


@pytest.mark.parametrize("other", [{"width": 358}, {"dark": "{}"}, {"alt": "Oil"}])
def test_the_key_changes_with_whatever_the_picture_shows(other):
    changed = Sketch(
        **{"light": SKETCH.light, "dark": SKETCH.dark, "width": 839, "height": 400}
        | {"alt": SKETCH.alt}
        | other
    )

    assert changed.key != SKETCH.key
