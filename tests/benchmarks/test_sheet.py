from PIL import Image

from benchmarks.sheet import GAP, HEIGHT, LINE, Frame, sheet


def test_what_stands_still_is_shown_once():
    white, black = (Image.new("RGB", (16, 10), colour) for colour in ("white", "black"))
    frames = [Frame(0, white), Frame(100, white), Frame(200, black)]

    made = sheet(frames, "a page")

    assert made.height == LINE + GAP + HEIGHT + LINE + GAP
    assert made.getpixel((GAP + 5, LINE + GAP + 5)) == (255, 255, 255)
    assert made.getpixel((GAP + 725 + GAP, LINE + GAP + 5)) == (0, 0, 0)
