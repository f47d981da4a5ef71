"""Sparse answers: `fields=id,candidate.name` leaves the rest out."""

import re
from typing import Any

from rest_framework import serializers

from core.errors import InvalidError

PARAMETER = "fields"
_PATH = re.compile(r"[\w$-]+(\.[\w$-]+)*")
_OPEN = (serializers.JSONField, serializers.DictField, serializers.ListField, serializers.SerializerMethodField)
Tree = dict[str, Any]


def sparse(data: Any, wanted: str) -> Any:
    """The answer with the wanted fields only: of each row of a list or page, else of the object itself."""
    tree = _tree(wanted)
    rows = data.get("results") if _is_page(data) else data
    sample = next(iter(rows), None) if isinstance(rows, list) else rows
    _check(tree, _serializer_of(rows), sample, "")
    return {**data, "results": _pick(rows, tree)} if _is_page(data) else _pick(rows, tree)


def _is_page(data: Any) -> bool:
    return isinstance(data, dict) and isinstance(data.get("results"), list) and {"next", "previous"} <= data.keys()


def _serializer_of(rows: Any) -> Any:
    serializer = getattr(rows, "serializer", None)
    return getattr(serializer, "child", serializer)


def _tree(wanted: str) -> Tree:
    tree: Tree = {}
    for path in (part.strip() for part in wanted.split(",")):
        if not _PATH.fullmatch(path):
            raise _error("Name fields with commas between them, such as fields=id,created_at; a dot leads inside.")
        at = tree
        for name in path.split("."):
            at = at.setdefault(name, {})
    return tree


def _check(tree: Tree, serializer: Any, sample: Any, path: str) -> None:
    shown = _fields(serializer)
    known = shown.keys() | (set(sample) if isinstance(sample, dict) else set())
    unknown = sorted(tree.keys() - known)
    if known and unknown:
        names = ", ".join(f"{path}{name}" for name in unknown)
        raise _error(f"There is no field {names}. Choose from: {', '.join(sorted(known))}.")
    for name, inner in tree.items():
        if inner:
            value = sample.get(name) if isinstance(sample, dict) else None
            _check_inside(inner, shown.get(name), value, f"{path}{name}")


def _check_inside(tree: Tree, field: Any, value: Any, path: str) -> None:
    field = getattr(field, "child", field) if isinstance(field, serializers.ListSerializer) else field
    first = next(iter(value), None) if isinstance(value, list) else value
    if isinstance(field, serializers.BaseSerializer):
        _check(tree, field, first, f"{path}.")
    elif field is not None and not isinstance(field, _OPEN):
        raise _error(f"{path} has no fields inside.")


def _fields(serializer: Any) -> dict[str, Any]:
    fields = getattr(serializer, "fields", {})
    return {name: field for name, field in fields.items() if not field.write_only}


def _pick(value: Any, tree: Tree) -> Any:
    if isinstance(value, list):
        return [_pick(item, tree) for item in value]
    if not tree or not isinstance(value, dict):
        return value
    return {name: _pick(inner, tree[name]) for name, inner in value.items() if name in tree}


def _error(message: str) -> InvalidError:
    return InvalidError(message, fields={PARAMETER: [message]})
