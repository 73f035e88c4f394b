"""What the meter hears, for Prometheus: at a port of its own, off unless METRICS_PORT names one."""

from __future__ import annotations

import logging
import os
import time
from typing import TYPE_CHECKING

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    start_http_server,
)
from prometheus_client.core import GaugeMetricFamily, InfoMetricFamily
from prometheus_client.registry import Collector

from dashboard.exports import meter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prometheus_client.metrics_core import Metric

    from dashboard.web.ask import House

HERE = "127.0.0.1"
QUICK = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
SLOW = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60)
_log = logging.getLogger(__name__)


class Numbers:
    """Counts what the meter hears."""

    def __init__(self, registry: CollectorRegistry) -> None:
        """Open the books in a registry."""
        self._times = {
            "request": Histogram(
                "record_request_seconds", "Requests by kind of address and status.",
                ("route", "status"), buckets=QUICK, registry=registry,
            ),
            "rerun": Histogram(
                "record_rerun_seconds", "Runs of the page script.", ("page",), buckets=QUICK,
                registry=registry,
            ),
            "picture": Histogram(
                "record_picture_seconds", "Pictures asked for, by form and by how that ended.",
                ("form", "end"), buckets=SLOW, registry=registry,
            ),
            "order": Histogram(
                "record_order_seconds", "Work of the browsers, by whether a reader waited.",
                ("urgent",), buckets=SLOW, registry=registry,
            ),
        }  # fmt: skip
        self._browsers = Counter(
            "record_browsers", "Browsers started, and killed when they hung.", ("end",),
            registry=registry,
        )  # fmt: skip
        self._sockets = Gauge("record_sockets", "Pages that are open.", registry=registry)

    def heard(self, what: str, value: float, about: dict[str, str]) -> None:
        """Note one thing, as `meter.tell` says it."""
        if what in self._times:
            self._times[what].labels(**about).observe(value)
        elif what == "browser":
            self._browsers.labels(**about).inc(value)
        elif what == "socket":
            self._sockets.inc(value)


class State(Collector):
    """How things are when they are asked for: the record, its faults, the queue."""

    def __init__(self, house: House) -> None:
        """Keep what is looked at."""
        self._house = house

    def collect(self) -> Iterator[Metric]:
        """Yield each as it is now."""
        store, pictures = self._house.store(), self._house.pictures
        edition = store.edition()
        if edition:
            version = {"version": edition.index.version}
            yield InfoMetricFamily("record", "The record that is served.", value=version)
            age = time.time() - edition.read
            yield _gauge("record_age_seconds", "Since the record was read.", age)
        faults = len(store.faults.faults) if store.faults else 0
        yield _gauge("record_faults", "Faults of the files as they are now.", faults)
        yield _gauge("record_pictures_waiting", "Orders that wait for a browser.", pictures.waiting)
        yield _gauge(
            "record_pictures_served", "Whether there is a browser.", float(pictures.served)
        )


def _gauge(name: str, said: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, said, value=value)


def registry(house: House) -> CollectorRegistry:
    """Return a registry that hears the meter from now on."""
    made = CollectorRegistry()
    ProcessCollector(registry=made)
    PlatformCollector(registry=made)
    made.register(State(house))
    meter.hear(Numbers(made).heard)
    return made


def set_up(house: House) -> None:
    """Serve the numbers where METRICS_PORT names a port, on METRICS_HOST, else on this machine."""
    port = os.environ.get("METRICS_PORT", "").strip()
    if not port.isdecimal():
        return
    host = os.environ.get("METRICS_HOST", "").strip() or HERE
    try:
        start_http_server(int(port), host, registry(house))
    except OSError as error:  # the dashboard is worth more than its numbers
        _log.warning("no metrics on %s:%s: %s", host, port, error)
