import brotli
import pytest

from dashboard.figures.map import picture, spec, window
from dashboard.figures.map.scene import Line, Scene, Spot
from tests.figures import maps
from tests.figures.charts import LIGHT

# As many routes, of as many places, as the record is asked to bear.
LINES = tuple(
    Line(
        f"route-{index}",
        f"Route {index}",
        tuple((14 + step * 9.0, 38 + (index * 7 + step * 5) % 19) for step in range(8)),
        ("through", "around")[index % 2],
        selected=index == 3,
    )
    for index in range(24)
)
SPOTS = tuple(
    Spot(f"place-{index}", f"Place {index}", LINES[index].points[0]) for index in range(24)
)


def scene(size):
    view = window.fit([(14, 37), (83, 60)], size, maps.ground().bbox)
    return Scene(view, ("KAZ", "RUS"), "en", maps.WORDS, LINES, SPOTS)


@pytest.mark.parametrize("size", [(900, 620), (836, 420), (358, 360)], ids=str)
def test_a_map_fits_into_the_page_it_is_written_into(size):
    made = picture.picture(scene(size), maps.ground()).encode()

    assert len(made) < 200_000
    assert len(brotli.compress(made)) < 60_000


def test_a_selection_sends_a_small_message():
    made = spec.text(spec.spec(scene((900, 620)), maps.ground(), LIGHT, "./assets/1"))

    assert len(brotli.compress(made.encode())) < 40_000
    assert len(made) < 110_000
