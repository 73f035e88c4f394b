"""What surrounds the pages of the static site: the list of them for searchers, a page for 404."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from dashboard.core.state import State
from dashboard.publish import tree, worker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.publish.leaf import Leaf
    from dashboard.publish.worker import Site


def write(site: Site) -> None:
    """Write `sitemap.xml`, `robots.txt`, and a first page for what is not found."""
    files = {
        "sitemap.xml": sitemap(site),
        "robots.txt": f"User-agent: *\nAllow: /\nSitemap: {site.base}/sitemap.xml\n",
    }
    for name, text in files.items():
        (site.folder / name).write_text(text, encoding="utf-8")


def sitemap(site: Site) -> str:
    """Return every page in every language, each with the other languages beside it."""
    rows = "".join(_rows(site))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        f' xmlns:xhtml="http://www.w3.org/1999/xhtml">{rows}</urlset>\n'
    )


def _rows(site: Site) -> Iterator[str]:
    found = worker.edition(site)
    updated = found.index.record.front.updated
    leaves = {lang: worker.leaf(site, State(lang=lang)) for lang in found.words}
    for state in tree.states(found):
        where = {lang: _place(leaf, lang, state) for lang, leaf in leaves.items()}
        others = "".join(
            f'<xhtml:link rel="alternate" hreflang="{lang}" href="{href}"/>'
            for lang, href in where.items()
        )
        for href in where.values():
            yield f"<url><loc>{href}</loc>{others}<lastmod>{updated}</lastmod></url>"


def _place(leaf: Leaf, lang: str, state: State) -> str:
    return escape(leaf.public(replace(state, lang=lang)), {'"': "&quot;"})
