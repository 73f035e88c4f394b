"""Pages once the live one has taken over."""

OVER = "performance.getEntriesByName('taken-over').length > 0"


def live(page, address):
    """Open an address and wait until the live page stands."""
    page.goto(address)
    page.wait_for_function(OVER)
