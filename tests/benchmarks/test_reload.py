import pytest

from benchmarks import reload
from dashboard.core.load import load


def test_an_edited_record_is_a_good_one_with_another_title(tmp_path):
    record = reload.copied(tmp_path)
    before = load(record).front.title

    reload.revised(record, "Anew").replace(record)

    after = load(record).front.title
    assert (after["en"], after["zh"]) == (f"Anew {before['en']}", before["zh"])


def test_a_record_without_a_title_is_not_edited(tmp_path):
    record = tmp_path / "indicators.yaml"
    record.write_text("record:\n", encoding="utf-8")

    with pytest.raises(ValueError, match="has no title in English"):
        reload.revised(record, "Anew")
