"""Searches as they come from people and programs, with errors that say where."""

from core.errors import InvalidError
from matching.searching import FilterError, Node, QueryError, from_json, parse


def read_query(text: str, *, field: str = "query") -> Node:
    """The search that a text is. Raises InvalidError."""
    try:
        return parse(text)
    except QueryError as error:
        message = f"{_place(error.start + 1, error.end)}: {error.message}"
        raise InvalidError(message, fields={field: [message]}) from error


def _place(first: int, last: int) -> str:
    """Characters, counted from 1, as people name them; a place between two is named by the one that follows."""
    return f"Characters {first} to {last}" if last > first else f"Character {first}"


def read_filter(data: object, *, field: str = "filter") -> Node:
    """The search that a JSON tree is. Raises InvalidError."""
    try:
        return from_json(data)
    except FilterError as error:
        path = f"{field}.{error.path}" if error.path else field
        raise InvalidError(error.message, fields={path: [error.message]}) from error
