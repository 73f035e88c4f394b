from benchmarks import copies

ROUTES = """routes:
  - id: cpc
    beside: [cpc, btc]
    by: cpc
    title: The cpc line
  - id: btc
"""


def test_ids_of_one_part_are_renamed_where_they_stand_as_ids(tmp_path):
    record = tmp_path / "record.yaml"
    record.write_text(ROUTES, encoding="utf-8")

    made = copies.multiplied(record, 2, tmp_path / "made")

    assert made.read_text(encoding="utf-8") == ROUTES + (
        "  - id: cpc-x2\n    beside: [cpc-x2, btc-x2]\n    by: cpc\n    title: The cpc line\n"
        "  - id: btc-x2\n"
    )
