"""JSON Schemas of the curated files, by which an editor completes and marks them."""

from __future__ import annotations

import inspect
import json
import re
from typing import TYPE_CHECKING, Any

from dashboard.core.model.entry import Entry, Text
from dashboard.core.model.record import Curated
from dashboard.core.model.sources import Seeds

if TYPE_CHECKING:
    from pydantic import BaseModel

FILES: dict[str, type[BaseModel]] = {"indicators.schema.json": Curated, "seeds.schema.json": Seeds}


def text(root: type[BaseModel]) -> str:
    """Return the schema of a file as JSON, with keys in order and the models' own descriptions."""
    schema = root.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    entries = {kind.__name__: kind for kind in Entry.kinds()}
    for name, part in {root.__name__: schema, **schema.get("$defs", {})}.items():
        _describe(entries.get(name, Text), part)
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _describe(kind: type[BaseModel], part: dict[str, Any]) -> None:
    """Put what the docstring says of the entry and of each of its fields into its schema."""
    part["description"] = (inspect.getdoc(kind) or "").partition("\n\n")[0].replace("\n", " ")
    about: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        if issubclass(base, Entry):
            about |= _attributes(base)
    for name, field in part.get("properties", {}).items():
        if name in about:
            field["description"] = about[name]


def _attributes(kind: type[BaseModel]) -> dict[str, str]:
    doc = inspect.getdoc(kind) or ""
    block = doc.partition("Attributes:\n")[2]
    entries = re.findall(r"^    (\w[\w, ]*): (.+(?:\n {8}.+)*)", block, re.MULTILINE)
    return {
        name.strip(): re.sub(r"\s+", " ", said)
        for names, said in entries
        for name in names.split(",")
    }
