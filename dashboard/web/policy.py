"""What a document of ours may load and run, and who may show it: Content-Security-Policy.

Measured in Chromium on every page and embed: the tour in `tests/browser/test_guard.py` fails on
any report of a violation, so what is not needed any more can be taken away here and seen.
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
OURS, ANYBODY = "frame-ancestors 'self'", "frame-ancestors *"
# Light pages run scripts of ours from files; Plotly makes styles and pictures as it draws.
_LIGHT = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "frame-src 'self'",  # the page of addresses shows an embed
        "base-uri 'none'",
        "form-action 'none'",
    )
)
LIGHT, EMBED = f"{_LIGHT}; {OURS}", f"{_LIGHT}; {ANYBODY}"
# A picture that is opened by itself runs nothing; its fonts and its shades are in it.
FILE = f"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; {OURS}"
# The viewer in which a browser shows a PDF is a document of its own, which a policy would hinder.
PDF = OURS


def page(scripts: Iterable[str]) -> str:
    """Return the policy of Streamlit's pages.

    Args:
        scripts: What stands within the page as a script; nothing else there runs.
    """
    named = " ".join(sorted({_hash(script) for script in scripts}))
    return "; ".join(
        (
            "default-src 'none'",
            # Streamlit starts each component's script from a blob, which only a script that runs
            # already can make. 'wasm-unsafe-eval' lets its protocol count in WebAssembly; it
            # would count without, but not before an error in the console. Neither runs text.
            f"script-src 'self' {named} blob: 'wasm-unsafe-eval'",
            # Emotion, Streamlit's own, adds style elements as it draws, without a nonce; figures
            # and pieces of ours are placed by style attributes.
            "style-src 'self' 'unsafe-inline'",
            # deck.gl's and Plotly's pictures are made in the page.
            "img-src 'self' data: blob:",
            # One of the icons' fonts is inside Streamlit's style sheet.
            "font-src 'self' data:",
            # Covers the page's own websocket: so says CSP 3, and browsers since Safari 15.4.
            "connect-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            OURS,
        )
    )


def inline(html: str) -> list[str]:
    """Return the scripts that stand within a page, those without any attribute."""
    return _INLINE.findall(html)


def _hash(script: str) -> str:
    sum_ = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(sum_).decode()}'"
