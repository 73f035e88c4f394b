import json
import os
import shutil
import signal

import pytest

from dashboard.exports import press
from dashboard.exports.press import Press, StuckError
from tests.conftest import ROOT
from tests.exports import aside

FIGURE = json.dumps({"data": [{"type": "scatter", "x": [1, 2], "y": [3, 4]}], "layout": {}})


@pytest.fixture
def chromium():
    return shutil.which("chromium")


def drawing(steps, path):
    """Run steps with a press, which is closed whatever happens."""

    async def run():
        one = Press(ROOT / "assets", path)
        try:
            return await steps(one)
        finally:
            await one.close()

    return aside.run(run())


@pytest.mark.browser
def test_a_figure_is_drawn_and_the_next_by_the_same_browser(chromium):
    async def steps(one):
        first = await one.drawn(FIGURE, 400, 300)
        warm = one._browser
        second = await one.drawn(FIGURE, 500, 300)
        return first, second, warm == one._browser

    first, second, same = drawing(steps, chromium)

    assert first.startswith("<svg")
    assert 'width="500"' in second
    assert same


@pytest.mark.browser
def test_a_browser_that_hangs_is_ended_and_the_next_figure_starts_another(chromium):
    async def steps(one):
        await one.drawn(FIGURE, 400, 300)
        hung = one._browser
        os.killpg(hung, signal.SIGSTOP)
        usual, one._patience = one._patience, 2
        with pytest.raises(StuckError, match="no answer"):
            await one.drawn(FIGURE, 400, 300)
        one._patience = usual
        again = await one.drawn(FIGURE, 400, 300)
        return again, hung, one._browser

    again, hung, fresh = drawing(steps, chromium)

    assert again.startswith("<svg")
    assert fresh != hung


@pytest.mark.browser
def test_a_figure_that_is_none_is_refused_and_the_next_is_drawn(chromium):
    async def steps(one):
        with pytest.raises(StuckError, match="SyntaxError"):
            await one.drawn("no figure", 400, 300)
        return await one.drawn(FIGURE, 400, 300)

    assert drawing(steps, chromium).startswith("<svg")


def test_a_program_that_is_no_browser_is_no_reason_to_wait(tmp_path):
    program = tmp_path / "chromium"
    program.write_text("#!/bin/sh\nexit 3\n")
    program.chmod(0o755)

    async def steps(one):
        with pytest.raises(StuckError):
            await one.drawn(FIGURE, 400, 300)

    drawing(steps, str(program))


def test_the_browser_is_the_one_that_is_named_or_none(monkeypatch, tmp_path):
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / "nothing"))

    assert press.browser() is None
