import json

import bibtexparser
import pytest

from dashboard.exports.sources.bib import bib
from dashboard.exports.sources.csl import csl
from tests.core import small
from tests.exports import files


def items(ids=None, lang="en"):
    return json.loads(csl(small.finest(), files.words(lang), ids))


def entries(ids=None, index=None):
    text = bib(index or small.finest(), files.words(), ids).decode()
    found = bibtexparser.parse_string(text)
    assert not found.failed_blocks
    return {entry.key: {f.key: f.value for f in entry.fields} for entry in found.entries}


def titled(title, **fields):
    """Return the invented record with one source changed."""
    record = small.finest().record
    changed = tuple(
        source.model_copy(update={"title": title, **fields})
        if source.id == "survey-2024"
        else source
        for source in record.sources
    )
    return small.changed(sources=changed)


def test_a_source_is_an_item_of_csl():
    assert items(["courier-2022"]) == [
        {
            "id": "courier-2022",
            "type": "article-newspaper",
            "title": "What the gulf carries",
            "publisher": "The Invented Courier",
            "container-title": "The Invented Courier",
            "accessed": {"date-parts": [[2025, 6, 1]]},
            "issued": {"date-parts": [[2022, 9, 1]]},
            "language": "en",
            "URL": "https://example.org/courier/2022/gulf",
            "note": "Grade C3",
        }
    ]


def test_a_date_keeps_no_more_than_is_known_and_says_where_it_was_inferred():
    port, ministry = items(["port-2024", "ministry-2023"])

    assert port["issued"] == {"date-parts": [[2024, 4]]}
    assert ministry["issued"] == {"date-parts": [[2023]], "circa": True}
    assert "URL" not in ministry


def test_the_whole_register_goes_out_where_no_source_is_named():
    assert len(items()) == len(entries()) == 6


def test_titles_go_by_the_language():
    assert items(["courier-2022"], "zh")[0]["title"] == "海湾承载了什么"


def test_a_source_is_an_entry_of_bibtex_under_its_id():
    assert entries(["port-2024"])["port-2024"] == {
        "author": "{Strait Port Company}",
        "title": "{Annual report 2023}",
        "institution": "Strait Port Company",
        "year": "2024",
        "month": "4",
        "url": "https://example.org/port/2023",
        "urldate": "2025-06-01",
        "language": "en",
        "note": "Grade B2",
    }


@pytest.mark.parametrize(
    ("title", "escaped"),
    [
        ("Oil & gas: 5% up", r"{Oil \& gas: 5\% up}"),
        ("C_1 #2 $3", r"{C\_1 \#2 \$3}"),
        ("{braced}", r"{\{braced\}}"),
        (r"a\b ~ ^", r"{a\textbackslash{}b \textasciitilde{} \textasciicircum{}}"),
        ("two\nlines", "{two lines}"),
    ],
)
def test_signs_that_tex_reads_are_escaped(title, escaped):
    assert entries(["survey-2024"], titled(title))["survey-2024"]["title"] == escaped


def test_braces_of_an_address_do_not_end_its_field():
    index = titled("Plain", url="https://example.org/a?b={c}&d=5%25")

    assert entries(["survey-2024"], index)["survey-2024"]["url"] == (
        "https://example.org/a?b=%7Bc%7D&d=5%25"
    )
