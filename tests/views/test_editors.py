"""Who signs in as an editor sees what is withheld, marked; everyone else sees none of it."""

import shutil

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.core import good
from tests.views.screen import GOAL, SCRIPT, charts, pieces, text, timelines

EDITOR = {"is_logged_in": True, "email": "Ann@Example.org", "email_verified": True}
AUTH = {"redirect_uri": "http://localhost/oauth2callback", "cookie_secret": "x", "client_id": "y"}
SECRETS = {"auth": AUTH, "roles": {"editors": ["ann@example.org"]}}
MARKS = (
    ("  - id: port-works\n", '  - id: port-works\n    embargo: "2040-12-03T09:00Z"\n'),
    ("  - id: far-line\n", "  - id: far-line\n    draft: true\n"),
    ("  - id: trust\n", "  - id: trust\n    draft: true\n"),
    ('{period: "2024", value: 44.1,', '{period: "2024", draft: true, value: 44.1,'),
)


@pytest.fixture(autouse=True)
def withheld(tmp_path, monkeypatch):
    monkeypatch.setenv("RECORD", str(good.changed(tmp_path / "record", *MARKS)))
    monkeypatch.setattr("sys.argv", ["page.py"])
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def open_page(address="", user=EDITOR, secrets=SECRETS):
    st.cache_resource.clear()  # each reader's server has secrets of its own
    app = AppTest.from_file(str(SCRIPT), default_timeout=60)
    app.session_state[GOAL] = address or None
    app.user, app.secrets = dict(user), dict(secrets)
    return app.run()


def bar(app):
    """Return what is said of who is signed in."""
    return "".join(one.proto.body for one in app.get("html") if "status" in one.proto.body)


def test_an_editor_is_told_so_and_sees_a_draft_with_its_mark():
    app = open_page("indicators?indicator=trust")

    assert not app.exception
    assert "Signed in as Ann@Example.org; drafts and embargoed entries are shown" in bar(app)
    assert "[Draft] Finns who trust Estonia" in pieces(app)["head"]
    assert '<span class="br-withheld">Draft</span>' in pieces(app)["head"]


@pytest.mark.parametrize(
    ("user", "secrets"),
    [
        pytest.param({}, {}, id="no sign-in is set up"),
        pytest.param(EDITOR, {}, id="no sign-in is set up, whoever it may be"),
        pytest.param({"is_logged_in": False}, SECRETS, id="nobody is signed in"),
        pytest.param(EDITOR | {"is_logged_in": False}, SECRETS, id="signed out"),
        pytest.param(EDITOR | {"email": "eve@example.org"}, SECRETS, id="not an editor"),
        pytest.param(EDITOR | {"email": ""}, SECRETS, id="without an address"),
        pytest.param(EDITOR | {"email_verified": False}, SECRETS, id="address not verified"),
        pytest.param(EDITOR | {"email_verified": "false"}, SECRETS, id="not verified, as a word"),
        pytest.param(EDITOR, {"auth": AUTH}, id="no editors are named"),
        pytest.param(EDITOR, SECRETS | {"roles": {"editors": "eve@example.org"}}, id="another"),
    ],
)
def test_nobody_else_sees_anything_withheld(user, secrets):
    for address in ("", "indicators?indicator=trust", "timeline?event=port-works", "map"):
        app = open_page(address, user, secrets)

        assert not app.exception
        said = text(app) + str(charts(app)) + str(timelines(app))
        for secret in (
            "Finns who trust",
            "Port works begin",
            "Far line",
            "2024~port-2024~revision",
            "br-withheld",
        ):
            assert secret not in said


def test_an_editor_can_look_as_the_public_does_and_back():
    app = open_page("indicators?indicator=trust")

    app.toggle[0].set_value(True).run()
    public = pieces(app)
    app.toggle[0].set_value(False).run()

    assert "Finns who trust" not in "".join(public.values())
    assert "(indicator)" in public["notices"]
    assert "[Draft] Finns who trust Estonia" in pieces(app)["head"]


def test_the_look_of_the_public_stays_when_the_editor_goes_to_another_page():
    app = open_page("indicators")
    app.toggle[0].set_value(True).run()

    app.session_state[GOAL] = "timeline"
    app.run()

    assert "Port works begin" not in text(app)
    assert app.toggle[0].value is True


def test_who_is_signed_in_and_no_editor_is_told_so_and_can_leave():
    app = open_page(user=EDITOR | {"email": "eve@example.org"})

    assert "eve@example.org, who is not among the editors" in bar(app)
    assert [button.label for button in app.button] == ["Sign out"]
    assert not app.toggle


def test_signing_out_ends_it():
    app = open_page("indicators?indicator=trust")

    app.button[0].click().run()
    app.run()

    assert "Finns who trust" not in text(app)
    assert bar(app) == ""


@pytest.mark.parametrize(
    ("address", "piece", "mark"),
    [
        pytest.param("", "steps", "[Embargoed] Port works begin", id="a step of the Overview"),
        pytest.param("", "top", 'class="br-withheld">Draft<', id="a tile"),
        pytest.param("indicators", "catalogue", "[Draft] Finns who trust", id="the catalogue"),
        pytest.param(
            "timeline?event=port-works", "event",
            "Embargoed until 3 Dec 2040, 09:00 UTC", id="an event",
        ),
        pytest.param("timeline", "list", "[Embargoed] Port works begin", id="a list of events"),
        pytest.param("timeline?story=port-story", "head", "Withheld with another", id="a story"),
        pytest.param("map?goods=gas&route=far-line", "aside", "br-withheld", id="a route"),
        pytest.param("map?goods=gas", "aside", "[Draft] Far line", id="a list of routes"),
        pytest.param(
            "indicators?indicator=port-oil&tab=record", "record", 'class="br-withheld">Draft<',
            id="an observation",
        ),
        pytest.param(
            "indicators?indicator=port-oil&pin=2024~port-2024~revision", "aside",
            'class="br-withheld">Draft<', id="the card of a value",
        ),
    ],
)  # fmt: skip
def test_what_is_withheld_is_marked_wherever_it_shows(address, piece, mark):
    app = open_page(address)

    assert not app.exception
    assert mark in pieces(app)[piece]


def test_marks_read_in_the_language_of_the_page():
    app = open_page("indicators?indicator=trust&lang=zh")

    assert not app.exception
    assert "信任爱沙尼亚的芬兰人比例" in pieces(app)["head"]
    assert "br-withheld" in pieces(app)["head"]


def test_a_point_of_a_chart_says_that_the_public_does_not_see_it():
    sent = charts(open_page("indicators?indicator=port-oil"))["plot port-oil"]

    assert str(sent["figure"]).count("not shown to the public") >= 1


@pytest.mark.parametrize(
    ("address", "piece"),
    [
        ("indicators?indicator=trust", "foot"),
        ("indicators?indicator=port-oil", "foot"),
        ("timeline", "share"),
        ("map", "foot"),
    ],
)
def test_a_view_of_what_is_withheld_offers_no_files_that_are_not_there(address, piece):
    shown = pieces(open_page(address))[piece]

    assert "can be had once they are released" in shown
    assert "data-image" not in shown
    assert ".csv" not in shown


def test_a_view_without_anything_withheld_offers_its_files_as_ever():
    shown = pieces(open_page("indicators?indicator=defence-budget"))["foot"]

    assert 'href="indicators/defence-budget.csv?lang=en"' in shown


def test_a_briefing_with_something_withheld_makes_no_files():
    app = open_page("briefing?brief=trust~defence-budget")

    assert not app.exception
    assert "can be had once they are released" in pieces(app)["withheld"]
    assert [button.label for button in app.button] == ["Sign out"]
    assert "<img" not in pieces(app)["item-0"]
    assert "<img" in pieces(app)["item-1"]


def test_the_way_in_stands_at_the_foot_of_methods_where_there_is_one():
    closed, opened = open_page("methods", {}, {}), open_page("methods", {"is_logged_in": False})

    assert not closed.button
    assert [button.label for button in opened.button] == ["Editors: sign in"]


def test_an_editor_reads_what_is_wrong_with_the_files_and_others_where(tmp_path):
    file = tmp_path / "record" / "indicators.yaml"
    text_ = file.read_text(encoding="utf-8")
    file.write_text(text_.replace("Port works begin", 'Port works begin", oops: "', 1))

    mine, theirs = open_page(), open_page(user={})

    assert "oops" in mine.code[0].value
    assert "oops" not in theirs.code[0].value
    assert "indicators.yaml:431:" in theirs.code[0].value
    shutil.rmtree(tmp_path / "record")
