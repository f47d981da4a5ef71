"""From tree to text; what is printed is parsed to the same tree."""

import re

from matching.searching.fields import COMPARISONS, FIELDS, Kind
from matching.searching.tokens import QUOTES, is_operator
from matching.searching.tree import All, AnyOf, Condition, Node, Not

_PLAIN = re.compile(rf"[^\s(){QUOTES}\\<>=*:]+")


def print_tree(node: Node) -> str:
    """The search as a person would type it; empty for everything."""
    if isinstance(node, Condition):
        return _condition(node)
    if isinstance(node, Not):
        return f"-{_part(node.part)}"
    return (" " if isinstance(node, All) else " OR ").join(_part(part) for part in node.parts)


def _part(node: Node) -> str:
    return f"({print_tree(node)})" if isinstance(node, (All, AnyOf)) else print_tree(node)


def _condition(condition: Condition) -> str:
    field = FIELDS[condition.field]
    value = _value(condition.values[0])
    prefix = "" if field.name == "text" else f"{field.name}:"
    if condition.operator == "starts":
        return f"{prefix}{value}*"
    if condition.operator == "exactly":
        return f"{prefix}={value}"
    if condition.operator == "between":
        return f"{prefix}{value}..{condition.values[1]}"
    sign = COMPARISONS.get(condition.operator, "")
    if field.kind is Kind.LANGUAGE:
        return f"{prefix}{value}" + (f"{sign or '='}{condition.values[1]}" if len(condition.values) == 2 else "")
    return f"{prefix}{sign}{value}"


def _value(value: str) -> str:
    if _PLAIN.fullmatch(value) and not value.startswith("-") and not is_operator(value):
        return value
    return '"' + re.sub(rf"([{QUOTES}\\])", r"\\\1", value) + '"'
