from dashboard.core.state import State
from dashboard.exports.dataset import dataset
from tests.core import small
from tests.exports import files


def said(state, lang="en", index=None):
    return dataset(index or small.finest(), files.words(lang), files.BASE, state)


def test_an_indicator_is_a_dataset_with_its_unit_and_files():
    found = said(State("indicators", "port-share-computed"))

    assert (found["@context"], found["@type"]) == ("https://schema.org", "Dataset")
    assert found["name"] == "Share of oil that passes the port, computed"
    assert found["url"] == (
        "https://example.org/record/indicators?indicator=port-share-computed&lang=en"
    )
    assert found["version"] == small.finest().version
    assert found["dateModified"] == "2025-06-30"
    assert found["temporalCoverage"] == "2018-01-01/2024-12-31"
    assert [place["name"] for place in found["spatialCoverage"]] == ["Finland", "Estonia"]
    assert found["variableMeasured"]["unitText"] == "%"
    assert [source["name"] for source in found["isBasedOn"]] == [
        "Annual report 2024",
        "Trade by country",
    ]
    assert [file["contentUrl"] for file in found["distribution"]] == [
        "https://example.org/record/indicators/port-share-computed.csv?lang=en",
        "https://example.org/record/indicators/port-share-computed.xlsx?lang=en",
        "https://example.org/record/indicators/port-share-computed.json?lang=en",
    ]


def test_any_other_page_is_the_record():
    found = said(State("map", route="gulf-line"), "zh")

    assert found["name"] == "芬兰—爱沙尼亚（虚构）"
    assert found["inLanguage"] == "zh-Hans-CN"
    assert found["distribution"][0]["contentUrl"] == (
        "https://example.org/record/datapackage.zip?lang=zh"
    )


def test_an_event_is_what_the_record_is_about():
    found = said(State("timeline", event="oil-halt"))

    assert found["@type"] == "Dataset"
    assert found["about"] == {
        "@type": "Event",
        "name": "Port shut for a month",
        "description": "A court orders loading to stop; it is lifted after a month.",
        "startDate": "2022-07-05",
        "endDate": "2022-08-04",
        "url": "https://example.org/record/timeline?event=oil-halt&lang=en",
    }


def test_a_licence_is_named_only_where_the_record_names_one():
    assert said(State())["license"] == "CC0-1.0"
    assert "license" not in said(State(), index=files.unlicensed())
