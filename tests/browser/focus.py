"""Where the keys stand on a page, and whether a reader sees it."""

# What it is called, whether a ring is drawn around it, and what cuts that ring off or lies over it.
FOCUS = """() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const thumb = at.type === 'range'; // whose own box nobody sees
    const one = thumb ? at.parentElement.parentElement : at;
    const look = getComputedStyle(one), box = one.getBoundingClientRect();
    const name = at.getAttribute('aria-label') || at.textContent.trim() || at.title;
    const far = parseFloat(look.outlineOffset) + parseFloat(look.outlineWidth);
    const ringed = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2;
    const around = [];
    for (let up = one.parentElement; up; up = up.parentElement) around.push(up);
    const cut = around.find((up) => {
        if (!['hidden', 'clip'].includes(getComputedStyle(up).overflowX)) return false;
        const edge = up.getBoundingClientRect();
        return edge.width && (box.left - far < edge.left - 1 || box.right + far > edge.right + 1
            || box.top - far < edge.top - 1 || box.bottom + far > edge.bottom + 1);
    });
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const over = document.elementFromPoint(x, y);
    const seen = !over || look.pointerEvents === 'none' || one.closest('svg')
        || one.contains(over) || over.contains(one);
    return {
        name: name.replace(/\\s+/g, ' '), tag: at.tagName.toLowerCase(),
        wrong: [
            ringed ? '' : 'no ring', cut ? `cut by ${cut.className}` : '',
            seen ? '' : `beneath ${over.className}`,
        ].filter(Boolean).join(', '),
    };
}"""


def focus(page):
    """Return what the keys stand on; None where they stand on nothing."""
    return page.evaluate(FOCUS)


def walk(page, most=150):
    """Return all that the keys reach, one Tab after the other, until they leave the page."""
    reached = []
    for _ in range(most):
        page.keyboard.press("Tab")
        found = focus(page)
        if found is None or (reached and found == reached[0]):
            return reached
        reached.append(found)
    raise AssertionError(f"the keys have not left the page after {most} steps")
