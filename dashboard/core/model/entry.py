"""What entries of every kind share: their base, texts in all languages, citations and amounts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, RootModel, model_validator

from dashboard.core.model.kinds import Flag, Id, Line, MomentText, Number, Prose, SourceId


class Entry(BaseModel):
    """The base of every entry: unknown keys are refused and nothing changes once loaded."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @classmethod
    def kinds(cls) -> Iterator[type[Entry]]:
        """Yield every kind of entry made from this one, of the modules loaded so far."""
        for kind in cls.__subclasses__():
            yield kind
            yield from kind.kinds()


class Marked(Entry):
    """An entry that may be kept from the public; each mark keeps it back by itself.

    No export and no version of the record speaks of the marks.

    Attributes:
        draft: Whether the entry is kept back until this is taken out, whatever `embargo` says.
        embargo: When the entry is released, with its zone: `2026-12-03T09:00+01:00`.
    """

    draft: Annotated[Flag, Field(exclude=True)] = False
    embargo: Annotated[MomentText, Field(exclude=True)] = ""


class Text(RootModel[dict[str, Prose]]):
    """One text in every language of the record, or `same:` where all languages write it alike."""

    model_config = ConfigDict(frozen=True)

    def __getitem__(self, lang: str) -> str:
        """Return the text in a language; raise KeyError where the language is missing."""
        return self.root["same"] if "same" in self.root else self.root[lang]

    def __hash__(self) -> int:
        """Return what is alike for texts that are: what follows from one is kept by it."""
        return hash(frozenset(self.root.items()))


class Cite(Entry):
    """Where a value was read: a source and the claim or locator in it.

    Attributes:
        source: Id of a source in `seeds/`.
        claim: Id of a claim on that source's card; stands for the locator.
        locator: Paragraph, page, table or cell, or `whole` for a short page.
        digit: Admiralty digit of this very figure, where it differs from the source's.
    """

    source: SourceId
    claim: Id | None = None
    locator: Line | None = None
    digit: Annotated[int, Field(strict=True, ge=1, le=6)] | None = None

    @model_validator(mode="after")
    def _has_a_place(self) -> Self:
        if self.claim is None and self.locator is None:
            raise ValueError(
                "a locator is missing; write claim: or locator:, whole for a short page"
            )
        return self


class Amount(Entry):
    """A value, a stated range, or both, as Observation and Capacity have it.

    Attributes:
        value: The value in the unit of the entry.
        low, high: A stated range, kept as a range.
    """

    value: Number | None = None
    low: Number | None = None
    high: Number | None = None

    @model_validator(mode="after")
    def _has_a_value(self) -> Self:
        ranged = self.low is not None and self.high is not None
        if self.value is None and not ranged:
            raise ValueError("a figure is missing; write value:, or both low: and high:")
        found = [end for end in (self.low, self.value, self.high) if end is not None]
        if found != sorted(found):
            names = "low, value and high" if self.value is not None else "low and high"
            shown = ", ".join(f"{end:g}" for end in found)
            raise ValueError(f"{names} do not rise, found {shown}; put them in order")
        return self
