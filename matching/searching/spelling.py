"""What somebody may have meant who mistyped a word."""

from collections.abc import Callable, Collection

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from matching.searching.tree import All, AnyOf, Condition, Node, Not, all_of, any_of

ALIKE = 0.72
MIN_LETTERS = 4


def nearest_word(word: str, vocabulary: Collection[str]) -> str:
    """The word of the vocabulary (lower case) that is most alike; empty where none is alike enough, or it is known.

    Alike is 1 - d / n with Damerau-Levenshtein's distance d, where two letters that change places count once, and n the
    letters of the longer word.
    """
    lowered = word.lower()
    if len(lowered) < MIN_LETTERS or lowered in vocabulary:
        return ""
    alike = DamerauLevenshtein.normalized_similarity
    found = process.extractOne(lowered, vocabulary, scorer=alike, score_cutoff=ALIKE)
    return str(found[0]) if found else ""


def replaced(node: Node, change: Callable[[Condition], Node]) -> Node:
    """The tree with each condition changed."""
    if isinstance(node, Condition):
        return change(node)
    if isinstance(node, Not):
        return Not(replaced(node.part, change))
    parts = [replaced(part, change) for part in node.parts]
    return any_of(parts) if isinstance(node, AnyOf) else all_of(parts) if parts else All(())
