import signal

import pytest

from benchmarks.fleet import fleet
from tests.browser.live import live
from tests.deploy.conftest import TOLD, WAS, changed, copied

pytestmark = pytest.mark.browser
PLACE = "/indicators?indicator=port-oil&years=2019~2022"


@pytest.fixture(scope="module")
def unlike(tmp_path_factory, pictures):
    """Return two replicas of which the second has what a curator has changed already."""
    records = [copied(tmp_path_factory.mktemp("one")), changed(tmp_path_factory.mktemp("two"))]
    with fleet(records, PICTURES=str(pictures)) as found:
        yield found


def test_a_page_whose_replica_is_killed_goes_on_at_the_other_by_itself(unlike, page):
    seat = seated(unlike, page)
    page.context.add_cookies([{"name": "seat", "value": seat, "url": unlike.address}])
    live(page, unlike.address + PLACE)
    page.get_by_text(WAS).first.wait_for()
    page.evaluate("window.stayed = true")

    unlike.replicas[0].end(signal.SIGKILL)

    page.get_by_text(TOLD).first.wait_for()
    assert page.get_by_role("dialog").count() == 0
    page.get_by_role("link", name="Timeline").first.click()
    page.wait_for_url("**/timeline*")
    assert page.evaluate("window.stayed")


def seated(fleet, page):
    """Return a seat that leads to the first replica, which its record tells from the other."""
    told = page.request.get(f"{fleet.replicas[0].server.address}/health").json()["version"]
    for number in range(256):
        seat = f"{number:02x}"
        found = page.request.get(f"{fleet.address}/health", headers={"Cookie": f"seat={seat}"})
        if found.json()["version"] == told:
            return seat
    raise LookupError("no seat leads there")
