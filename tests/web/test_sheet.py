import pytest

from dashboard.web.light import light, sheet

RULES = """
/* words about it */
.a, .b > .c { color: red; }
@media (max-width: 640px) { .a { top: 0; } .d { top: 1px; } }
@media print { .d { display: none; } }
@font-face { font-family: x; }
.e:not(.f, .g) { left: 0; }
.drawn-late { right: 0; }
p { margin: 0; }
.a, [class*="st-key-row"] .a { right: 1px; }
.st-key-a.a { bottom: 1px; }
[data-testid="stMain"], #first > .a { left: 1px; }
"""


def test_only_rules_that_something_wears_are_sent():
    worn = sheet.worn(RULES, frozenset({"a", "e", "st-key-a"}))

    assert worn == (
        ".a{color: red;}@media (max-width: 640px){.a{top: 0;}}@font-face{font-family: x;}"
        ".e:not(.f, .g){left: 0;}p{margin: 0;}.a{right: 1px;}.st-key-a.a{bottom: 1px;}"
    )


def test_what_scripts_bring_onto_a_page_has_its_rules_too():
    assert ".drawn-late{right: 0;}" in sheet.worn(RULES, frozenset(), ("drawn-",))


def test_classes_are_read_from_html():
    assert sheet.classes('<p class="a b"><i class="c"></i>') == {"a", "b", "c"}


def test_a_rule_that_is_not_closed_is_named():
    with pytest.raises(ValueError, match="not closed"):
        sheet.worn(".a { color: red;", frozenset({"a"}))


def test_data_in_a_page_never_ends_its_script():
    said = light.inert({"title": "</script><script>alert(1)</script>\u2028"})

    assert "<" not in said
    assert "\u2028" not in said
