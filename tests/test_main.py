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


def test_a_record_that_no_page_can_be_written_from_is_told_before_it_is_served(tmp_path, capsys):
    file = good.changed(tmp_path)
    for one in (file, *(tmp_path / "seeds").glob("*.yaml")):
        text = one.read_text(encoding="utf-8").replace("[en, zh]", "[de, fr]")
        one.write_text(text.replace("en: ", "de: ").replace("zh: ", "fr: "), encoding="utf-8")

    status = main(["check", str(file)])

    assert status == 1
    assert capsys.readouterr().out == (
        f"{file}:9:14: record.languages: no page can be written in any of these; name one of en, "
        "zh\n"
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


DRAFT = ("  - id: port-story\n", "  - id: port-story\n    draft: true\n")


def test_what_the_public_does_not_see_is_told_after_the_count(tmp_path, monkeypatch, capsys):
    good.changed(tmp_path, DRAFT)
    monkeypatch.chdir(tmp_path)

    status = main(["check"])

    assert status == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        "indicators.yaml:440:5: stories.0: draft, kept from the public",
        "indicators.yaml:440:3: stories: the public sees no stories: at all",
    ]


def test_what_the_public_does_not_see_is_no_error_to_github(tmp_path, monkeypatch, capsys):
    good.changed(tmp_path, DRAFT)
    monkeypatch.chdir(tmp_path)

    main(["check", "--format", "github"])

    assert capsys.readouterr().out.splitlines()[1] == (
        "::notice file=indicators.yaml,line=440,col=5::stories.0: draft, kept from the public"
    )


def test_a_program_is_told_what_the_public_does_not_see(tmp_path, monkeypatch, capsys):
    good.changed(tmp_path, DRAFT)
    monkeypatch.chdir(tmp_path)

    main(["check", "--format", "json"])

    told = json.loads(capsys.readouterr().out)["withheld"]
    assert [(one["key"], one["line"]) for one in told] == [("stories.0", 440), ("stories", 440)]


def test_a_draft_that_the_front_page_needs_is_a_fault(tmp_path, monkeypatch, capsys):
    good.changed(tmp_path, ("  - id: port-oil\n", "  - id: port-oil\n    draft: true\n"))
    monkeypatch.chdir(tmp_path)

    status = main(["check"])

    assert status == 1
    assert "record.lead: 'port-oil' is withheld" in capsys.readouterr().out
