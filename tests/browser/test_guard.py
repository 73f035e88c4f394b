"""No page breaks its own policy or asks another host for anything, whatever it shows."""

import pytest

from tests.browser.live import live

pytestmark = pytest.mark.browser

TOLD = """document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));"""
PAGES = (
    "/?lang=zh", "/indicators?theme=dark", "/indicators?indicator=port-oil",
    "/map?closed=gulf-line", "/timeline?event=oil-halt", "/evidence",
    "/briefing?brief=port-oil~map~event!oil-halt", "/methods",
)  # fmt: skip
BESIDE = (
    "/embed/indicators/port-oil", "/embed/map", "/embed/timeline", "/embed/nothing", "/api",
    "/map.svg",
)  # fmt: skip


def test_pages_keep_to_their_policy_and_to_their_own_host(page, other_site):
    page.add_init_script(TOLD)

    for path in PAGES:
        live(page, f"{other_site}{path}")

    assert page.troubles == []


def test_embeds_and_pages_beside_keep_to_theirs(page, other_site):
    page.add_init_script(TOLD)

    for path in BESIDE:
        page.goto(f"{other_site}{path}")
        page.wait_for_load_state("networkidle")

    found = [one for one in page.troubles if "status of 404" not in one]
    assert found == []


def test_a_map_that_moves_keeps_to_the_policy(drawing_page, other_site):
    drawing_page.add_init_script(TOLD)

    live(drawing_page, f"{other_site}/map?tab=zoom")
    drawing_page.locator("canvas").first.wait_for()

    assert drawing_page.troubles == []


def test_what_a_policy_forbids_is_told_and_does_not_run(page, other_site):
    page.add_init_script(TOLD)
    live(page, f"{other_site}/methods")

    page.evaluate(
        """() => { const made = document.createElement("div");
        made.innerHTML = '<img src="data:x" onerror="window.ran = 1">';
        document.body.append(made);
        const script = document.createElement("script"); script.textContent = "window.ran = 1";
        document.body.append(script);
        fetch("https://evil.example/").catch(() => {}); }"""
    )
    page.wait_for_timeout(300)

    assert page.evaluate("() => window.ran") is None
    told = [one.split()[1] for one in page.troubles if one.startswith("policy:")]
    assert sorted(told) == ["connect-src", "script-src-attr", "script-src-elem"]
