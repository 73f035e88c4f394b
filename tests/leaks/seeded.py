"""A copy of the invented record with secrets in it: in every text, id and value that is withheld.

What is marked is of all six kinds, once as a draft and once under embargo; beside it stand entries
without a mark that cannot do without it, and public entries that name it.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import yaml

from tests.conftest import ROOT

FINEST = ROOT / "tests" / "records" / "finest"
UNTIL = datetime(2040, 1, 2, 3, 4, tzinfo=UTC)
BEFORE, AFTER = UNTIL - timedelta(minutes=1), UNTIL
KINDS = ("indicator", "event", "route", "story", "source")


@dataclass
class Secret:
    """One set of withheld entries.

    Attributes:
        mark: What keeps them back.
        word: Stands in every id and text of theirs, and nowhere else.
        values: Numbers that stand nowhere else, as they are written.
    """

    mark: dict[str, object]
    word: str = field(default_factory=lambda: f"q{secrets.token_hex(5)}q")
    values: list[str] = field(default_factory=list)

    def id(self, kind: str) -> str:
        return f"{self.word}-{kind}"

    def text(self, what: str) -> dict[str, str]:
        return {lang: f"{self.word.upper()} {what} {lang}" for lang in ("en", "zh")}

    def line(self, what: str) -> str:
        return f"{self.word} {what}"

    def value(self, least: int = 300) -> float:
        """Return a number that nobody guesses, with few enough digits to be shown whole."""
        number = least + secrets.randbelow(500_000) / 1000 + 0.00007
        self.values.append(f"{number:.5f}")
        return round(number, 5)

    @property
    def tokens(self) -> tuple[bytes, ...]:
        return tuple(one.encode() for one in (self.word, *self.values))


@dataclass(frozen=True)
class Seeded:
    """The record, and the words that must not come out of it."""

    file: Path
    draft: Secret
    embargo: Secret

    @property
    def secrets(self) -> tuple[Secret, ...]:
        return self.draft, self.embargo

    def tokens(self, address: str = "") -> list[bytes]:
        """Return every token, but for the words that an address names and may be told again."""
        return [
            token
            for one in self.secrets
            for token in one.tokens[one.word in address.lower().replace("%71", "q") :]
        ]


def written(folder: Path) -> Seeded:
    """Write the record into a folder."""
    draft, embargo = Secret({"draft": True}), Secret({"embargo": f"{UNTIL:%Y-%m-%dT%H:%M:%SZ}"})
    main = yaml.safe_load((FINEST / "indicators.yaml").read_text(encoding="utf-8"))
    register = yaml.safe_load((FINEST / "seeds/register.yaml").read_text(encoding="utf-8"))
    courier = yaml.safe_load((FINEST / "seeds/courier-2022.yaml").read_text(encoding="utf-8"))
    for number, secret in enumerate((draft, embargo)):
        _into_record(main, secret, number)
        _into_register(register, courier, secret)
    (folder / "seeds").mkdir(parents=True)
    for name, data in (("register", register), ("courier-2022", courier)):
        _write(folder / "seeds" / f"{name}.yaml", data)
    _write(folder / "indicators.yaml", main)
    return Seeded(folder / "indicators.yaml", draft, embargo)


def _write(file: Path, data: object) -> None:
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _into_record(main: dict, one: Secret, number: int) -> None:
    """Add a secret to every section of the curated file."""
    cite = {"source": one.id("source"), "locator": one.line("locator")}
    public = {"source": "port-2024", "locator": one.line("locator")}
    area, year = f"Q{'AB'[number]}Q", 2031 + number
    named = {"title": one.text("title")}
    main["record"]["areas"][area] = one.text("area")
    main["producers"][one.id("producer")] = one.text("producer")
    main["places"][one.id("place")] = {
        "lon": 25.5 + number / 7, "lat": 59.9, "name": one.text("place"),
    }  # fmt: skip
    indicators = {entry["id"]: entry for entry in main["indicators"]}
    indicators["port-oil"]["beside"].append(one.id("indicator"))
    indicators["port-oil"]["observations"] += [
        {"period": str(year), "value": one.value(), "by": one.id("producer"), "cite": public,
         "status": "F", "rival": "conflict", "note": one.text("note"), **one.mark},
        {"period": "2019", "value": one.value(), "rival": "conflict", "cite": cite,
         "note": one.text("note of what needs it")},
    ]  # fmt: skip
    main["indicators"] += [
        {"id": one.id("indicator"), **named, **one.mark, "label": one.text("label"),
         "headline": one.text("headline"), "holds": [f"low('2023') >= {one.value(1)}"],
         "definition": one.text("definition"), "note": one.text("note"), "domain": "energy",
         "dyad": ["FIN", "EST"], "unit": "Mt", "basis": "stated", "chart": "line",
         "observations": [
             {"period": period, "value": one.value(900), "cite": public, "note": one.text("note")}
             for period in ("2022", "2023", "2024")
         ]},
        {"id": one.id("needs-it"), "title": one.text("computed"),
         "definition": one.text("definition of what needs it"), "domain": "energy",
         "dyad": ["FIN"], "basis": "computed", "chart": "line",
         "derive": {"formula": f"2 * {one.id('indicator')}", "unit": "Mt"}},
    ]  # fmt: skip
    main["checks"].append(
        {"id": one.id("check"), "title": one.text("check"), "indicators": [one.id("indicator")],
         "stated": f"value('{one.id('indicator')}', '2023')",
         "computed": "value('oil-exports', '2024')",
         "expect": "differs", "comment": one.text("comment")}
    )  # fmt: skip
    _into_front(main["record"], one)
    _into_map(main, one, public)
    _into_time(main, one, public, area)


def _into_front(front: dict, one: Secret) -> None:
    front["key_figures"].append(
        {"label": one.text("tile"), "show": {"indicator": one.id("indicator"), "period": "2023"},
         "reading": one.text("reading"), "caveat": one.text("caveat")}
    )  # fmt: skip
    front["strip"]["events"].append(one.id("event"))


def _into_map(main: dict, one: Secret, public: dict) -> None:
    main["routes"][0]["beside"].append(one.id("indicator"))
    main["routes"].append(
        {"id": one.id("route"), "title": one.text("title"), "short": one.text("short"),
         "commodity": "crude", "carries": one.text("carries"), "status": "proposed",
         "as_of": "2023", "through": ["FIN", "EST"], "accuracy": "low",
         "path": ["porvoo", one.id("place")], "note": one.text("note"),
         "operators": [{"name": one.text("operator"), "cite": public}],
         "capacity": [{"period": "2023", "value": one.value(), "unit": "Mt/a", "cite": public}],
         "flow": one.id("indicator"), "cite": [public], **one.mark}
    )  # fmt: skip


def _into_time(main: dict, one: Secret, public: dict, area: str) -> None:
    happened = {
        "summary": one.text("summary"), "domain": "energy", "quad": "none", "importance": 3,
    }  # fmt: skip
    main["events"][0]["indicators"].append(one.id("indicator"))
    main["events"][2]["routes"].append(one.id("route"))
    main["events"] += [
        {"id": one.id("event"), "date": "2024-08-09", "title": one.text("title"), **happened,
         "actors": [area, "FIN"], "indicators": [one.id("indicator"), "port-oil"],
         "routes": [one.id("route")], "places": [one.id("place")], "cite": [public], **one.mark},
        {"id": one.id("event-needs-it"), "date": "2024-09-10", "title": one.text("other title"),
         **happened, "actors": ["FIN"], "cite": [{"source": one.id("source"), "locator": "whole"}]},
    ]  # fmt: skip
    main["stories"] += [
        {"id": one.id("story"), "title": one.text("story"), "dek": one.text("dek"),
         "events": ["oil-halt", "port-works"], **one.mark},
        {"id": one.id("story-needs-it"), "title": one.text("story"), "dek": one.text("dek"),
         "events": [one.id("event"), one.id("event-needs-it"), "oil-halt"]},
    ]  # fmt: skip


def _into_register(register: dict, courier: dict, one: Secret) -> None:
    """Add a secret source with a claim, a reason and a maker of its own; public claims name it."""
    register["reasons"][one.id("reason")] = one.text("reason")
    courier["sources"][0]["claims"][0]["sources"].append(one.id("source"))
    claim = {
        "id": one.id("claim"), "paragraph": 1, "kind": "figure", "says": one.text("says"),
        "figures": [one.line("figure")], "verdict": "corroborated", "sources": ["port-2024"],
        "comment": one.text("comment"),
    }  # fmt: skip
    register["sources"].append(
        {"id": one.id("source"), "type": "report", "title": one.text("title"),
         "publisher": one.line("publisher"), "issued": "2024", "accessed": "2025-06-01",
         "url": f"https://example.org/{one.word}", "language": "en", "kind": "company",
         "grade": "B2", "why": one.id("reason"), "independence": "party",
         "producer": one.id("producer"), "note": one.text("note"), "claims": [claim], **one.mark}
    )  # fmt: skip
