import os
from pathlib import Path

import pytest

from dashboard.publish import write
from dashboard.publish.worker import Site

ROOT = Path(__file__).parents[2]
FILE = ROOT / "tests" / "records" / "finest" / "indicators.yaml"
BASE = "https://example.org/record"


def made(folder):
    """Return the site of the invented record in a folder, still to be written."""
    return Site(FILE, ROOT / "dashboard" / "locale", ROOT / "assets", folder, BASE)


@pytest.fixture(scope="session")
def published(tmp_path_factory):
    """Return the site of the invented record, written where no browser draws."""
    folder = tmp_path_factory.mktemp("published")
    before = os.environ.get("BROWSER_PATH")
    os.environ["BROWSER_PATH"] = str(folder / "nothing")
    site = made(folder / "site")
    assert write.publish(site) == []
    if before is None:
        del os.environ["BROWSER_PATH"]
    else:
        os.environ["BROWSER_PATH"] = before
    return site
