import os
import time

import pytest

from dashboard.exports.orders import Orders
from dashboard.exports.pictures import Pictures
from dashboard.exports.press import StuckError
from dashboard.exports.sketch import Sketch
from tests.exports import aside

ONE, OTHER = (
    Sketch('{"a": "#111111"}', '{"a": "#EEEEEE"}', width, 400, "Oil") for width in (839, 358)
)


class Printer:
    """A press whose pictures are a word, and which counts what it was asked for."""

    def __init__(self, fails=0):
        self.asked, self.fails, self.closed = [], fails, False

    async def drawn(self, figure, width, height):
        self.asked.append((figure, width, height))
        if len(self.asked) <= self.fails:
            raise StuckError("no answer")
        return '<svg class="main-svg"><path/></svg>'

    async def close(self):
        self.closed = True


def until(found):
    """Ask again and again until there is an answer."""
    for _ in range(200):
        if answer := found():
            return answer
        time.sleep(0.02)
    raise TimeoutError


def test_a_picture_that_is_not_there_comes_with_a_later_request(tmp_path):
    pictures = Pictures(tmp_path, Orders([Printer()]))

    first = pictures.find([ONE, OTHER])
    later = until(lambda: pictures.find([ONE, OTHER]))

    assert first == ()
    assert [svg[:23] for svg in later] == ['<svg class="br-picture"'] * 2


def test_a_picture_drawn_once_serves_the_next_process(tmp_path):
    aside.run(Pictures(tmp_path, Orders([Printer()])).draw(ONE))

    assert len(Pictures(tmp_path, None).find([ONE])) == 1


def test_a_picture_is_asked_for_once_however_many_readers_wait(tmp_path):
    printer = Printer()
    pictures = Pictures(tmp_path, Orders([printer]))

    for _ in range(20):
        pictures.find([ONE])
    until(lambda: pictures.find([ONE]))

    assert printer.asked == [(ONE.both.figure, 839, 400)]


def test_no_pictures_are_given_while_one_of_them_is_missing(tmp_path):
    pictures = Pictures(tmp_path, Orders([Printer()]))
    aside.run(pictures.draw(ONE))

    assert pictures.find([ONE, Sketch("{}", "{}", 1, 1, "")]) == ()


def test_a_figure_that_cannot_be_drawn_keeps_nobody_else_waiting(tmp_path, caplog):
    pictures = Pictures(tmp_path, Orders([Printer(fails=1)]))

    pictures.find([ONE])
    until(lambda: caplog.messages)
    found = until(lambda: pictures.find([OTHER]))

    assert len(found) == 1
    assert caplog.messages[0].startswith("a picture was not made (failed): first of Oil")
    assert caplog.messages[0].endswith(": no answer")
    assert pictures.find([ONE]) == ()


def test_without_a_browser_nothing_is_drawn(tmp_path):
    pictures = Pictures(tmp_path, None)

    assert pictures.find([ONE]) == ()
    with pytest.raises(StuckError):
        aside.run(pictures.draw(ONE))


def test_more_orders_than_can_wait_are_let_go(tmp_path, monkeypatch):
    monkeypatch.setattr("dashboard.exports.orders.Orders._start", lambda self: None)
    pictures = Pictures(tmp_path, Orders([Printer()]))

    found = [pictures.find([Sketch("{}", "{}", n, 1, "")]) for n in range(200)]

    assert found == [()] * 200


def test_where_there_are_too_many_pictures_the_oldest_go(tmp_path, monkeypatch):
    monkeypatch.setattr("dashboard.exports.pictures.MOST_KEPT", 2)
    monkeypatch.setattr("dashboard.exports.pictures.OFTEN", 1)
    for number in range(5):
        file = tmp_path / f"{number}.svg"
        file.write_text("<svg/>")
        os.utime(file, (number, number))
    pictures = Pictures(tmp_path, Orders([Printer()]))

    pictures.find([ONE])
    until(lambda: pictures.find([ONE]))
    pictures.find([OTHER])
    until(lambda: pictures.find([OTHER]))
    until(lambda: not (tmp_path / "3.svg").exists())

    assert (tmp_path / f"{OTHER.key}.svg").exists()
