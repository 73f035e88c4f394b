"""What Streamlit does for all sessions alike: after each change of the record all run again.

What Streamlit keeps for itself and this module reads (release 1.67): the session manager of its
runtime, and of a session its running script and the address that the script last ran for. So does
Streamlit where a source file has changed (`AppSession._on_source_file_changed`).
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from functools import cache
from typing import TYPE_CHECKING

from streamlit import config, runtime

from dashboard.core.watch import watching

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from streamlit.runtime.app_session import AppSession

    from dashboard.core.store import Store

AT_ONCE = 4  # sessions that run again at a time, so that a crowd of them keeps nobody waiting
BUSY = 0.02  # seconds after which a session that runs is looked at again
LONGEST = 100  # looks at one that was run again, before the next has its turn all the same


@asynccontextmanager
async def following(store: Store) -> AsyncIterator[None]:
    """Watch a store's files, and run every open page again when what it shows has changed."""
    crowd = Crowd()
    loop = asyncio.get_running_loop()

    def told() -> None:
        with suppress(RuntimeError):  # the server has stopped
            loop.call_soon_threadsafe(crowd.rerun)

    end = store.listen(told)
    try:
        with watching(store):
            yield
    finally:
        end()


def remember() -> None:
    """Keep the settings of each section, which do not change while a server runs.

    For each run of each reader Streamlit walks through all of its settings six times, to tell the
    theme: a tenth of what a click costs.
    """
    config.get_options_for_section = cache(config.get_options_for_section)


class Crowd:
    """The sessions that are to run again, each when its turn comes."""

    def __init__(self) -> None:
        """Start with none."""
        self._due: dict[str, asyncio.Task[None]] = {}
        self._places = asyncio.Semaphore(AT_ONCE)

    def rerun(self) -> None:
        """Give every session its turn; one that waits for it already needs no second."""
        for session in _open():
            if session.id not in self._due:
                self._due[session.id] = asyncio.create_task(self._turn(session))

    async def _turn(self, session: AppSession) -> None:
        """Run a session again, once it does not run: what its reader has just asked for goes first.

        Until its script has ended, a session has not noted which address the reader went to.
        """
        while session in _open():
            async with self._places:
                if session._scriptrunner is None:
                    self._again(session)
                    await _over(session)
                    return
            await asyncio.sleep(BUSY)
        self._due.pop(session.id, None)

    def _again(self, session: AppSession) -> None:
        """Run a session again; from here on, a later change gives it another turn."""
        self._due.pop(session.id, None)
        state = session._client_state
        # A page that never ran is about to run for the first time.
        if state.page_script_hash:
            session.request_rerun(state)


async def _over(session: AppSession) -> None:
    """Wait until a session has run."""
    for _ in range(LONGEST):
        if session._scriptrunner is None:
            return
        await asyncio.sleep(BUSY)


def _open() -> list[AppSession]:
    """Return the sessions of all pages, those included that have lost their line and may return."""
    if not runtime.exists():
        return []
    return [one.session for one in runtime.get_instance()._session_mgr.list_sessions()]
