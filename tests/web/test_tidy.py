import asyncio
import gc
import weakref

import pytest

from dashboard.web import tidy
from tests.exports import aside


class Left:
    """What refers to itself, so that only the collector frees it."""

    def __init__(self):
        self.itself = self


@pytest.fixture
def lazy():
    """Keep Python from collecting by itself."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("lazy")
def test_what_nothing_leads_to_goes_while_the_server_runs():
    async def served():
        left = weakref.ref(Left())
        async with tidy.tidied(every=0.01):
            async with asyncio.timeout(10):
                while left():
                    await asyncio.sleep(0.01)
        return left()

    assert aside.run(served()) is None


def test_python_walks_through_everything_only_rarely_while_the_server_runs():
    before = gc.get_threshold()

    async def served():
        async with tidy.tidied():
            return gc.get_threshold()

    during = aside.run(served())

    assert during[:2] == before[:2]
    assert during[2] > 1000 * before[2]
    assert gc.get_threshold() == before
