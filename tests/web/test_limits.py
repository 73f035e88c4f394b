"""What a request may be, and what is said of one that is more."""

import pytest
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from dashboard.web import limits
from tests.web import serving


@pytest.fixture(scope="module")
def client():
    made = serving.client()
    made.get("/health")  # the record is read, and with it its words
    return made


@pytest.mark.parametrize("address", ["/", "/map.png", "/embed/map", "/nowhere"])
def test_an_address_that_is_too_long_is_refused_in_words(client, address):
    answer = client.get(f"{address}?find={'x' * 16_000}")

    assert answer.status_code == 414
    assert answer.json()["error"] == "The address is too long: 16,000 bytes are the most."
    assert answer.json()["request"] == answer.headers["x-request-id"]


def test_thirty_items_with_chinese_headlines_are_not_too_long(client):
    item = "port-oil!title:" + "经海峡港口外运的石油占芬兰石油出口总量的比重" + "一" * 8

    answer = client.get("/briefing.zip", params={"brief": "~".join([item] * 30), "lang": "zh"})

    assert len(str(answer.request.url)) > 8_000
    assert answer.status_code == 200


def test_a_query_of_too_many_parts_is_refused(client):
    assert client.get(f"/?{'&'.join(f'a{n}=1' for n in range(101))}").status_code == 414


def test_headers_that_are_too_large_are_refused(client):
    assert client.get("/", headers={"cookie": "x" * 33_000}).status_code == 431


@pytest.mark.parametrize(
    "path",
    [
        "/assets/..%2fpyproject.toml", "/assets/%2e%2e/pyproject.toml", "/assets/..%5cx",
        "/assets/%252e%252e%252fpyproject.toml", "/assets/..%252f", "/static/%00", "/%0d%0aX: y",
        "/static/..%2f..%2fapp.py", "/embed/%2e%2e%2f", "/indicators/%0a.png", "/a\\b",
    ],
)  # fmt: skip
def test_steps_out_of_a_folder_and_signs_of_no_address_are_refused(client, path):
    answer = client.get(path)

    assert answer.status_code in {400, 404}
    assert "[project]" not in answer.text
    assert "error" in answer.json()


@pytest.mark.parametrize("path", ["/assets//etc/passwd", "//etc/passwd", "/static//etc/passwd"])
def test_an_absolute_path_is_no_file(client, path):
    assert "root:" not in client.get(f"https://example.org{path}").text


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/_stcore/upload_file/a/b", "/_stcore/agent/openapi.json"]
)
def test_what_streamlit_answers_that_no_page_asks_for_is_closed(client, path):
    assert client.get(path).status_code == 404
    assert client.put(path, content=b"x").status_code == 404
    assert client.get("/_stcore/health").status_code == 200


@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "PATCH", "FOO"])
def test_methods_that_nothing_answers_are_refused(client, method):
    assert client.request(method, "/").status_code == 405


@pytest.mark.parametrize("length", ["8000001", "-1", "1e3", "+5", "9" * 30])
def test_a_body_is_refused_by_the_size_that_it_announces(client, length):
    answer = client.post("/verify", content=b"x", headers={"content-length": length})

    assert answer.status_code == 413


@pytest.mark.parametrize(
    "path", ["/overview//evil.example", "//evil.example", "/overview/%2f/evil.example"]
)
def test_no_address_leads_to_another_host(client, path):
    answer = client.get(f"https://example.org{path}", follow_redirects=False)

    assert "evil.example" not in answer.headers.get("location", "").partition("?")[0]


@pytest.mark.parametrize("query", ["a=%0d%0aX-Evil:%20y", "lang=en%0d%0aSet-Cookie:%20a=b"])
@pytest.mark.parametrize(
    "path", ["/Indicators", "/events/oil-halt", "/map.png", "/oembed", "/indicators/none.png"]
)
def test_a_line_break_in_a_query_ends_no_header(client, path, query):
    answer = client.get(f"{path}?download=1&{query}", follow_redirects=False)

    assert "x-evil" not in answer.headers
    assert "set-cookie" not in answer.headers
    assert not any("\n" in value or "\r" in value for value in answer.headers.values())


def test_words_are_plain_text_to_a_reader_in_the_language_that_is_read(client):
    answer = client.get(
        f"/?{'x' * 16_000}", headers={"accept": "text/html", "accept-language": "en"}
    )

    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    number = answer.headers["x-request-id"]
    assert answer.text.splitlines() == [
        "The address is too long: 16,000 bytes are the most.",
        f"Report this number if you write to us about it: {number}.",
    ]


async def spoken(socket):
    await socket.accept()
    await socket.send_text("hello")
    await socket.close()


def opened(origin, origins=()):
    """Return what a page of an origin hears from a websocket of example.org."""
    app = Starlette(
        routes=[WebSocketRoute("/_stcore/stream", spoken)],
        middleware=[limits.middleware(serving.house(), origins)],
    )
    headers = {"host": "example.org", "origin": origin}
    with TestClient(app).websocket_connect("/_stcore/stream", headers=headers) as socket:
        return socket.receive_text()


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "https://example.org.evil"])
def test_a_page_of_somebody_else_s_opens_no_websocket(origin):
    with pytest.raises(WebSocketDisconnect):
        opened(origin)


@pytest.mark.parametrize(
    ("origin", "origins"),
    [
        pytest.param("https://example.org", (), id="our own page"),
        pytest.param("https://paper.example", ("https://paper.example",), id="one that is named"),
        pytest.param("https://paper.example", None, id="any, where Streamlit is told so"),
    ],
)
def test_a_page_that_may_opens_a_websocket(origin, origins):
    assert opened(origin, origins) == "hello"
