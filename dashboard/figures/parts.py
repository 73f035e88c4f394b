"""Small parts of a page that carry their own meaning: grades, chips, glyphs, verdicts."""

from __future__ import annotations

import htpy as h
from markupsafe import Markup

from dashboard.figures.svg import tag

_DIAMOND = "M7.5 .9 14.1 7.5 7.5 14.1 .9 7.5Z"
_SMALL_DIAMOND = "M7.5 1.8 13.2 7.5 7.5 13.2 1.8 7.5Z"
_TICK = "M4.4 7.6l2.2 2.2 4-4.7"
_UNEQUAL = "M4.9 6.3h5.2M4.9 8.9h5.2M9 4.6l-3 6"


def grade(code: str, words: str) -> Markup:
    """Return the grade's box, such as C2: the letter sets the fill, F or 6 dash the outline.

    Args:
        code: Admiralty letter and digit.
        words: What the code says in words; shown on hover and read aloud.
    """
    letter = "F" if code.endswith("6") else code[:1]
    box = h.span(class_=f"br-grade br-grade-{letter}", title=words, aria_label=words, role="img")
    return Markup(str(box[code]))


def chip(code: str, words: str, text: str, href: str, title: str = "") -> Markup:
    """Return a source's chip, a link: grade, then publisher and date.

    Args:
        code: Admiralty letter and digit, or empty for a source without a grade.
        words: The code in words.
        text: Publisher and date as the reader sees them.
        href: Where the source's card is.
        title: Tooltip of the whole chip.
    """
    box = grade(code, words) if code else None
    link = h.a(class_="br-chip", href=href, target="_self", title=title or None)
    return Markup(str(link[box, h.span(class_="br-chip-text")[text]]))


def glyph(quad: str, words: str = "") -> Markup:
    """Return an event's mark: circle, diamond or square, hollow for words and solid for deeds."""
    return _icon(f"br-glyph {glyph_class(quad)}", _shape(quad), words)


def mark(quad: str, x: float, y: float, size: float = 15, more: str = "") -> str:
    """Return an event's mark of about `size` pixels around a pixel of a picture.

    Args:
        quad: The kind of act.
        x: Pixels from the left.
        y: Pixels from the top.
        size: Its width.
        more: A further class.
    """
    kind = f"br-mark {glyph_class(quad)} {more}".strip()
    solid = quad.startswith("material")
    if quad.endswith("cooperation"):
        return tag("circle", cx=x, cy=y, r=size * (0.47 if solid else 0.42), class_=kind)
    if quad.endswith("conflict"):
        far = size * (0.6 if solid else 0.53)
        sides = f"l{far} {far} {-far} {far} {-far} {-far}z"
        return tag("path", d=f"M{x:.2f} {y - far:.2f}{sides}", class_=kind)
    edge = size * 0.4
    return tag("rect", x=x - edge, y=y - edge, width=2 * edge, height=2 * edge, class_=kind)


def glyph_class(quad: str) -> str:
    """Return the class that colours an event's mark."""
    verb, _, side = quad.partition("-")
    if side == "cooperation":
        return f"br-coop br-{verb}"
    return f"br-friction br-{verb}" if side == "conflict" else "br-step br-verbal"


def verdict(name: str, words: str = "") -> Markup:
    """Return a verdict's icon: corroborated, partly, contradicted or unverified."""
    return _icon(f"br-icon br-verdict-{name}", _VERDICTS[name], words)


def outcome(name: str, words: str = "") -> Markup:
    """Return the icon of a check's outcome: agrees, conditional or differs."""
    return _icon(f"br-icon br-outcome-{name}", _OUTCOMES[name], words)


def caveat(text: str) -> Markup:
    """Return a caveat in words, behind its mark."""
    mark = h.span(class_="br-caveat-mark", aria_hidden="true")["!"]
    return Markup(str(h.p(class_="br-caveat")[mark, h.span[text]]))


def tab() -> Markup:
    """Return the two-coloured tab that hangs from a frame's rule."""
    return Markup('<span class="br-tab" aria-hidden="true"></span>')


def _icon(classes: str, inner: Markup, words: str) -> Markup:
    spoken = {"role": "img", "aria-label": words} if words else {"aria-hidden": "true"}
    box = h.svg(class_=classes, width="15", height="15", viewBox="0 0 15 15", **spoken)
    return Markup(str(box[h.title[words] if words else None, inner]))


def _shape(quad: str) -> Markup:
    if quad.endswith("cooperation"):
        radius = "5.4" if quad.startswith("material") else "4.6"
        return Markup(f'<circle cx="7.5" cy="7.5" r="{radius}"/>')
    if quad.endswith("conflict"):
        path = _DIAMOND if quad.startswith("material") else _SMALL_DIAMOND
        return Markup(f'<path d="{path}"/>')
    return Markup('<rect x="3" y="3" width="9" height="9"/>')


_HALF = Markup(
    '<circle class="line" cx="7.5" cy="7.5" r="5.7"/>'
    '<path class="solid" d="M7.5 1.8a5.7 5.7 0 0 1 0 11.4Z"/>'
)
_DIFFERS = Markup(
    f'<path class="line" d="{_DIAMOND}"/><path class="line thin" d="{_UNEQUAL}"/>',
)
_VERDICTS = {
    "corroborated": Markup(
        f'<circle class="solid" cx="7.5" cy="7.5" r="6.4"/><path class="line cut" d="{_TICK}"/>',
    ),
    "partly": _HALF,
    "contradicted": _DIFFERS,
    "unverified": Markup('<circle class="line dashed" cx="7.5" cy="7.5" r="5.7"/>'),
}
_OUTCOMES = {
    "agrees": Markup(
        f'<circle class="line" cx="7.5" cy="7.5" r="5.9"/><path class="line" d="{_TICK}"/>',
    ),
    "conditional": _HALF,
    "differs": _DIFFERS,
}
