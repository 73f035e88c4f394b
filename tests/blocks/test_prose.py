import htpy as h

from dashboard.blocks.prose import prose
from tests.core import small


def shown(text):
    return str(h.p[prose(small.english(), text)])


def test_a_link_opens_beside_the_page_and_tells_nothing_of_it():
    assert shown("See [the <port>](https://example.org/?a=1&b='2').".replace("'", "")) == (
        '<p>See <a class="br-link" href="https://example.org/?a=1&amp;b=2" target="_blank"'
        ' rel="noopener noreferrer">the &lt;port&gt;</a>.</p>'
    )


def test_what_is_no_link_to_https_is_text():
    assert shown("[x](javascript:a) <b>y</b>") == "<p>[x](javascript:a) &lt;b&gt;y&lt;/b&gt;</p>"


def test_words_alone_spell_the_address_out():
    assert small.english().text("[Port](https://a.example)") == "Port (https://a.example)"
