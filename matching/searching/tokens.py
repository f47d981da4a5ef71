"""A text cut into the words of the language, each with its place."""

import re
from dataclasses import dataclass
from enum import StrEnum

from matching.searching.errors import QueryError

QUOTES = '"“”„'
_BARE = re.compile(rf"[^\s(){QUOTES}]+")
_QUOTED = re.compile(rf"[{QUOTES}]((?:\\.|[^{QUOTES}\\])*)[{QUOTES}]", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z][A-Za-z_]*):")
_COMPARISON = re.compile(r">=|<=|>|<|=")
_OPERATORS = {"and", "or", "not"}


class TokenKind(StrEnum):
    """What a token is."""

    OPEN = "("
    CLOSE = ")"
    AND = "AND"
    OR = "OR"
    NOT = "NOT"
    TERM = "term"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """A token at characters `start` to `end`.

    A term has a value, and where they are written a field, the comparison before the value, the comparison and value
    after it (a language's level); `is_quoted` and `is_open` (a star follows) say how the value is written.
    """

    kind: TokenKind
    start: int
    end: int
    field: str = ""
    comparison: str = ""
    value: str = ""
    second_comparison: str = ""
    second: str = ""
    is_quoted: bool = False
    is_open: bool = False


def is_operator(word: str) -> bool:
    """Whether the word joins conditions."""
    return word.lower() in _OPERATORS


def tokens_of(text: str) -> list[Token]:
    """All tokens, the last of kind END. Raises QueryError."""
    found: list[Token] = []
    place = _skip_space(text, 0)
    while place < len(text):
        found.append(_token(text, place))
        place = _skip_space(text, found[-1].end)
    return [*found, Token(TokenKind.END, len(text), len(text))]


def _skip_space(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _token(text: str, place: int) -> Token:
    char = text[place]
    if char in "()":
        return Token(TokenKind(char), place, place + 1)
    if char == "-" and place + 1 < len(text) and not text[place + 1].isspace():
        return Token(TokenKind.NOT, place, place + 1)
    bare = _BARE.match(text, place)
    if bare and is_operator(bare[0]):
        return Token(TokenKind(bare[0].upper()), place, bare.end())
    name = _FIELD.match(text, place)
    return _fielded(text, name) if name else _term(text, place, place, "", "")


def _fielded(text: str, name: re.Match[str]) -> Token:
    place = _skip_space(text, name.end())
    comparison = _COMPARISON.match(text, place)
    if comparison:
        place = _skip_space(text, comparison.end())
    if place == len(text) or text[place] == ")":
        return Token(TokenKind.TERM, name.start(), name.end(), name[1].lower())
    if text[place] == "(":
        example = f"({name[1]}:one OR {name[1]}:two)"
        raise QueryError(f"A field takes one value. Write the field in front of each: {example}", place, place + 1)
    return _term(text, name.start(), place, name[1].lower(), comparison[0] if comparison else "")


def _term(text: str, start: int, place: int, field: str, comparison: str) -> Token:
    if text[place] in QUOTES:
        value, end = _quoted(text, place)
        is_quoted = True
    else:
        bare = _BARE.match(text, place)
        value, end, is_quoted = (bare[0], bare.end(), False) if bare else ("", place + 1, False)
    is_open = text.startswith("*", end) if is_quoted else value.endswith("*")
    second = "", ""
    if is_quoted:
        end += is_open
        second, end = _level_after(text, end)
    else:
        value = value.rstrip("*")
        if field and (inner := _COMPARISON.search(value)):
            second = inner[0], value[inner.end() :]
            value = value[: inner.start()]
    return Token(TokenKind.TERM, start, end, field, comparison, value, *second, is_quoted, is_open)


def _quoted(text: str, place: int) -> tuple[str, int]:
    quoted = _QUOTED.match(text, place)
    if quoted is None:
        raise QueryError("The quotation mark is not closed. Put another one where the phrase ends.", place, len(text))
    return re.sub(r"\\(.)", r"\1", quoted[1], flags=re.DOTALL), quoted.end()


def _level_after(text: str, end: int) -> tuple[tuple[str, str], int]:
    comparison = _COMPARISON.match(text, end)
    bare = _BARE.match(text, comparison.end()) if comparison else None
    return ((comparison[0], bare[0]), bare.end()) if comparison and bare else (("", ""), end)
