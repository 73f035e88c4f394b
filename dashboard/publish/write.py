"""`python -m dashboard publish OUT`: the record as files, put in place when all of it is there."""

from __future__ import annotations

import os
import shutil
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import replace
from functools import partial
from multiprocessing import get_context
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from dashboard.core.state import State
from dashboard.exports import press
from dashboard.figures import kept, script
from dashboard.publish import around, plan, sheet, worker
from dashboard.publish.page import SHEET

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from dashboard.publish.plan import Job
    from dashboard.publish.worker import Site

SHARE = 48  # jobs that a process is given at a time
SIGN = ".bilateral-record"  # tells that a folder is a site of ours, which may be written anew
LEFT = ("readme", "styles")  # assets that no page asks for


class TakenError(Exception):
    """The folder holds something that is no site of ours."""


def publish(site: Site) -> list[str]:
    """Write the whole site; return a line for each picture that could not be drawn.

    Args:
        site: Its folder is made anew, and takes the old one's place only when it is complete.

    Raises:
        TakenError: The folder holds something else.
    """
    if any(site.folder.glob("*")) and not (site.folder / SIGN).exists():
        raise TakenError(
            f"{site.folder} holds files that are no published record; name a new or empty folder"
        )
    fresh = replace(site, folder=site.folder.with_name(f"{site.folder.name}.{os.getpid()}"))
    try:
        _assets(fresh)
        failed = _worked(fresh, _jobs(fresh))
        around.write(fresh)
        _swap(fresh.folder, site.folder)
    finally:
        shutil.rmtree(fresh.folder, ignore_errors=True)
    return failed


def _jobs(site: Site) -> list[Job]:
    """Return everything that is made; where nothing draws, the pictures are left out."""
    drawing = press.browser() is not None
    found = plan.jobs(worker.edition(site))
    return [job for job in found if drawing or job.kind != "picture"]


def _worked(site: Site, jobs: Sequence[Job]) -> list[str]:
    """Share the jobs out among processes, with a bar of progress.

    There is one more than there are cores: a browser waits for its next frame now and then.
    """
    shares = list(plan.shares(jobs, SHARE))
    failed: list[str] = []
    columns = (TextColumn("files"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    context = get_context("spawn")
    with (
        ProcessPoolExecutor((os.cpu_count() or 1) + 1, context, worker.hush) as pool,
        Progress(*columns, console=Console(stderr=True)) as progress,
    ):
        bar = progress.add_task("", total=len(jobs))
        waiting = {pool.submit(partial(worker.work, site), share): share for share in shares}
        for done in as_completed(waiting):
            failed += done.result()
            progress.advance(bar, len(waiting[done]))
    return failed


def _assets(site: Site) -> None:
    """Copy what pages ask for, under addresses that change with its content."""
    folder = site.folder / "assets" / kept.version(site.assets)
    shutil.copytree(site.assets, folder, ignore=shutil.ignore_patterns(*LEFT, "parts", "plotly"))
    shutil.copy(script.file(site.assets), folder.parent / script.name(site.assets))
    first = next(iter(worker.edition(site).words))
    desk = worker.leaf(site, State(lang=first))
    (folder / SHEET).write_text(sheet.sheet(desk, site.assets), encoding="utf-8")


def _swap(fresh: Path, place: Path) -> None:
    """Put the new site where the old one is, which is taken away after it."""
    (fresh / SIGN).write_text("", encoding="utf-8")
    old = place.with_name(f"{place.name}.old.{os.getpid()}")
    if place.exists():
        place.rename(old)
    fresh.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def told(failed: Sequence[str], site: Site) -> Iterator[str]:
    """Yield what the command says at its end."""
    yield f"{site.folder}: written for {site.base}\n"
    yield from (f"could not be drawn: {line}\n" for line in failed)


def main(site: Site) -> int:
    """Write the site and return the exit status."""
    try:
        failed = publish(site)
    except TakenError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.writelines(told(failed, site))
    return 1 if failed else 0
