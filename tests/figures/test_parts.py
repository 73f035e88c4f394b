import pytest

from dashboard.figures import multiples, parts, share, spark, svg
from tests.figures import golden
from tests.figures.charts import FIVE, RIVAL, chart, gap, mark


def test_a_grade_says_its_code_in_words():
    assert golden.holds("grade.html", parts.grade("C2", "fairly reliable") + "\n")


@pytest.mark.parametrize("code", ["F2", "C6"])
def test_what_cannot_be_judged_is_dashed(code):
    assert "br-grade-F" in parts.grade(code, "cannot be judged")


def test_a_chip_is_a_link_with_its_grade():
    made = parts.chip("B2", "usually reliable", "Gazette <2022>", "?source=gazette&tab=sources")

    assert golden.holds("chip.html", made + "\n")


@pytest.mark.parametrize(
    ("quad", "classes"),
    [
        ("verbal-cooperation", "br-coop br-verbal"),
        ("material-cooperation", "br-coop br-material"),
        ("verbal-conflict", "br-friction br-verbal"),
        ("material-conflict", "br-friction br-material"),
        ("none", "br-step br-verbal"),
    ],
)
def test_a_glyph_tells_side_by_shape_and_deed_by_fill(quad, classes):
    assert classes in parts.glyph(quad)


@pytest.mark.parametrize("name", ["corroborated", "partly", "contradicted", "unverified"])
def test_every_verdict_has_an_icon_that_is_read_aloud(name):
    assert f'aria-label="{name}"' in parts.verdict(name, name)


@pytest.mark.parametrize("name", ["agrees", "conditional", "differs"])
def test_every_outcome_has_an_icon_that_is_read_aloud(name):
    assert f'aria-label="{name}"' in parts.outcome(name, name)


def test_a_part_of_a_whole_is_hatched_between_its_bounds():
    assert golden.holds("share.svg", share.part((60, 70), 100, "60 to 70 percent") + "\n")


def test_an_approximate_part_fades_about_its_value():
    made = share.part((80, 80), 100, "about 80 percent", approximate=True)

    assert [f'opacity="{alpha}"' in made for alpha in ("0.75", "0.5", "0.25")] == [True] * 3


def test_before_and_after_share_one_scale():
    made = share.before_after((50, 50), (100, 100), "twice as much")

    assert 'width="50%"' in made
    assert 'width="100%"' in made


def test_a_missing_earlier_value_is_said_in_words():
    assert "no earlier value" in share.missing("no earlier value")


def test_a_sparkline_breaks_where_the_record_is_silent():
    marks = (mark("2018", 1), mark("2019", 2), mark("2021", 3), mark("2022", 4))

    made = spark.spark(chart("line", marks, gaps=(gap("2020-01-01", "2020-12-31"),)))

    assert golden.holds("spark.svg", made + "\n")
    assert made.split('class="br-v-line"')[0].rpartition('d="')[2].count("M") == 2


@pytest.mark.parametrize("kind", ["line", "bar", "block", "step", "dot", "slope"])
def test_a_small_multiple_is_a_picture_with_words(kind):
    made = multiples.small(chart(kind, (*FIVE, RIVAL)))

    assert 'role="img" aria-label="Coal: 10 kt in 2018; last 40 kt in 2023"' in made
    assert ">2018<" in made
    assert ">2023<" in made


def test_a_small_picture_names_no_colour_so_that_it_serves_both_modes():
    assert "#" not in multiples.small(chart("bar", (*FIVE, RIVAL)))


def test_hatching_stays_inside_its_rectangle():
    path = svg.hatch(10, 20, 30, 8, 6)

    spots = [tuple(map(float, spot.split())) for spot in path.replace("L", "M").split("M")[1:]]
    assert all(10 <= x <= 40 and 20 <= y <= 28 for x, y in spots)
