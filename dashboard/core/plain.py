"""What reading a file yields, and the limits within which it is read."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.core.fault import Fault
from dashboard.core.scalars import Scalar

Plain = Scalar | list["Plain"] | dict[str, "Plain"]


@dataclass(frozen=True)
class Limits:
    """How large and how involved a file may be."""

    bytes: int = 32 * 1024 * 1024
    depth: int = 40
    nodes: int = 3_000_000
    aliases: int = 1_000
    entries: int = 100_000


@dataclass(frozen=True)
class Reading:
    """What a file says, as far as it could be read.

    Attributes:
        data: None where the file could not be read to its end.
        faults: In file order, with their places.
    """

    text: str
    data: Plain
    faults: tuple[Fault, ...]
