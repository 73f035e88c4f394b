"""`python tools/audit.py`: whether faults are known of the packages that are pinned.

pip-audit leaves out what its service does not know and still says that all is well, as it does
behind a mirror without advisories. Here that is no verdict, and an exit status of its own.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
WELL, FAULTY, UNKNOWN = 0, 1, 2
PATIENCE = 300  # seconds
COMMAND = (
    "pip_audit", "--requirement", "requirements.txt", "--require-hashes", "--disable-pip",
    "--format", "json", "--progress-spinner", "off",
)  # fmt: skip


def main(service: tuple[str, ...]) -> int:
    """Ask, say what was found, and return the exit status.

    Args:
        service: Options for pip-audit, such as `--vulnerability-service osv`.
    """
    try:
        run = subprocess.run(
            [sys.executable, "-m", *COMMAND, *service],
            cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False,
        )  # fmt: skip
        report = json.loads(run.stdout)
    except (subprocess.TimeoutExpired, json.JSONDecodeError) as error:
        why = run.stderr.strip().splitlines()[-1:] if isinstance(error, ValueError) else [error]
        print(f"no verdict: the advisories could not be asked for ({', '.join(map(str, why))})")
        return UNKNOWN
    status, lines = verdict(report)
    print("\n".join(lines))
    return status


def verdict(report: dict[str, Any]) -> tuple[int, list[str]]:
    """Return the exit status that a report of pip-audit's stands for, and what is to be said."""
    asked = report["dependencies"]
    faulty = [line for one in asked for line in _faults(one)]
    missed = [one["name"] for one in asked if "skip_reason" in one]
    if missed or not asked:
        what = f"{len(missed)} of {len(asked)} packages are not known there, such as {missed[:1]}"
        gone = f"no verdict: {what if asked else 'nothing was asked about'}"
        cure = (
            "run it where the package index itself is reached, or with --vulnerability-service osv"
        )
        return FAULTY if faulty else UNKNOWN, [*faulty, f"{gone}; {cure}"]
    said = [f"{len(asked)} packages, no fault known"]
    return (FAULTY, faulty) if faulty else (WELL, said)


def _faults(one: dict[str, Any]) -> Iterator[str]:
    for fault in one.get("vulns", ()):
        cure = ", ".join(fault["fix_versions"]) or "no version yet"
        yield f"{one['name']} {one['version']}: {fault['id']}; mended in {cure}"


if __name__ == "__main__":
    sys.exit(main(tuple(sys.argv[1:])))
