"""What YAML's own complaints mean for the curator."""

from __future__ import annotations

from typing import Any

import yaml

ADVICE = (
    ("mapping values", "put a text that holds ': ' in quotes, or mend the indentation"),
    ("cannot start any token", "put a text that starts with this character in quotes"),
    ("unexpected end of stream", "close the quotes that are opened here"),
    ("unknown escape character", "write \\\\ for a backslash, or use single quotes"),
    ("expected ',' or", "close the bracket, or put a comma between the entries"),
    ("expected key", (
        "mend the indentation, or put a text that goes on after its closing quote "
        "in quotes"
    )),
    ("expected ':'", "put ': ' after the key, or mend the indentation"),
    ("expected '-'", "start each entry of the list with '- ', in one column"),
    ("block sequence entries", "start the list on a line of its own"),
    ("alphabetic or numeric", "put a text that starts with & or * in quotes"),
)  # fmt: skip


def told(error: yaml.MarkedYAMLError) -> tuple[str, Any]:
    """Return what is wrong and what to do, and the mark of the place."""
    problem = error.problem or "not YAML"
    advice = next(
        (cure for words, cure in ADVICE if words in problem),
        "mend it, or put the text in quotes",
    )
    mark = error.problem_mark or error.context_mark
    if "end of stream" in problem and error.context_mark is not None:
        mark = error.context_mark
    return f"YAML cannot be read here: {problem}; {advice}", mark
