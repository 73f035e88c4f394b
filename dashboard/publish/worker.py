"""One process that makes its share of the static site, with a browser of its own."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, replace
from functools import cache
from inspect import isawaitable
from typing import TYPE_CHECKING

from dashboard.core import store as stores
from dashboard.core.state import State
from dashboard.exports import pictures, studio
from dashboard.exports.plates.sizes import SIZES
from dashboard.exports.plates.view import View
from dashboard.exports.press import LateError, StuckError
from dashboard.publish import page, tree
from dashboard.publish.leaf import Leaf, picture
from dashboard.web import plots
from dashboard.web.ask import Ask, House
from dashboard.web.beside import embeds
from dashboard.web.beside.table import TABLE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dashboard.core.edition import Edition
    from dashboard.publish.plan import Job

AT_ONCE = 4  # jobs, so that Python works while the browser draws
IDS = ("indicator", "event", "story")


@dataclass(frozen=True)
class Site:
    """Where a static site is made, of what, and where it will stand.

    Attributes:
        file: The curated file.
        locale: Folder of catalogues.
        assets: Folder of style sheets, scripts and fonts.
        folder: The site's.
        base: Its address.
    """

    file: Path
    locale: Path
    assets: Path
    folder: Path
    base: str


def hush() -> None:
    """Let a process say nothing of slow pictures, which here may take their time."""
    logging.getLogger("dashboard").setLevel(logging.ERROR)


def work(site: Site, jobs: Sequence[Job]) -> list[str]:
    """Do some jobs; return a line for each picture that could not be drawn."""
    failed: list[str] = []
    asyncio.run(_done(site, jobs, failed))
    return failed


async def _done(site: Site, jobs: Sequence[Job], failed: list[str]) -> None:
    gate = asyncio.Semaphore(AT_ONCE)

    async def done(job: Job) -> None:
        async with gate:
            try:
                await _tried(site, job)
            except StuckError as error:
                failed.append(f"{job.state.page} {job.form} {job.size}: {error}")

    # A browser takes its time to change the size of what it shows.
    await asyncio.gather(*map(done, sorted(jobs, key=lambda job: job.size)))


async def _tried(site: Site, job: Job) -> None:
    """Do a job; what came too late on a busy machine is tried once more."""
    try:
        await DO[job.kind](site, job)
    except LateError:
        await DO[job.kind](site, job)


@cache
def edition(site: Site) -> Edition:
    """Return the record of this process.

    Raises:
        ValueError: It has faults.
    """
    found = stores.of(site.file, site.locale).edition()
    if found is None:
        raise ValueError(f"the record has faults: {site.file}")
    return found


def leaf(site: Site, state: State) -> Leaf:
    """Return a view of the record, as one page of the site has it."""
    found = edition(site)
    tongues = tuple((tag, words.name) for tag, words in found.words.items())
    default = State(state.page, lang=state.lang)
    words, first = found.words[state.lang], next(iter(found.words))
    drawn = pictures.of(site.assets).served
    made = Leaf(found.index, words, state, default, tongues, "", site.base, first, drawn)
    return made.at(made.within(tree.path(state), state.lang))


async def _page(site: Site, job: Job) -> None:
    """Make a page; where its chart's picture cannot be drawn, it goes without."""
    shown, known = leaf(site, job.state), edition(site)
    try:
        await _drawn(site, shown)
    finally:
        found = pictures.of(site.assets).find(plots.sketches(known, shown))
        _write(site, shown.here, page.page(known, shown, site.assets, found).encode())


async def _drawn(site: Site, shown: Leaf) -> None:
    """Have the pictures of a page's chart drawn, where there is a browser."""
    drawn = pictures.of(site.assets)
    for sketch in plots.sketches(edition(site), shown) if shown.drawn else ():
        if not drawn.has(sketch):
            await drawn.draw(sketch)


async def _picture(site: Site, job: Job) -> None:
    shown = leaf(site, job.state)
    size = SIZES[job.size] if job.size else next(iter(SIZES.values()))
    view = View(edition(site), replace(shown, mode="light"), site.base, size)
    made = await studio.of(site.assets).image(view, job.form)
    _write(site, picture(job.state, job.form, job.size, shown), made.body)


async def _file(site: Site, job: Job) -> None:
    """Make what an entry of the table of addresses answers; an embed is a folder's page."""
    entry = next(one for one in TABLE if one.path == job.path)
    embedded = entry.group == "embeds"
    ids = {name: getattr(job.state, name) for name in IDS if f"{{{name}}}" in job.path}
    path = job.path.format(**ids).lstrip("/")
    shown = leaf(site, job.state)
    within = shown.within(f"{path}/index.html" if embedded else path, job.state.lang)
    if embedded:
        await _drawn(site, shown)
    query = {embeds.PART: embeds.WHOLE} if embedded else {}
    desk = shown.at(within)
    ask = Ask(_house(site), edition(site), desk, root=desk.top, ids=ids, query=query)
    made = entry.make(ask)
    answer = await made if isawaitable(made) else made
    _write(site, within, answer.body)


def _house(site: Site) -> House:
    store = stores.of(site.file, site.locale)
    return House(lambda: store, site.assets, pictures.of(site.assets))


def _write(site: Site, path: str, body: bytes) -> None:
    file = site.folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(body)


DO = {"page": _page, "picture": _picture, "file": _file}
