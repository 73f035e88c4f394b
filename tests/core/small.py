"""Small invented records for the tests, and words that no translation can change."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from dashboard.core.book import Book
from dashboard.core.load import load
from dashboard.core.model.indicators import Check, Indicator, Observation
from dashboard.core.select import Index
from dashboard.core.words import Words

FINEST = Path(__file__).parents[1] / "records" / "finest" / "indicators.yaml"
HEAD = 'msgid ""\nmsgstr ""\n"Language: {tag}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
CHINESE = {
    "1 Mt": "100 万吨",
    "1 kt": "0.1 万吨",
    "1 bn tenge": "10 亿坚戈",
    "1 %": "1 %",
    "{amount} {unit}": "{amount}{unit}",
    "≈{number}": "约{number}",
    "{year}": "{year}年",
    "{first}–{last}": "{first}—{last}年",
    "{first}–{last} {year}": "{year}年{first_month}—{last_month}月",
    "Q{number} {year}": "{year}年第{number}季度",
}


@cache
def finest() -> Index:
    """Return the good record of the tests, loaded once."""
    return Index(load(FINEST))


def changed(**fields: object) -> Index:
    """Return the good record with other indicators, checks or front."""
    return Index(finest().record.model_copy(update=fields))


@cache
def english() -> Words:
    """Return words in the language of the source, of a catalogue that says nothing else."""
    return words("en", "en", {})


@cache
def chinese() -> Words:
    """Return words of a Chinese catalogue of a few messages."""
    return words("zh", "zh_Hans_CN", CHINESE)


def words(lang: str, tag: str, said: dict[str, str]) -> Words:
    """Return words read from a catalogue that holds the messages given."""
    with TemporaryDirectory() as folder:
        path = Path(folder, f"{lang}.po")
        path.write_text(catalogue(tag, said), encoding="utf-8")
        return Words(lang, path, finest().record.front.areas)


def catalogue(tag: str, said: dict[str, str]) -> str:
    """Return the text of a catalogue."""
    messages = (f'msgid "{one}"\nmsgstr "{other}"\n\n' for one, other in said.items())
    return HEAD.format(tag=tag) + "".join(messages)


def given(period: str, value: float | None = None, **fields: object) -> Observation:
    """Return an observation read in the ministry's paper, unless told otherwise."""
    source = fields.pop("source", "ministry-2023")
    cite = {"source": source, "locator": "p. 1"}
    plain = {"period": period, "value": value, "cite": cite, **fields}
    return Observation.model_validate(plain)


def observed(id: str, *observations: Observation, unit: str = "Mt", **fields: object) -> Indicator:
    """Return an indicator with observations."""
    return indicator(id, unit=unit, observations=observations, **fields)


def derived(id: str, formula: str, unit: str = "Mt", **fields: object) -> Indicator:
    """Return an indicator computed from others."""
    return indicator(id, derive={"formula": formula, "unit": unit}, **fields)


def indicator(id: str, **fields: object) -> Indicator:
    """Return an indicator of which only the figures matter."""
    plain = {"title": {"same": id}, "definition": {"same": "Invented."}, "dyad": ["FIN", "EST"]}
    return Indicator.model_validate(
        {"id": id, **plain, "domain": "energy", "basis": "stated", **fields}
    )


def book(*indicators: Indicator) -> Book:
    """Return the readings of some indicators."""
    return Book(indicators)


def check(stated: str, computed: str, **fields: object) -> Check:
    """Return a check of which only the two sides matter."""
    plain = {"id": "twins", "title": {"same": "Twins"}, "indicators": ["a"], "expect": "agrees"}
    return Check.model_validate({**plain, "stated": stated, "computed": computed, **fields})
