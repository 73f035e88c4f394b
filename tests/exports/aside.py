"""Coroutines, and what runs them, in a thread of their own: a browser of the tests may hold this
one's loop.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor


def run(coroutine):
    return call(asyncio.run, coroutine)


def call(function, *given):
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(function, *given).result()
