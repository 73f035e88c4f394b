import shutil

import pytest

from tests.core import good
from tests.views.screen import charts, open_page, pieces, text

pytestmark = pytest.mark.usefixtures("invented")


def test_the_overview_shows_each_key_figure_with_its_source():
    app = open_page()

    tiles = pieces(app)["top"]
    assert not app.exception
    assert tiles.count('class="br-tile"') == 4
    assert tiles.count('class="br-chip"') == 4
    assert "44.6" in tiles
    assert "Strait Port Company" in tiles


def test_a_key_figure_leads_to_the_card_of_its_value():
    tiles = pieces(open_page())["top"]

    assert 'href="indicators?indicator=port-oil&amp;pin=2024~port-2025"' in tiles


def test_the_overview_leads_with_the_chart_that_the_record_names():
    app = open_page()

    assert list(charts(app)) == ["plot port-oil"]
    assert "More oil leaves through the port than in 2018" in pieces(app)["lead-top"]


def test_the_catalogue_lists_every_indicator():
    shown = pieces(open_page("indicators"))["catalogue"]

    assert shown.count('class="br-multiple"') == 13


def test_the_catalogue_keeps_to_the_domain_of_the_address():
    shown = pieces(open_page("indicators?domain=trade"))["catalogue"]

    assert "Goods exports to Estonia" in shown
    assert "Oil through the strait port" not in shown


def test_the_catalogue_says_so_where_nothing_is_found():
    shown = pieces(open_page("indicators?find=zebra"))["catalogue"]

    assert "No indicator in the record for “zebra”" in shown


def test_an_indicator_shows_headline_chart_source_line_and_the_sentence_to_cite():
    app = open_page("indicators?indicator=port-oil")

    assert not app.exception
    assert "More oil leaves through the port than in 2018" in pieces(app)["head"]
    assert list(charts(app)) == ["plot port-oil"]
    assert "<b>Source: </b>" in pieces(app)["foot"]
    assert "“Oil through the strait port” in 2024 is 44.6 Mt" in pieces(app)["aside"]


def test_a_pinned_value_says_who_says_so_where_how_reliable_and_who_differs():
    shown = pieces(open_page("indicators?indicator=port-oil&pin=2024~port-2025"))["aside"]

    assert "According to" in shown
    assert "table 1" in shown
    assert "B1: source usually reliable; item confirmed by other sources" in shown
    assert "44.1 Mt" in shown
    assert "an earlier or later edition" in shown


def test_the_record_tab_lists_every_observation_with_its_place():
    shown = pieces(open_page("indicators?indicator=port-oil&tab=record"))["record"]

    assert shown.count('<th scope="row">') == 10
    assert "table 1" in shown
    assert "1 June 2025" in shown


def test_the_unit_of_the_address_is_the_unit_of_the_table():
    shown = pieces(open_page("indicators?indicator=port-oil&tab=table&unit=kb-d"))["table"]

    assert "kb/d" in shown
    assert "Mt" not in shown


def test_the_years_of_the_address_leave_out_the_others():
    shown = pieces(open_page("indicators?indicator=port-oil&tab=table&years=2021~2022"))["table"]

    assert "2021" in shown
    assert "2018" not in shown


def test_rival_values_can_be_put_away():
    app = open_page("indicators?indicator=port-oil&rivals=off")

    figure = charts(app)["plot port-oil"]["figure"]
    assert "2023~trade-office-2025~unit" not in str(figure)
    assert 'aria-checked="false"' in pieces(app)["head"]


def test_a_chart_s_room_is_kept_and_its_table_named_before_it_is_drawn():
    sent = charts(open_page("indicators?indicator=port-oil"))["plot port-oil"]

    assert sent["height"] == sent["figure"]["layout"]["height"] == 400
    assert sent["table"] == "indicators?indicator=port-oil&tab=table"
    assert sent["figure"]["layout"]["meta"]["alt"].startswith("Oil through the strait")


def test_a_chosen_event_opens_beside_the_chart():
    shown = pieces(open_page("indicators?indicator=port-oil&event=oil-halt"))["aside"]

    assert 'aria-expanded="true"' in shown
    assert "br-event-open" in shown


@pytest.mark.parametrize(
    ("address", "words"),
    [
        pytest.param("evidence", "A ferry accord was signed in March 2019.", id="claims"),
        pytest.param("evidence?tab=figures", "38.5 Mt", id="figures-that-differ"),
        pytest.param("evidence?tab=checks", "br-check", id="checks"),
        pytest.param("evidence?tab=sources", "Office of Invented Trade", id="sources"),
    ],
)
def test_the_evidence_page_lists(address, words):
    app = open_page(address)

    assert not app.exception
    assert words in pieces(app)["list"]


def test_the_claims_keep_to_the_verdict_of_the_address():
    shown = pieces(open_page("evidence?verdict=contradicted"))["list"]

    assert "The port loaded 38.5 Mt in 2022." in shown
    assert "A ferry accord was signed" not in shown


def test_a_source_s_card_opens_the_claim_of_the_address():
    address = "evidence?tab=sources&source=courier-2022&claim=loaded-2022"

    shown = pieces(open_page(address))["source"]

    assert "Claim loaded-2022, paragraph 3" in shown
    assert "Contradicted" in shown


def test_a_source_s_card_tells_grade_reason_and_every_figure_taken_from_it():
    shown = pieces(open_page("evidence?tab=sources&source=port-2025"))["source"]

    assert "Why this grade" in shown
    assert "figures taken from it" in shown
    assert "44.6 Mt" in shown


def test_methods_says_what_changed_and_when():
    shown = text(open_page("methods"))

    assert "The record was invented." in shown
    assert "30 Jun 2025" in shown


def test_methods_names_the_limits_that_the_record_names():
    assert "Nothing here is true." in text(open_page("methods"))


def test_a_part_of_the_address_without_sense_is_named_and_the_rest_is_shown():
    app = open_page("indicators?indicator=port-oil&unit=furlongs&years=never")

    assert "(unit, years)" in pieces(app)["notices"]
    assert "More oil leaves through the port" in pieces(app)["head"]


@pytest.mark.parametrize("page", ["", "indicators", "evidence", "methods"])
def test_each_page_reads_in_chinese(page):
    app = open_page(f"{page or './'}?lang=zh")

    assert not app.exception
    assert "总览" in pieces(app)["nav"]
    assert "Overview" not in text(app)


def test_a_broken_edit_keeps_the_last_good_record_and_says_where_the_fault_is(
    invented, tmp_path, monkeypatch
):
    shutil.copytree(invented.parent, tmp_path / "copy")
    file = tmp_path / "copy" / "indicators.yaml"
    monkeypatch.setenv("RECORD", str(file))
    monkeypatch.setattr("dashboard.core.store.PATIENCE", 0.0)
    app = open_page()
    file.write_text(file.read_text().replace("chart: line", "chart: lime", 1))

    app.run()

    assert not app.exception
    assert "the last good record is shown" in pieces(app)["notices"]
    assert "'lime'" in pieces(app)["notices"].replace("&#39;", "'")
    assert "44.6" in pieces(app)["top"]


def test_a_good_edit_keeps_what_the_reader_chose_and_shows_what_changed(
    invented, tmp_path, monkeypatch
):
    file = good.changed(tmp_path)
    monkeypatch.setenv("RECORD", str(file))
    monkeypatch.setattr("dashboard.core.store.PATIENCE", 0.0)
    app = open_page("indicators?indicator=port-oil&years=2018~2024&event=oil-halt&tab=table")
    file.write_text(file.read_text().replace("value: 44.6", "value: 45.1", 1))

    app.run()

    assert not app.exception
    assert app.slider[0].value == (2018, 2024)
    assert dict(app.query_params) == {
        "indicator": "port-oil", "years": "2018~2024", "event": "oil-halt", "tab": "table",
    }  # fmt: skip
    assert "45.1" in pieces(app)["table"]
    assert "44.6 → 45.1 Mt" in text(open_page("methods"))


def test_what_the_new_record_no_longer_holds_is_named_and_the_rest_stays(
    invented, tmp_path, monkeypatch
):
    file = good.changed(tmp_path)
    monkeypatch.setenv("RECORD", str(file))
    monkeypatch.setattr("dashboard.core.store.PATIENCE", 0.0)
    app = open_page("indicators?indicator=port-oil&pin=2019~port-2025")
    row = '      - {period: "2019", value: 41.3, cite: {source: port-2025, locator: "table 1"}}\n'
    file.write_text(file.read_text().replace(row, "", 1))

    app.run()

    assert not app.exception
    assert "(pin)" in pieces(app)["notices"]
    assert "More oil leaves through the port" in pieces(app)["head"]


def test_the_words_of_faults_stay_with_editors_where_a_file_mentions_a_draft(
    invented, tmp_path, monkeypatch
):
    file = good.changed(tmp_path, ("languages: [en, zh]", "languages: [en, zh] # draft: true"))
    monkeypatch.setenv("RECORD", str(file))
    monkeypatch.setattr("dashboard.core.store.PATIENCE", 0.0)
    app = open_page()
    file.write_text(file.read_text().replace("lead: port-oil", "lead: a-secret", 1))

    app.run()

    assert "indicators.yaml:55:9" in pieces(app)["notices"]
    assert "a-secret" not in text(app)


def test_a_file_that_never_was_good_shows_its_faults(tmp_path, monkeypatch):
    file = tmp_path / "indicators.yaml"
    file.write_text("record: 1\n")
    monkeypatch.setenv("RECORD", str(file))

    app = open_page()

    assert not app.exception
    assert "indicators.yaml:1:9" in app.code[0].value


def test_each_series_of_a_chart_of_several_has_a_switch_that_goes_into_the_address():
    head = pieces(open_page("indicators?indicator=port-oil"))["head"]

    assert head.count('role="switch"') == 4
    assert 'href="indicators?indicator=port-oil&amp;hide=oil-exports"' in head


def test_a_series_that_the_address_puts_away_is_not_drawn_and_can_be_brought_back():
    app = open_page("indicators?indicator=port-oil&hide=oil-exports")

    figure = charts(app)["plot port-oil"]["figure"]
    drawn = {trace["customdata"][0][0] for trace in figure["data"] if trace.get("meta") == "mark"}
    assert not any(key.startswith("oil-exports") for key in drawn)
    assert (
        'href="indicators?indicator=port-oil" role="switch" aria-checked="false"'
        in (pieces(app)["head"])
    )
