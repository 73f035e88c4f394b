import asyncio
import io
import json
import os
import re
import shutil
import signal
from functools import partial

import pytest
from PIL import Image as Pillow

from dashboard.exports.orders import BusyError, Orders
from dashboard.exports.press import Press, StuckError
from dashboard.exports.shelf import Shelf
from dashboard.exports.studio import Studio
from tests.conftest import ROOT
from tests.exports import aside
from tests.exports.framed import ALT, Frames, view


@pytest.fixture(scope="module")
def chromium():
    """Return a queue before the real browser, warm for all tests."""
    orders = Orders([Press(ROOT / "assets", shutil.which("chromium"))])
    yield orders
    orders.close()


class Waiting:
    """A press that draws when it is told to."""

    def __init__(self):
        self.asked, self.go = [], asyncio.Event()

    async def shot(self, svg, width, height, scale):
        self.asked.append(svg)
        while not self.go.is_set():
            await asyncio.sleep(0.01)
        return b"\x89PNG\r\n\x1a\n" + bytes(25)

    async def close(self):
        pass


def made(studio, form="png", **shown):
    """Return a picture from a loop of its own."""
    return aside.run(studio.image(view(**shown), form))


@pytest.mark.browser
@pytest.mark.parametrize(
    ("size", "pixels"),
    [("16x9", (1920, 1080)), ("1x1", (1080, 1080)), ("social", (1200, 630)), ("a4", (1684, 1190))],
)
def test_a_png_has_the_pixels_of_its_size(chromium, tmp_path, size, pixels):
    image = made(Studio(chromium, Shelf(tmp_path), Frames()), size=size)

    picture = Pillow.open(io.BytesIO(image.body))

    assert picture.size == pixels
    assert picture.convert("RGB").getpixel((40, 40)) == (11, 122, 117)
    assert picture.convert("RGB").getpixel((pixels[0] - 5, 5)) == (255, 255, 255)
    assert (image.kind, image.name, image.alt) == ("image/png", "kz-ru_oil.png", ALT)


@pytest.mark.browser
def test_two_pictures_of_the_same_view_are_the_same_bytes_whatever_browser_made_them(
    chromium, tmp_path
):
    other = Orders([Press(ROOT / "assets", shutil.which("chromium"))])
    one, two = (
        Studio(orders, Shelf(tmp_path / name), Frames())
        for orders, name in ((chromium, "one"), (other, "two"))
    )

    made(two, "pdf", size="a4", title="Something before it")
    pairs = [(made(one, form), made(two, form)) for form in ("png", "svg", "pdf")]
    other.close()

    assert [first == second for first, second in pairs] == [True] * 3


@pytest.mark.browser
def test_a_pdf_is_as_large_as_its_paper_and_says_where_it_comes_from(chromium, tmp_path):
    image = made(Studio(chromium, Shelf(tmp_path), Frames()), "pdf", size="a4")

    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", image.body)
    assert [tuple(round(float(side)) for side in box) for box in boxes] == [(842, 595)]
    assert "https://example.org/record".encode("utf-16-be").hex().encode() in image.body
    assert b"HeadlessChrome" in image.body.split(b"trailer")[0]


@pytest.mark.browser
def test_hatching_is_printed_in_lines_not_pixels(chromium, tmp_path):
    hatched = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><defs>'
        '<pattern id="lines" width="8" height="8" patternUnits="userSpaceOnUse"'
        ' patternTransform="rotate(45)"><path d="M0 0V8" stroke="#000"/></pattern></defs>'
        '<rect width="300" height="200" style="fill: url(#lines)"/></svg>'
    )

    printed = aside.run(chromium.done(lambda press: press.printed([hatched], 400, 300)))

    assert b"/Subtype /Image" not in printed
    assert b"/PatternType" not in printed


@pytest.mark.browser
def test_several_views_make_one_pdf_of_a_page_each(chromium, tmp_path):
    studio = Studio(chromium, Shelf(tmp_path), Frames())

    pdf = aside.run(studio.pages([view("One"), view("Two"), view("Three")], title="Briefing"))

    assert len(re.findall(rb"/MediaBox", pdf)) == 3
    assert "Briefing".encode("utf-16-be").hex().encode() in pdf


def test_a_picture_without_a_figure_is_an_svg_where_there_is_no_browser(tmp_path):
    image = made(Studio(Orders([]), Shelf(tmp_path), Frames(drawn=False)), "svg")

    said = json.loads(re.search(r"<metadata>(.*)</metadata>", image.body.decode())[1])
    assert said["Source"] == "https://example.org/record"


def test_where_there_is_no_browser_a_png_is_refused_in_a_sentence(tmp_path):
    studio = Studio(Orders([]), Shelf(tmp_path), Frames())

    with pytest.raises(StuckError, match="no browser on this machine can draw"):
        made(studio)


def test_a_browser_that_never_answers_is_given_up(tmp_path):
    program = tmp_path / "chromium"
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(0o755)
    orders = Orders([Press(ROOT / "assets", str(program), patience=1)])

    with pytest.raises(StuckError, match="no answer within 1 seconds"):
        made(Studio(orders, Shelf(tmp_path), Frames()))
    orders.close()


def test_a_reader_waits_no_longer_than_the_limit(tmp_path, monkeypatch):
    monkeypatch.setattr("dashboard.exports.studio.PATIENCE", 0.2)
    press = Waiting()
    orders = Orders([press])

    with pytest.raises(StuckError, match=r"no picture within 0\.2 seconds"):
        made(Studio(orders, Shelf(tmp_path), Frames(drawn=False)))
    press.go.set()
    orders.close()


def test_readers_of_the_same_view_share_one_drawing(tmp_path):
    press, frames = Waiting(), Frames(drawn=False)
    press.go.set()
    studio = Studio(Orders([press]), Shelf(tmp_path), frames)

    async def many():
        return await asyncio.gather(*(studio.image(view(), "png") for _ in range(9)))

    images = aside.run(many())

    assert len(set(images)) == 1
    assert (len(press.asked), frames.made) == (1, 1)


def test_a_picture_made_before_needs_no_browser_after_a_restart(tmp_path):
    press = Waiting()
    press.go.set()
    first = made(Studio(Orders([press]), Shelf(tmp_path), Frames(drawn=False)))

    again = made(Studio(Orders([]), Shelf(tmp_path), Frames(drawn=False)))

    assert again == first


def test_a_damaged_file_is_made_again(tmp_path):
    press = Waiting()
    press.go.set()
    first = made(Studio(Orders([press]), Shelf(tmp_path), Frames(drawn=False)))
    (file,) = tmp_path.glob("*.png")
    file.write_bytes(file.read_bytes()[:-5] + b"wrong")

    again = made(Studio(Orders([press]), Shelf(tmp_path), Frames(drawn=False)))

    assert again == first
    assert len(press.asked) == 2


def test_one_reader_too_many_is_told_at_once_when_to_ask_again(tmp_path, monkeypatch):
    monkeypatch.setattr("dashboard.exports.orders.MOST", {True: 2, False: 1})
    press = Waiting()
    studio = Studio(Orders([press]), Shelf(tmp_path), Frames(drawn=False))

    async def crowd():
        waiting = [asyncio.create_task(studio.image(view("a"), "png"))]
        while not press.asked:
            await asyncio.sleep(0.01)
        for name in "bc":
            waiting.append(asyncio.create_task(studio.image(view(name), "png")))
            await asyncio.sleep(0.1)
        with pytest.raises(BusyError) as refused:
            await studio.image(view("d"), "png")
        waiting[2].cancel()
        waiting.append(asyncio.create_task(studio.image(view("e"), "png")))
        await asyncio.sleep(0.1)
        press.go.set()
        return refused.value, await asyncio.gather(*waiting, return_exceptions=True)

    refused, found = aside.run(crowd())

    assert refused.seconds == 1
    assert [type(one).__name__ for one in found] == ["Image", "Image", "CancelledError", "Image"]
    assert [re.search(">(.)</text>", svg)[1] for svg in press.asked] == ["a", "b", "e"]


def test_a_reader_comes_before_what_nobody_waits_for():
    press, done = Waiting(), []
    orders = Orders([press])

    async def work(name, press):
        await press.shot(name, 1, 1, 1)
        done.append(name)

    futures = [orders.put(partial(work, "first"))]
    futures += [orders.put(partial(work, "background"))]
    futures += [orders.put(partial(work, "reader"), urgent=True)]
    press.go.set()
    for future in futures:
        future.result(5)

    assert done in (["first", "reader", "background"], ["reader", "first", "background"])
    orders.close()


def test_a_form_that_is_none_is_refused(tmp_path):
    with pytest.raises(ValueError, match="png, svg, pdf"):
        made(Studio(Orders([]), Shelf(tmp_path), Frames()), "gif")


@pytest.mark.browser
def test_a_browser_that_hangs_while_a_page_is_printed_is_replaced(tmp_path):
    press = Press(ROOT / "assets", shutil.which("chromium"))
    orders = Orders([press])
    studio = Studio(orders, Shelf(tmp_path), Frames())
    made(studio)
    os.killpg(press._browser, signal.SIGSTOP)
    usual, press._patience = press._patience, 2

    with pytest.raises(StuckError, match="no answer"):
        made(studio, "pdf")
    press._patience = usual
    image = made(studio, "pdf")
    orders.close()

    assert image.body.startswith(b"%PDF")
