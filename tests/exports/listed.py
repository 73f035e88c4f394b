"""The events of the invented record, as the exports take them."""

from functools import cache
from pathlib import Path

from dashboard.core import words
from dashboard.core.select import Index
from dashboard.exports.events.formats import FORMATS
from tests.core import small

LOCALE = Path(__file__).parents[2] / "dashboard" / "locale"
BASE = "https://example.org/record"


@cache
def spoken():
    """Return the words of each language, of the real catalogues."""
    return words.languages(LOCALE, small.finest().record.front.areas)


def written(form, lang="en", index=None):
    """Return all events in a format."""
    index = index or small.finest()
    return FORMATS[form](index, spoken()[lang], index.dated, BASE)


def changed(id, **fields):
    """Return the invented record with one event changed."""
    record = small.finest().record
    events = [
        type(event).model_validate(event.model_dump() | fields) if event.id == id else event
        for event in record.events
    ]
    return Index(record.model_copy(update={"events": tuple(events)}))
