import hashlib

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.web import guard, paths, place, robots, static
from dashboard.web.parts import Parts

PAGES = ("overview", "indicators", "evidence", "methods")


async def anything(request):
    return PlainTextResponse(f"streamlit: {request.url.path}")


@pytest.fixture
def client(tmp_path):
    return serving(tmp_path)


def serving(tmp_path, prefix=""):
    folder = tmp_path / "static"
    (folder / "static" / "js").mkdir(parents=True)
    (folder / "static" / "js" / "index.abc.js").write_text("let one = 1;" * 500)
    (folder / "secret.js").write_text("no")
    (folder / "index.html").write_text("streamlit's")
    parts = tmp_path / "vendor" / "parts"
    parts.mkdir(parents=True)
    (parts / "part0.js").write_text("let part = 1;" * 500)
    (parts / "of").write_text(hashlib.sha256(b"streamlit's").hexdigest())
    app = Starlette(
        routes=[robots.route(), Route("/{path:path}", anything)],
        middleware=[
            place.middleware(prefix),
            guard.middleware(),
            paths.middleware(PAGES),
            static.middleware(folder, Parts(tmp_path, folder)),
        ],
    )
    return TestClient(app, follow_redirects=False)


def test_a_script_goes_out_compressed_and_is_kept_for_good(client):
    response = client.get("/static/js/index.abc.js")

    assert response.headers["content-encoding"] == "br"
    assert response.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert response.text == "let one = 1;" * 500
    assert int(response.headers["content-length"]) < 200


def test_a_browser_that_has_the_script_is_sent_no_byte_of_it(client):
    tag = client.get("/static/js/index.abc.js").headers["etag"]

    response = client.get("/static/js/index.abc.js", headers={"if-none-match": tag})

    assert response.status_code == 304
    assert response.content == b""


def test_a_browser_that_cannot_read_gzip_gets_streamlit_s_own_answer(client):
    response = client.get("/static/js/index.abc.js", headers={"accept-encoding": "identity"})

    assert response.text == "streamlit: /static/js/index.abc.js"


@pytest.mark.parametrize("path", ["/static/../secret.js", "/static/%2e%2e/secret.js", "/secret.js"])
def test_no_file_outside_streamlit_s_static_route_is_sent(client, path):
    assert client.get(path).text != "no"


@pytest.mark.parametrize(
    ("asked", "led"),
    [
        pytest.param("/overview", "./", id="the default page by its name"),
        pytest.param("/overview/", "../", id="with a slash"),
        pytest.param("/index.html", "./", id="as a file"),
        pytest.param("/Indicators?indicator=a~b", "./indicators?indicator=a~b", id="in capitals"),
        pytest.param("/evidence/?lang=zh", "../evidence?lang=zh", id="slash and query"),
    ],
)
def test_another_spelling_leads_to_the_page_with_its_query(client, asked, led):
    response = client.get(asked)

    assert response.status_code == 308
    assert response.headers["location"] == led


@pytest.mark.parametrize("path", ["/", "/indicators", "/feed.xml", "/_stcore/health", "/nowhere/"])
def test_whatever_is_no_other_spelling_of_a_page_passes(client, path):
    assert client.get(path).text == f"streamlit: {path}"


def test_every_answer_keeps_the_page_to_its_own_origin(client):
    headers = client.get("/").headers

    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


def test_behind_a_prefix_scripts_and_spellings_are_found_below_it(tmp_path):
    client = serving(tmp_path, "record")

    script = client.get("/record/static/js/index.abc.js")
    spelling = client.get("/record/overview")

    assert script.headers["content-encoding"] == "br"
    assert (spelling.status_code, spelling.headers["location"]) == (308, "./")


@pytest.mark.parametrize("path", ["/static/js/index.abc.js", "/overview", "/records/overview"])
def test_behind_a_prefix_nothing_of_ours_lies_elsewhere(tmp_path, path):
    assert serving(tmp_path, "record").get(path).text == f"streamlit: {path}"


@pytest.mark.parametrize("prefix", ["", "/record"])
def test_streamlit_s_files_are_found_beside_the_parts(tmp_path, prefix):
    client = serving(tmp_path, prefix.strip("/"))
    key = Parts(tmp_path, tmp_path / "static").links().split("/")[2]

    part, module, font = (
        client.get(f"{prefix}/static/{key}/{file}")
        for file in ("js/part0.js", "js/index.abc.js", "media/a.woff2")
    )

    assert part.text == "let part = 1;" * 500
    assert module.text == "let one = 1;" * 500
    assert font.text == f"streamlit: {prefix}/static/media/a.woff2"


def test_searchers_may_read_every_page(client):
    assert client.get("/robots.txt").text == "User-agent: *\nAllow: /\n"
