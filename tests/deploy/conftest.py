import hashlib
import shutil
from pathlib import Path

import pytest

from benchmarks.fleet import fleet
from benchmarks.server import wait

ROOT = Path(__file__).resolve().parents[2]
WAS, TOLD = "More oil leaves through the port than in 2018", "More oil than ever, as told anew"


@pytest.fixture(scope="package")
def record(tmp_path_factory):
    """Return a record whose files nobody may write."""
    return copied(tmp_path_factory.mktemp("record"))


@pytest.fixture(scope="package")
def next_record(tmp_path_factory):
    """Return the record as a curator has changed it."""
    return changed(tmp_path_factory.mktemp("next"))


def changed(folder):
    file = copied(folder)
    text = file.read_text(encoding="utf-8")
    file.chmod(0o644)
    file.write_text(text.replace(WAS, TOLD), encoding="utf-8")
    return file


def copied(folder):
    shutil.copytree(ROOT / "tests" / "records" / "finest", folder, dirs_exist_ok=True)
    for path in folder.rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    return folder / "indicators.yaml"


def digest(folder):
    """Return what changes with any name, content or time of a folder's files."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        found.update(f"{path} {path.stat().st_mtime_ns}".encode())
        found.update(path.read_bytes() if path.is_file() else b"")
    return found.hexdigest()


@pytest.fixture(scope="package")
def running(record, tmp_path_factory):
    with fleet([record, record], PICTURES=str(tmp_path_factory.mktemp("pictures"))) as found:
        yield found


@pytest.fixture
def both(running):
    """Return two replicas behind nginx, started again where a test before has ended them."""
    for one in running.replicas:
        if one.process is None:
            one.start(one.record)
    for one in running.replicas:
        one.wait()
    wait(running.port, "/health")  # nginx leaves out for a while what did not answer
    return running
