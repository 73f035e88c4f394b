"""Our own addresses, served without Streamlit."""

from pathlib import Path
from types import SimpleNamespace

import streamlit as st
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.core.state import PAGES
from dashboard.core.store import Store
from dashboard.exports.pictures import Pictures
from dashboard.web import guard, limits, paths, peer, place, trouble, watch
from dashboard.web.ask import House
from dashboard.web.beside import front
from dashboard.web.first import head
from dashboard.web.first.document import Document
from dashboard.web.parts import Parts
from tests.conftest import ROOT

FINEST = ROOT / "tests" / "records" / "finest" / "indicators.yaml"
STREAMLIT = Path(st.__file__).parent / "static"
ASSETS = ROOT / "assets"
SHELL = (
    '<html lang="en"><head><title>Streamlit</title></head><body><div id="root"></div></body></html>'
)


async def streamlit(request):
    return HTMLResponse(SHELL)


class Painter:
    """A studio whose pictures are a word."""

    async def image(self, view, form):
        seen = f"{form} {view.size.name} {view.desk.state} {view.title}".encode()
        kind = {"png": "image/png", "svg": "image/svg+xml", "pdf": "application/pdf"}[form]
        return SimpleNamespace(body=seen, kind=kind, name=f"fi-ee_{form}.{form}", alt="")

    async def pages(self, views, form="pdf", title=""):
        return f"{len(views)} pages".encode()


def house(record=FINEST, studio=None, prefix="", pictures=None):
    store = Store(record, ROOT / "dashboard" / "locale")
    pictures = pictures or Pictures(ROOT / "nowhere", None)
    return House(lambda: store, ASSETS, pictures, studio or Painter(), prefix)


def client(served=None, prefix=""):
    served = served or house(prefix=prefix)
    document = Document(ASSETS, STREAMLIT, Parts(ROOT / "nowhere", STREAMLIT))
    app = Starlette(
        routes=[Route("/{path:path}", streamlit)],
        middleware=[
            peer.middleware(),
            place.middleware(prefix),
            watch.middleware(),
            guard.middleware(document.scripts),
            trouble.middleware(served),
            limits.middleware(served),
            paths.middleware(PAGES),
            front.middleware(served),
            head.middleware(document, served),
        ],
    )
    return TestClient(app, base_url="https://example.org", headers={"accept-language": "en"})
