"""What pydantic finds wrong with an entry, said for the curator: what was found, what to do."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel, ValidationError

from dashboard.core import wording
from dashboard.core.fault import Fault, Loc, shown
from dashboard.core.model.entry import Text
from dashboard.core.nearest import nearest

if TYPE_CHECKING:
    from dashboard.core.plain import Plain

ABSENT = object()


def faults(
    error: ValidationError,
    model: type[BaseModel],
    data: Plain,
    at: Loc,
    told: Collection[str] = (),
) -> Iterator[Fault]:
    """Yield what is wrong with an entry.

    Args:
        error: What pydantic found.
        model: The model that the entry was held against.
        data: The entry as read.
        at: Where the entry stands.
        told: Kinds of pydantic's errors that need no telling.
    """
    found = [item for item in error.errors(include_url=False) if item["type"] not in told]
    near = {
        (*item["loc"][:-1], meant)
        for item in found
        if item["type"] == "extra_forbidden" and (meant := _meant(model, item["loc"]))
    }
    for item in found:
        if item["type"] != "missing" or item["loc"] not in near:
            yield from _fault(item, model, data, at)


def _fault(item: Any, model: type[BaseModel], data: Plain, at: Loc) -> Iterator[Fault]:
    loc, kind = item["loc"], item["type"]
    if loc and loc[-1] == "[key]":
        yield Fault((*at, *loc[:-1]), wording.pattern(item), on_key=True)
        return
    path, value, stray, union = _follow(loc, data, kind == "missing")
    if kind == "too_short" and len(value) >= item["ctx"]["min_length"]:
        return  # only the entries that failed are missed, and they are told
    if stray is not None and (stray == "Text") != isinstance(union, dict):
        return  # the other form that the field may have is told instead
    if kind == "extra_forbidden":
        yield Fault((*at, *path), _unknown(model, loc), on_key=True)
    elif kind == "dict_type" and _model_at(model, loc) is Text:
        yield Fault(
            (*at, *path),
            (
                f"a text in each language is due, found {wording.named(value)}; write "
                f"{{en: …}} or {{same: …}}"
            ),
        )
    else:
        yield Fault((*at, *path), wording.MESSAGES.get(kind, wording.other)(item))


def _follow(loc: Loc, data: Any, missing: bool) -> tuple[Loc, Any, str | None, Any]:
    """Return the part of `loc` that is in the data, the value there, and the step that is not.

    That step is the form that pydantic tried of a field that may have two; the last part is what
    stands in that field.
    """
    path: Loc = ()
    stray, union = None, None
    for number, step in enumerate(loc):
        inside = data.get(step, ABSENT) if isinstance(data, dict) else ABSENT
        if isinstance(data, list) and isinstance(step, int) and step < len(data):
            inside = data[step]
        if inside is not ABSENT:
            data, path = inside, (*path, step)
        elif missing and number == len(loc) - 1:
            path = (*path, step)
        else:
            stray, union = str(step), data
    return path, data, stray, union


def _model_at(model: Any, loc: Loc) -> Any:
    """Return the model of the entry at `loc`, followed through lists, mappings and unions."""
    for step in loc:
        inner = getattr(model, "model_fields", {}).get(step)
        if inner is not None and model is not Text:
            model = inner.annotation
        elif step != "Text" and (args := [arg for arg in get_args(model) if arg is not Ellipsis]):
            model = args[-1]
        model = next((arg for arg in get_args(model) if _is_model(arg)), model)
    return model


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _fields(model: type[BaseModel], loc: Loc) -> list[str]:
    return list(getattr(_model_at(model, loc[:-1]), "model_fields", {}))


def _meant(model: type[BaseModel], loc: Loc) -> str | None:
    return nearest(str(loc[-1]), _fields(model, loc))


def _unknown(model: type[BaseModel], loc: Loc) -> str:
    fields = _fields(model, loc)
    meant = _meant(model, loc)
    cure = f"write {meant} instead" if meant else f"take it out, or use one of {', '.join(fields)}"
    return f"no key of this name is known, found {shown(str(loc[-1]))}; {cure}"
