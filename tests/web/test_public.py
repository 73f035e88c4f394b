import pytest

from dashboard.web import public


def scope(host="", scheme="http"):
    return {
        "type": "http", "scheme": scheme, "server": ("10.0.0.1", 8501),
        "headers": [(b"host", host.encode("latin-1"))],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("host", "base"),
    [
        pytest.param("example.org", "http://example.org", id="a name"),
        pytest.param("127.0.0.1:8501", "http://127.0.0.1:8501", id="an address with a port"),
        pytest.param("[::1]:8501", "http://[::1]:8501", id="an address of six"),
        pytest.param("", "http://10.0.0.1:8501", id="none"),
        pytest.param("evil.example/x", "http://10.0.0.1:8501", id="a path"),
        pytest.param("a.example\nb", "http://10.0.0.1:8501", id="two lines"),
        pytest.param('a"b', "http://10.0.0.1:8501", id="a quotation mark"),
    ],
)
def test_links_begin_with_the_host_that_was_asked_where_it_is_one(host, base):
    assert public.base(scope(host), "") == base


def test_the_prefix_follows_the_host():
    assert public.base(scope("example.org", "https"), "record") == "https://example.org/record"


@pytest.mark.parametrize(
    "named", ["example.org", "ftp://example.org", 'https://a"b', "https://a?b"]
)
def test_a_site_that_is_no_address_is_not_taken(monkeypatch, named):
    monkeypatch.setenv("SITE", named)

    assert public.base(scope("example.org"), "") == "http://example.org"
