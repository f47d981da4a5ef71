"""What is wrong with a search, and where."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QueryError(Exception):
    """A text that is no search: `message` says what is wrong and what to do, characters `start` to `end` where."""

    message: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FilterError(Exception):
    """A JSON that is no filter: `path` says where, as in `and.0.value`."""

    message: str
    path: str


class ValueProblemError(Exception):
    """A value that its field cannot be compared with; the message says what the field takes."""
