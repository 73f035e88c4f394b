"""How often one client may have something drawn: a bucket each, which fills up slowly.

`limits` and `slowapi` were looked at: their store in memory grows with the clients, a thread of
theirs empties it, and slowapi wants each limit at a route of FastAPI's; what is needed is this.
"""

from __future__ import annotations

import ipaddress
import math
import os
import threading
import time
from collections import OrderedDict
from typing import TYPE_CHECKING

from dashboard.exports.allowance import SpentError

if TYPE_CHECKING:
    from collections.abc import Callable

BURST = 120  # drawings at once; a briefing of thirty charts takes sixty
A_MINUTE = 30.0  # a browser draws about 180
MOST = 4_096  # clients that are known at a time
SITE_BITS = 64  # of an IPv6 address: what one household or office has


class Rates:
    """Buckets of drawings, one for each client."""

    def __init__(
        self, burst: float = BURST, a_minute: float | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        """Know nobody yet.

        Args:
            burst: What a full bucket holds.
            a_minute: What flows in; as PICTURES_A_MINUTE has it where it is not given, and nothing
                is limited where that is 0.
            clock: Tells seconds.
        """
        self._burst, self._clock = burst, clock
        self._flow = (_named() if a_minute is None else a_minute) / 60
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, client: str) -> None:
        """Take one drawing from a client's bucket.

        Raises:
            SpentError: It is empty.
        """
        if self._flow <= 0:
            return
        key, now = _key(client), self._clock()
        with self._lock:
            left, seen = self._left.pop(key, (self._burst, now))
            left = min(self._burst, left + (now - seen) * self._flow)
            self._left[key] = (left - 1 if left >= 1 else left), now
            while len(self._left) > MOST:
                self._left.popitem(last=False)
        if left < 1:
            raise SpentError(math.ceil((1 - left) / self._flow))


def _key(client: str) -> str:
    """Return what stands for a client: of an IPv6 address the network, which has no end of them."""
    try:
        found = ipaddress.ip_address(client)
    except ValueError:
        return client[:64]
    if found.version == 4:
        return str(found)
    return str(ipaddress.ip_network((found, SITE_BITS), strict=False))


def _named() -> float:
    try:
        return float(os.environ.get("PICTURES_A_MINUTE") or A_MINUTE)
    except ValueError:
        return A_MINUTE
