"""Who may see what is withheld: Streamlit's sign-in, and the editors that secrets.toml names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import htpy as h
import streamlit as st

from dashboard.core.labels import say

if TYPE_CHECKING:
    from dashboard.core.desk import Desk

AS_PUBLIC = "as-public"
SIGN_IN = say("Editors: sign in")


@dataclass(frozen=True)
class Reader:
    """Whoever looks at the page.

    Attributes:
        email: Of someone who has signed in; empty for everyone else.
        is_editor: Whether the address is one of an editor, which the provider does not doubt.
        as_public: Whether the editor has asked for the page as the public sees it.
    """

    email: str = ""
    is_editor: bool = False
    as_public: bool = False

    @property
    def sees_all(self) -> bool:
        """Tell whether drafts and embargoed entries are shown."""
        return self.is_editor and not self.as_public


@st.cache_resource(show_spinner=False)
def is_on() -> bool:
    """Tell whether secrets.toml sets up a sign-in; looked up once."""
    return st.secrets.load_if_toml_exists() and "auth" in st.secrets


def reader() -> Reader:
    """Return who looks at the page."""
    if not is_on() or not st.user.get("is_logged_in"):
        return Reader()
    email = str(st.user.get("email") or "")
    doubted = str(st.user.get("email_verified", True)).casefold() == "false"
    is_editor = bool(email) and not doubted and email.casefold() in _editors()
    return Reader(email or "?", is_editor, bool(st.session_state.get(AS_PUBLIC)))


def _editors() -> set[str]:
    named = st.secrets.get("roles", {}).get("editors", ())
    return {str(one).casefold() for one in ([named] if isinstance(named, str) else named)}


def bar(who: Reader, desk: Desk) -> None:
    """Draw who is signed in, how to see the page as the public does, and the way out."""
    if not who.email:
        return
    switch = f"{AS_PUBLIC}-switch"
    st.session_state[switch] = who.as_public

    def change() -> None:
        st.session_state[AS_PUBLIC] = st.session_state[switch]

    with st.container(key="editor-row", horizontal=True, vertical_alignment="center"):
        st.html(str(h.p(".br-foot", role="status")[_said(who, desk)]))
        if who.is_editor:
            st.toggle(desk.words.t("As the public sees it"), key=switch, on_change=change)
        if st.button(desk.words.t("Sign out"), type="tertiary"):
            st.logout()


def _said(who: Reader, desk: Desk) -> str:
    t = desk.words.t
    if not who.is_editor:
        return t("Signed in as {email}, who is not among the editors.", email=who.email)
    if who.as_public:
        return t("Signed in as {email}; the page is as the public sees it.", email=who.email)
    if desk.index.public is None:
        return t("Signed in as {email}; nothing is withheld.", email=who.email)
    return t(
        "Signed in as {email}; drafts and embargoed entries are shown, marked.", email=who.email
    )


def door(words: str) -> None:
    """Draw the way in, where there is one and nobody has taken it yet."""
    if not is_on() or st.user.get("is_logged_in"):
        return
    with st.container(key="editor-door"):
        if st.button(words, type="tertiary"):
            st.login(_provider())


def _provider() -> str | None:
    """Return the provider's name; None where secrets.toml sets up one without a name."""
    auth = st.secrets["auth"]
    if "client_id" in auth:
        return None
    return next((name for name, value in auth.items() if isinstance(value, Mapping)), None)
