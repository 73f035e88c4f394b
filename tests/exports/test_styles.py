from dashboard.exports.plates import styles
from tests.figures.charts import DARK, LIGHT


def test_a_variable_becomes_its_colour():
    assert "fill:#D2DDE3" in styles.rules('<rect class="br-map-water"/>', LIGHT).replace(" ", "")


def test_only_classes_in_use_are_brought_along():
    assert "br-map-water" not in styles.rules('<rect class="br-map-spot"/>', LIGHT)


def test_a_class_that_sets_a_variable_colours_what_stands_in_it():
    found = styles.rules('<g class="br-role-first"><path class="br-v-fill"/></g>', LIGHT)

    assert ".br-role-first .br-v-fill" in found
    assert LIGHT.first_fill in found


def test_dark_pictures_have_dark_colours():
    assert DARK.map_water in styles.rules('<rect class="br-map-water"/>', DARK)


def test_colours_that_are_mixed_become_one():
    found = styles.rules('<g class="br-map-plot"><path class="br-map-globe-land"/></g>', LIGHT)

    assert "color-mix" not in found


def test_an_attribute_with_a_variable_becomes_its_colour():
    assert styles.plain('<path stroke="var(--ink)"/>', LIGHT) == f'<path stroke="{LIGHT.ink}"/>'
