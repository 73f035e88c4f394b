"""What the public may see: what is marked goes, and what does not hold without it."""

import copy
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from dashboard.core import load, marking, withheld
from tests.core import good, small

NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
DRAFT = "draft: true"


def marked(folder, *ids, mark=DRAFT):
    """Return the good record with a mark on some entries."""
    changes = [(f"- id: {id}\n", f"- id: {id}\n    {mark}\n") for id in ids]
    return load.loaded(good.changed(folder, *changes))


def seen(found, now=NOW):
    return withheld.public(found, now)


def held(found, now=NOW):
    """Return what is kept back, as key and reason."""
    return [(".".join(map(str, one.loc[1:])), one.why) for one in seen(found, now).held]


def test_a_record_without_marks_is_the_public_s_as_it_is(tmp_path):
    found = marked(tmp_path)

    assert seen(found).record is found.record


@pytest.mark.parametrize(
    ("id", "section"),
    [("far-line", "routes"), ("votes-pledge", "events"), ("port-story", "stories")],
)
def test_a_draft_that_nothing_needs_goes_alone(tmp_path, id, section):
    found = marked(tmp_path, id)

    left = seen(found)

    assert [one.marked for one in left.held] == [True]
    assert id not in {one.id for one in getattr(left.record, section)}
    gone = {section: getattr(left.record, section)}
    assert found.record.model_copy(update=gone) == left.record


def test_an_entry_that_names_a_draft_stays_without_the_name(tmp_path):
    left = seen(marked(tmp_path, "goods-exports"))

    events = {event.id: event for event in left.record.events}
    assert events["trade-reproach"].indicators == ()
    assert len(left.record.front.key_figures) == 3


def test_a_check_a_formula_and_a_headline_go_with_the_figures_that_they_rest_on(tmp_path):
    found = load.loaded(
        good.changed(
            tmp_path,
            ('{period: "2018", value: 50.2,', '{period: "2018", draft: true, value: 50.2,'),
            ('{period: "2018", value: 40.1,', '{period: "2018", draft: true, value: 40.1,'),
        )
    )

    left = seen(found).record

    (port,) = (one for one in left.indicators if one.id == "port-oil")
    assert (port.headline, port.holds) == (None, ())
    assert port.observations[0].period == "2019"
    (share,) = (one for one in left.indicators if one.id == "port-share-computed")
    assert share.derive


def test_an_indicator_goes_with_its_last_observation(tmp_path):
    found = load.loaded(
        good.changed(
            tmp_path, ('{period: "2022", value: 7.5', '{draft: true, period: "2022", value: 7.5')
        )
    )

    assert ("indicators.11", "no observation of it is left") in held(found)
    assert seen(found).record.front.barrels_per_tonne is None


def test_a_story_goes_when_one_event_is_left_of_it(tmp_path):
    found = marked(tmp_path, "port-works")

    assert ("stories.0", "at least 2 entries are due, found 1") in held(found)
    assert [one.id for one in seen(found).record.stories] == []


def test_the_network_goes_as_a_whole_rather_than_reckon_without_a_part(tmp_path):
    left = seen(marked(tmp_path, "rail-capacity")).record

    assert left.network is None


def test_a_claim_goes_with_the_last_source_of_its_verdict(tmp_path):
    good.changed(tmp_path)
    register = tmp_path / "seeds" / "register.yaml"
    text = register.read_text(encoding="utf-8")
    register.write_text(text.replace("{id: port-2024,", "{id: port-2024, draft: true,"))
    found = load.loaded(tmp_path / "indicators.yaml")

    (courier,) = (one for one in seen(found).record.sources if one.id == "courier-2022")

    assert [claim.id for claim in courier.claims] == [
        "loaded-2022", "share-2022", "ferry-five-months", "plan-2030",
    ]  # fmt: skip


def test_what_only_drafts_name_is_not_explained_to_the_public(tmp_path):
    left = seen(marked(tmp_path, "port-works", "inland-line")).record

    assert "NBA" not in left.front.areas
    assert "tartu" not in left.places
    assert "muuga" in left.places


def test_an_embargo_ends_at_its_time_and_a_draft_does_not(tmp_path):
    both = 'embargo: "2026-12-03T09:00+01:00"'
    found = marked(tmp_path, "votes-pledge", mark=both)
    also = marked(tmp_path / "also", "votes-pledge", mark=f"{both}\n    draft: true")
    moment = NOW

    early, late = seen(found, moment - timedelta(seconds=1)), seen(found, moment)

    assert (len(early.held), early.due) == (1, NOW)
    assert (late.held, late.due, late.record) == ((), None, found.record)
    assert [one.why for one in seen(also, moment).held] == ["draft"]


def test_the_public_record_has_the_version_of_one_that_never_held_the_draft(tmp_path):
    with_draft = good.changed(
        tmp_path / "with", ("  - id: far-line\n", "  - id: far-line\n    draft: true\n")
    )
    text = good.changed(tmp_path / "without").read_text(encoding="utf-8")
    start, end = text.index("  - id: far-line"), text.index("\nnetwork:")
    (tmp_path / "without" / "indicators.yaml").write_text(text[:start] + text[end:])

    public = small.Index(seen(load.loaded(with_draft)).record)
    never = small.Index(load.load(tmp_path / "without" / "indicators.yaml"))

    assert public.version == never.version


def test_a_mark_that_has_been_released_leaves_no_trace_in_the_version(tmp_path):
    past = 'embargo: "2020-01-01T00:00Z"'

    released = seen(marked(tmp_path, "port-works", mark=past)).record

    assert small.Index(released).version == small.finest().version


def test_what_the_front_page_cannot_do_without_is_a_fault_of_its_own(tmp_path):
    with pytest.raises(load.RecordError) as caught:
        seen(marked(tmp_path, "port-oil"))

    assert str(caught.value).replace(f"{tmp_path}/", "") == (
        "indicators.yaml:55:9: record.lead: 'port-oil' is withheld, and the public page cannot do"
        " without it; name another, or release it"
    )


def test_the_curator_is_told_what_is_kept_back_and_what_goes_with_it(tmp_path):
    found = marked(tmp_path, "goods-exports", "port-story")

    told = [str(one).replace(f"{tmp_path}/", "") for one in withheld.told(found, seen(found))]

    assert told[:4] == [
        "indicators.yaml:142:5: indicators.4: draft, kept from the public",
        "indicators.yaml:441:5: stories.0: draft, kept from the public",
        "indicators.yaml:35:7: record.key_figures.1: withheld with it: it names 'goods-exports', "
        "which is withheld",
        "indicators.yaml:273:5: checks.2: withheld with it: it names \"value('goods-exports', "
        "'2024', 'trade-office-2025')\", which is withheld",
    ]
    assert told[-1] == "indicators.yaml:441:3: stories: the public sees no stories: at all"


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        pytest.param(
            'embargo: "2026-12-03"',
            "not a time with its zone, found '2026-12-03'; write 2026-12-03T09:00+01:00, or "
            "2026-12-03T09:00Z for universal time",
            id="a date alone",
        ),
        pytest.param(
            'embargo: "2026-12-03T09:00"',
            "not a time with its zone, found '2026-12-03T09:00'; write 2026-12-03T09:00+01:00, or "
            "2026-12-03T09:00Z for universal time",
            id="no zone",
        ),
        pytest.param(
            'embargo: "2026-02-30T09:00Z"',
            "no such time, found '2026-02-30T09:00Z'; correct the day, the hour or the zone",
            id="no such day",
        ),
        pytest.param("embargo:", "", id="no time at all"),
        pytest.param('draft: "true"', "", id="a word"),
        pytest.param("draft: yes", "", id="a switch"),
    ],
)
def test_a_mark_that_cannot_be_read_is_a_fault_and_lets_nothing_out(tmp_path, mark, said):
    file = good.changed(tmp_path, ("  - id: port-works\n", f"  - id: port-works\n    {mark}\n"))

    told = good.told(file)

    assert len(told) == 1
    assert said in told[0]


def test_what_the_public_does_not_see_says_so_in_its_name_to_editors(tmp_path):
    found = marked(tmp_path, "port-works", "goods-exports")
    words = {"en": small.english(), "zh": small.chinese()}

    whole = marking.marked(found.record, seen(found).record, words)

    events = {event.id: event.title for event in whole.events}
    assert events["port-works"].root == {
        "en": "[Draft] Port works begin", "zh": "[Draft] 港口工程动工",
    }  # fmt: skip
    assert events["oil-halt"] == found.record.events[2].title
    assert whole.stories[0].title["en"] == "[Withheld] The port, shut and built"
    assert whole.front.key_figures[1].label["en"] == "[Withheld] Goods exports"
    assert whole.checks[2].title["en"].startswith("[Withheld] ")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        pytest.param({"draft": True}, "Draft", id="a draft"),
        pytest.param(
            {"embargo": "2026-12-03T10:00+01:00"},
            "Embargoed until Dec 3, 2026, 09:00 UTC",
            id="an embargo in universal time",
        ),
        pytest.param({}, "Withheld with another entry", id="what goes with another"),
    ],
)
def test_a_mark_says_why_and_until_when(fields, said):
    entry = small.finest().record.events[0].model_copy(update=fields)

    assert marking.said(entry, small.english()) == said


ENTRIES = [
    (section, number, None) for section, count in
    (("indicators", 13), ("events", 6), ("routes", 4), ("stories", 1))
    for number in range(count) if (section, number) != ("indicators", 0)
] + [("indicators", number, 0) for number in range(13) if number != 3] + [
    ("indicators", 0, number) for number in range(1, 10)
]  # fmt: skip
WHOLE = load.loaded(small.FINEST)


def with_drafts(entries, sources):
    """Return the good record with drafts, as if its files had been read so."""
    readings = {}
    for file, reading in WHOLE.readings.items():
        data = copy.deepcopy(reading.data)
        for section, number, observation in entries if "record" in data else ():
            entry = data[section][number]
            if observation is not None and "observations" in entry:
                entry = entry["observations"][observation]
            entry["draft"] = True
        for source in data.get("sources", ()):
            if source["id"] in sources:
                source["draft"] = True
        readings[file] = replace(reading, data=data)
    return replace(WHOLE, readings=readings)


SLOW = [HealthCheck.too_slow]  # of a machine that is busy


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=SLOW)
@given(
    st.sets(st.sampled_from(ENTRIES), max_size=6),
    st.sets(
        st.sampled_from(["survey-2024", "ministry-2023", "courier-2022", "port-2024"]), max_size=1
    ),
)
def test_whatever_is_a_draft_the_public_has_a_good_record_that_names_none_or_none(entries, sources):
    found = with_drafts(entries, sources)

    try:
        left = seen(found).record
    except load.RecordError as error:
        event("no record")
        if strays := [one.key for one in error.faults if not one.key.startswith("record.")]:
            pytest.fail(f"could have gone: {strays}")
        return

    said = left.model_dump_json()
    ids = {getattr(found.record, s)[n].id for s, n, observation in entries if observation is None}
    assert [id for id in ids | sources if f'"{id}"' in said or f"'{id}'" in said] == []
    assert small.Index(left).disagreements() is not None
