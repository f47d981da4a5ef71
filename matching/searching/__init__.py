"""The language of searches: text to tree, tree to text or JSON. `docs/search.md` has the grammar."""

from matching.searching.errors import FilterError, QueryError
from matching.searching.fields import FIELDS, Field, Kind
from matching.searching.json_tree import from_json, to_json
from matching.searching.parser import parse
from matching.searching.printer import print_tree
from matching.searching.tree import EVERYTHING, All, AnyOf, Condition, Node, Not, all_of, any_of, conditions

__all__ = [
    "EVERYTHING",
    "FIELDS",
    "All",
    "AnyOf",
    "Condition",
    "Field",
    "FilterError",
    "Kind",
    "Node",
    "Not",
    "QueryError",
    "all_of",
    "any_of",
    "conditions",
    "from_json",
    "parse",
    "print_tree",
    "to_json",
]
