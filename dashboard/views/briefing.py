"""The Briefing page: what the reader has picked, in order, and the files that it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.blocks import withheld
from dashboard.blocks.briefing import listing, start
from dashboard.blocks.briefing.entry import Entry, entries
from dashboard.core import brief
from dashboard.core.desk import Desk
from dashboard.core.edition import Edition
from dashboard.exports.briefing import jobs, pack
from dashboard.figures.theme import Palette
from dashboard.shell import Page, go, plain

if TYPE_CHECKING:
    from dashboard.exports.briefing.pack import Studio

FORMS = {"pptx": "PPTX", "pdf": "PDF", "zip": "ZIP"}
WIDE = 380  # pixels, for a bar of progress or a warning
OFTEN = 0.5  # seconds between two looks at a file in the making


def show(edition: Edition, desk: Desk, page: Page, palette: Palette) -> None:
    """Draw the page."""
    page.drawn("head", lambda: listing.head(desk))
    if not desk.state.brief:
        page.drawn("empty", lambda: start.empty(desk))
        return
    listed = entries(desk)
    if any(withheld.is_in_view(entry.desk) for entry in listed):
        page.html(withheld.notice(desk), "withheld")
    else:
        files(edition, desk, page.assets)
    page.drawn("summary", lambda: listing.summary(desk, listed))
    if desk.state.tab == "sources":
        page.drawn("sources", lambda: listing.sources(desk, listed))
        return
    for place, entry in enumerate(listed):
        item(desk, page, entry, place)


def item(desk: Desk, page: Page, entry: Entry, place: int) -> None:
    """Draw one item, with the field for a headline of the reader's own."""
    page.drawn(f"item-{place}", lambda: listing.item(desk, entry, place))
    key = f"headline {place}"
    st.session_state[key] = entry.item.title

    def change() -> None:
        titled = brief.titled(desk.state.brief, place, str(st.session_state[key]))
        go(desk, brief=titled)

    label = listing.label(desk, place)
    with st.container(key=f"headline-row-{place}"):
        st.text_input(
            label, key=key, placeholder=label, label_visibility="collapsed", on_change=change,
            max_chars=brief.LONGEST,
        )  # fmt: skip


def files(edition: Edition, desk: Desk, assets: Path) -> None:
    """Draw a button for each form of file; a file in the making shows how far it is."""
    made: dict[object, jobs.Job] = st.session_state.setdefault("briefing-files", {})
    about = (desk.index.version, desk.state.brief, desk.state.lang, desk.state.slides)
    for old in [key for key in made if isinstance(key, tuple) and key[1:] != about]:
        del made[old]
    busy = is_busy(made.values())
    make = partial(begin, edition, desk, assets, desk.base)

    @st.fragment(run_every=OFTEN if busy else None)
    def row() -> None:
        # How often a fragment runs is settled by the whole page's run.
        if is_busy(made.values()) != busy:
            st.rerun()
        with st.container(key="packs-row", horizontal=True):
            for form in FORMS:
                with st.container(width=WIDE if is_open(made.get((form, *about))) else "content"):
                    one(
                        desk,
                        form,
                        made.get((form, *about)),
                        partial(_keep, made, form, about, make),
                    )

    row()


def is_busy(made: Iterable[jobs.Job]) -> bool:
    """Tell whether a file is in the making."""
    return any(not job.is_done for job in made)


def is_open(job: jobs.Job | None) -> bool:
    """Tell whether a file is in the making, or has something to say besides itself."""
    return job is not None and (not job.is_done or bool(job.failures or job.error))


def _keep(
    made: dict[object, jobs.Job], form: str, about: Sequence[object],
    make: Callable[[str], jobs.Job | None],
) -> None:  # fmt: skip
    """Begin a file and keep it for as long as the briefing stays as it is."""
    job = make(form)
    if job:
        made[(form, *about)] = job


def one(desk: Desk, form: str, job: jobs.Job | None, start: Callable[[], None]) -> None:
    """Draw what can be done about one form of file: make it, wait for it, have it."""
    t, name = desk.words.t, FORMS[form]
    if job and not job.is_done:
        share = min(job.step.done / max(job.step.of, 1), 1.0)
        st.progress(share, text=plain(t("{form}: {step}", form=name, step=job.step.said or "…")))
    elif job and job.body is not None:
        st.download_button(
            t("Download {form}", form=name), job.body, pack.name(desk, form), pack.KINDS[form],
            key=f"have {form}", on_click="ignore", type="primary",
        )  # fmt: skip
        for said in job.failures:
            st.warning(plain(said))
    else:
        if job and job.error:
            said = t("The {form} could not be made: {why}", form=name, why=job.error)
            st.warning(plain(said))
        st.button(t("Make {form}", form=name), key=f"make {form}", on_click=start)


def begin(edition: Edition, desk: Desk, assets: Path, place: str, form: str) -> jobs.Job | None:
    """Begin to make a file; None where too many are being made."""
    make = partial(pack.pack, edition, desk, place, form, studio(assets))
    try:
        return jobs.Job(make, desk.words.t("It took too long."))
    except jobs.BusyError:
        st.toast(desk.words.t("Too many files are being made just now; try again in a minute."))
        return None


def studio(assets: Path) -> Studio:
    """Return what draws pictures."""
    from dashboard.exports import studio as studios

    found: Studio = studios.of(assets)
    return found
