"""Dataclasses to JSON and back, driven by their annotations.

A dataclass that has grown reads what an older one wrote: fields with defaults may be missing at the end.
Knows dataclasses (also generic ones), tuples, optional values, enums, dates, bytes and what JSON itself knows.
"""

import base64
import dataclasses
import json
import types
from collections.abc import Callable
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

_T = TypeVar("_T")
_Decoder = Callable[[Any], Any]
_PLAIN = frozenset([str, int, float, bool, type(None)])


def dumps(value: object) -> bytes:
    """The value as JSON; dataclasses become lists of their fields, in order."""
    return json.dumps(_encode(value), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def loads(kind: Callable[..., _T], data: bytes) -> _T:
    """The value of this type in the JSON. Raises ValueError, TypeError or KeyError where it is none."""
    result: _T = _decoder(kind)(json.loads(data.decode("utf-8", "surrogatepass")))
    return result


def _encode(value: Any) -> Any:
    return _encoder(value.__class__)(value)


@cache
def _encoder(kind: Any) -> Callable[[Any], Any]:
    if kind in _PLAIN:
        return lambda value: value
    if issubclass(kind, Enum):
        return lambda value: value.value
    if issubclass(kind, tuple | list):
        return lambda value: value if _PLAIN.issuperset(map(type, value)) else list(map(_encode, value))
    if issubclass(kind, bytes):
        return lambda value: base64.b64encode(value).decode("ascii")
    if issubclass(kind, date):
        return date.isoformat
    return lambda value: [_encode(getattr(value, name)) for name in _field_names(kind)]


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    return tuple(item.name for item in dataclasses.fields(kind))


@cache
def _decoder(kind: Any) -> _Decoder:
    """Turns JSON into a value of this annotation. Raises TypeError for annotations it does not know."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {Union, types.UnionType}:
        return _optional(arguments)
    if origin is tuple:
        return _tuple(arguments)
    if dataclasses.is_dataclass(origin or kind):
        return _dataclass(origin or kind, arguments)
    return _scalar(kind)


def _optional(arguments: tuple[Any, ...]) -> _Decoder:
    (inner,) = [_decoder(argument) for argument in arguments if argument is not type(None)]
    return lambda value: None if value is None else inner(value)


def _tuple(arguments: tuple[Any, ...]) -> _Decoder:
    """Tuples of one repeated type; the annotation is tuple[X, ...]."""
    if arguments[0] in _PLAIN:
        return tuple
    inner = _decoder(arguments[0])
    return lambda value: tuple(inner(item) for item in value)


def _dataclass(kind: Any, arguments: tuple[Any, ...]) -> _Decoder:
    bound = dict(zip(getattr(kind, "__parameters__", ()), arguments, strict=True))
    hints = get_type_hints(kind)
    decoders = [_decoder(_bind(hints[name], bound)) for name in _field_names(kind)]

    def decode(value: Any) -> Any:
        if not isinstance(value, list):
            raise TypeError(f"{value!r} does not hold the fields of {kind.__name__}")
        return kind(*(read(item) for read, item in zip(decoders[: len(value)], value, strict=True)))

    return decode


def _bind(annotation: Any, bound: dict[Any, Any]) -> Any:
    return bound.get(annotation, annotation) if isinstance(annotation, TypeVar) else annotation


def _scalar(kind: Any) -> _Decoder:
    if kind in _PLAIN:
        return lambda value: value
    if kind is bytes:
        return base64.b64decode
    if kind is date:
        return date.fromisoformat
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    message = f"{kind!r} does not go over the wire"
    raise TypeError(message)
