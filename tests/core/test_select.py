from dashboard.core.model.front import Pick
from tests.core.small import changed, finest, given, observed


def test_indicators_are_grouped_by_domain_in_the_order_of_domains():
    found = finest().domains

    assert list(found) == [
        "energy", "trade", "defence", "diplomacy", "people", "finance", "transport",
    ]  # fmt: skip
    assert [one.id for one in found["finance"]] == ["investment", "euros-per-dollar"]


def test_a_claim_is_found_by_source_and_id():
    assert finest().claims["courier-2022", "halt"].paragraph == 2


def test_a_source_is_used_by_the_values_taken_from_it():
    found = finest().uses["courier-2022"]

    assert [(r.indicator, r.period) for r in found] == [
        ("port-oil", "2022"),
        ("port-oil", "2030"),
        ("port-share-stated", "2022"),
        ("ferry-passengers", "2022-01/2022-05"),
    ]


def test_only_sources_with_claims_are_documents():
    assert [source.id for source in finest().documents] == ["courier-2022"]


def test_an_indicator_has_its_checks_and_events():
    assert [one.id for one in finest().checks_of("port-share-stated")] == ["share-2022"]
    assert [one.id for one in finest().events_of("port-oil")] == ["oil-halt", "port-works"]
    assert finest().events_of("trust") == ()


def test_every_check_comes_out_as_the_curator_expects():
    found = {check.id: finest().finding(check).outcome for check in finest().record.checks}

    assert found == {
        "share-2022": "agrees",
        "ferry-half-year": "conditional",
        "exports-mirror": "differs",
    }


def test_a_pick_names_a_reading():
    pick = Pick(indicator="goods-exports", period="2024", source="ministry-2023")

    assert finest().picked(pick).value == 4.3


def test_a_reading_is_found_by_its_key():
    found = finest().reading("port-oil", "2022~courier-2022~definition")

    assert found is not None
    assert found.value == 38.5
    assert finest().reading("port-oil", "2022~nobody") is None


def test_the_others_are_what_else_is_said_of_the_period():
    main = finest().book.pick("port-share-stated", "2022")

    assert [r.source for r in finest().others(main)] == ["ministry-2023", "port-2024"]


def test_a_value_has_the_letter_of_its_source_and_a_digit_of_its_own():
    first, *_, last = finest().book.readings("port-share-stated")

    assert (finest().grade(first), finest().grade(last)) == ("C3", "B2")


def test_disagreements_are_main_values_with_their_rivals():
    found = {
        (main.indicator, main.period): [r.rival for r in rivals]
        for main, rivals in finest().disagreements()
    }

    assert found == {
        ("port-oil", "2022"): ["definition"],
        ("port-oil", "2023"): ["unit"],
        ("port-oil", "2024"): ["revision"],
        ("port-share-stated", "2022"): ["conflict", "perspective"],
        ("goods-exports", "2024"): ["perspective"],
        ("ferry-passengers", "2022-01/2022-05"): ["period"],
    }


def test_a_rival_of_another_period_faces_the_value_with_most_of_its_days():
    oil = observed(
        "oil",
        given("2021", 1),
        given("2022", 2),
        given("2021-12/2022-06", 3, rival="period"),
        given("1999", 4, rival="period"),
    )

    found = changed(indicators=(oil,)).disagreements()

    assert [(main.period, [r.value for r in rivals]) for main, rivals in found] == [("2022", [3])]
