from pathlib import Path

import pytest
import streamlit as st
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]

# How long an example takes says more of the machine than of us; what fails is printed whole.
settings.register_profile("suite", deadline=None, print_blob=True)
settings.load_profile("suite")


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
