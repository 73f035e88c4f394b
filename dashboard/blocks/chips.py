"""Chips, grades and glyphs with the words and links of a desk."""

from __future__ import annotations

import htpy as h
from markupsafe import Markup

from dashboard.core import facts, labels
from dashboard.core.desk import Desk
from dashboard.core.model.sources import Source
from dashboard.core.reading import Reading
from dashboard.figures import parts


def of_reading(desk: Desk, reading: Reading) -> Markup:
    """Return the chip of a value: its grade and outlet; it opens the place where it was read."""
    if not reading.observation:
        words = desk.words.t("computed from the record")
        return parts.chip("", "", words, desk.pin(reading.indicator, reading.key))
    source = desk.index.sources[reading.source]
    code = desk.index.grade(reading)
    words = facts.grade_in_words(code, desk.words)
    href = desk.pin(reading.indicator, reading.key)
    return parts.chip(code, words, desk.words.outlet(source), href, words)


def of_source(desk: Desk, source: Source, claim: str = "") -> Markup:
    """Return the chip of a source; it opens the source's card."""
    words = facts.grade_in_words(source.grade, desk.words)
    href = desk.link("evidence", tab="sources", source=source.id, claim=claim)
    return parts.chip(source.grade, words, desk.words.outlet(source), href, words)


def verdict(desk: Desk, name: str) -> h.Element:
    """Return a verdict: its icon and its word."""
    return h.span(class_=f"br-verdict br-word-{name}")[
        parts.verdict(name), desk.words.t(labels.VERDICTS[name])
    ]


def outcome(desk: Desk, name: str) -> h.Element:
    """Return the outcome of a check: its icon and its word."""
    return h.span(class_=f"br-verdict br-word-{name}")[
        parts.outcome(name), desk.words.t(labels.OUTCOMES[name])
    ]
