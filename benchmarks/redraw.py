"""From a click on a control to the frame in which all charts of the page show its new state."""

from __future__ import annotations

from itertools import cycle, islice

from playwright.sync_api import Browser

from benchmarks.chromium import LOCAL, reader
from benchmarks.figures import MODES
from benchmarks.visit import QUIET, App, opened

CLICKS = 12
PAUSE = 250  # milliseconds between a drawn state and the next click
# The colour of the words at the axis tells one state of a chart from the other.
WAIT = """() => {
  const colours = () => [...document.querySelectorAll(".js-plotly-plot")]
    .map((plot) => plot.querySelector(".xtick text, .ytick text")?.style.fill);
  const before = colours();
  window.redrawn = new Promise((done) => addEventListener("pointerup", ({ timeStamp }) => {
    const look = () => {
      const now = colours();
      const all = now.length === before.length && now.every((one, at) => one && one !== before[at]);
      if (all) done(performance.now() - timeStamp);
      else requestAnimationFrame(look);
    };
    look();
  }, { once: true, capture: true }));
}"""


def redraws(browser: Browser, app: App) -> list[float]:
    """Return the milliseconds of some clicks on the control of a page of six charts."""
    context = reader(browser)
    with opened(context, app, LOCAL) as (page, _):
        page.wait_for_timeout(QUIET)
        found = []
        for mode in islice(cycle(reversed(MODES)), CLICKS):
            page.evaluate(WAIT)
            page.get_by_text(mode, exact=True).click()
            found.append(page.evaluate("redrawn"))
            page.wait_for_timeout(PAUSE)
    context.close()
    return found
