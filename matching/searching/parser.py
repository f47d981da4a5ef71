"""From text to tree, by recursive descent. NOT binds tighter than AND, AND tighter than OR; side by side means AND."""

from difflib import get_close_matches

from matching.searching.errors import QueryError, ValueProblemError
from matching.searching.fields import COMPARISONS, FIELDS, Field, Kind
from matching.searching.printer import print_tree
from matching.searching.tokens import Token, TokenKind, tokens_of
from matching.searching.tree import (
    EVERYTHING,
    MAX_CONDITIONS,
    MAX_DEPTH,
    MAX_LENGTH,
    Condition,
    Node,
    Not,
    all_of,
    any_of,
    depth,
)
from matching.searching.values import canonical

_OPERATOR_OF = {sign: name for name, sign in COMPARISONS.items()}
_RANGED = (Kind.NUMBER, Kind.DATE)
TOO_DEEP = f"Parentheses and NOT may lie {MAX_DEPTH} deep. Write it flatter."
_AFTER_PART = (TokenKind.END, TokenKind.CLOSE, TokenKind.OR)


def parse(text: str) -> Node:
    """The tree of a search; an empty text searches for everything. Raises QueryError."""
    if len(text) > MAX_LENGTH:
        raise QueryError(f"A search may have {MAX_LENGTH:,} characters; this has {len(text):,}.", MAX_LENGTH, len(text))
    tokens = tokens_of(text)
    if len(tokens) == 1:
        return EVERYTHING
    found = _Parser(tokens).whole()
    if depth(found) > MAX_DEPTH:
        raise QueryError(TOO_DEEP, 0, len(text))
    if len(print_tree(found)) > MAX_LENGTH:
        raise QueryError("The search is too long. Take some words away.", 0, len(text))
    return found


class _Parser:
    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._place = 0
        self._terms = 0
        self._level = 0

    @property
    def _next(self) -> Token:
        return self._tokens[self._place]

    def _take(self) -> Token:
        token = self._next
        self._place += 1
        return token

    def whole(self) -> Node:
        found = self._any_of()
        if self._next.kind is TokenKind.CLOSE:
            raise _at(self._next, "This parenthesis closes none. Take it away, or open one before it.")
        return found

    def _any_of(self) -> Node:
        parts = [self._all_of()]
        while self._next.kind is TokenKind.OR:
            self._take()
            parts.append(self._all_of())
        return any_of(parts)

    def _all_of(self) -> Node:
        parts = [self._negated()]
        while self._next.kind not in _AFTER_PART:
            if self._next.kind is TokenKind.AND:
                self._take()
            parts.append(self._negated())
        return all_of(parts)

    def _negated(self) -> Node:
        negations = 0
        while self._next.kind is TokenKind.NOT:
            self._deeper(self._take())
            negations += 1
        found = self._part()
        self._level -= negations
        for _ in range(negations):
            found = Not(found)
        return found

    def _deeper(self, token: Token) -> None:
        self._level += 1
        if self._level > MAX_DEPTH:
            raise _at(token, TOO_DEEP)

    def _part(self) -> Node:
        token = self._next
        if token.kind is TokenKind.OPEN:
            return self._group(self._take())
        if token.kind is not TokenKind.TERM:
            raise _missing(token, self._tokens[self._place - 1] if self._place else None)
        self._terms += 1
        if self._terms > MAX_CONDITIONS:
            raise _at(token, f"A search may have {MAX_CONDITIONS} words and conditions. Take some away.")
        return _condition(self._take())

    def _group(self, opening: Token) -> Node:
        self._deeper(opening)
        found = self._any_of()
        if self._next.kind is not TokenKind.CLOSE:
            raise _at(opening, "This parenthesis is not closed. Put ) where the group ends.")
        self._take()
        self._level -= 1
        return found


def _at(token: Token, message: str) -> QueryError:
    return QueryError(message, token.start, token.end)


def _missing(token: Token, before: Token | None) -> QueryError:
    if token.kind in (TokenKind.AND, TokenKind.OR):
        word = token.kind.value
        advice = f'{word} stands between two conditions. Put one on each side, or write "{word.lower()}" for the word.'
        return _at(token, advice)
    if before is None:
        return _at(token, "This parenthesis closes none. Take it away, or open one before it.")
    if before.kind is TokenKind.OPEN:
        return QueryError(
            "The parentheses are empty. Write conditions into them.", before.start, max(token.end, before.end)
        )
    return _at(before, f"Something is missing after {before.kind.value}: a word, a condition or a group.")


def _condition(token: Token) -> Condition:
    field = FIELDS.get(token.field or "text")
    if field is None:
        raise QueryError(_unknown(token.field), token.start, token.start + len(token.field) + 1)
    try:
        operator, values = _comparison(field, token)
        return Condition(field.name, operator, canonical(field, operator, values), token.start, token.end)
    except ValueProblemError as error:
        raise _at(token, str(error)) from error


def _unknown(name: str) -> str:
    near = get_close_matches(name, FIELDS, 1)
    guess = f" Did you mean {near[0]}:?" if near else ""
    return f"There is no field {name}.{guess} To search for the text itself, put it in quotation marks."


def _comparison(field: Field, token: Token) -> tuple[str, tuple[str, ...]]:
    sign = token.second_comparison if field.kind is Kind.LANGUAGE else token.comparison
    if field.kind is Kind.LANGUAGE:
        values = (token.value, token.second) if sign else (token.value,)
    elif token.second_comparison:
        values = (token.value + token.second_comparison + token.second,)
    else:
        values = (token.value,)
    operator = _operator(field, sign, token)
    if field.kind in _RANGED and ".." in token.value and not token.is_quoted:
        low, _, high = token.value.partition("..")
        if sign:
            raise ValueProblemError(f"Write a range or a comparison, not both, as in {field.name}:{low}..{high}")
        return "between", (low, high)
    return operator, values


def _operator(field: Field, sign: str, token: Token) -> str:
    if token.is_open:
        operator = "starts"
    elif sign == "=":
        operator = "exactly" if field.kind is Kind.SKILL else "is"
    else:
        operator = _OPERATOR_OF.get(sign, field.operators[0])
    if operator not in field.operators:
        what = "beginnings of words (*)" if token.is_open else f"comparisons with {sign}"
        raise ValueProblemError(f"{field.name} takes no {what}. Write it as in {field.example}")
    return operator
