"""Searching for whoever wants to decide without names: by words, but not by who somebody is."""

import re

from core.selectors.taxonomy import taxonomy_in_force
from matching.searching import Condition, Node, conditions
from resumes.selectors.lexemes import Lexemes, both, either, has, says, says_anywhere, without

NAMES_HIDDEN = "You hide names, so nobody is found by their name, address, phone number or profile."
NOBODY = has("nobody", "")
_OPEN = ("title", "employer", "school", "location")
_PERSONAL = re.compile(r"@|(?:\d[\s./()+-]*){6,}|www\.|://|\.(?:com|org|net|io|me|dev)/", re.IGNORECASE)
"""Addresses, numbers of phones, and pages of one's own."""


def says_unnamed(condition: Condition) -> Lexemes:
    """Those who say the words, but not by their own name: where they bear one of the words, only who worked so."""
    [value] = condition.values
    if _PERSONAL.search(value):
        return NOBODY
    begins = condition.operator == "starts"
    words = re.findall(r"\w+", value)
    borne = [says(word, field="name", begins=begins and word == words[-1]) for word in words]
    openly = [says(value, field=field, begins=begins) for field in _OPEN]
    skill = None if begins else taxonomy_in_force().by_name(value)
    held = [has("skill", skill.key)] if skill else []
    return either([both([says_anywhere(value, begins=begins), without(either(borne))]), *openly, *held])


def may_ask_for_names(tree: Node) -> bool:
    """Whether the search holds what may be meant for a name, address or number."""
    return any(_is_personal(item) for wanted in (True, False) for item in conditions(tree, wanted=wanted))


def _is_personal(condition: Condition) -> bool:
    return condition.field in {"name", "email"} or bool(_PERSONAL.search(condition.values[0]))
