import csv
import io
import json

import frictionless
import pytest

from dashboard.exports.package import descriptor, package
from tests.core import small
from tests.exports import files

NAMES = [
    "README.md", "citations.txt", "claims.csv", "datapackage.json", "events.csv",
    "indicators.csv", "observations.csv", "routes.csv", "routes.geojson", "sources.bib",
    "sources.csv", "sources.json",
]  # fmt: skip


def packed(lang="en", index=None):
    return package(index or small.finest(), files.words(lang), files.BASE)


def rows(name):
    return files.read(files.opened(packed())[name], "utf-8")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_frictionless_finds_nothing_wrong(lang, tmp_path):
    path = tmp_path / "datapackage.zip"
    path.write_bytes(packed(lang))

    report = frictionless.validate(str(path))

    assert report.flatten(["name", "type", "message"]) == []
    assert len(report.tasks) == 10


def test_the_package_holds_tables_routes_sources_and_how_to_cite():
    assert sorted(files.opened(packed())) == NAMES


def test_the_descriptor_says_what_the_package_is():
    said = descriptor(small.finest(), files.words(), files.BASE)

    assert said["name"] == "bilateral-record-fin-est"
    assert said["id"] == "https://example.org/record/?lang=en"
    assert said["version"] == small.finest().version
    assert said["created"] == "2025-06-30T00:00:00Z"
    assert said["licenses"] == [{"name": "CC0-1.0", "title": "CC0-1.0"}]
    assert said["keywords"][:3] == ["Finland", "Estonia", "Energy"]
    assert said["sources"][0] == {
        "title": "The Invented Courier · 1 Sept 2022: What the gulf carries",
        "path": "https://example.org/courier/2022/gulf",
    }


def test_the_descriptor_in_the_package_is_the_one_that_stands_alone():
    alone = descriptor(small.finest(), files.words(), files.BASE)

    assert json.loads(files.opened(packed())["datapackage.json"]) == alone


def test_a_record_without_a_licence_names_none():
    assert "licenses" not in descriptor(files.unlicensed(), files.words(), files.BASE)
    assert b"icence" not in files.opened(packed(index=files.unlicensed()))["README.md"]


def test_tables_know_their_keys_and_refer_to_one_another():
    said = descriptor(small.finest(), files.words(), files.BASE)
    schema = {resource["name"]: resource.get("schema") for resource in said["resources"]}

    assert schema["observations"]["primaryKey"] == ["indicator", "key"]
    assert schema["observations"]["foreignKeys"][1] == {
        "fields": ["source"],
        "reference": {"resource": "sources", "fields": ["id"]},
    }
    types = {field["name"]: field["type"] for field in schema["observations"]["fields"]}
    assert (types["value"], types["start"], types["issued"]) == ("number", "date", "string")


def test_tables_have_no_byte_order_mark_and_all_their_rows():
    parts = files.opened(packed())

    assert parts["observations.csv"].startswith(b"indicator,title_en,")
    counts = {name: len(rows(f"{name}.csv")) for name in ("indicators", "sources", "claims")}
    assert counts == {"indicators": 13, "sources": 6, "claims": 6}


def test_what_is_stated_of_a_route_stands_in_its_row():
    row = next(row for row in rows("routes.csv") if row["id"] == "gulf-line")

    assert (row["through"], row["around"], row["flow"]) == ("FIN~EST", "false", "port-oil")
    first = json.loads(row["capacity"])[0]
    assert (first["value"], first["unit"], first["cite"]["grade"]) == (50, "Mt/a", "B2")


def test_a_claim_stands_with_its_verdict_in_our_words():
    row = rows("claims.csv")[2]

    assert (row["source"], row["id"], row["verdict"]) == (
        "courier-2022", "loaded-2022", "contradicted",
    )  # fmt: skip
    assert row["says_zh"] == "2022年该港装船3850万吨。"


def test_lines_end_as_rfc_4180_has_them():
    body = files.opened(packed())["events.csv"].decode()
    file = io.StringIO(newline="")
    csv.writer(file).writerows(csv.reader(io.StringIO(body, newline="")))

    assert file.getvalue() == body


def test_the_same_record_makes_the_same_bytes():
    assert packed() == packed()
