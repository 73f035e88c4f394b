"""What only a real server meets: requests that are malformed, split in two, or never end."""

import re
import socket
import threading

import pytest
import uvicorn

from dashboard.web import prompt
from dashboard.web.beside import hearing
from tests.web import serving


@pytest.fixture(scope="module")
def port():
    app = serving.client().app
    app.router.lifespan_context = prompt.lifespan
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, ws="none", lifespan="on"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]})
        thread.start()
        yield door.getsockname()[1]
        server.should_exit = True
        thread.join(20)


def told(port, request):
    """Return all that a server says to some bytes until it closes the line, or waits for more."""
    with socket.create_connection(("127.0.0.1", port), 10) as line:
        line.sendall(request)
        line.settimeout(3)
        said = b""
        try:
            while part := line.recv(65_536):
                said += part
        except TimeoutError:
            pass
    return said.decode("latin-1")


def statuses(said):
    return re.findall(r"^HTTP/1\.1 (\d{3})", said, re.MULTILINE)


@pytest.mark.parametrize(
    "request_",
    [
        pytest.param(b"POST /verify HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n", id="length"),
        pytest.param(
            b"POST /verify HTTP/1.1\r\nHost: a\r\n"
            b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
            id="two lengths",
        ),
        pytest.param(
            b"GET / HTTP/1.1\r\nHost: a\r\nX-A : b\r\n\r\n", id="a space before the colon"
        ),
        pytest.param(b"G\x00T / HTTP/1.1\r\nHost: a\r\n\r\n", id="no method"),
        pytest.param(b"GET / HTTP/1.1\r\n\r\n", id="no host"),
        pytest.param(b"GET /" + b"x" * 70_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n", id="a long line"),
    ],
)
def test_a_malformed_request_is_refused_and_the_line_closed(port, request_):
    found = statuses(told(port, request_))

    assert found[:1] in (["400"], ["414"], ["431"])
    assert len(found) == 1


def test_a_request_within_another_s_body_is_not_answered(port):
    inner = b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n"
    outer = (
        b"POST /verify HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" % len(inner)
    )

    said = told(port, outer + inner)

    assert statuses(said) == ["400"]


def test_a_body_that_never_ends_is_not_waited_for(port, monkeypatch):
    monkeypatch.setattr(hearing, "PATIENCE", 0.2)

    said = told(port, b"POST /verify HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc")

    assert statuses(said) == ["408"]
    assert "What was sent came too slowly." in said


def test_answers_name_no_server(port):
    said = told(port, b"GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")

    assert statuses(said) == ["200"]
    assert "server:" not in said.lower().partition("\r\n\r\n")[0]


def test_a_host_that_is_none_gets_into_no_link(port):
    request = b"GET /events/oil-halt HTTP/1.1\r\nHost: evil.example/x?\r\nConnection: close\r\n\r\n"

    said = told(port, request)

    assert "evil.example" not in said
