"""Periods, dates, countries, units and texts, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

import pycountry

from dashboard.core import periods, units
from dashboard.core.fault import Fault, Loc, shown
from dashboard.core.han import HAN
from dashboard.core.nearest import correction

if TYPE_CHECKING:
    from dashboard.core.parts import Parts
    from dashboard.core.rules.mentions import Mentions

DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)")
SAME = "same"


def faults(parts: Parts, mentions: Mentions) -> Iterator[Fault]:
    """Yield every value of these kinds that is not real."""
    areas = countries() | _own_areas(parts)
    rules: dict[str, Callable[[str], str | None]] = {
        "period": _period,
        "span": lambda text: _date(text, 2),
        "date": lambda text: _date(text, 1),
        "moment": _moment,
        "unit": _unit,
        "area": lambda code: None if code in areas else _no_area(code, areas),
    }
    for kind, rule in rules.items():
        told: dict[str, str | None] = {}
        for loc, value in mentions.get(kind, []):
            if value not in told:
                told[value] = rule(value)
            if message := told[value]:
                yield Fault(loc, message)
    yield from _texts(_languages(parts), mentions.get("text", []))


@cache
def countries() -> frozenset[str]:
    """Return the codes of ISO 3166-1 alpha-3."""
    return frozenset(country.alpha_3 for country in pycountry.countries)


def _front(parts: Parts, key: str) -> Any:
    data = parts.raw.get(parts.file)
    front = data.get("record") if isinstance(data, dict) else None
    return front.get(key) if isinstance(front, dict) else None


def _own_areas(parts: Parts) -> frozenset[str]:
    found = _front(parts, "areas")
    return frozenset(found) if isinstance(found, dict) else frozenset()


def _languages(parts: Parts) -> tuple[str, ...]:
    found = _front(parts, "languages")
    named = [one for one in found if isinstance(one, str)] if isinstance(found, list) else []
    return tuple(named) or ("en", "zh")


def _period(text: str) -> str | None:
    try:
        periods.parse(text)
    except ValueError as error:
        return str(error)
    return None


def _date(text: str, most: int) -> str | None:
    parts = text.split("/")
    if len(parts) <= most and all(DATE.fullmatch(part) for part in parts):
        return _period(text)
    joined = ", or two of these joined by /" if most > 1 else ""
    return f"not a date, found {shown(text)}; write 2022-07-05, 2022-07 or 2022{joined}"


def _moment(text: str) -> str | None:
    try:
        real = MOMENT.fullmatch(text) and datetime.fromisoformat(text)
    except ValueError:
        return f"no such time, found {shown(text)}; correct the day, the hour or the zone"
    if real:
        return None
    return (
        f"not a time with its zone, found {shown(text)}; write 2026-12-03T09:00+01:00, or "
        "2026-12-03T09:00Z for universal time"
    )


def _unit(code: str) -> str | None:
    if code in units.CODES:
        return None
    return (
        f"no unit is called {shown(code)}; {correction(code, units.CODES)}, or add "
        "it to core/units.py"
    )


def _no_area(code: str, areas: frozenset[str]) -> str:
    cure = correction(code, sorted(areas))
    return f"no country has the code {shown(code)}; {cure}, or name the area under record.areas:"


def _texts(languages: tuple[str, ...], texts: list[tuple[Loc, Any]]) -> Iterator[Fault]:
    every = frozenset(languages)
    for loc, text in texts:
        if text.keys() != every:
            yield from _text(languages, loc, text)
        elif _is_swapped(text.get("en"), text.get("zh")):
            message = "the Chinese text stands under en: and the other under zh:; swap the two"
            yield Fault((*loc, "en"), message)


def _is_swapped(english: Any, chinese: Any) -> bool:
    both = isinstance(english, str) and isinstance(chinese, str)
    return both and bool(HAN.search(english)) and not HAN.search(chinese)


def _text(languages: tuple[str, ...], loc: Loc, text: dict[str, Any]) -> Iterator[Fault]:
    missing = [language for language in languages if language not in text]
    strange = [key for key in text if key not in languages and key != SAME]
    for key in strange:
        meant = (
            f"write {missing[0]} instead" if len(missing) == len(strange) == 1 else "take it out"
        )
        listed = ", ".join(languages)
        message = f"the record has no language {shown(key)}, only {listed}; {meant}"
        yield Fault((*loc, key), f"{message}, or add it to record.languages:", on_key=True)
    if SAME in text:
        if len(text) > 1:
            message = (
                "same: stands for every language; take it out, or take the other languages out"
            )
            yield Fault((*loc, SAME), message, on_key=True)
        return
    if len(missing) != len(strange):
        for language in missing:
            message = f"the text is missing in this language; add {language}:, or write same: alone"
            yield Fault((*loc, language), message)
