import io
import json
import re
import zlib

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from dashboard.core.proof import Shown
from dashboard.exports import stamp
from dashboard.exports.plates.view import Plate
from dashboard.exports.stamp import UnstampedError
from tests.core import small

LINK = "https://example.org/record/indicators?indicator=port-oil&lang=en"
PLATE = Plate(
    bare="<svg/>",
    alt="Oil through the strait port: 40.1 Mt in 2018; last 44.6 Mt. 石油",
    name="fi-ee_port-oil",
    permalink=LINK,
    sources=("port-2025",),
    figures=(("port-oil", "2018~port-2025", "40.1"),),
)
FIGURE = Shown("port-oil", "2018~port-2025", "40.1", "Mt", "B1")


def picture(**options):
    """Return a PNG of a few pixels."""
    made = io.BytesIO()
    Image.new("RGB", (4, 2), "#0B7A75").save(made, "PNG", **options)
    return made.getvalue()


@pytest.fixture(scope="module")
def texts():
    return stamp.texts(PLATE, small.finest())


def test_another_program_reads_the_stamp_of_a_png(texts):
    read = Image.open(io.BytesIO(stamp.png(picture(), texts)))

    assert read.text["Title"] == "Oil through the strait port: 40.1 Mt in 2018"
    assert read.text["Description"] == PLATE.alt
    assert read.text["Source"] == LINK
    assert read.text["Software"] == "Bilateral Record"
    assert read.text["record-version"] == "2025-06-30.9caebdfb"
    assert json.loads(read.text["record-sources"]) == ["port-2025"]
    assert json.loads(read.text["record-figures"]) == [
        ["port-oil", "2018~port-2025", "40.1", "Mt", "B1"]
    ]


def test_a_stamp_leaves_the_pixels_as_they_are(texts):
    stamped = Image.open(io.BytesIO(stamp.png(picture(), texts)))

    assert list(stamped.convert("RGB").get_flattened_data()) == [(11, 122, 117)] * 8


def test_what_is_written_is_read(texts):
    found = stamp.read(stamp.png(picture(), texts))

    assert found.permalink == LINK
    assert found.version == "2025-06-30.9caebdfb"
    assert found.sources == ("port-2025",)
    assert found.figures == (FIGURE,)


@pytest.mark.parametrize("packed", [False, True])
def test_a_stamp_that_another_program_has_written_again_is_read(texts, packed):
    info = PngInfo()
    for name, text in texts.items():
        info.add_itxt(name, text, zip=packed)

    assert stamp.read(picture(pnginfo=info)).figures == (FIGURE,)


@pytest.mark.parametrize(
    "file",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"GIF89a", id="another kind of picture"),
        pytest.param(picture(), id="a PNG of somebody else's"),
        pytest.param(picture()[:20], id="a PNG cut short"),
        pytest.param(picture()[:8] + b"\xff\xff\xff\xffiTXta\0\1\0\0\0wrong", id="a broken chunk"),
        pytest.param(
            stamp.png(picture(), {"Source": LINK, "record-version": "1", "record-sources": "[]",
                                  "record-figures": "[[1, 2, 3, 4, 5, 6, 7]]"}),
            id="figures that are none",
        ),
        pytest.param(
            stamp.png(picture(), {"Source": LINK, "record-version": "1", "record-sources": "3",
                                  "record-figures": "[" * 9000}),
            id="a knot",
        ),
    ],
)  # fmt: skip
def test_a_file_without_a_stamp_is_refused_in_a_sentence(file):
    with pytest.raises(UnstampedError, match="bring the file as it was saved from the record"):
        stamp.read(file)


def test_an_svg_carries_the_same_and_still_parses(texts):
    written = stamp.svg('<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>', texts).decode()

    assert json.loads(re.search("<metadata>(.*)</metadata>", written)[1]) == texts | {
        "Source": LINK.replace("&", "&amp;")
    }


def test_a_pdf_without_a_table_of_objects_is_none_of_ours(texts):
    with pytest.raises(ValueError, match="trailer"):
        stamp.pdf(b"%PDF-1.4\ntrailer\n<<>>", texts, "2025-06-30")


def test_packed_words_without_end_are_read_only_so_far():
    bomb = zlib.compress(bytes(50_000_000))
    chunk = b"iTXt" + b"record-figures\0\1\0\0\0" + bomb
    size = (len(chunk) - 4).to_bytes(4, "big")

    with pytest.raises(UnstampedError):
        stamp.read(picture()[:33] + size + chunk + bytes(4))
