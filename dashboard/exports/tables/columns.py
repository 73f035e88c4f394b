"""The columns of a table of observations, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core.labels import say
from dashboard.exports.columns import Column, spoken

if TYPE_CHECKING:
    from dashboard.core.select import Index

WHAT = (
    Column("dyad", say("Reporter, partner"), width=12),
    Column("period", say("Period"), width=17),
    Column("start", say("First day"), "date", 11),
    Column("end", say("Last day"), "date", 11),
    Column("value", say("Value"), "number", 12),
    Column("low", say("Low end"), "number", 12),
    Column("high", say("High end"), "number", 12),
    Column("unit", say("Unit code"), width=10),
    Column("unit_words", say("Unit"), width=16),
    Column("shown", say("As shown"), width=20),
    Column("given_value", say("Value as given"), "number", 12),
    Column("given_low", say("Low end as given"), "number", 12),
    Column("given_high", say("High end as given"), "number", 12),
    Column("given_unit", say("Unit code as given"), width=10),
    Column("qualifier", say("Qualifier code"), width=10),
    Column("qualifier_words", say("Qualifier")),
    Column("status", say("Status code"), width=8),
    Column("status_words", say("Status")),
    Column("basis", say("Basis code"), width=12),
    Column("basis_words", say("Basis")),
    Column("rival", say("Code of difference"), width=12),
    Column("rival_words", say("Differs as"), width=20),
)
WHOSE = (
    Column("by", say("Producer id"), width=16),
    Column("producer", say("Producer"), width=28),
    Column("made", say("Stated or computed"), width=11),
    Column("formula", say("Formula"), width=36),
    Column("inputs", say("Inputs"), width=44),
    Column("source", say("Source id"), width=20),
    Column("publisher", say("Publisher"), width=34),
    Column("source_title", say("Title of the source"), width=56),
    Column("issued", say("Published"), "partial", 11),
    Column("accessed", say("Accessed"), "partial", 11),
    Column("url", say("Address of the source"), "link", 34),
    Column("locator", say("Place"), width=24),
    Column("claim", say("Claim"), width=16),
    Column("grade", say("Grade"), width=7),
    Column("note", say("Note"), width=44),
    Column("address", say("Address of the value"), "link", 34),
    Column("version", say("Version of the record"), width=20),
)


def columns(index: Index) -> tuple[Column, ...]:
    """Return the columns; titles stand in every language of the record."""
    title = Column("title", say("Title of the indicator"), width=36)
    named = spoken(title, index.record.front.languages)
    own = (Column("indicator", say("Indicator id"), width=24), *named)
    return (*own, *WHAT, Column("key", say("Key of the value"), width=22), *WHOSE)
