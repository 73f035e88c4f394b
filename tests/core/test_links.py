import pytest

from dashboard.core import links
from dashboard.core.links import Link
from dashboard.core.load import RecordError, load
from tests.core import small


def test_a_link_is_words_and_an_address():
    said = "As [the port](https://example.org/a?b=c#d) says."

    assert list(links.parts(said)) == [
        "As ", Link("the port", "https://example.org/a?b=c#d"), " says.",
    ]  # fmt: skip
    assert links.plain(said) == "As the port (https://example.org/a?b=c#d) says."
    assert links.stray(said) is None


@pytest.mark.parametrize("said", ["Plain.", "[1] and (2)", "a] (b)", "f(x)[0]", ""])
def test_brackets_of_their_own_are_no_links(said):
    assert links.plain(said) == said
    assert links.stray(said) is None


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "data:text/html,x", "http://example.org", "//example.org",
        "/methods", "HTTPS://example.org", "https://", "https://a.example@b.example/",
        "https://example.org/a b", "https://exa\u0430mple.org/", "https://example.org/<b>",
        " https://example.org", "",
    ],
)  # fmt: skip
def test_what_leads_elsewhere_stays_text_and_is_told(address):
    said = f"See [this]({address}) first."

    assert "".join(links.parts(said)) == said
    assert links.stray(said) is not None


def test_a_link_that_leads_elsewhere_is_told_with_its_line_and_cure(tmp_path):
    text = small.FINEST.read_text(encoding="utf-8")
    spoilt = text.replace("Net of ballast.", "Net of [ballast](javascript:x).")
    (tmp_path / "indicators.yaml").write_text(spoilt, encoding="utf-8")
    (tmp_path / "seeds").symlink_to(small.FINEST.parent / "seeds")

    with pytest.raises(RecordError) as found:
        load(tmp_path / "indicators.yaml")

    line = next(n for n, said in enumerate(spoilt.splitlines(), 1) if "ballast](" in said)
    assert [(fault.line, fault.key) for fault in found.value.faults] == [
        (line, "indicators.0.observations.4.note.en")
    ]
    assert found.value.faults[0].message == (
        "a link leads to a page by https, found 'javascript:x'; write [words](https://…), "
        "( and ) in its address as %28 and %29, or take the link out"
    )
