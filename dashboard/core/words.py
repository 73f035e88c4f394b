"""Numbers, periods, names and sentences as a reader of one language sees them."""

from __future__ import annotations

import io
import math
from calendar import monthrange
from decimal import Decimal, localcontext
from functools import lru_cache
from typing import TYPE_CHECKING

import pycountry
from babel import Locale, dates, numbers
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from dashboard.core import labels, links, periods

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from dashboard.core.model.entry import Text
    from dashboard.core.model.sources import Source
    from dashboard.core.periods import Period

SOURCE_LANGUAGE = "en"
THIN = "\u2009"


class Words:
    """How one language says things: a catalogue of sentences and Babel's locale.

    Attributes:
        lang: Language tag as in the address: `en`, `zh`.
        name: The language's name for itself.
        tag: Language tag for the page, such as `zh-Hans-CN`.
    """

    def __init__(self, lang: str, path: Path, areas: Mapping[str, Text]) -> None:
        """Read a catalogue; `areas` names what ISO 3166 does not."""
        with path.open("rb") as file:
            catalogue = read_po(file)
        packed = io.BytesIO()
        write_mo(packed, catalogue)
        packed.seek(0)
        self._said: NullTranslations = Translations(packed)
        self.lang = lang
        self.locale = Locale.parse(str(catalogue.locale_identifier))
        self.tag = str(self.locale).replace("_", "-")
        own = f"{self.locale.language}_{self.locale.script}"
        self.name = self.locale.languages.get(own, self.locale.languages[self.locale.language])
        self._areas = areas

    def t(self, message: str, **fields: object) -> str:
        """Return a sentence of the interface, its `{fields}` filled in."""
        said = str(self._said.ugettext(message))
        return said.format(**fields) if fields else said

    def n(self, one: str, many: str, number: int) -> str:
        """Return a sentence that counts; `{n}` is the number."""
        return str(self._said.ungettext(one, many, number)).format(n=self.number(number))

    def text(self, text: Text | str) -> str:
        """Return a text of the record in this language; a link is its words, then its address."""
        return links.plain(self.written(text))

    def written(self, text: Text | str) -> str:
        """Return a text of the record in this language as the file has it."""
        return text if isinstance(text, str) else text[self.lang]

    def unit(self, code: str) -> tuple[float, str]:
        """Return what a number in the unit is multiplied by here, and the unit's words.

        The catalogue turns `1 Mt` into `100 万吨`: the leading number is the multiplier.
        """
        times, _, said = self.t(labels.UNITS[code]).partition(" ")
        return float(times), said

    def number(self, value: float, digits: int | None = None) -> str:
        """Return a number: as given, or rounded to significant digits; a true minus sign."""
        return _decimal(value, digits or 10, self.locale)

    def amount(
        self, low: float, high: float, qualifier: str, code: str, digits: int | None = None
    ) -> str:
        """Return a value or range with its qualifier, without its unit: `≈80`, `350–400`."""
        times, _ = self.unit(code)
        least, most = self.number(low * times, digits), self.number(high * times, digits)
        if least != most:
            return self.t("{low}–{high}", low=least, high=most)
        rounded = low != high and qualifier == "exact"
        return self._qualified(least, "approx" if rounded else qualifier)

    def _qualified(self, number: str, qualifier: str) -> str:
        if qualifier == "approx":
            return self.t("≈{number}", number=number)
        if qualifier == "at-least":
            return self.t("≥{number}", number=number)
        if qualifier == "at-most":
            return self.t("≤{number}", number=number)
        return number

    def with_unit(self, amount: str, code: str) -> str:
        """Return an amount followed by its unit, spaced as the language does."""
        said = self.unit(code)[1]
        if not said:
            return amount
        if said.startswith("%"):
            return f"{amount}{said}"
        return self.t("{amount} {unit}", amount=amount, unit=said)

    def value(
        self, low: float, high: float, qualifier: str, code: str, digits: int | None = None
    ) -> str:
        """Return a value or range with qualifier and unit."""
        return self.with_unit(self.amount(low, high, qualifier, code, digits), code)

    def period(self, text: str) -> str:
        """Return a period, or an event's date, as words: `Q1 2024`, `Jan – May 2022`."""
        found = periods.parse(text)
        if found.kind == "half":
            half = self.t("H1 {year}") if found.start.month == 1 else self.t("H2 {year}")
            return half.format(year=found.start.year)
        if found.kind == "quarter":
            number = (found.start.month + 2) // 3
            return self.t("Q{number} {year}", number=number, year=found.start.year)
        return self._span(found) if found.kind == "span" else self._single(found)

    def _single(self, found: Period) -> str:
        skeleton = {"year": "y", "month": "yMMM", "day": "yMMMd"}[found.kind]
        return self._dated(found, skeleton)

    def _dated(self, found: Period, skeleton: str) -> str:
        if skeleton == "y":
            return self.t("{year}", year=found.start.year)
        return _day(skeleton, found.start, self.locale)

    def _span(self, found: Period) -> str:
        first, last = found.start, found.end
        months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
        if months and (first.month, last.month) == (1, 12):
            if first.year == last.year:
                return self.t("{year}", year=first.year)
            return self.t("{first}–{last}", first=first.year, last=last.year)
        if months and first.year == last.year:
            return self._months(first, last)
        skeleton = "yMMM" if months else "yMMMd"
        return str(dates.format_interval(found.start, found.end, skeleton, locale=self.locale))

    def _months(self, first: date, last: date) -> str:
        """Return a span of months of one year; a catalogue takes their names or their numbers."""
        names = [dates.format_skeleton("MMM", day, locale=self.locale) for day in (first, last)]
        return self.t(
            "{first}–{last} {year}",
            first=names[0], last=names[1], year=first.year,
            first_month=first.month, last_month=last.month,
        )  # fmt: skip

    def date(self, text: str) -> str:
        """Return a date or month in full: `6 July 2022`."""
        found = periods.parse(text)
        if found.kind == "day":
            return str(dates.format_date(found.start, "long", locale=self.locale))
        return self._dated(found, "yMMMM") if found.kind == "month" else self.period(text)

    def area(self, code: str) -> str:
        """Return the name of a country or area by its three-letter code."""
        if code in self._areas:
            return self.text(self._areas[code])
        found = pycountry.countries.get(alpha_3=code)
        return str(self.locale.territories.get(found.alpha_2, code)) if found else code

    def language(self, tag: str) -> str:
        """Return the name of a language by its tag."""
        return str(self.locale.languages.get(tag.partition("-")[0], tag))

    def outlet(self, source: Source) -> str:
        """Return a source as its chip names it: `Red Star News · Jul 2022`."""
        publisher = self.text(source.publisher)
        return f"{publisher} · {self.period(source.issued)}" if source.issued else publisher


def tags(folder: Path) -> frozenset[str]:
    """Return the languages with a catalogue in the folder."""
    return frozenset(path.stem for path in folder.glob("*.po"))


def languages(folder: Path, areas: Mapping[str, Text]) -> dict[str, Words]:
    """Return the words of every language with a catalogue in the folder, the source's first."""
    found = sorted(tags(folder), key=lambda tag: (tag != SOURCE_LANGUAGE, tag))
    return {tag: Words(tag, folder / f"{tag}.po", areas) for tag in found}


@lru_cache(maxsize=8192)
def _day(skeleton: str, day: date, locale: Locale) -> str:
    return str(dates.format_skeleton(skeleton, day, locale=locale))


@lru_cache(maxsize=16_384)
def _decimal(value: float, digits: int, locale: Locale) -> str:
    if math.isinf(value):
        return "∞" if value > 0 else "\u2212∞"
    with localcontext(prec=400):  # Babel's rounding needs room for every digit of a float
        # The addition makes a plain nought of a negative one.
        shown = round(Decimal(f"{value:.{digits}g}"), 10) + 0
        text = numbers.format_decimal(shown, "#,##0.##########", locale)
    group = THIN if abs(shown) >= 10_000 else ""
    return text.replace(numbers.get_group_symbol(locale), group).replace("-", "\u2212")
