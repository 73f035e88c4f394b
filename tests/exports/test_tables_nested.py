import json

from dashboard.exports.tables import nested
from tests.core import small
from tests.exports import files


def whole(*ids, index=None):
    return json.loads(nested.json(index or small.finest(), files.words(), files.BASE, ids))


def test_an_indicator_stands_with_its_values_in_both_languages():
    found = whole("port-oil")

    (indicator,) = found["indicators"]
    assert indicator["title"]["zh"] == "经海峡港口外运的石油"
    assert indicator["unit"] == "Mt"
    assert indicator["observations"][6] == {
        "key": "2023~trade-office-2025~unit",
        "period": "2023",
        "start": "2023-01-01",
        "end": "2023-12-31",
        "value": 43.9,
        "low": None,
        "high": None,
        "given": {"value": 43900.0, "low": None, "high": None, "unit": "kt"},
        "qualifier": "exact",
        "status": "A",
        "rival": "unit",
        "by": None,
        "inputs": [],
        "cite": {"source": "trade-office-2025", "claim": None, "locator": "p. 4"},
        "grade": "A1",
        "note": None,
        "address": (
            "https://example.org/record/indicators"
            "?indicator=port-oil&pin=2023~trade-office-2025~unit&lang=en"
        ),
    }


def test_a_computed_indicator_has_its_formula_and_the_sources_beneath_it():
    found = whole("port-share-computed")

    assert found["indicators"][0]["formula"] == "100 * port-oil / oil-exports"
    assert [source["id"] for source in found["sources"]] == ["port-2025", "trade-office-2025"]
    assert found["indicators"][0]["observations"][3]["inputs"] == [
        {"indicator": "port-oil", "period": "2022"},
        {"indicator": "oil-exports", "period": "2022"},
    ]


def test_the_record_names_its_version_and_a_licence_only_where_there_is_one():
    assert whole("trust")["record"]["version"] == small.finest().version
    assert whole("trust")["record"]["licence"] == "CC0-1.0"
    assert "licence" not in whole("trust", index=files.unlicensed())["record"]
