"""The same tree as JSON, for builders and integrators.

A group is {"and": [...]}, {"or": [...]} or {"not": {...}}; a condition is {"field", "operator", "value"}, where the
value is a text or a number, and a list of two for `between` and for a language with its level. {"and": []} is
everything.
"""

from typing import Any

from matching.searching.errors import FilterError, ValueProblemError
from matching.searching.fields import FIELDS, Kind
from matching.searching.printer import print_tree
from matching.searching.tree import (
    MAX_CONDITIONS,
    MAX_DEPTH,
    MAX_LENGTH,
    All,
    Condition,
    Node,
    Not,
    all_of,
    any_of,
    size,
)
from matching.searching.values import canonical

Json = dict[str, Any]
_SHAPE = 'Write {"and": [...]}, {"or": [...]}, {"not": {...}} or {"field": ..., "operator": ..., "value": ...}.'


def to_json(node: Node) -> Json:
    """The tree as JSON."""
    if isinstance(node, Condition):
        values = [_number(node, value) for value in node.values]
        value = values if len(values) > 1 else values[0]
        return {"field": node.field, "operator": node.operator, "value": value}
    if isinstance(node, Not):
        return {"not": to_json(node.part)}
    return {"and" if isinstance(node, All) else "or": [to_json(part) for part in node.parts]}


def from_json(data: object) -> Node:
    """The tree that the JSON describes. Raises FilterError."""
    if data == {"and": []}:
        return All(())
    found = _node(data, "", 1)
    if size(found) > MAX_CONDITIONS:
        raise FilterError(f"A filter may have {MAX_CONDITIONS} conditions.", "")
    if len(print_tree(found)) > MAX_LENGTH:
        raise FilterError("The filter is too long. Take some conditions away.", "")
    return found


def _node(data: object, path: str, level: int) -> Node:
    if level > MAX_DEPTH:
        raise FilterError(f"Groups may lie {MAX_DEPTH} deep.", path)
    if not isinstance(data, dict):
        raise FilterError(_SHAPE, path)
    if set(data) == {"and"} or set(data) == {"or"}:
        ((name, parts),) = data.items()
        nodes = _parts(parts, _join(path, name), level)
        return all_of(nodes) if name == "and" else any_of(nodes)
    if set(data) == {"not"}:
        return Not(_node(data["not"], _join(path, "not"), level + 1))
    return _condition(data, path)


def _parts(parts: object, path: str, level: int) -> list[Node]:
    if not isinstance(parts, list) or not parts:
        raise FilterError("A group holds at least one condition.", path)
    if len(parts) > MAX_CONDITIONS:
        raise FilterError(f"A filter may have {MAX_CONDITIONS} conditions.", path)
    return [_node(part, _join(path, str(number)), level + 1) for number, part in enumerate(parts)]


def _condition(data: Json, path: str) -> Condition:
    if not {"field", "value"} <= set(data) <= {"field", "operator", "value"}:
        raise FilterError(_SHAPE, path)
    field = FIELDS.get(data["field"]) if isinstance(data["field"], str) else None
    if field is None:
        raise FilterError(f"Choose one of: {', '.join(FIELDS)}.", _join(path, "field"))
    operator = data.get("operator", field.operators[0])
    if operator not in field.operators:
        raise FilterError(f"{field.name} is compared by one of: {', '.join(field.operators)}.", _join(path, "operator"))
    try:
        return Condition(field.name, operator, canonical(field, operator, _values(data["value"])))
    except ValueProblemError as error:
        raise FilterError(str(error), _join(path, "value")) from error


def _values(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    if not 1 <= len(values) <= 2 or not all(_is_scalar(item) for item in values):
        raise ValueProblemError("Write a text or a number, or a list of two.")
    return tuple(str(item) for item in values)


def _is_scalar(item: object) -> bool:
    return isinstance(item, (str, int, float)) and not isinstance(item, bool)


def _number(node: Condition, value: str) -> str | int | float:
    if FIELDS[node.field].kind is not Kind.NUMBER:
        return value
    return float(value) if "." in value else int(value)


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
