import re
from datetime import UTC, datetime

from dashboard.blocks import methods
from dashboard.core import changes
from dashboard.core.desk import Desk
from dashboard.core.load import load
from dashboard.core.select import Index
from dashboard.core.state import State
from tests.core import good, small

THEN = datetime(2026, 11, 26, 6, 9, tzinfo=UTC)
HEADING = "Changes since this server started"


def section(folder, *edits, words=small.english):
    """Return the section after some texts of the good record were changed."""
    new = Index(load(good.changed(folder, *edits)))
    change = changes.change(small.finest(), new, THEN)
    state = State(page="methods")
    desk = Desk(new, words(), state, state, (), changes=(change,))
    return str(methods.page(desk)).partition(HEADING)[2]


def rows(html):
    return [said(row) for row in re.findall("<li>(.*?)</li>", html)]


def said(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html)).strip()


def test_a_revised_value_is_told_in_its_unit_with_a_link_to_its_card(tmp_path):
    html = section(tmp_path, ("value: 44.6", "value: 45.1"))

    assert "November 26, 2026, 06:09 UTC" in html
    assert rows(html) == ["Oil through the strait port, 2024 (observation): 44.6 → 45.1 Mt"]
    assert 'href="indicators?indicator=port-oil&amp;pin=2024~port-2025"' in html


def test_a_replaced_source_is_told_by_outlet_and_grade(tmp_path):
    row = '{period: "2018", value: 40.1, cite: {source: port-2025'

    html = section(tmp_path, (row, row.replace("port-2025", "port-2024")))

    (told,) = rows(html)
    assert "Strait Port Company · Apr 2025 → Strait Port Company · Apr 2024; B1 → B2" in told


def test_a_status_is_told_in_words_as_flagged_anew(tmp_path):
    html = section(tmp_path, ("value: 44.6, status: P", "value: 44.6"))

    assert "Flagged anew" in html
    assert rows(html) == ["Oil through the strait port, 2024 (observation): provisional → actual"]


def test_a_short_field_is_told_with_what_it_was_and_a_long_text_by_its_name(tmp_path):
    html = section(
        tmp_path,
        ('date: "2023-02-11"', 'date: "2023-02-12"'),
        ("A court orders loading to stop; it", "A court orders loading to stop at once; it"),
    )

    assert rows(html) == [
        "Port shut for a month (event): summary.en",
        "Reproach over duties (event): date 2023-02-11 → 2023-02-12",
    ]
    assert 'href="timeline?event=trade-reproach"' in html


def test_what_was_removed_has_no_link_to_itself(tmp_path):
    row = '      - {period: "2019", value: 41.3, cite: {source: port-2025, locator: "table 1"}}\n'

    html = section(tmp_path, (row, ""))

    (told,) = rows(html)
    assert told.startswith("Oil through the strait port, 2019 (observation): 41.3 Mt; B1 Strait")
    assert "pin=" not in html
    assert 'href="indicators?indicator=port-oil"' in html


def test_kinds_stand_in_their_order(tmp_path):
    html = section(
        tmp_path,
        ("value: 44.6, status: P", "value: 44.6"),
        ("value: 41.3", "value: 41.4"),
        ('{period: "2019", value: 51.7', '{period: "2017", value: 50, cite: {source: port-2025, '
         'locator: whole}}\n      - {period: "2019", value: 51.7'),
    )  # fmt: skip

    kinds = re.findall("<h4[^>]*>(.*?)</h4>", html)

    assert kinds == ["Added", "Revised", "Flagged anew"]


def test_entries_that_are_not_kept_are_counted(tmp_path, monkeypatch):
    monkeypatch.setattr("dashboard.core.changes.MOST_ENTRIES", 1)

    html = section(tmp_path, ("value: 41.3", "value: 41.4"), ("value: 51.7", "value: 51.8"))

    assert len(rows(html)) == 1
    assert "1 more entry" in html


def test_units_are_those_of_the_language(tmp_path):
    html = section(tmp_path, ("value: 44.6", "value: 45.1"), words=small.chinese)

    assert "4460 → 4510万吨" in html


def test_a_server_of_which_nothing_changed_has_no_such_section():
    state = State(page="methods")
    desk = Desk(small.finest(), small.english(), state, state, ())

    assert HEADING not in str(methods.page(desk))
