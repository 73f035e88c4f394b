"""Copies of a good record in which something is wrong: in the text of a file, or in an entry."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

FINEST = Path(__file__).parents[1] / "records" / "finest"
Path_ = tuple[str | int, ...]
# What stands in place of a value: each a thing that people or programs have really written.
SCALARS = (
    "no", "on", "NO", "Yes", "~", "null", "", "''", '" "', "010", "0x1F", "0b1", "1_000", "12:30",
    ".nan", ".inf", "-.inf", ".5e999", "1e400", "-1e400", "1e308", "5e-324", "-0.0", "1e15", "-7",
    "0", "99999999999999999999999999999999999999", "14,7", "'14.7'", "~43", "42-44", "４４.６",
    "2022-02-30", '"2022-02-30"', '"0000"', '"0001"', '"9999"', '"2999-12-31"', '"2024/2020"',
    '"2024-Q5"', '"2024-13"', '"1/2/3"', "2024", "true", "[]", "{}", "[[]]", "{a: 1}", "[1, 2",
    "*nowhere", "&a x", "!!python/object/apply:os.system [id]", "!!str 1", "!x y", "|", ">-",
    "@x", "`x", "%x", "- x", "? x", "<<", "x: y", "x #y", "KAZ", "FIN", "NBX", "fin", "ＦＩＮ",
    "port-oil", "pоrt-oil", "PORT-OIL", "port_oil", "port-oil-", "-port-oil", "Mt", "kt", "mt",
    "USD m", "percent", "A1", "G7", "http://", "https://a b", "javascript:alert(1)", "same",
    '"<script>alert(1)</script>"', '"\\u202Eabc"', '"\\0"', '"\\ud800"', '"a\\nb"', '"\u200b"',
    "../../etc/passwd", "{en: x}", "{zh: x}", "{en: 甲, zh: x}", "{same: x, en: y}", "{de: x}",
)  # fmt: skip


class Quoted(str):
    """A text that stands in quotes in the file."""

    __slots__ = ()


# What people write to keep an entry back, rightly and wrongly.
WITHHELD = (
    ("draft", True), ("draft", True), ("draft", False), ("draft", "yes"), ("draft", 1),
    ("draft", None), ("Draft", True), ("drafts", True), ("embargo", "2999-12-03T09:00+01:00"),
    ("embargo", Quoted("2999-12-03T09:00+01:00")), ("embargo", Quoted("2020-01-01T00:00Z")),
    ("embargo", Quoted("9999-12-31T23:59Z")), ("embargo", Quoted("0001-01-01T00:00+14:00")),
    ("embargo", Quoted("2999-12-03T09:00")), ("embargo", Quoted("2999-02-30T09:00Z")),
    ("embargo", Quoted("2999-12-03")), ("embargo", "tomorrow"), ("embargo", ""), ("embargo", 7),
    ("embargo", None), ("embargo", ["2999-12-03T09:00Z"]), ("embargoes", "2999-12-03"),
)  # fmt: skip
SIGNS = "\t\0\r\x85\ufeff\u2028\u202e\u00a0\u200b{}[]\"':,#&*!|>%@`?-\\<~中é😀 \n"
WHOLES: tuple[Callable[[bytes], bytes], ...] = (
    lambda text: text.replace(b"\n", b"\r\n"),
    lambda text: text.replace(b"\n", b"\r"),
    lambda text: b"\xef\xbb\xbf" + text,
    lambda text: text.decode().encode("utf-16"),
    lambda text: text.decode().encode("utf-16-le"),
    lambda text: text.decode().encode("gb18030"),
    lambda text: b"",
    lambda text: b"\n \n",
    lambda text: b"# nothing\n",
    lambda text: b"---\n" + text,
    lambda text: text + b"---\n" + text,
    lambda text: text + b"...\n",
    lambda text: text + text,
    lambda text: b"%YAML 1.1\n---\n" + text,
    lambda text: text.replace(b"  ", b"\t"),
    lambda text: text.replace(b'"', b"'"),
    lambda text: text.replace(b'"', b""),
    lambda text: text.replace(b'"', "\u201d".encode()),
    lambda text: text.replace(b": ", b":"),
    lambda text: text.replace(b", ", "，".encode()),
    lambda text: text.replace(b"\n", b" # said\n"),
    lambda text: text.replace(b"\n", b"\n\n"),
    lambda text: text.rstrip(b"\n"),
    lambda text: b"- " + text,
    lambda text: bomb() + text,
    lambda text: text + b"x: " + b"[" * 5_000 + b"\n",
    lambda text: text + b"x: " + b"{a: " * 5_000 + b"\n",
    lambda text: text + b"x: [" + b"1, " * 200_000 + b"]\n",
    lambda text: text + b"x: " + b"y" * 2_000_000 + b"\n",
)


@dataclass(frozen=True)
class Mutation:
    """One file of the record with something changed; `says` tells what, for whoever reads on."""

    file: str
    says: str
    content: bytes = field(repr=False)


def bomb() -> bytes:
    """Return a billion laughs."""
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    return ("\n".join(rows) + "\n").encode()


class Copies:
    """Strategies of copies of one record with a mutation each."""

    def __init__(self, folder: Path) -> None:
        """Read the record's files."""
        found = [folder / "indicators.yaml", *sorted((folder / "seeds").glob("*.yaml"))]
        self.files = {str(file.relative_to(folder)): file.read_bytes() for file in found}

    @cached_property
    def trees(self) -> dict[str, Any]:
        """What the files say."""
        return {name: yaml.load(text, yaml.CSafeLoader) for name, text in self.files.items()}

    @cached_property
    def _leaves(self) -> dict[str, list[tuple[Path_, Any]]]:
        return {name: list(_places(tree)) for name, tree in self.trees.items()}

    @cached_property
    def _lists(self) -> dict[str, list[Path_]]:
        return {
            name: [place for place, value in found if isinstance(value, list) and value]
            for name, found in self._leaves.items()
        }

    def any(self) -> st.SearchStrategy[Mutation]:
        """Return copies with anything wrong."""
        return st.one_of(
            self.texts(), self.texts(), self.values(), self.values(), self.lists(), self.wholes()
        )

    def _name(self) -> st.SearchStrategy[str]:
        # By weight, so that the short files of the register do not take two thirds.
        names = [name for name, text in self.files.items() for _ in range(1 + len(text) // 4_000)]
        return st.sampled_from(names)

    @st.composite
    @staticmethod
    def _texts(draw: Any, self: Copies) -> Mutation:
        name = draw(self._name())
        act = draw(st.sampled_from(TEXTS))
        says, content = act(draw, self.files[name])
        return Mutation(name, says, content)

    def texts(self) -> st.SearchStrategy[Mutation]:
        """Return copies with a line, a sign or a stretch of the text changed."""
        return self._texts(self)

    def wholes(self) -> st.SearchStrategy[Mutation]:
        """Return copies of which a whole file is written otherwise."""

        def made(name: str, number: int) -> Mutation:
            return Mutation(name, f"whole {number}", WHOLES[number](self.files[name]))

        return st.builds(made, st.sampled_from(list(self.files)), st.integers(0, len(WHOLES) - 1))

    @st.composite
    @staticmethod
    def _values(draw: Any, self: Copies) -> Mutation:
        name = draw(self._name())
        place, value = draw(st.sampled_from(self._leaves[name]))
        act = draw(st.sampled_from(VALUES))
        tree = copy.deepcopy(self.trees[name])
        if not place:
            return Mutation(name, "as it was", self.files[name])
        says = act(draw, _inside(tree, place[:-1]), place[-1], value, self)
        return Mutation(name, f"{'.'.join(map(str, place))}: {says}", _dumped(tree))

    def values(self) -> st.SearchStrategy[Mutation]:
        """Return copies with a key or value of an entry changed."""
        return self._values(self)

    @st.composite
    @staticmethod
    def _of_lists(draw: Any, self: Copies) -> Mutation:
        name = draw(self._name())
        place = draw(st.sampled_from(self._lists[name]))
        tree = copy.deepcopy(self.trees[name])
        found = _inside(tree, place)
        act = draw(st.sampled_from(LISTS))
        says = act(draw, found, place, tree, self._lists[name])
        return Mutation(name, f"{'.'.join(map(str, place))}: {says}", _dumped(tree))

    def lists(self) -> st.SearchStrategy[Mutation]:
        """Return copies with the items of a list doubled, swapped, moved or left out."""
        return self._of_lists(self)

    @st.composite
    @staticmethod
    def _held(draw: Any, self: Copies) -> Mutation:
        name = draw(self._name())
        entries = [place for place, value in self._leaves[name] if _is_entry(place, value)]
        place = draw(st.sampled_from(entries))
        tree = copy.deepcopy(self.trees[name])
        said = draw(st.lists(st.sampled_from(WITHHELD), min_size=1, max_size=2))
        _inside(tree, place).update(said)
        return Mutation(name, f"{'.'.join(map(str, place))}: {said}", _dumped(tree))

    def withheld(self) -> st.SearchStrategy[Mutation]:
        """Return copies with an entry that is kept back, or that somebody thinks is."""
        return self._held(self)


def _is_entry(place: Path_, value: Any) -> bool:
    return isinstance(value, dict) and bool(place) and isinstance(place[-1], int)


def _places(value: Any, at: Path_ = ()) -> Iterator[tuple[Path_, Any]]:
    yield at, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _places(inner, (*at, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _places(inner, (*at, number))


def _inside(tree: Any, place: Path_) -> Any:
    for step in place:
        tree = tree[step]
    return tree


class _Whole(yaml.CSafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


_Whole.add_representer(
    Quoted,
    lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style='"'),
)


def _dumped(tree: Any) -> bytes:
    text: str = yaml.dump(tree, Dumper=_Whole, allow_unicode=True, sort_keys=False, width=1000)
    return text.encode("utf-8", "surrogatepass")


# Changes of the text: what is drawn and the content in; what was done and the content out.


def _line(draw: Any, content: bytes) -> tuple[str, bytes]:
    rows = content.split(b"\n")
    number = draw(st.integers(0, len(rows) - 2))
    row = rows[number]
    act = draw(st.sampled_from(("delete", "double", "swap", "indent", "dedent", "join", "cut")))
    rows[number : number + 1] = {
        "delete": [],
        "double": [row, row],
        "swap": [rows[number + 1], row],
        "indent": [b"  " + row],
        "dedent": [row.removeprefix(b"  ")],
        "join": [row + b" " + rows[number + 1].strip()],
        "cut": [row[: len(row) // 2]],
    }[act]
    if act in {"swap", "join"}:
        del rows[number + (2 if act == "swap" else 1)]
    return f"{act} line {number + 1}", b"\n".join(rows)


def _sign(draw: Any, content: bytes) -> tuple[str, bytes]:
    text = content.decode()
    place = draw(st.integers(0, len(text) - 1))
    sign = draw(st.sampled_from(["", *SIGNS]))
    over = draw(st.integers(0, 2))
    return f"{sign!r} over {over} at {place}", (text[:place] + sign + text[place + over :]).encode()


def _byte(draw: Any, content: bytes) -> tuple[str, bytes]:
    place, byte = draw(st.integers(0, len(content) - 1)), draw(st.integers(0, 255))
    return f"byte {byte} at {place}", content[:place] + bytes([byte]) + content[place + 1 :]


def _end(draw: Any, content: bytes) -> tuple[str, bytes]:
    place = draw(st.integers(0, len(content) - 1))
    return f"ends at {place}", content[:place]


def _plain(draw: Any, content: bytes) -> tuple[str, bytes]:
    """Write something else behind a key, in place of what stands there up to the next comma."""
    rows = content.decode().split("\n")
    keyed = [number for number, row in enumerate(rows) if ": " in row]
    number = draw(st.sampled_from(keyed))
    parts = rows[number].split(": ")
    which = draw(st.integers(1, len(parts) - 1))
    kept = parts[which]
    ends = [kept.find(sign) for sign in ",}" if sign in kept] or [len(kept)]
    scalar = draw(st.sampled_from(SCALARS))
    parts[which] = scalar + kept[min(ends) :]
    rows[number] = ": ".join(parts)
    return f"{scalar} in line {number + 1}", "\n".join(rows).encode("utf-8", "surrogatepass")


TEXTS = (_line, _line, _sign, _sign, _byte, _end, _plain, _plain)


# Changes of an entry: what it stands in, its key and the value; what was done comes out.


def _dropped(draw: Any, into: Any, key: Any, value: Any, _: Copies) -> str:
    del into[key]
    return "dropped"


def _renamed(draw: Any, into: Any, key: Any, value: Any, _: Copies) -> str:
    if isinstance(into, list):
        into.insert(key, value)
        return "doubled"
    names = (key[:-1], f"{key}s", key.upper(), f"_{key}", key.replace("e", "е"), f" {key}", "x")
    name = draw(st.sampled_from(names))
    items = [(name if old == key else old, inner) for old, inner in into.items()]
    into.clear()
    into.update(items)
    return f"renamed {name!r}"


def _retyped(draw: Any, into: Any, key: Any, value: Any, _: Copies) -> str:
    others = (None, True, 7, -1.5, "x", "", " ", [], {}, [value], {"x": value}, [None], "y" * 3_000)
    into[key] = draw(st.sampled_from(others))
    return f"made {str(into[key])[:40]!r}"


def _figure(draw: Any, into: Any, key: Any, value: Any, _: Copies) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return _retold(draw, into, key, value, _)
    acts = (
        -value, 0, value * 1000, value / 1000, value + 1, str(value), 1e300, -1e300, 1e-300, 10**30,
        1.7e308, float("inf"), float("nan"), 10**400,
    )  # fmt: skip
    into[key] = draw(st.sampled_from(acts))
    return f"{value} made {str(into[key])[:40]}"


def _retold(draw: Any, into: Any, key: Any, value: Any, _: Copies) -> str:
    """Write another text of the same kind where that is known: a date, an id, a name, a word."""
    if isinstance(value, dict) and {"en", "zh"} <= value.keys():
        into[key] = {**value, "en": value["zh"], "zh": value["en"]}
        return "languages swapped"
    if not isinstance(value, str):
        return _retyped(draw, into, key, value, _)
    turned = value[::-1] if len(value) < 200 else value
    texts = (
        value[:-1], f"{value} ", f" {value}", value.upper(), value.replace("o", "о"), turned,
        value.replace("2", "3"), value.replace("20", "29", 1), f"{value}/{value}", f"{value}-02-30",
        value * 60, "<b>x</b>", "x\ny", "a\u202eb",
    )  # fmt: skip
    into[key] = draw(st.sampled_from(texts))
    return f"made {into[key][:40]!r}"


def _other(draw: Any, into: Any, key: Any, value: Any, copies: Copies) -> str:
    """Write what stands in another place under the same key."""
    others = [
        inner
        for found in copies._leaves.values()
        for place, inner in found
        if place and place[-1] == key and inner != value
    ]
    if not others:
        return _retold(draw, into, key, value, copies)
    into[key] = copy.deepcopy(draw(st.sampled_from(others)))
    return f"made {str(into[key])[:40]!r}"


VALUES = (_dropped, _renamed, _retyped, _figure, _figure, _retold, _retold, _other)


# Changes of a list: the list, where it stands, the whole, the places of all lists.


def _doubled(draw: Any, found: list[Any], place: Path_, tree: Any, lists: list[Path_]) -> str:
    number = draw(st.integers(0, len(found) - 1))
    found.insert(number, copy.deepcopy(found[number]))
    return f"{number} doubled"


def _swapped(draw: Any, found: list[Any], place: Path_, tree: Any, lists: list[Path_]) -> str:
    one, other = (draw(st.integers(0, len(found) - 1)) for _ in range(2))
    found[one], found[other] = found[other], found[one]
    return f"{one} and {other} swapped"


def _moved(draw: Any, found: list[Any], place: Path_, tree: Any, lists: list[Path_]) -> str:
    alike = [other for other in lists if other[-1] == place[-1] and other != place]
    if not alike:
        return _doubled(draw, found, place, tree, lists)
    goal = draw(st.sampled_from(alike))
    _inside(tree, goal).append(found.pop(draw(st.integers(0, len(found) - 1))))
    return f"one moved to {'.'.join(map(str, goal))}"


def _left_out(draw: Any, found: list[Any], place: Path_, tree: Any, lists: list[Path_]) -> str:
    found.pop(draw(st.integers(0, len(found) - 1)))
    return "one left out"


def _many(draw: Any, found: list[Any], place: Path_, tree: Any, lists: list[Path_]) -> str:
    found.extend(copy.deepcopy(found * (300 // len(found))))
    return "three hundred"


LISTS = (_doubled, _doubled, _swapped, _moved, _moved, _left_out, _many)
