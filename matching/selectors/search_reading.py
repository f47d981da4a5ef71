"""Searches as they come from people and programs, with errors that say where."""

from core.errors import InvalidError
from matching.searching import FilterError, Node, QueryError, from_json, parse


def read_query(text: str, *, field: str = "query") -> Node:
    """The search that a text is. Raises InvalidError."""
    try:
        return parse(text)
    except QueryError as error:
        message = f"Characters {error.start + 1} to {max(error.end, error.start + 1)}: {error.message}"
        raise InvalidError(message, fields={field: [message]}) from error


def read_filter(data: object, *, field: str = "filter") -> Node:
    """The search that a JSON tree is. Raises InvalidError."""
    try:
        return from_json(data)
    except FilterError as error:
        path = f"{field}.{error.path}" if error.path else field
        raise InvalidError(error.message, fields={path: [error.message]}) from error
