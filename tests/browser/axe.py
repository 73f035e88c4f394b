"""What axe-core finds on a page."""

from importlib.resources import files

from tests.browser.live import OVER

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What stands in Streamlit's own markup: rule, a part of the element, and why it stays. Today there
# is nothing that our style sheets and scripts do not mend.
STREAMLIT: tuple[tuple[str, str, str], ...] = ()


def faults(page, rules=()):
    """Return what axe finds on a page as it stands: rule, element and why; all rules by default."""
    page.evaluate(AXE)
    only = {"type": "rule", "values": list(rules)} if rules else {"type": "tag", "values": TAGS}
    asked = {"runOnly": only, "resultTypes": ["violations"]}
    found = page.evaluate("(asked) => axe.run(document, asked)", asked)["violations"]
    return [
        f"{one['id']}: {node['html'][:160]}: {node['failureSummary']}"
        for one in found
        for node in one["nodes"]
        if not any(one["id"] == rule and part in node["html"] for rule, part, _ in STREAMLIT)
    ]


def faults_at(page, site, paths, query, rules=()):
    """Return what axe finds on several pages, by their addresses."""
    found = {}
    for path in paths:
        address = f"{site}{path}{'&' if '?' in path else '?'}{query}"
        page.goto(address, wait_until="commit")
        page.wait_for_selector("h1")
        if page.locator("#root").count():
            page.wait_for_function(OVER)
        page.wait_for_load_state()
        if said := faults(page, rules):
            found[address] = said
    return found
