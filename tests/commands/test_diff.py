import json

from dashboard.__main__ import main
from tests.core import good


def differing(folder, *changes):
    """Return the files of the good record and of one with something changed."""
    old, new = good.changed(folder / "old"), good.changed(folder / "new", *changes)
    return [str(old), str(new)]


def test_records_that_say_the_same_differ_in_nothing(tmp_path, capsys):
    status = main(["diff", *differing(tmp_path, ("    - id: gulf\n", "    - id: gulf # ours\n"))])

    assert status == 0
    assert capsys.readouterr().out == "no difference\n"


def test_each_difference_is_named_with_what_was_and_is(tmp_path, capsys):
    files = differing(
        tmp_path,
        ("value: 44.6, status: P", "value: 45.1, status: A"),
        ("value: 4.2, cite", "value: 4.2, qualifier: approx, cite"),
        ("Share of those asked.", "Those asked."),
        ('{period: "2022", value: 5200,', '{period: "2021", value: 5000, cite: {source: '
         'trade-office-2025, locator: "table 9"}}\n      - {period: "2022", value: 5200,'),
    )  # fmt: skip

    status = main(["diff", *files])

    assert status == 1
    assert capsys.readouterr().out == (
        "revised: observation port-oil 2024~port-2025\n"
        "    value: 44.6 → 45.1\n"
        "    status: P → A\n"
        "reflagged: observation goods-exports 2023~trade-office-2025\n"
        "    qualifier: exact → approx\n"
        "added: observation investment 2021~trade-office-2025: 5000 USD m (A1 trade-office-2025)\n"
        "revised: indicator trust\n"
        "    definition.en: Share of those asked. → Those asked.\n"
        "1 added, 2 revised, 1 reflagged, 0 removed\n"
    )


def test_a_program_is_told_in_json(tmp_path, capsys):
    files = differing(tmp_path, ("value: 44.6, status: P", "value: 45.1, status: P"))

    status = main(["diff", *files, "--format", "json"])

    said = json.loads(capsys.readouterr().out)
    (one,) = said["differences"]
    side = {
        "key": "2024~port-2025", "unit": "Mt", "qualifier": "exact", "status": "P", "rival": "",
        "source": "port-2025", "grade": "B1",
    }  # fmt: skip
    assert status == 1
    assert said["old"] != said["new"]
    assert said["counts"] == {"added": 0, "revised": 1, "reflagged": 0, "removed": 0}
    assert one["fields"] == [{"field": "value", "before": "44.6", "after": "45.1"}]
    assert (one["before"], one["after"]) == (side | {"value": "44.6"}, side | {"value": "45.1"})


def test_the_public_s_records_are_compared_as_on_methods(tmp_path, capsys):
    entry = "  - id: port-works\n"
    draft = (entry, f"{entry}    draft: true\n")
    edit = ("Port works begin", "Port works go on")
    old, new = differing(tmp_path / "edited", draft)
    good.changed(tmp_path / "edited" / "new", draft, edit)
    good.changed(tmp_path / "edited" / "old", draft)

    edited = main(["diff", old, new])
    same = capsys.readouterr().out
    released = main(["diff", old, str(good.changed(tmp_path / "released"))])

    assert (edited, same) == (0, "no difference\n")
    assert released == 1
    assert "added: event port-works\n" in capsys.readouterr().out


def test_a_record_that_cannot_be_read_is_no_difference(tmp_path, capsys):
    old, new = differing(tmp_path, ("lead: port-oil", "lead: port-oils"))

    statuses = [main(["diff", old, new]), main(["diff", new, old]), main(["diff", old, "nowhere"])]

    said = capsys.readouterr()
    assert statuses == [2, 2, 2]
    assert said.out == ""
    assert said.err.count("record.lead: no indicator has the id 'port-oils'") == 2
    assert "nowhere:1:1: the file cannot be read" in said.err
