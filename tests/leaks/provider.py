"""A provider of sign-ins on this machine, which believes whoever it is told to."""

from __future__ import annotations

import json
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

KEY = RSAKey.generate_key(2048, {"kid": "one"})


class Provider(BaseHTTPRequestHandler):
    """Answers what OpenID Connect asks: where things are, who signs in, and the keys."""

    claims: dict[str, object] = {}  # noqa: RUF012 (set by the test)
    nonces: dict[str, str] = {}  # noqa: RUF012

    @property
    def place(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        asked = {name: found[0] for name, found in parse_qs(parts.query).items()}
        if parts.path == "/authorize":
            code = f"code{len(self.nonces)}"
            self.nonces[code] = asked.get("nonce", "")
            goal = urlencode({"code": code, "state": asked["state"]})
            self._answer(302, {}, {"location": f"{asked['redirect_uri']}?{goal}"})
        elif parts.path == "/keys":
            self._answer(200, {"keys": [KEY.as_dict(private=False)]})
        else:
            self._answer(200, {
                "issuer": self.place,
                "authorization_endpoint": f"{self.place}/authorize",
                "token_endpoint": f"{self.place}/token",
                "jwks_uri": f"{self.place}/keys",
                "id_token_signing_alg_values_supported": ["RS256"],
            })  # fmt: skip

    def do_POST(self) -> None:
        sent = parse_qs(self.rfile.read(int(self.headers["content-length"])).decode())
        now = int(time.time())
        said = {
            "iss": self.place, "aud": "dashboard", "sub": "1", "iat": now, "exp": now + 600,
            "nonce": self.nonces[sent["code"][0]], **self.claims,
        }  # fmt: skip
        token = jwt.encode({"alg": "RS256", "kid": "one"}, said, KEY)
        self._answer(200, {"access_token": "a", "token_type": "Bearer", "id_token": token})

    def _answer(self, status: int, said: object, headers: dict[str, str] | None = None) -> None:
        body = json.dumps(said).encode()
        self.send_response(status)
        for name, value in ({"content-type": "application/json"} | (headers or {})).items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *said: object) -> None:
        """Say nothing."""


@contextmanager
def serving():
    """Serve a provider; yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Provider)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
