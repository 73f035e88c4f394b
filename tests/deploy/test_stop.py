import os
import signal
import threading
import time
from pathlib import Path

import pytest

from benchmarks.fleet import Replica
from benchmarks.server import free
from tests.deploy.asking import asked

STOPPED = -signal.SIGTERM  # how a server ends that has finished what it had begun
PICTURE = "/indicators/port-oil.png?lang=en"


@pytest.fixture
def alone(record, tmp_path):
    """Return a server, all of whose processes have the same folder of pictures."""
    one = Replica(*free(), {"PICTURES": str(tmp_path / "pictures")})
    one.start(record)
    one.wait()
    yield one
    one.end(signal.SIGKILL)


def test_a_server_that_is_stopped_makes_the_picture_that_somebody_waits_for(alone):
    found = []
    waiting = threading.Thread(
        target=lambda: found.append(asked(alone.server.address, PICTURE).body)
    )
    waiting.start()
    until(lambda: len(family(alone)) > 1)

    status = alone.end()
    waiting.join()

    assert found[0].startswith(b"\x89PNG")
    assert status == STOPPED
    until(lambda: not family(alone))


def test_no_browser_outlives_a_server_that_is_killed_though_it_hangs(alone):
    asked(alone.server.address, PICTURE)
    for one in family(alone):
        if (Path("/proc") / one / "comm").read_text().strip() == "chromium":
            os.kill(int(one), signal.SIGSTOP)

    alone.end(signal.SIGKILL)

    until(lambda: not family(alone))


def family(server):
    """Return the processes of a server and of all that it has started."""
    mark = f"PICTURES={server.settings['PICTURES']}".encode()
    return [entry.name for entry in Path("/proc").glob("[0-9]*") if mark in environment(entry)]


def environment(entry):
    try:
        return (entry / "environ").read_bytes()
    except OSError:  # it has ended meanwhile
        return b""


def until(true, seconds=30):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)
