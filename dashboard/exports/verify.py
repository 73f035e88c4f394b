"""Whether the figures in a picture still stand: read from the picture, told in lines or as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core import proof
from dashboard.exports import stamp
from dashboard.exports.stamp import UnstampedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.core.proof import Found, Shown, Verdict
    from dashboard.core.select import Index

__all__ = ["UnstampedError", "lines", "plain", "verify"]


def verify(index: Index, png: bytes) -> Verdict:
    """Return what has become of a picture's figures in the record as it is now.

    Raises:
        UnstampedError: It is no PNG, or carries nothing of ours.
    """
    return proof.verdict(index, stamp.read(png))


def lines(verdict: Verdict) -> Iterator[str]:
    """Yield a verdict as lines of text: each figure, then the versions and where the view is."""
    for found in verdict.found:
        yield f"{found.standing}: {found.shown.indicator}, {found.shown.key}: {_change(found)}"
    if not verdict.found:
        yield "the picture shows no figures of indicators"
    then = verdict.proof.version
    same = then == verdict.version
    yield f"record {then}, the same now" if same else f"record {then}, now {verdict.version}"
    yield verdict.proof.permalink


def plain(verdict: Verdict) -> dict[str, object]:
    """Return a verdict as JSON has it."""
    return {
        "stands": verdict.stands,
        "permalink": verdict.proof.permalink,
        "record_version": {"then": verdict.proof.version, "now": verdict.version},
        "figures": [
            {
                "indicator": found.shown.indicator,
                "reading": found.shown.key,
                "standing": found.standing,
                "then": _plain(found.shown),
                "now": _plain(found.now) if found.now else None,
            }
            for found in verdict.found
        ],
    }


def _plain(shown: Shown) -> dict[str, str]:
    return {"value": shown.value, "unit": shown.unit, "grade": shown.grade}


def _change(found: Found) -> str:
    then = _said(found.shown)
    return then if found.now in {None, found.shown} else f"{then} → {_said(found.now)}"


def _said(shown: Shown | None) -> str:
    if shown is None:
        return ""
    amount = f"{shown.value} {shown.unit}".strip()
    return f"{amount} ({shown.grade})" if shown.grade else amount
