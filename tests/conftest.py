from pathlib import Path

import pytest
import streamlit as st

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root():
    return ROOT


@pytest.fixture
def invented(monkeypatch):
    """Serve the small invented record instead of the repository's own."""
    path = ROOT / "tests" / "records" / "finest" / "indicators.yaml"
    monkeypatch.setenv("RECORD", str(path))
    monkeypatch.setattr("sys.argv", ["page.py"])
    st.cache_resource.clear()
    return path
