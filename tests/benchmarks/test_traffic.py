import pytest

from benchmarks.traffic import Traffic


class Session:
    def __init__(self):
        self.heard = {}

    def on(self, name, hear):
        self.heard[name.removeprefix("Network.")] = hear

    def tells(self, name, **event):
        self.heard[name](event)


@pytest.fixture
def session():
    return Session()


@pytest.fixture
def traffic(session):
    return Traffic(session, "http://127.0.0.1:8501")


def test_bytes_of_static_files_are_told_from_those_of_pages(session, traffic):
    session.tells("requestWillBeSent", requestId="1", request={"url": "http://127.0.0.1:8501/"})
    session.tells(
        "requestWillBeSent", requestId="2", request={"url": "http://127.0.0.1:8501/assets/a.css"}
    )
    session.tells("loadingFinished", requestId="1", encodedDataLength=1000)
    session.tells("loadingFinished", requestId="2", encodedDataLength=200)

    assert (traffic.http, traffic.static) == (1200, 200)


def test_a_static_file_that_was_only_asked_about_is_counted(session, traffic):
    session.tells(
        "requestWillBeSent", requestId="1", request={"url": "http://127.0.0.1:8501/static/a.js"}
    )

    session.tells("responseReceivedExtraInfo", requestId="1", statusCode=304)

    assert traffic.asked == 1


@pytest.mark.parametrize(
    ("url", "others"),
    [
        ("http://127.0.0.1:8501/static/a.js", 0),
        ("data:image/png;base64,", 0),
        ("blob:http://127.0.0.1:8501/7", 0),
        ("http://127.0.0.1:8502/", 1),
        ("https://example.org/a.js", 1),
    ],
)
def test_requests_to_other_hosts_are_noted(session, traffic, url, others):
    session.tells("requestWillBeSent", requestId="1", request={"url": url})

    assert len(traffic.others) == others


def test_binary_messages_count_as_many_bytes_as_they_had(session, traffic):
    session.tells("webSocketFrameReceived", response={"opcode": 2, "payloadData": "AAAA"})
    session.tells("webSocketFrameReceived", response={"opcode": 1, "payloadData": "AAAA"})

    assert traffic.socket == 3 + 4
