"""Pages before and once the live one has taken over."""

from contextlib import contextmanager
from threading import Event

# A function, not an expression: the pages let no text run, and would not run this one either.
OVER = "() => performance.getEntriesByName('taken-over').length > 0"


def live(page, address):
    """Open an address and wait until the live page stands, whatever else it still loads."""
    page.goto(address, wait_until="domcontentloaded")
    page.wait_for_function(OVER)


@contextmanager
def not_yet_live(page, address):
    """Open an address at which Streamlit's scripts come when the block is over."""
    over, held = Event(), []

    def answer(route):
        return route.continue_() if over.is_set() else held.append(route)

    page.route("**/static/**/js/**", answer)
    page.goto(address, wait_until="domcontentloaded")
    yield
    over.set()
    for route in held:
        route.continue_()
