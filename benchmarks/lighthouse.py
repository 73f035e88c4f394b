"""Google's Lighthouse on pages of the running dashboard: scores, and what took points off."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from typing import Any

from benchmarks.browser import INDICATOR
from benchmarks.chromium import FLAGS
from benchmarks.server import running
from benchmarks.warm import warm

LIGHTHOUSE = "lighthouse@12.8.2"  # the last that runs on Node 20
PAGES = {"Overview": "/", "indicator": INDICATOR}
ENOUGH = {"performance": 0.9}  # what a score is not asked about from; all others from 1
RUNS = 3  # of which the middle one counts
MOST = 4  # places named for an audit
Report = dict[str, Any]


def main(asked: list[str]) -> None:
    """Print the four scores of each page and the audits that lost points.

    Args:
        asked: Addresses to look at instead of the usual pages.
    """
    with running() as server:
        pages = {path: path for path in asked} or PAGES
        for name, path in pages.items():
            warm(server.address + path)
            report = _middle(server.address + path)
            print(name, *_scores(report), sep=" | ", flush=True)
            for line in chain(_lost(report), _hints(report)):
                print(line, flush=True)


def _middle(address: str) -> Report:
    """Return the report of the run whose performance lies between those of the others."""
    reports = [_report(address) for _ in range(RUNS)]
    return sorted(reports, key=lambda report: report["categories"]["performance"]["score"])[1]


def _report(address: str) -> Report:
    """Return Lighthouse's report of an address, on a desktop."""
    if not shutil.which("npx"):
        sys.exit("Lighthouse comes by npm; install Node 20 or later with it")
    flags = " ".join(("--headless=new", *FLAGS))
    command = [
        "npx", "--yes", LIGHTHOUSE, address, "--preset=desktop", "--output=json", "--quiet",
        "--no-enable-error-reporting", f"--chrome-flags={flags}",
    ]  # fmt: skip
    environment = os.environ | {"CHROME_PATH": shutil.which("chromium") or ""}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    report: Report = json.loads(done.stdout)
    return report


def _scores(report: Report) -> Iterator[str]:
    for category in report["categories"].values():
        yield f"{category['title']} {round(category['score'] * 100)}"
    yield f"machine {report['environment']['benchmarkIndex']:.0f}"  # below 1500 it was busy


def _lost(report: Report) -> Iterator[str]:
    """Yield each audit without full marks of a category that has not enough."""
    for id, category in report["categories"].items():
        if category["score"] >= ENOUGH.get(id, 1):
            continue
        for part in category["auditRefs"]:
            audit = report["audits"][part["id"]]
            if audit["score"] is not None and audit["score"] < 1 and part["weight"]:
                yield f"  {id}: {audit['id']} {audit['score']:.2f}, {_said(audit)}"
                yield from (f"    {place}" for place in _places(audit))


def _hints(report: Report) -> Iterator[str]:
    """Yield what has no weight of its own, but would better a part of the performance."""
    for audit in report["audits"].values():
        saved = {name: ms for name, ms in audit.get("metricSavings", {}).items() if ms}
        if saved and audit["score"] is not None and audit["score"] < 1:
            yield f"  saves {saved}: {audit['id']}, {_said(audit)}"
            yield from (f"    {place}" for place in _places(audit))


def _said(audit: Report) -> str:
    return f"{audit['title']} {audit.get('displayValue', '')}".strip()


def _places(audit: Report) -> Iterator[str]:
    """Yield where an audit failed: the parts of the page or the addresses, and why."""
    for item in audit.get("details", {}).get("items", [])[:MOST]:
        node = item.get("node", {})
        told = (
            node.get("selector"), node.get("snippet"), node.get("explanation"), item.get("url"),
            item.get("reason"), item.get("failureType"), item.get("description"),
        )  # fmt: skip
        said = [str(part).replace("\n", " ") for part in told if part]
        yield " · ".join(said) or json.dumps(item)[:300]
