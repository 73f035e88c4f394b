"""How much moved on a route in the latest year that the record has a figure of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core import periods, units
from dashboard.core.reading import FUTURE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.core.book import Book
    from dashboard.core.model.routes import Route
    from dashboard.core.reading import Reading

BULK = ("Mt", "bcm")  # what a year's flow is counted in: by weight, by volume


def yearly(route: Route, book: Book) -> float | None:
    """Return a whole year's flow in million tonnes or billion cubic metres; None if unknown."""
    told = list(_told(route, book))
    if not told:
        return None
    latest = max(told, key=lambda reading: reading.period)
    return latest.value * units.factor(book.unit(latest.indicator), _bulk(book, latest))


def _told(route: Route, book: Book) -> Iterator[Reading]:
    """Yield the main figures of whole years, plans and forecasts left out."""
    for period, reading in book.main(route.flow).items() if route.flow else ():
        is_year = periods.parse(period).kind == "year"
        if is_year and reading.status not in FUTURE and _bulk(book, reading):
            yield reading


def _bulk(book: Book, reading: Reading) -> str:
    own = units.dimension(book.unit(reading.indicator))
    return next((unit for unit in BULK if units.dimension(unit) == own), "")
