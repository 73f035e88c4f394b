"""The one watcher of the curated files: a thread that looks at them about once a second.

It asks the disk and waits for no events of it, which mounted volumes do not give.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dashboard.core.standing import LOG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.core.store import Store

BEAT = 0.5  # seconds between two looks
CLOSELY = 4  # at every so many looks, what the files hold is compared
LEAVE = 2.0  # seconds that a reading may take to come to its end when the server stops


@contextmanager
def watching(store: Store) -> Iterator[None]:
    """Keep a store's record fresh for as long as the block lasts; its readers wait no more."""
    if store.watched:
        yield
        return
    over = threading.Event()
    thread = threading.Thread(target=_watch, args=(store, over), name="record-watch", daemon=True)
    store.watched = True
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join(LEAVE)
        store.watched = False


def _watch(store: Store, over: threading.Event) -> None:
    looks = 0
    while not over.is_set():
        try:
            store.look(over.wait, closely=looks % CLOSELY == 0)
        except Exception as error:  # whatever it is, the next edit must be seen
            LOG.exception("record not read, by a mistake of the program")
            store.stumbled(error)
        looks += 1
        over.wait(BEAT)
