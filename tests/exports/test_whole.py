import json

from dashboard.exports import whole
from tests.core import small
from tests.exports import files


def read(index=None):
    return json.loads(whole.json(index or small.finest(), files.words(), files.BASE))


def test_the_whole_record_goes_out_with_its_version_and_address():
    found = read()

    assert found["record"]["version"] == small.finest().version
    assert found["record"]["address"] == "https://example.org/record/?lang=en"
    assert found["record"]["dyad"] == ["FIN", "EST"]
    assert len(found["indicators"]) == 13
    assert found["indicators"][0]["observations"][0] == {
        "period": "2018",
        "value": 40.1,
        "qualifier": "exact",
        "status": "A",
        "cite": {"source": "port-2025", "locator": "table 1"},
    }
    assert set(found) >= {"sources", "events", "routes", "places", "network", "producers"}


def test_computed_values_stand_apart_from_what_was_read():
    assert read()["computed"]["port-share-computed"][0] == {
        "period": "2018",
        "value": 79.8804780876494,
        "low": None,
        "high": None,
        "qualifier": "exact",
        "status": "A",
        "inputs": [
            {"indicator": "port-oil", "period": "2018"},
            {"indicator": "oil-exports", "period": "2018"},
        ],
    }


def test_a_record_without_a_licence_names_none():
    assert read()["record"]["licence"] == "CC0-1.0"
    assert "licence" not in read(files.unlicensed())["record"]
