"""How many pictures one client may have drawn, and what is never counted."""

import pytest

from dashboard.exports import allowance
from dashboard.exports.allowance import SpentError
from dashboard.web import rates
from dashboard.web.ask import House
from dashboard.web.rates import Rates
from tests.web import serving


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def test_a_bucket_empties_and_fills_up_again():
    clock = Clock()
    bucket = Rates(burst=2, a_minute=6, clock=clock)
    bucket.take("192.0.2.1")
    bucket.take("192.0.2.1")

    with pytest.raises(SpentError) as spent:
        bucket.take("192.0.2.1")
    clock.now = 10.0
    bucket.take("192.0.2.1")

    assert spent.value.seconds == 10


def test_one_client_s_bucket_is_not_another_s():
    bucket = Rates(burst=1, a_minute=1)
    bucket.take("192.0.2.1")

    bucket.take("192.0.2.2")

    with pytest.raises(SpentError):
        bucket.take("192.0.2.1")


def test_addresses_of_one_network_of_six_are_one_client():
    bucket = Rates(burst=1, a_minute=1)
    bucket.take("2001:db8::1")

    with pytest.raises(SpentError):
        bucket.take("2001:db8::ffff:2")
    bucket.take("2001:db8:0:1::1")


def test_no_more_clients_are_known_than_there_is_room_for(monkeypatch):
    monkeypatch.setattr(rates, "MOST", 3)
    bucket = Rates(burst=1, a_minute=1)

    for last in range(9):
        bucket.take(f"192.0.2.{last}")

    bucket.take("192.0.2.0")
    with pytest.raises(SpentError):
        bucket.take("192.0.2.8")


def test_nought_a_minute_limits_nothing(monkeypatch):
    monkeypatch.setenv("PICTURES_A_MINUTE", "0")
    bucket = Rates(burst=1)

    for _ in range(5):
        bucket.take("192.0.2.1")


class Painter(serving.Painter):
    """A studio that spends before it draws, and keeps what it drew."""

    def __init__(self):
        self.kept = {}

    async def image(self, view, form):
        key = (view.desk.state, view.size.name, form)
        if key not in self.kept:
            allowance.spend()
            self.kept[key] = await super().image(view, form)
        return self.kept[key]


@pytest.fixture
def client():
    plain = serving.house(studio=Painter())
    served = House(plain.store, plain.assets, plain.pictures, plain.studio, rates=Rates(2, 1))
    return serving.client(served)


def test_a_client_that_asks_for_many_pictures_is_told_when_to_go_on(client):
    for size in ("16x9", "4x3"):
        assert client.get(f"/map.png?size={size}").status_code == 200

    answer = client.get("/map.png?size=1x1")

    assert answer.status_code == 429
    assert answer.headers["retry-after"] == "60"
    assert answer.json()["error"] == (
        "You have had many pictures drawn; the next one may be asked for in a while."
    )


def test_a_picture_that_was_drawn_before_is_never_counted(client):
    for _ in range(5):
        assert client.get("/map.png").status_code == 200
    assert client.get("/map.png?size=4x3").status_code == 200
    assert client.get("/map.png?size=1x1").status_code == 429
    assert client.get("/map.png").status_code == 200


def test_figures_are_not_pictures(client):
    for _ in range(5):
        assert client.get("/events.csv").status_code == 200


@pytest.mark.parametrize(
    ("trusted", "expected"),
    [
        pytest.param("", [200, 200, 429], id="what a stranger says of others is not believed"),
        pytest.param("testclient", [200, 200, 200], id="a trusted proxy names its readers"),
    ],
)
def test_a_reader_behind_a_proxy_is_told_apart_only_where_it_is_trusted(
    monkeypatch, trusted, expected
):
    monkeypatch.setenv("TRUSTED_PROXIES", trusted)
    plain = serving.house(studio=Painter())
    served = House(plain.store, plain.assets, plain.pictures, plain.studio, rates=Rates(2, 1))
    client = serving.client(served)

    found = [
        client.get(
            f"/map.png?size={size}", headers={"x-forwarded-for": f"203.0.113.9, 192.0.2.{n}"}
        )
        for n, size in enumerate(("16x9", "4x3", "1x1"))
    ]

    assert [answer.status_code for answer in found] == expected
