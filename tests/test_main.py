"""The curator's command line."""

import json

from dashboard.__main__ import main
from tests.core import good


def test_a_good_record_is_counted_in_one_line(capsys):
    status = main(["check", str(good.FINEST / "indicators.yaml")])

    assert status == 0
    assert capsys.readouterr().out == (
        "6 sources, 6 claims, 13 indicators, 50 observations, 6 events, 4 routes; no fault\n"
    )


def test_the_file_of_the_folder_is_checked_where_none_is_named(tmp_path, monkeypatch, capsys):
    good.changed(tmp_path, ("lead: port-oil", "lead: port-oils"))
    monkeypatch.chdir(tmp_path)

    status = main(["check"])

    assert status == 1
    assert capsys.readouterr().out == (
        "indicators.yaml:55:9: record.lead: no indicator has the id 'port-oils'; "
        "write 'port-oil' instead, or add it under indicators:\n"
    )


def test_github_is_told_in_its_own_form(tmp_path, monkeypatch, capsys):
    good.changed(tmp_path, ("lead: port-oil", "lead: port-oils"))
    monkeypatch.chdir(tmp_path)

    status = main(["check", "indicators.yaml", "--format", "github"])

    assert status == 1
    assert capsys.readouterr().out == (
        "::error file=indicators.yaml,line=55,col=9::record.lead: no indicator has the id "
        "'port-oils'; write 'port-oil' instead, or add it under indicators:\n"
    )


def test_a_program_is_told_in_json(tmp_path, monkeypatch, capsys):
    good.changed(tmp_path, ("lead: port-oil", "lead: port-oils"))
    monkeypatch.chdir(tmp_path)

    main(["check", "--format", "json"])

    assert json.loads(capsys.readouterr().out)["faults"] == [
        {
            "file": "indicators.yaml",
            "line": 55,
            "column": 9,
            "key": "record.lead",
            "message": "no indicator has the id 'port-oils'; write 'port-oil' instead, "
            "or add it under indicators:",
        }
    ]


def test_the_schemas_are_written_to_the_folder_named(tmp_path):
    status = main(["schema", str(tmp_path)])

    assert status == 0
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "indicators.schema.json",
        "seeds.schema.json",
    ]
