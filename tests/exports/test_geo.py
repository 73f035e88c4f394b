import json

import pyogrio
import pytest

from dashboard.core.model.entry import Text
from dashboard.exports.geo import geojson
from tests.core import small
from tests.exports import files


@pytest.fixture(scope="module")
def routes():
    found = json.loads(geojson(small.finest(), files.words(), files.BASE))
    return {feature["id"]: feature for feature in found["features"]}


def test_a_geographer_can_open_it(tmp_path):
    path = tmp_path / "routes.geojson"
    path.write_bytes(geojson(small.finest(), files.words(), files.BASE))

    said = pyogrio.read_info(path)

    assert (said["features"], said["crs"], said["driver"]) == (4, "EPSG:4326", "GeoJSON")
    assert said["total_bounds"] == (24.96, 58.38, 26.95, 60.47)


def test_a_line_with_branches_has_several_parts(routes):
    assert routes["gulf-line"]["geometry"] == {
        "type": "MultiLineString",
        "coordinates": [
            [[25.66, 60.39], [26.95, 60.47], [24.96, 59.5]],
            [[25.66, 60.39], [26.23, 60.46]],
        ],
    }
    assert routes["inland-line"]["geometry"]["type"] == "LineString"


def test_a_link_in_what_a_route_carries_is_spelt_out():
    first, *others = small.finest().record.routes
    linked = first.model_copy(update={"carries": Text({"same": "[Oil](https://example.org/oil)"})})
    index = small.changed(routes=(linked, *others))

    found = json.loads(geojson(index, files.words(), files.BASE))["features"]

    assert found[0]["properties"]["carries_en"] == "Oil (https://example.org/oil)"


def test_a_route_whose_course_is_not_known_is_kept_without_a_geometry(routes):
    assert routes["far-line"]["geometry"] is None
    assert routes["far-line"]["properties"]["drawn_km"] is None
    assert routes["far-line"]["properties"]["title_zh"] == "远方管线"


def test_whether_a_route_goes_around_the_partner_is_computed(routes):
    around = {id: route["properties"]["around"] for id, route in routes.items()}

    assert around == {
        "gulf-line": False, "inland-line": False, "coast-railway": True, "far-line": False,
    }  # fmt: skip


def test_what_is_stated_keeps_its_unit_and_citation(routes):
    said = routes["gulf-line"]["properties"]

    assert said["capacity"][1] == {
        "part": {"en": "the strait", "zh": "海峡段"},
        "period": None,
        "value": 40.0,
        "low": None,
        "high": None,
        "unit": "Mt/a",
        "qualifier": "exact",
        "status": "A",
        "rival": None,
        "by": None,
        "note": None,
        "cite": {
            "source": "ministry-2023",
            "publisher": "Invented Ministry",
            "issued": "2023",
            "url": None,
            "locator": "whole page",
            "claim": None,
            "grade": "B3",
        },
    }
    assert [one["share"] for one in said["owners"]] == [60, 40]
    assert said["flow"] == "port-oil"
    assert said["address"] == "https://example.org/record/map?route=gulf-line&lang=en"


def test_the_collection_names_the_version_of_the_record():
    found = json.loads(geojson(small.finest(), files.words(), files.BASE))

    assert found["version"] == small.finest().version
    assert found["bbox"] == [24.96, 58.38, 26.95, 60.47]
