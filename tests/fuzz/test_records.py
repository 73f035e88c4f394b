"""Copies of a record with something wrong: each is named by file and line, or harmless."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from dashboard.core.load import RecordError, load
from tests.conftest import ROOT
from tests.fuzz import oracle
from tests.fuzz.asked import Asked
from tests.fuzz.measure import tried
from tests.fuzz.mutate import FINEST, Copies, Mutation
from tests.web import serving

if TYPE_CHECKING:
    from pathlib import Path

    from dashboard.core.fault import Fault
    from dashboard.core.model.record import Record

SMALL, WHOLE = Copies(FINEST), Copies(ROOT)
MOST = 50  # faults that are looked at
DRAWN = 16  # one of so many that load is drawn
SEEN = (
    "/", "/indicators?indicator=port-oil", "/indicators?indicator=goods-exports&unit=usd-bn",
    "/indicators?indicator=ferry-passengers&tab=record", "/map?closed=gulf-line", "/timeline",
    "/timeline?event=oil-halt", "/evidence?tab=checks", "/briefing?brief=port-oil~map", "/methods",
    "/embed/indicators/port-oil?unit=kb-d", "/embed/stories/port-story", "/embed/overview",
    "/record.json", "/observations.csv", "/events.atom", "/routes.geojson", "/sources.bib",
)  # fmt: skip


def _loaded(file: Path) -> tuple[Record | None, tuple[Fault, ...]]:
    try:
        return load(file), ()
    except RecordError as error:
        return None, error.faults


class Desk:
    """A folder in which one file of a record after another is spoilt and mended."""

    def __init__(self, folder: Path, copies: Copies) -> None:
        self.folder, self.files = folder, dict(copies.files)
        self.file = folder / "indicators.yaml"
        (folder / "seeds").mkdir()
        for name, content in self.files.items():
            (folder / name).write_bytes(content)
        self.loaded = itertools.count(1)

    def tell(self, mutation: Mutation, says: str = "its own") -> bool:
        """Hold a mutation against what may come of it; return whether it loads.

        Args:
            mutation: Of one file.
            says: Whether the record must say what the file says, or `the same` as before.
        """
        files = self.files | {mutation.file: mutation.content}
        (self.folder / mutation.file).write_bytes(mutation.content)
        record, faults = _loaded(self.file)
        for fault in faults[:MOST]:
            assert not (said := oracle.unfit(fault, files, str(self.folder))), f"{said}: {fault}"
        if record is None:
            assert faults
            return False
        assert not oracle.unlike(record, self.files if says == "the same" else files)
        return True

    def mend(self, mutation: Mutation) -> None:
        """Restore the file."""
        (self.folder / mutation.file).write_bytes(self.files[mutation.file])

    def draw(self, *statuses: int) -> None:
        """Draw every page and a few embeds and files of what loads now.

        Args:
            statuses: That answers may have beside 200.
        """
        asked = Asked(serving.client(serving.house(record=self.file)).app)
        try:
            for address in SEEN:
                answer = asked.ask(f"{address}{'&' if '?' in address else '?'}lang=en")
                assert answer.status in {200, *statuses}
        finally:
            asked.close()


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return Desk(tmp_path_factory.mktemp("small"), SMALL)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return Desk(tmp_path_factory.mktemp("whole"), WHOLE)


@tried(488)
@given(mutation=SMALL.any())
def test_a_mutation_is_named_or_the_record_says_what_its_files_say(small, mutation):
    try:
        if small.tell(mutation) and next(small.loaded) % DRAWN == 0:
            small.draw()
    finally:
        small.mend(mutation)


@tried(60)
@given(mutation=SMALL.withheld())
def test_an_entry_that_is_kept_back_is_named_or_not_found(small, mutation):
    try:
        if small.tell(mutation, "the same") and next(small.loaded) % 4 == 0:
            small.draw(404)
    finally:
        small.mend(mutation)


@tried(12)
@given(mutation=WHOLE.texts())
def test_a_mutation_of_our_own_record_is_named_or_harmless(whole, mutation):
    try:
        whole.tell(mutation)
    finally:
        whole.mend(mutation)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("value: 42.2", "value: 0", id="nothing"),
        pytest.param("value: 42.2", "value: 1e-300", id="next to nothing"),
        pytest.param("value: 42.2", "value: 1e15", id="the most there is"),
        pytest.param("value: 5400", "value: -1e15", id="the least there is"),
        pytest.param('"2030", value: 50', '"2999", value: 50', id="the last year"),
        pytest.param('"2018", value: 40.1', '"1000", value: 40.1', id="the first year"),
        pytest.param('date: "2019-03"', 'date: "1000-01-01"', id="an event of the first day"),
        pytest.param("value: 50.2", "value: 0.0000001", id="a small share of much"),
        pytest.param("share: 60", "share: 0.001", id="a small owner"),
        pytest.param('"Gulf line"', f"'{'W' * 2_000}'", id="a long name"),
        pytest.param('"Gulf line"', '"</script><x-fuzz x-fuzz=1>"', id="markup"),
        pytest.param('"Port shut for a month"', '"{{x}} %s {0} \\\\U0001F600 \\\\0"', id="signs"),
    ],
)
def test_what_loads_at_the_limits_is_drawn(small, old, new):
    text = small.files["indicators.yaml"].decode()
    mutation = Mutation("indicators.yaml", new, text.replace(old, new).encode())
    try:
        if small.tell(mutation):
            small.draw()
    finally:
        small.mend(mutation)
