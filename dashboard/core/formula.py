"""Formulas over indicator ids: read safely, evaluated over numbers or quantities."""

from __future__ import annotations

import ast
import operator
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from simpleeval import InvalidExpression, SimpleEval

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

OPERATORS = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.USub: operator.neg, ast.Not: operator.not_, ast.Eq: operator.eq, ast.NotEq: operator.ne,
    ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt, ast.GtE: operator.ge,
}  # fmt: skip
WORDS = frozenset({"and", "or", "not", "month", "year", "day"})
LONGEST, DEEPEST = 1_000, 100
_INNER = (ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.Name, ast.boolop, ast.Load)
_QUOTED = r"'[^']*'|\"[^\"]*\""
_ID = r"(?<![\w.])[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?!\w)"
_TOKEN = re.compile(rf"{_QUOTED}|{_ID}(\s*\()?")
_PIECE = re.compile(rf"(?P<named>(?:value|low|high)\s*\([^)]*\)|{_ID})|\s*(?P<sign>[*/])\s*|-")
_NAMED = re.compile(r"['\"]([a-z0-9-]+)['\"]")
_SIGNS = {"*": " × ", "/": " ÷ ", None: "\u2212"}


class FormulaError(ValueError):
    """A formula that cannot be read or worked out; the message is for the curator."""

    @property
    def advice(self) -> str:
        """The message with what to do, where it does not say so already."""
        return f"{self}" if ";" in str(self) else f"{self}; correct it"


class Formula(NamedTuple):
    """A formula made ready.

    Attributes:
        parsed: Its tree, with safe names in place of ids.
        ids: The id behind each safe name.
        calls: Name and arguments of each call, in the order of the text.
    """

    text: str
    parsed: ast.expr
    ids: Mapping[str, str]
    calls: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def is_call(self) -> bool:
        """Tell whether the formula is one call and nothing else."""
        return isinstance(self.parsed, ast.Call)


@lru_cache(maxsize=4096)
def read(text: str) -> Formula:
    """Return the formula that `text` writes; ids may hold hyphens, a minus has spaces around it.

    Raises:
        FormulaError: The text is no expression of + - * / ( ) numbers, ids and comparisons.
    """
    if len(text) > LONGEST:
        raise FormulaError(f"longer than {LONGEST} signs; split it into several indicators")
    ids: dict[str, str] = {}

    def name(match: re.Match[str]) -> str:
        token = match[0]
        if match[1] or token[0] in "'\"" or token in WORDS:
            return token
        return ids.setdefault(token, f"id_{len(ids)}")

    try:
        parsed = ast.parse(_TOKEN.sub(name, text).strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise _unreadable(text) from None
    # No id holds an underscore, so whoever writes one means a safe name or Python's own.
    if "_" in text or not _is_plain(parsed):
        raise _unreadable(text)
    return Formula(text, parsed, {safe: known for known, safe in ids.items()}, _calls(parsed))


def _unreadable(text: str) -> FormulaError:
    found = repr(text if len(text) <= 80 else f"{text[:80]}…")
    return FormulaError(f"not a formula, found {found}; use ids, numbers, + - * / and brackets")


def _is_plain(node: ast.AST, deep: int = 0) -> bool:
    """Tell whether a tree is shallow and holds nothing but arithmetic, comparisons and calls."""
    if deep > DEEPEST:
        return False
    if isinstance(node, ast.Constant):
        return type(node.value) in {int, float}
    if isinstance(node, ast.Call):
        texts = all(isinstance(a, ast.Constant) and isinstance(a.value, str) for a in node.args)
        return isinstance(node.func, ast.Name) and texts and not node.keywords
    if type(node) in OPERATORS:
        return True
    inside = ast.iter_child_nodes(node)
    return isinstance(node, _INNER) and all(_is_plain(child, deep + 1) for child in inside)


def _calls(parsed: ast.expr) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found = [node for node in ast.walk(parsed) if isinstance(node, ast.Call)]
    found.sort(key=lambda node: (node.lineno, node.col_offset))
    return tuple((ast.unparse(c.func), tuple(map(ast.literal_eval, c.args))) for c in found)


def evaluate(
    formula: Formula, names: Mapping[str, Any], functions: Mapping[str, Callable[..., Any]]
) -> Any:
    """Return what the formula comes to.

    Args:
        formula: As `read` returns it.
        names: What stands for each id, and for month, year and day where they occur.
        functions: What may be called.

    Raises:
        FormulaError: A name is unknown, a quotient has no value, or two units do not go together.
    """
    for called, _ in formula.calls:
        if called not in functions:
            raise FormulaError(
                f"{called}() cannot be called here, found {formula.text!r}; take it out"
            )
    scope = {safe: names[known] for safe, known in formula.ids.items() if known in names}
    scope |= {word: names[word] for word in ("month", "year", "day") if word in names}
    engine = SimpleEval(operators=OPERATORS, names=scope)
    engine.functions = dict(functions)  # an empty mapping passed above would mean SimpleEval's own
    try:
        return engine.eval(formula.text, previously_parsed=formula.parsed)
    except FormulaError:
        raise
    except ZeroDivisionError:
        raise FormulaError(f"divides by zero, found {formula.text!r}; correct it") from None
    except (InvalidExpression, ArithmeticError, ValueError, TypeError, AttributeError) as error:
        raise FormulaError(f"cannot be worked out, found {formula.text!r}: {error}") from None


def quoted(text: str) -> set[str]:
    """Return the ids that stand in quotes in an expression."""
    return set(_NAMED.findall(text))


def spelt(text: str, spoken: Callable[[str], str]) -> str:
    """Return a formula with × ÷ −, and what `spoken` makes of each id, call and word in it."""

    def piece(match: re.Match[str]) -> str:
        return spoken(match["named"]) if match["named"] else _SIGNS[match["sign"]]

    return _PIECE.sub(piece, text)
