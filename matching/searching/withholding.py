"""A search without what may tell of a person, for counting what is searched for."""

import re
from collections.abc import Callable
from dataclasses import replace

from matching.searching.spelling import replaced
from matching.searching.tree import Condition, Node, conditions

WITHHELD = "…"
_OF_PEOPLE = {"name", "email"}
_WORDS = {"text", "title", "employer", "school", "tag"}
_FREE = {*_WORDS, "skill", "location", "stage"}
_NUMBER = re.compile(r"(?:\d[\s./()-]*){6,}")
"""Six digits or more are a number of a phone, an identity card or a file."""


def words_to_check(tree: Node) -> set[str]:
    """The words, in lower case, that may be names."""
    held = [item for wanted in (True, False) for item in conditions(tree, wanted=wanted) if item.field in _WORDS]
    return {word for item in held for word in item.values[0].lower().split()}


def without_people(tree: Node, is_name: Callable[[str], bool]) -> Node:
    """The search in lower case, with "…" for values that hold a name, an address for mail or a long number.

    `is_name` judges a word in lower case.
    """
    return replaced(tree, lambda condition: _kept(condition, is_name))


def is_withheld(condition: Condition) -> bool:
    """Whether its value was taken out."""
    return condition.values == (WITHHELD,)


def _kept(condition: Condition, is_name: Callable[[str], bool]) -> Condition:
    value = condition.values[0].lower()
    if condition.field in _OF_PEOPLE or (condition.field in _FREE and _tells(condition.field, value, is_name)):
        return replace(condition, operator="contains", values=(WITHHELD,))
    return replace(condition, values=(value,)) if condition.field in _FREE else condition


def _tells(field: str, value: str, is_name: Callable[[str], bool]) -> bool:
    return "@" in value or bool(_NUMBER.search(value)) or (field in _WORDS and any(map(is_name, value.split())))
