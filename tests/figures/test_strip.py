from itertools import combinations

from dashboard.figures import strip_place
from dashboard.figures.strip import Step, legend, strip
from tests.figures import golden
from tests.figures.charts import flag

NAMES = ("Arcadia", "Borduria")


def step(id, day, side, quad="none"):
    return Step(flag(id, day, quad), side, f"?event={id}", "step")


STEPS = (
    step("a", "2022-06-17", 0, "verbal-conflict"),
    step("b", "2022-07-04", 0),
    step("c", "2022-07-06", 1, "material-conflict"),
    step("d", "2022-07-07", 0),
    step("e", "2022-07-08", 0),
)


def test_a_strip_stays_as_it_was_last_read_over():
    assert golden.holds("strip.html", strip(STEPS, NAMES, "Five steps", "en-GB") + "\n")


def test_no_label_of_a_strip_hides_another():
    labels = strip_place.labels(tuple((one.flag, one.side) for one in STEPS), NAMES)

    pairs = [(a, b) for a, b in combinations(labels, 2) if a.side == b.side]
    assert not any(a.box.meets(b.box) for a, b in pairs)


def test_steps_of_one_day_stand_beside_one_another():
    places = strip_place.positions([flag("a", "2022-07-06"), flag("b", "2022-07-06")])

    assert places[1] - places[0] >= 26


def test_steps_that_leave_no_room_for_words_become_a_list():
    crowd = [step(str(day), f"2022-07-{day:02d}", 0) for day in range(1, 10)]
    crowd = [Step(f.flag, 0, f.href, "a rather long word for a step") for f in crowd]
    far = Step(flag("far", "2012-01-01"), 0, "?event=far", "step")

    made = strip([far, *crowd], NAMES, "Steps", "en-GB")

    assert "br-steps-only" in made
    assert "br-strip-plot" not in made


def test_a_step_leads_to_its_event():
    assert strip(STEPS, NAMES, "Five steps", "en-GB").count('href="?event=c"') == 2


def test_the_key_names_each_kind_of_step():
    assert "verbal friction" in legend([("verbal-conflict", "verbal friction")])
