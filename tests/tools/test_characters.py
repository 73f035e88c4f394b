import re

import pytest
from markupsafe import Markup

from dashboard.blocks import (
    catalogue,
    evidence,
    holdings,
    indicator,
    mast,
    methods,
    nav,
    source,
    steps,
)
from dashboard.core.desk import Desk
from dashboard.core.load import load
from dashboard.core.select import Index
from dashboard.core.state import State
from dashboard.core.words import languages
from tests.conftest import ROOT
from tools import characters

LOCALE = ROOT / "dashboard" / "locale"
FINEST = ROOT / "tests" / "records" / "finest" / "indicators.yaml"
SEEDS = FINEST.parent / "seeds"
SERIF = re.compile(
    r'<(h1|h2|p|a) [^>]*class="br-(?:title|headline|cite-figure|brand)\b[^>]*>(.*?)</\1>', re.DOTALL
)


@pytest.fixture(scope="module")
def record():
    return load(FINEST)


@pytest.fixture(scope="module")
def words(record):
    return languages(LOCALE, record.front.areas)["zh"]


@pytest.fixture(scope="module")
def desk(record, words):
    return Desk(Index(record), words, State(lang="zh"), State(lang="zh"), (("zh", "中文"),))


def in_the_serif(html):
    return [Markup(text).striptags() for _, text in SERIF.findall(str(html))]


@pytest.fixture(scope="module")
def pages(desk, record):
    blocks = [nav.bar(desk), mast.overview(desk), steps.block(desk), holdings.block(desk)]
    blocks += [catalogue.head(desk), catalogue.page(desk), evidence.head(desk), methods.page(desk)]
    blocks += [source.card(desk, one) for one in record.sources]
    for one in record.indicators:
        blocks += [indicator.head(desk, one), indicator.to_cite(desk, one)]
    return "".join(map(str, blocks))


def test_the_most_frequent_characters_come_first():
    assert characters.counted(["石油出口", "石油", "石"]) == "石油出口"


def test_signs_that_latin_fonts_hold_are_not_wanted():
    assert characters.counted(["2025年≈80%，“约”—"]) == "年约，"


def test_an_indicator_is_headed_by_its_headline_or_its_title(record, words):
    said = list(characters.headlines(record, words))

    assert "经港口外运的石油多于2018年" in said
    assert "经海峡港口外运的石油" not in said
    assert "对爱沙尼亚货物出口" in said


def test_the_invented_record_has_what_its_pages_set_in_the_serif(pages):
    wanted = characters.of_record(FINEST, LOCALE)
    shown = characters.counted(in_the_serif(pages))

    assert len(shown) > 50
    assert set(shown) - set(wanted) == set()


def test_every_heading_it_names_is_in_the_catalogue(words):
    assert [m for m in characters.MESSAGES if m[0].isupper() and words.t(m) == m] == []


def test_a_record_that_is_not_in_chinese_wants_none(tmp_path):
    (tmp_path / "seeds").mkdir()
    for file in ("indicators.yaml", *(f"seeds/{path.name}" for path in SEEDS.iterdir())):
        text = (FINEST.parent / file).read_text(encoding="utf-8")
        text = text.replace("zh:", "et:").replace("languages: [en, zh]", "languages: [en, et]")
        (tmp_path / file).write_text(text, encoding="utf-8")

    assert characters.of_record(tmp_path / "indicators.yaml", LOCALE) == ""
