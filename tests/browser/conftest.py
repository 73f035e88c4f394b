import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
FLAGS = [
    "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
    # No other host is found, so that none is asked, whatever a page wants.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]  # fmt: skip


def free_port():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def serve(record, *options, health="/_stcore/health", root=ROOT, **settings):
    """Start the dashboard as the README says; yield its address; end it again."""
    port = free_port()
    command = [
        sys.executable, "-m", "streamlit", "run", "dashboard/app.py", "--server.port", str(port),
        "--server.address", "127.0.0.1", *options, "--", record,
    ]  # fmt: skip
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    environment |= settings
    server = subprocess.Popen(
        command, cwd=root, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    base = f"http://127.0.0.1:{port}"
    try:
        wait_for(base + health)
        yield base
    finally:
        server.terminate()
        server.wait(10)


def wait_for(address):
    for _ in range(240):
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.25)
    raise TimeoutError(address)


@pytest.fixture(scope="session")
def pictures(tmp_path_factory):
    """Return the folder in which all servers of the run keep their pictures."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    (shared / "pictures").mkdir(exist_ok=True)
    return shared / "pictures"


@pytest.fixture(scope="session")
def site(pictures):
    yield from serve("indicators.yaml", PICTURES=str(pictures))


@pytest.fixture(scope="session")
def other_site(pictures):
    yield from serve("tests/records/finest/indicators.yaml", PICTURES=str(pictures))


@pytest.fixture(scope="session")
def bare_site(tmp_path_factory):
    """Serve where no browser can draw pictures, and none were drawn before."""
    folder = tmp_path_factory.mktemp("none")
    record = "tests/records/finest/indicators.yaml"
    yield from serve(record, PICTURES=str(folder), BROWSER_PATH=str(folder / "nothing"))


@pytest.fixture(scope="session")
def plain_site(tmp_path_factory, pictures):
    """Serve a checkout on which set-up has fetched nothing."""
    root = tmp_path_factory.mktemp("plain")
    for name in ("dashboard", "assets", ".streamlit"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("vendor"))
    record = str(ROOT / "tests" / "records" / "finest" / "indicators.yaml")
    yield from serve(record, root=root, PICTURES=str(pictures))


@pytest.fixture(scope="session")
def prefixed_site(pictures):
    """Serve below a path, as behind a proxy that keeps it."""
    option = ("--server.baseUrlPath", "record")
    record = "tests/records/finest/indicators.yaml"
    for base in serve(record, *option, health="/record/_stcore/health", PICTURES=str(pictures)):
        yield f"{base}/record"


@pytest.fixture(params=["pictures", "no Chromium"])
def either_site(request):
    """Return a server that draws pictures of charts, then one that cannot."""
    return request.getfixturevalue("other_site" if request.param == "pictures" else "bare_site")


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium):
    yield from opened(chromium, width=1440, height=900)


@pytest.fixture
def phone(chromium):
    yield from opened(chromium, width=390, height=844, has_touch=True)


def opened(chromium, width, height, has_touch=False):
    """Yield a page whose `troubles` fill with what goes wrong; no other host is found."""
    context = chromium.new_context(
        viewport={"width": width, "height": height}, locale="en-GB", color_scheme="light",
        has_touch=has_touch,
    )  # fmt: skip
    page = context.new_page()
    page.set_default_timeout(30_000)
    page.troubles = []
    page.on("request", lambda request: note_others(page, request))
    page.on("console", lambda m: m.type == "error" and page.troubles.append(m.text))
    page.on("pageerror", lambda error: page.troubles.append(str(error)))
    page.on("requestfailed", lambda request: note_failure(page, request))
    yield page
    context.close()


def note_failure(page, request):
    # A test that goes on to the next page ends what the last one was still loading.
    if request.failure != "net::ERR_ABORTED":
        page.troubles.append(f"{request.failure}: {request.url}")


def note_others(page, request):
    if not request.url.startswith(("http://127.0.0.1", "data:", "blob:")):
        page.troubles.append(f"another host: {request.url}")


@pytest.fixture
def drawing_page(chromium):
    """Return a page of a browser that draws WebGL, by software."""
    flags = [*FLAGS, "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
    yield from apart(chromium, flags)


@pytest.fixture
def flat_page(chromium):
    """Return a page of a browser without WebGL."""
    yield from apart(chromium, [*FLAGS, "--disable-3d-apis"])


def apart(chromium, flags):
    """Yield a page of a browser of its own, started with other flags."""
    path = shutil.which("chromium")
    browser = chromium.browser_type.launch(executable_path=path, args=flags)
    yield from opened(browser, width=1440, height=900)
    browser.close()
