import gzip

import brotli
import pytest

from dashboard.web import pack


@pytest.mark.parametrize(
    ("accepted", "chosen"),
    [
        pytest.param("gzip, deflate, br, zstd", "br", id="a browser"),
        pytest.param("gzip, deflate", "gzip", id="a browser without a secure line"),
        pytest.param("br;q=0, gzip;q=0.5", "gzip", id="one refused"),
        pytest.param("br;q=0.000, gzip;q=1.0", "gzip", id="one refused at length"),
        pytest.param("br ; q = 0.00", "", id="the only one refused"),
        pytest.param("identity", "", id="none"),
        pytest.param("", "", id="nothing said"),
        pytest.param("BR", "br", id="in capitals"),
        pytest.param("brother", "", id="another word"),
    ],
)
def test_the_best_encoding_that_is_accepted_is_chosen(accepted, chosen):
    assert pack.encoding({"accept-encoding": accepted}) == chosen


@pytest.mark.parametrize(
    ("encoding", "read"), [("br", brotli.decompress), ("gzip", gzip.decompress), ("", bytes)]
)
def test_what_is_packed_reads_as_before(encoding, read):
    packed = pack.pack(b"figures " * 100, encoding)

    assert read(packed.body) == b"figures " * 100


def test_the_same_body_packed_again_has_the_same_tag():
    assert pack.pack(b"one", "gzip").tag == pack.pack(b"one", "gzip").tag


def test_another_body_has_another_tag():
    assert pack.pack(b"one", "br").tag != pack.pack(b"other", "br").tag
