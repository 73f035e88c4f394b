import pytest

from tests.tools import tiny
from tools import subset


def ten_bytes_each(characters):
    return b"0123456789" * len(characters)


def test_a_small_font_has_the_characters_asked_for_and_no_others():
    font = subset.keep(tiny.font("中亚石油"), map(ord, "石油气"))

    assert tiny.characters(subset.packed(font)) == "油石"


def test_slices_become_one_font():
    font = subset.join([tiny.font("中亚"), tiny.font("石油")])

    assert tiny.characters(subset.packed(font)) == "中亚油石"


def test_a_narrowed_font_has_the_weights_asked_for():
    font = subset.narrow(tiny.heavy("ab"), {"wght": (400, 700)})

    axis = font["fvar"].axes[0]
    assert (axis.minValue, axis.defaultValue, axis.maxValue) == (400, 400, 700)


def test_a_changed_font_does_not_keep_the_reserved_name():
    font = subset.rename(tiny.font("ab", family="Reserved"), "Record Song")

    names = [str(name) for name in font["name"].names]
    assert font["name"].getDebugName(1) == "Record Song"
    assert not any("Reserved" in name for name in names)


def test_a_changed_font_keeps_its_copyright():
    font = subset.rename(tiny.font("ab"), "Record Song")

    assert font["name"].getDebugName(0) == "(c) Somebody"


@pytest.mark.parametrize(
    ("most", "kept"),
    [
        pytest.param(100, 5, id="all fit"),
        pytest.param(50, 5, id="all fit just so"),
        pytest.param(49, 4, id="the rarest is left out"),
        pytest.param(29, 2, id="the two most frequent are left"),
        pytest.param(9, 0, id="none fits"),
    ],
)
def test_the_rarest_characters_are_left_out_first(most, kept):
    made = []

    def font(characters):
        made.append(characters)
        return ten_bytes_each(characters)

    assert len(subset.fitting("年哈俄斯口", font, most)) == 10 * kept
    assert made[-1] == "年哈俄斯口"[:kept]
