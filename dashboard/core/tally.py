"""How much a record holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.core.model.record import Record


def counts(record: Record) -> dict[str, int]:
    """Return how many entries of each kind a record holds."""
    return {
        "sources": len(record.sources),
        "claims": sum(len(source.claims) for source in record.sources),
        "indicators": len(record.indicators),
        "observations": sum(len(indicator.observations) for indicator in record.indicators),
        "events": len(record.events),
        "routes": len(record.routes),
    }
