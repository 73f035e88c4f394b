import pytest

from dashboard.core import sentence
from tests.core import small

CHINESE = small.CHINESE | {
    sentence.GIVEN: "据{who}，{when}“{title}”为{value}（{source}）。",
    sentence.FIRMLY["T"]: "据{who}，{when}“{title}”的计划数为{value}（{source}）。",
    sentence.COMPUTED: "{when}“{title}”为{value}，由双边实录根据{inputs}计算得出（{source}）。",
    "in {period}": "{period}",
    "{outlet}, {year}": "{outlet}，{year}",
    "{one}, {other}": "{one}、{other}",
    "Bilateral Record": "双边实录",
}


def said(indicator, key, words=None, index=None):
    index = index or small.finest()
    reading = index.reading(indicator, key)
    assert reading
    return sentence.sentence(index, reading, words or small.english())


def test_a_figure_is_attributed_dated_and_names_where_it_was_read():
    assert said("port-oil", "2023~port-2025") == (
        "According to Strait Port Company, the figure for “Oil through the strait port” in 2023"
        " is 43 Mt (Strait Port Company, 2025)."
    )


def test_the_maker_of_a_figure_is_named_before_the_outlet_that_relays_it():
    assert said("port-oil", "2030~courier-2022~port-company") == (
        "According to Strait Port Company, the plan for “Oil through the strait port” in 2030"
        " is ≈50 Mt (The Invented Courier, 2022)."
    )


@pytest.mark.parametrize(
    ("indicator", "key", "part"),
    [
        ("defence-budget", "2023~ministry-2023", "the estimate for “Defence budget” in 2023 is"),
        ("defence-budget", "2024~ministry-2023", "the provisional figure for “Defence budget” in"),
        ("investment", "2024~trade-office-2025", "the forecast for “Finnish direct investment in"),
        ("defence-budget", "2026~ministry-2023", "the plan for “Defence budget” in 2026 is ≥7 bn"),
        ("port-oil", "2022~port-2025", "is 39.8 Mt, break in the series (Strait"),
        ("investment", "2023~trade-office-2025", "is 5400 m dollars, low reliability ("),
        ("port-share-stated", "2022~ministry-2023~conflict", "is 75–78% (Invented Ministry, 2023)"),
        ("ferry-passengers", "2022-01/2022-05~courier-2022", "over Jan–May 2022 is"),
    ],
)
def test_a_sentence_says_how_firm_its_figure_is_and_of_when(indicator, key, part):
    assert part in said(indicator, key)


def test_a_differing_figure_says_so():
    assert said("port-oil", "2024~port-2024~revision").endswith(
        "is 44.1 Mt (Strait Port Company, 2024)."
        " The record’s main figure differs: an earlier or later edition."
    )


def test_a_computed_figure_names_what_it_was_computed_from():
    assert said("port-share-computed", "2023") == (
        "The figure for “Share of oil that passes the port, computed” in 2023 is 79.3%, computed"
        " by Bilateral Record from “Oil through the strait port”, “Oil exports, all routes”"
        " (Bilateral Record, 2025)."
    )


def test_a_day_stands_on_its_date():
    assert sentence.when("2022-04-13", small.english()) == "on Apr 13, 2022"


def test_a_catalogue_orders_the_sentence_as_its_language_does():
    words = small.words("zh", "zh_Hans_CN", CHINESE)

    assert said("port-oil", "2023~port-2025", words) == (
        "据海峡港口公司，2023年“经海峡港口外运的石油”为4300万吨（Strait Port Company，2025年）。"
    )
    assert said("port-oil", "2030~courier-2022~port-company", words) == (
        "据海峡港口公司，2030年“经海峡港口外运的石油”的计划数为约5000万吨（虚构信使报，2022年）。"
    )
    assert said("port-share-computed", "2023", words) == (
        "2023年“经该港外运石油占比（计算值）”为79.3%，由双边实录根据“经海峡港口外运的石油”、"
        "“石油出口总量”计算得出（双边实录，2025年）。"
    )


def test_a_word_in_brackets_after_an_outlets_name_is_left_out_of_the_short_one():
    record = small.finest().record
    renamed = tuple(
        source.model_copy(update={"publisher": "Strait Gazette (Agency)", "issued": None})
        if source.id == "survey-2024"
        else source
        for source in record.sources
    )

    assert said("trust", "2024~survey-2024", index=small.changed(sources=renamed)) == (
        "According to Strait Gazette (Agency), the figure for “Finns who trust Estonia” in 2024"
        " is 61% (Strait Gazette, no date seen)."
    )
