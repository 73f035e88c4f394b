"""The log, the numbers of requests, and the meter: what they say, and what they never say."""

import io
import json
import logging
import re
import socket
from urllib.request import urlopen

import pytest
from prometheus_client import generate_latest
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.testclient import TestClient

from benchmarks.server import free
from dashboard.exports import meter, noted
from dashboard.exports.press import LateError
from dashboard.web import logs, metrics, place, seen, trouble
from tests.exports import aside
from tests.web import serving
from tests.web.serving import Painter

SECRET = "port-secret-words"


@pytest.fixture(scope="module")
def client():
    return serving.client()


class Log(io.StringIO):
    """What was logged."""

    def __call__(self):
        return [json.loads(line) for line in self.getvalue().splitlines()]


@pytest.fixture
def lines(monkeypatch):
    """Set the log up as JSON; return what reads its lines."""
    logger = logging.getLogger("dashboard")
    before, level, handed = list(logger.handlers), logger.level, logger.propagate
    monkeypatch.setenv("LOG", "json")
    told = Log()
    logs.set_up(told)
    yield told
    logger.handlers[:], logger.propagate = before, handed
    logger.setLevel(level)


def test_a_request_is_one_line_of_json(client, lines):
    client.get("/health")  # the first request has the record read, which is logged too
    before = len(lines())

    answer = client.get("/indicators/port-oil.csv?lang=en")

    (line,) = lines()[before:]
    assert line.pop("ms") >= 0
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00", line.pop("time"))
    assert int(line.pop("bytes")) == int(answer.headers["content-length"])
    assert line == {
        "level": "info", "logger": "dashboard.requests",
        "message": line["message"], "request": answer.headers["x-request-id"],
        "method": "GET", "route": "/indicators/{indicator}.csv", "status": 200,
    }  # fmt: skip


def test_the_log_says_nothing_of_who_reads_and_what_they_wrote(client, lines):
    for path in (
        f"/map.png?headline={SECRET}", f"/timeline?find={SECRET}", f"/{SECRET}",
        f"/indicators/{SECRET}.png", f"/embed/{SECRET}", f"/assets/{SECRET}", f"/_stcore/{SECRET}",
        f"/briefing.zip?brief=port-oil!title:{SECRET}", f"/events/{SECRET}", f"/static/{SECRET}",
    ):  # fmt: skip
        client.get(path, headers={"user-agent": SECRET, "cookie": SECRET, "referer": SECRET})

    said = lines()
    assert len(said) == 10
    assert SECRET not in json.dumps(said)
    assert "testclient" not in json.dumps(said)


@pytest.mark.parametrize("given", ["", "short", "a b c d e f g h", "x" * 65, 'x"x"x"x"', "é" * 9])
def test_a_number_that_is_no_plain_one_is_not_taken(client, given):
    told = {"x-request-id": given.encode("latin-1")} if given else {}

    number = client.get("/health", headers=told).headers["x-request-id"]

    assert re.fullmatch("[0-9a-f]{16}", number)


def test_a_plain_number_goes_through(client):
    told = client.get("/health", headers={"x-request-id": "a-b_c.d-0123"})

    assert told.headers["x-request-id"] == "a-b_c.d-0123"


@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_a_page_of_what_is_not_there_names_the_number(client, accept):
    answer = client.get("/indicators/none.png", headers={"accept": accept})

    assert answer.headers["x-request-id"] in answer.text


class Broken(Painter):
    """A studio in which something breaks."""

    async def image(self, view, form):
        raise RuntimeError("a trace that readers must not see")


@pytest.mark.parametrize("prefix", ["", "record"])
def test_what_breaks_is_said_with_a_number_and_the_log_has_the_rest(lines, prefix):
    client = serving.client(serving.house(studio=Broken(), prefix=prefix), prefix)

    answer = client.get(f"/{prefix}/map.png".replace("//", "/"))

    number = answer.headers["x-request-id"]
    assert answer.status_code == 500
    assert answer.json() == {"error": "Something went wrong on our side.", "request": number}
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    broke, done = lines()[-2:]
    assert (broke["request"], done["request"]) == (number, number)
    assert "a trace that readers must not see" in broke["trace"]
    assert (done["route"], done["status"]) == ("/map.png", 500)


def test_what_breaks_when_it_was_begun_is_not_answered_twice():
    async def half(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise RuntimeError("broke in the middle")

    app = Starlette(routes=[Mount("/", half)], middleware=[trouble.middleware(serving.house())])

    with pytest.raises(RuntimeError, match="broke in the middle"):
        TestClient(app).get("/")


@pytest.mark.parametrize("kind", ["http", "websocket"])
def test_a_path_below_a_prefix_is_named_without_it(kind):
    scope = {"type": kind, "path": "/record/_stcore/stream"}

    async def app(scope, receive, send):
        """Leave it unanswered."""

    aside.run(place.Place(app, "record")(scope, None, None))

    assert seen.route(scope) == "/_stcore/stream"


def test_a_late_picture_is_in_the_log_with_what_it_was_of_and_why(lines):
    with pytest.raises(LateError), noted.picture("png", "indicators/port-oil/16x9/en"):
        raise LateError("no picture within 30 seconds")

    (line,) = lines()
    assert line["logger"] == "dashboard.pictures"
    assert line["level"] == "warning"
    assert (line["picture"], line["form"], line["end"], line["why"]) == (
        "indicators/port-oil/16x9/en", "png", "late", "no picture within 30 seconds",
    )  # fmt: skip


def test_a_quiet_log_tells_faults_only(client, lines, monkeypatch):
    monkeypatch.setenv("LOG", "quiet")
    logs.set_up(lines)

    client.get("/health")
    noted.noted("png", "map", "failed", 1, "no answer")

    assert lines.getvalue().endswith(
        "a picture was not made (failed): png of map, 1.0 s: no answer\n"
    )
    assert len(lines.getvalue().splitlines()) == 1


def test_the_server_s_own_loggers_write_json_too(lines):
    logging.getLogger("streamlit.anything").addHandler(logging.StreamHandler(lines))
    logs.set_up(lines)

    logging.getLogger("streamlit.anything").warning('a "word"')

    (line,) = lines()
    assert (line["logger"], line["message"]) == ("streamlit.anything", 'a "word"')


@pytest.fixture
def numbers():
    """Return what reads the metrics of a service, which are counted from now on."""
    before = list(meter._hearers)
    made = metrics.registry(serving.house())
    yield lambda: generate_latest(made).decode()
    meter._hearers[:] = before


def test_requests_and_pictures_are_counted_by_what_they_were(client, numbers):
    client.get("/events.csv?lang=en")
    client.get("/indicators/none.png")
    noted.noted("png", "map", "made", 0.7)
    with pytest.raises(LateError), noted.picture("pdf", "map"):
        raise LateError("late")
    meter.tell("socket", 1)
    meter.tell("browser", end="killed")
    meter.tell("rerun", 0.02, page="map")

    said = numbers()

    assert 'record_request_seconds_count{route="/events.csv",status="200"} 1.0' in said
    assert (
        'record_request_seconds_count{route="/indicators/{indicator}.png",status="404"} 1.0' in said
    )
    assert 'record_picture_seconds_bucket{end="made",form="png",le="0.5"} 0.0' in said
    assert 'record_picture_seconds_bucket{end="made",form="png",le="1.0"} 1.0' in said
    assert 'record_picture_seconds_count{end="late",form="pdf"} 1.0' in said
    assert "record_sockets 1.0" in said
    assert 'record_browsers_total{end="killed"} 1.0' in said
    assert 'record_rerun_seconds_count{page="map"} 1.0' in said


def test_the_record_and_the_queue_are_told_as_they_are(numbers):
    said = numbers()

    assert re.search(r'record_info\{version="2025-06-30\.[0-9a-f]+"\} 1\.0', said)
    assert re.search(r"^record_age_seconds [0-9.e-]+$", said, re.MULTILINE)
    assert "record_faults 0.0" in said
    assert "record_pictures_waiting 0.0" in said
    assert "record_pictures_served 0.0" in said
    assert "process_resident_memory_bytes" in said


def test_no_label_is_anything_that_a_reader_wrote(client, numbers):
    for path in (f"/{SECRET}", f"/embed/{SECRET}", f"/static/{SECRET}", f"/map?route={SECRET}"):
        client.get(path)
    client.request(SECRET.upper(), "/")

    assert SECRET not in numbers().lower()


def test_metrics_are_off_unless_a_port_is_named(monkeypatch):
    before = list(meter._hearers)
    monkeypatch.delenv("METRICS_PORT", raising=False)

    metrics.set_up(serving.house())

    assert meter._hearers == before


@pytest.fixture
def listening(monkeypatch):
    """Return a port for the metrics; what listens there, and to the meter, ends with the test."""
    before, started = list(meter._hearers), []
    start = metrics.start_http_server

    def kept(*given):
        started.append(start(*given))

    monkeypatch.setattr(metrics, "start_http_server", kept)
    (port,) = free()
    monkeypatch.setenv("METRICS_PORT", str(port))
    yield port
    for server, thread in started:
        server.shutdown()
        server.server_close()
        thread.join(10)
    meter._hearers[:] = before


def test_metrics_have_a_port_of_their_own_where_one_is_named(listening, client):
    metrics.set_up(serving.house())
    client.get("/events.csv?lang=en")

    with urlopen(f"http://127.0.0.1:{listening}/metrics") as answer:
        said = answer.read().decode()

    assert 'record_request_seconds_count{route="/events.csv",status="200"} 1.0' in said
    assert client.get("/_stcore/metrics").status_code == 404


def test_a_port_that_is_taken_costs_the_numbers_and_not_the_dashboard(listening, lines):
    with socket.create_server(("127.0.0.1", listening)):
        metrics.set_up(serving.house())

    (line,) = lines()
    assert line["level"] == "warning"
    assert line["message"].startswith(f"no metrics on 127.0.0.1:{listening}: ")


def test_the_kinds_of_addresses_are_few():
    made = {
        seen.route({"path": path, "type": "http"})
        for path in ("/", "/map", "/map/x", "/x/y/z", "/static/a/b", "/_stcore/health", "//", "")
    }

    assert made == {"/", "/map", "/{other}", "/static/{file}", "/_stcore/health"}
