"""The key of a timeline: the kinds of act that it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.blocks import steps
from dashboard.exports.plates.matter import Sign
from dashboard.figures import parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.desk import Desk
    from dashboard.core.model.events import Event


def signs(desk: Desk, events: Sequence[Event]) -> tuple[Sign, ...]:
    """Return an entry for each kind of act."""
    return tuple(Sign(mark(quad), said) for quad, said in steps.kinds(desk, list(events)))


def mark(quad: str) -> str:
    """Return a kind of act's mark as large as the key's marks are."""
    return parts.mark(quad, 9, 5, 9, "br-tl-fine")
