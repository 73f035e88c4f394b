"""How much is tried: numbers that fit the suite, and how to ask for more or for other ones."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, Phase, seed, settings

if TYPE_CHECKING:
    from collections.abc import Callable

TIMES = float(os.environ.get("FUZZ_TIMES", "1"))
SEED = os.environ.get("FUZZ_SEED", "")


def tried(examples: int) -> Callable[[Any], Any]:
    """Return what has a test tried so many times, alike in every run unless FUZZ_SEED is named.

    FUZZ_TIMES multiplies the number. Nothing is written down: what failed is printed whole, and
    the same seed fails again.
    """
    chosen = settings(
        max_examples=max(1, round(examples * TIMES)),
        derandomize=not SEED,
        database=None,
        deadline=None,
        print_blob=True,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )

    def dressed(test: Any) -> Any:
        return seed(SEED)(chosen(test)) if SEED else chosen(test)

    return dressed
