import pytest

from tools import faces
from tools.faces import Face

PACKAGE = """/* latin */
@font-face {
  font-family: 'Somebody’s Serif';
  src: url(./files/latin.woff2) format('woff2'), url(./files/latin.woff) format('woff');
  unicode-range: U+0000-00FF,U+0131;
}
/* no range, so no slice */
@font-face {
  src: url(./files/whole.woff2) format('woff2');
}"""


def test_a_sheet_lists_its_slices():
    assert list(faces.listed(PACKAGE)) == [("files/latin.woff2", "U+0000-00FF,U+0131")]


def test_our_own_sheet_can_be_read_like_a_package_s():
    face = Face("Record Sans", "sans/record-sans.woff2", "400 700", "U+20-7E")

    assert list(faces.listed(faces.sheet([face]))) == [("sans/record-sans.woff2", "U+20-7E")]


@pytest.mark.parametrize(
    ("covers", "characters"),
    [
        pytest.param("U+4E00", "一", id="one"),
        pytest.param("U+41-43", "ABC", id="neighbours"),
        pytest.param("U+41-42,U+FF0C", "AB，", id="both"),
    ],
)
def test_a_range_and_its_characters_say_the_same(covers, characters):
    assert faces.points(covers) == set(map(ord, characters))
    assert faces.unicode_range(map(ord, characters)) == covers


def test_a_range_is_read_as_packages_write_it():
    assert faces.points("U+4e00, U+00E9-00EA") == {0x4E00, 0xE9, 0xEA}
