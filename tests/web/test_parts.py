import hashlib

import pytest

from dashboard.web.parts import Parts


@pytest.fixture
def streamlit(tmp_path):
    """Return a folder with Streamlit's page."""
    (tmp_path / "index.html").write_text('<script src="./static/js/index.abc.js">')
    return tmp_path


@pytest.fixture
def made(streamlit):
    """Return assets with parts of that Streamlit."""
    folder = streamlit / "assets" / "vendor" / "parts"
    folder.mkdir(parents=True)
    for number in (0, 10, 2):
        (folder / f"part{number}.js").write_text("let part;")
    (folder / "index.abc.js").write_text('import"./part10.js";')
    page = (streamlit / "index.html").read_bytes()
    (folder / "of").write_text(hashlib.sha256(page).hexdigest())
    return streamlit / "assets"


def key(parts):
    return parts.links().partition("/static/")[2].partition("/")[0]


def test_a_page_fetches_every_part_and_starts_the_last(made, streamlit):
    links = Parts(made, streamlit).links()

    assert [part for part in ("part0.", "part2.", "part10.") if part in links] == [
        "part0.", "part2.", "part10.",
    ]  # fmt: skip
    assert links.count("<script") == 1
    assert links.endswith('/js/part10.js"></script>')


def test_parts_of_another_streamlit_are_left_alone(made, streamlit):
    (streamlit / "index.html").write_text("another")

    assert Parts(made, streamlit).links() == ""


def test_where_set_up_made_no_parts_paths_stay(streamlit):
    parts = Parts(streamlit / "none", streamlit)

    assert (parts.names, parts.plain("/static/js/one.js")) == ((), "/static/js/one.js")


def test_a_module_that_lies_in_a_part_hands_on_what_is_there(made, streamlit):
    parts = Parts(made, streamlit)

    file = parts.file(f"/static/{key(parts)}/js/index.abc.js")

    assert file == made / "vendor" / "parts" / "index.abc.js"


@pytest.mark.parametrize("name", ["js/other.js", "js/of", "js/../index.abc.js", "css/a.css"])
def test_what_is_in_no_part_is_streamlit_s(made, streamlit, name):
    parts = Parts(made, streamlit)
    path = f"/static/{key(parts)}/{name}"

    assert parts.file(path) is None
    assert parts.plain(path) == f"/static/{name}"


def test_other_parts_have_another_address(made, streamlit):
    before = key(Parts(made, streamlit))
    (made / "vendor" / "parts" / "part2.js").write_text("let other;")

    assert key(Parts(made, streamlit)) != before
