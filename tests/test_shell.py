from markdown_it import MarkdownIt

from dashboard import shell

TEXT = (
    "**b** [l](javascript:x) ![i](https://a.example/x) <img src=x> :red[r] $a$ `c` # h | ~~s~~ \\"
)


def test_a_text_is_shown_as_it_stands_where_streamlit_reads_markdown():
    (paragraph,) = MarkdownIt("gfm-like", {"linkify": False}).parse(shell.plain(TEXT))[1:2]

    assert {child.type for child in paragraph.children} <= {"text", "text_special"}
    assert "".join(child.content for child in paragraph.children) == TEXT
