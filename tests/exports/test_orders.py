import threading
import time
from functools import partial

import pytest

from dashboard.exports import orders as queues
from dashboard.exports.orders import Orders
from dashboard.exports.press import StuckError


class Counter:
    """A press that counts how often it is let go."""

    def __init__(self):
        self.closed = 0

    async def close(self):
        self.closed += 1


async def said(word, press):
    return word


async def failed(press):
    raise StuckError("no answer")


async def thread(together, press):
    together.wait(5)
    return threading.current_thread().name


def test_an_order_brings_what_its_work_returns():
    orders = Orders([Counter()])

    assert orders.put(partial(said, "done")).result(5) == "done"
    orders.close()


def test_work_that_fails_is_told_to_who_waits_and_the_next_is_done():
    orders = Orders([Counter()])

    with pytest.raises(StuckError, match="no answer"):
        orders.put(failed).result(5)

    assert orders.put(partial(said, "done")).result(5) == "done"
    orders.close()


def test_two_browsers_work_at_a_time():
    orders, together = Orders([Counter(), Counter()]), threading.Barrier(2)

    names = {orders.put(partial(thread, together)) for _ in range(2)}

    assert {future.result(5) for future in names} == {"pictures-0", "pictures-1"}
    orders.close()


def test_a_browser_that_has_nothing_to_do_is_let_go(monkeypatch):
    monkeypatch.setattr(queues, "IDLE", 0.05)
    press = Counter()
    orders = Orders([press])

    orders.put(partial(said, "done")).result(5)
    for _ in range(100):
        if press.closed:
            break
        time.sleep(0.02)

    assert press.closed
    assert orders.put(partial(said, "again")).result(5) == "again"
    orders.close()


def test_after_all_was_closed_the_next_order_starts_anew():
    press = Counter()
    orders = Orders([press])
    orders.put(partial(said, "done")).result(5)

    orders.close()

    assert press.closed
    assert orders.put(partial(said, "again")).result(5) == "again"
    orders.close()
