"""Everything the files name or date, gathered by what its field stands for in the model."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from dashboard.core.model.entry import Cite, Text
from dashboard.core.model.kinds import Means

if TYPE_CHECKING:
    from dashboard.core.fault import Loc
    from dashboard.core.plain import Plain

Mentions = dict[str, list[tuple["Loc", Any]]]
Visit = Callable[[Any, "Loc", Mentions], None]
WHOLES: dict[type, str] = {Text: "text", Cite: "cite"}


def gather(model: type[BaseModel], data: Plain, at: Loc) -> Mentions:
    """Return the values of a file by what they stand for, each with its place.

    The file is taken as read, so that an entry with a mistake hides none of what it names.
    """
    found: Mentions = {}
    if visit := _visit(model):
        visit(data, at, found)
    return found


@cache
def _visit(kind: Any) -> Visit | None:
    """Return what gathers from a value of a type; None where nothing in it is named or dated."""
    origin = get_origin(kind)
    if origin is Annotated:
        base, *notes = get_args(kind)
        means = next((note.what for note in notes if isinstance(note, Means)), None)
        return _visit(base) if means is None else _leaf(means, str)
    if origin in {Union, UnionType}:
        return _each([_visit(arg) for arg in get_args(kind)])
    if origin is tuple:
        return _list(_visit(get_args(kind)[0]))
    if origin is dict:
        return _mapping(_visit(get_args(kind)[1]))
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        fields = None if kind is Text else _fields(kind)
        return _each([fields, _leaf(WHOLES[kind], dict)]) if kind in WHOLES else fields
    return None


def _leaf(what: str, kind: type) -> Visit:
    def visit(value: Any, loc: Loc, found: Mentions) -> None:
        if isinstance(value, kind):
            found.setdefault(what, []).append((loc, value))

    return visit


def _each(visits: list[Visit | None]) -> Visit | None:
    wanted = [visit for visit in visits if visit is not None]

    def visit(value: Any, loc: Loc, found: Mentions) -> None:
        for one in wanted:
            one(value, loc, found)

    return (wanted[0] if len(wanted) == 1 else visit) if wanted else None


def _list(inner: Visit | None) -> Visit | None:
    if inner is None:
        return None

    def visit(value: Any, loc: Loc, found: Mentions, inner: Visit = inner) -> None:
        if isinstance(value, list):
            for number, item in enumerate(value):
                inner(item, (*loc, number), found)

    return visit


def _mapping(inner: Visit | None) -> Visit | None:
    if inner is None:
        return None

    def visit(value: Any, loc: Loc, found: Mentions, inner: Visit = inner) -> None:
        if isinstance(value, dict):
            for key, item in value.items():
                inner(item, (*loc, key), found)

    return visit


def _fields(model: type[BaseModel]) -> Visit | None:
    hints = get_type_hints(model, include_extras=True)
    visits = [(name, one) for name in model.model_fields if (one := _visit(hints[name]))]

    def visit(value: Any, loc: Loc, found: Mentions) -> None:
        if isinstance(value, dict):
            for name, one in visits:
                if (item := value.get(name)) is not None:
                    one(item, (*loc, name), found)

    return visit if visits else None
