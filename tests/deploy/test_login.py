"""What a sign-in brings through nginx."""

import random
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx2 as httpx
import pytest
from starlette.responses import Response
from streamlit.web.server.starlette import starlette_auth_routes as routes

from benchmarks.fleet import NAMES, proxied
from benchmarks.server import free
from tests.exports import aside

# As large as providers make them, and as hard to compress.
DRAWN = random.Random(7)
USER = {"email": "editor@example.org", "picture": DRAWN.randbytes(60).hex()}
TOKENS = {"id_token": DRAWN.randbytes(1_600).hex(), "access_token": DRAWN.randbytes(1_200).hex()}


def cookies():
    """Return the headers with which Streamlit answers whoever has signed in."""
    answer = Response()
    aside.run(routes._set_auth_cookie(answer, USER, TOKENS))
    return [(name, value) for name, value in answer.headers.items() if name == "set-cookie"]


@pytest.fixture
def signed_in(tmp_path):
    """Return nginx's address before servers that answer as at the end of a sign-in."""
    said = cookies()

    class Callback(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(302)
            for name, value in (*said, ("location", "/"), ("content-length", "0")):
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, *words):
            """Say nothing."""

    servers = [ThreadingHTTPServer(("127.0.0.1", 0), Callback) for _ in NAMES]
    for one in servers:
        threading.Thread(target=one.serve_forever, daemon=True).start()
    (front,) = free()
    with proxied(tmp_path, front, [one.server_port for one in servers]):
        yield f"http://127.0.0.1:{front}", said
    for one in servers:
        one.shutdown()
        one.server_close()


def test_who_has_signed_in_comes_through_with_all_that_the_provider_said(signed_in):
    address, said = signed_in

    answer = httpx.get(f"{address}/oauth2callback?code=a&state=b")

    assert sum(len(value) for _, value in said) > 4_096
    assert answer.status_code == 302
    assert answer.headers.get_list("set-cookie") == [value for _, value in said]
