import gzip

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.figures import script
from dashboard.web import assets

GZIP = {"accept-encoding": "gzip"}


@pytest.fixture
def folder(tmp_path):
    """Return a folder of assets into which set-up has fetched the slim script."""
    (tmp_path / "vendor" / "plotly").mkdir(parents=True)
    (tmp_path / script.SLIM).write_text("let slim = 1;" * 500)
    (tmp_path / "record.css").write_text("p { color: red; }")
    return tmp_path


def client(folder):
    return TestClient(Starlette(routes=[assets.mount(folder)]))


def test_plotly_goes_out_compressed_and_is_kept_for_good(folder):
    response = client(folder).get(f"/assets/{script.name(folder)}", headers=GZIP)

    assert response.text == "let slim = 1;" * 500
    assert response.headers["content-encoding"] == "gzip"
    assert response.headers["cache-control"] == "public, max-age=31536000, immutable"


def test_a_browser_that_has_plotly_is_sent_no_byte_of_it(folder):
    address = f"/assets/{script.name(folder)}"
    tag = client(folder).get(address, headers=GZIP).headers["etag"]

    response = client(folder).get(address, headers={**GZIP, "if-none-match": tag})

    assert response.status_code == 304
    assert response.content == b""


def test_a_browser_that_cannot_read_gzip_gets_plotly_as_it_is(folder):
    address = f"/assets/{script.name(folder)}"

    response = client(folder).get(address, headers={"accept-encoding": "identity"})

    assert "content-encoding" not in response.headers
    assert response.text == "let slim = 1;" * 500


def test_where_set_up_fetched_nothing_python_s_own_plotly_is_sent(tmp_path):
    response = client(tmp_path).get(f"/assets/{script.name(tmp_path)}", headers=GZIP)

    assert "plotly.js v" in response.text[:200]
    assert len(gzip.compress(response.content)) > 1_000_000


def test_another_script_has_another_address(folder, tmp_path_factory):
    assert script.name(folder) != script.name(tmp_path_factory.mktemp("bare"))


def test_the_other_assets_lie_beside_it(folder):
    assert client(folder).get("/assets/record.css").text == "p { color: red; }"
