"""The live pages, one address after another in one session: no exception, nothing repeated."""

from __future__ import annotations

import pytest
import streamlit as st
from hypothesis import given, note

from dashboard.core.state import PAGES
from tests.fuzz import addresses
from tests.fuzz.measure import tried
from tests.fuzz.mutate import FINEST
from tests.views.screen import open_page, pieces


@pytest.fixture(scope="module")
def sessions():
    """Return a session on each page; its reader follows links and so comes from what was there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RECORD", str(FINEST / "indicators.yaml"))
        patch.setattr("sys.argv", ["page.py"])
        st.cache_resource.clear()
        yield {page: open_page(page) for page in PAGES}


@tried(280)
@given(address=addresses.pages())
def test_no_address_breaks_a_live_page(sessions, address):
    app, asked = sessions[address.page], dict(address.query)
    app.query_params.clear()
    for name, text in asked.items():
        app.query_params[name] = text
    note(f"{address.page} {asked}")

    app.run()

    assert not app.exception
    shown = pieces(app)
    assert "nav" in shown
    assert "<x-fuzz" not in "".join(shown.values())
    if any(text in addresses.BAD[name] for name, text in asked.items() if name in address.bad):
        assert "br-notice" in shown["notices"]
