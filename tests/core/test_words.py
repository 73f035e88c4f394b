from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.core import labels, periods, words
from dashboard.core.model.entry import Text
from dashboard.core.words import Words
from tests.core.small import CHINESE, catalogue, chinese, english, finest

THIN = "\u2009"
MINUS = "\u2212"


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        pytest.param(0, None, "0", id="nought"),
        pytest.param(-0.0, None, "0", id="no less than nought"),
        pytest.param(-1e-12, None, "0", id="all but nought"),
        pytest.param(52.2, None, "52.2", id="as given"),
        pytest.param(80.0, None, "80", id="whole"),
        pytest.param(-3.5, None, f"{MINUS}3.5", id="true minus"),
        pytest.param(0.1 + 0.2, None, "0.3", id="no dust of arithmetic"),
        pytest.param(9999, None, "9999", id="ungrouped"),
        pytest.param(10_000, None, f"10{THIN}000", id="grouped from ten thousand"),
        pytest.param(-1_234_567.5, None, f"{MINUS}1{THIN}234{THIN}567.5", id="millions"),
        pytest.param(80.0718, 3, "80.1", id="three digits"),
        pytest.param(1_234_567, 3, f"1{THIN}230{THIN}000", id="three digits of millions"),
        pytest.param(9_999.6, 3, f"10{THIN}000", id="rounded up into a group"),
        pytest.param(0.000123, None, "0.000123", id="small"),
    ],
)
def test_a_number_is_written_for_readers(value, digits, text):
    assert english().number(value, digits) == text


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "en", "zh"),
    [
        pytest.param(58.7, 58.7, "exact", "58.7 Mt", "5870万吨", id="exact"),
        pytest.param(58.7, 58.7, "approx", "≈58.7 Mt", "约5870万吨", id="approximate"),
        pytest.param(1, 1, "at-least", "≥1 Mt", "≥100万吨", id="at least"),
        pytest.param(1, 1, "at-most", "≤1 Mt", "≤100万吨", id="at most"),
        pytest.param(0.35, 0.4, "exact", "0.35–0.4 Mt", "35–40万吨", id="range"),
        pytest.param(-2, -1, "exact", "−2–−1 Mt", "−200–−100万吨", id="range below nought"),
    ],
)
def test_a_value_stands_with_qualifier_and_unit_in_each_language(low, high, qualifier, en, zh):
    assert english().value(low, high, qualifier, "Mt") == en
    assert chinese().value(low, high, qualifier, "Mt") == zh


@pytest.mark.parametrize(
    ("value", "unit", "en", "zh"),
    [
        pytest.param(80, "percent", "80%", "80%", id="percent has no space"),
        pytest.param(350, "kt", "350 kt", "35万吨", id="kilotonnes"),
        pytest.param(441, "KZT bn", "441 bn tenge", "4410亿坚戈", id="billions of money"),
        pytest.param(0.8, "ratio", "0.8", "0.8", id="a ratio has no unit"),
    ],
)
def test_a_unit_follows_the_counting_of_the_language(value, unit, en, zh):
    assert english().value(value, value, "exact", unit) == en
    assert chinese().value(value, value, "exact", unit) == zh


def test_a_range_that_rounds_to_one_number_is_approximate():
    assert english().value(33.331, 33.334, "exact", "percent", 3) == "≈33.3%"


@pytest.mark.parametrize(
    ("text", "en", "zh"),
    [
        pytest.param("2024", "2024", "2024年", id="year"),
        pytest.param("2024-H2", "H2 2024", "H2 2024", id="half, not in this catalogue"),
        pytest.param("2024-Q3", "Q3 2024", "2024年第3季度", id="quarter"),
        pytest.param("2022-07", "Jul 2022", "2022年7月", id="month"),
        pytest.param("2022-07-06", "Jul 6, 2022", "2022年7月6日", id="day"),
        pytest.param("2005/2050", "2005–2050", "2005—2050年", id="years"),
        pytest.param("2024-01/2024-12", "2024", "2024年", id="twelve months are a year"),
        pytest.param("2022-01/2022-05", "Jan–May 2022", "2022年1—5月", id="months"),
        pytest.param(
            "2022-07-05/2022-08-04",
            "Jul 5\u2009–\u2009Aug 4, 2022",
            "2022年7月5日至8月4日",
            id="days",
        ),
    ],
)
def test_a_period_is_said_in_words(text, en, zh):
    assert english().period(text) == en
    assert chinese().period(text) == zh


@pytest.mark.parametrize(
    ("text", "en", "zh"),
    [
        pytest.param("2022-07-06", "July 6, 2022", "2022年7月6日", id="day"),
        pytest.param("2022-07", "July 2022", "2022年7月", id="month"),
        pytest.param("2022", "2022", "2022年", id="year"),
    ],
)
def test_a_date_is_said_in_full(text, en, zh):
    assert english().date(text) == en
    assert chinese().date(text) == zh


def test_a_message_without_translation_is_said_in_the_source_language():
    assert chinese().t("no figure in the record") == "no figure in the record"


def test_a_sentence_that_counts_has_its_number():
    assert english().n("{n} source", "{n} sources", 1) == "1 source"
    assert english().n("{n} source", "{n} sources", 12_000) == f"12{THIN}000 sources"


def test_a_text_of_the_record_is_said_in_the_language():
    text = Text({"en": "Oil", "zh": "石油"})

    assert (english().text(text), chinese().text(text)) == ("Oil", "石油")
    assert chinese().text(Text({"same": "GPS"})) == "GPS"
    assert chinese().text("as it is") == "as it is"


def test_an_area_has_its_name_from_the_record_or_the_standard():
    assert english().area("FIN") == "Finland"
    assert chinese().area("EST") == "爱沙尼亚"
    assert english().area("NBA") == "Nordic-Baltic area"
    assert english().area("QQQ") == "QQQ"


def test_a_language_is_named():
    assert english().language("zh") == "Chinese"
    assert chinese().language("en-GB") == "英语"
    assert english().language("qqq") == "qqq"


def test_an_outlet_is_named_with_the_time_of_issue():
    source = finest().sources["courier-2022"]

    assert english().outlet(source) == "The Invented Courier · Sep 1, 2022"


def test_a_language_says_its_own_name_and_tag():
    assert (chinese().name, chinese().tag) == ("简体中文", "zh-Hans-CN")
    assert (english().name, english().tag) == ("English", "en")


def test_every_catalogue_of_a_folder_is_a_language_the_source_first(tmp_path):
    for lang, tag in (("az", "az_Latn_AZ"), ("en", "en_GB"), ("zh", "zh_Hans_CN")):
        (tmp_path / f"{lang}.po").write_text(catalogue(tag, {}), encoding="utf-8")

    found = words.languages(tmp_path, {})

    assert list(found) == ["en", "az", "zh"]


def test_a_third_language_is_a_file(tmp_path):
    path = tmp_path / "de.po"
    path.write_text(catalogue("de_DE", {"1 Mt": "1 Mio. t"}), encoding="utf-8")

    german = Words("de", path, {})

    assert german.value(12_345.5, 12_345.5, "approx", "Mt") == f"≈12{THIN}345,5 Mio. t"
    assert german.value(9_999.5, 9_999.5, "exact", "percent") == "9999,5%"


def test_a_catalogue_in_a_folder_is_read(tmp_path):
    path = tmp_path / "zh.po"
    path.write_text(catalogue("zh_Hans_CN", CHINESE), encoding="utf-8")

    assert Words("zh", path, {}).unit("Mt") == (100.0, "万吨")


finite = st.floats(allow_nan=False, allow_infinity=False)
DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))
days = DAYS.map(str)
years = st.integers(1000, 2999).map("{:04}".format)
months = DAYS.map(lambda day: str(day)[:7])
parts = days | years | months
texts = parts | years.map("{}-Q4".format) | st.tuples(parts, parts).map("/".join)


@given(finite, st.none() | st.integers(1, 10))
def test_any_number_can_be_written(value, digits):
    text = english().number(value, digits)

    assert text
    assert "-" not in text
    assert "," not in text


@given(
    finite,
    finite,
    st.sampled_from(sorted(labels.QUALIFIERS)),
    st.sampled_from(sorted(labels.UNITS)),
)
def test_any_value_can_be_said(one, other, qualifier, unit):
    low, high = sorted((one, other))

    assert english().value(low, high, qualifier, unit)
    assert chinese().value(low, high, qualifier, unit)


@given(texts)
def test_any_period_can_be_said(text):
    try:
        periods.parse(text)
    except ValueError:
        return

    assert english().period(text)
    assert chinese().period(text)
    assert chinese().date(text)
