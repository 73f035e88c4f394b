"""What live pages are sent has no markup of the curated file's own."""

import pytest

from tests.views import screen
from tests.web import hostile
from tests.web.markup import read

PAGES = (
    "", "indicators?indicator=port-oil&tab=record&pin=2024~port-2025", "map?closed=gulf-line",
    "timeline?event=oil-halt", "briefing?brief=port-oil~event!oil-halt~map",
)  # fmt: skip


@pytest.mark.parametrize("address", PAGES)
def test_a_live_page_shows_markup_as_text(tmp_path_factory, monkeypatch, address):
    monkeypatch.setenv("RECORD", str(hostile.file(tmp_path_factory)))

    app = screen.open_page(address)

    troubles, said = read(screen.text(app), {"b", "iframe"})
    assert not app.exception
    assert troubles == []
    assert "<x-evil onload=boom()>" in said
