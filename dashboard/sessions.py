"""Open pages follow the record: after each change Streamlit is asked to run them all again.

What Streamlit keeps for itself and this module reads (release 1.67): the session manager of its
runtime, and of a session its running script and the address that the script last ran for. So does
Streamlit where a source file has changed (`AppSession._on_source_file_changed`).
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from streamlit import runtime

from dashboard.core.watch import watching

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from streamlit.runtime.app_session import AppSession

    from dashboard.core.store import Store

SPREAD = 1.5  # seconds over which the runs of all sessions are spread
PAUSE = 0.05  # at most so many between two of them
BUSY = 0.05  # seconds after which a session that runs is looked at again


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


class Crowd:
    """The sessions that are to run again, each when its turn comes."""

    def __init__(self) -> None:
        """Start with none."""
        self._due: dict[str, asyncio.Task[None]] = {}

    def rerun(self) -> None:
        """Give every session its turn; one that waits for it already needs no second."""
        fresh = [session for session in _open() if session.id not in self._due]
        pause = min(PAUSE, SPREAD / max(len(fresh), 1))
        for number, session in enumerate(fresh):
            self._due[session.id] = asyncio.create_task(self._turn(session, number * pause))

    async def _turn(self, session: AppSession, delay: float) -> None:
        """Run a session again, once it does not run: what its reader has just asked for goes first.

        Until its script has ended, a session has not noted which address the reader went to.
        """
        await asyncio.sleep(delay)
        while session._scriptrunner is not None:
            await asyncio.sleep(BUSY)
        # From here to the end nothing is waited for, so no later change can be missed.
        del self._due[session.id]
        state = session._client_state
        # A page that never ran is about to run for the first time.
        if state.page_script_hash and session in _open():
            session.request_rerun(state)


def _open() -> list[AppSession]:
    """Return the sessions of all pages, those included that have lost their line and may return."""
    if not runtime.exists():
        return []
    return [one.session for one in runtime.get_instance()._session_mgr.list_sessions()]
