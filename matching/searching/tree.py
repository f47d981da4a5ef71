"""A search as a tree. Two searches that mean the same by associativity have the same tree."""

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MAX_LENGTH = 2000
MAX_DEPTH = 10
MAX_CONDITIONS = 50


@dataclass(frozen=True, slots=True)
class Condition:
    """A field compared with one value, or two for `between` and for a language with its level.

    `values` are in the field's one form; `start` and `end` tell the characters of the text that it was read from.
    """

    field: str
    operator: str
    values: tuple[str, ...]
    start: int = dataclasses.field(default=0, compare=False)
    end: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds; `All(())` is the search for everything."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: "Node"


Node = Condition | All | AnyOf | Not
EVERYTHING = All(())


def all_of(parts: Iterable[Node]) -> Node:
    """The parts under one `All`; what is one already is taken apart, and a single part stands for itself."""
    flat = [inner for part in parts for inner in (part.parts if isinstance(part, All) else (part,))]
    return flat[0] if len(flat) == 1 else All(tuple(flat))


def any_of(parts: Iterable[Node]) -> Node:
    """The parts, at least one, under one `AnyOf`; what is one already is taken apart."""
    flat = [inner for part in parts for inner in (part.parts if isinstance(part, AnyOf) else (part,))]
    return flat[0] if len(flat) == 1 else AnyOf(tuple(flat))


def conditions(node: Node, *, wanted: bool = True) -> Iterator[Condition]:
    """The conditions in their order: those that are `wanted`, or else those under an odd number of `Not`."""
    if isinstance(node, Condition):
        if wanted:
            yield node
    elif isinstance(node, Not):
        yield from conditions(node.part, wanted=not wanted)
    else:
        for part in node.parts:
            yield from conditions(part, wanted=wanted)


def depth(node: Node) -> int:
    """How many levels the tree has; 1 for a condition."""
    if isinstance(node, Condition):
        return 1
    if isinstance(node, Not):
        return 1 + depth(node.part)
    return 1 + max((depth(part) for part in node.parts), default=0)


def size(node: Node) -> int:
    """How many conditions the tree has."""
    return sum(1 for wanted in (True, False) for _ in conditions(node, wanted=wanted))
