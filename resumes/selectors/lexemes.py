"""Questions to the candidates' search column, which one index answers however they are joined.

Beside the words of the resume the column holds words by field, such as `title=engineer`, and what a candidate has, such
as `skill=python`.
"""

import re
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.backends.postgresql.psycopg_any import NumericRange
from django.db.models import Q
from django.db.models.expressions import RawSQL

from core.selectors.taxonomy import taxonomy_in_force
from resumes.plurals import both_numbers

CONFIG = "simple"
BOUNDARY = " zzz "
"""Stands between two titles, employers and so on, so that no phrase reaches from one into the next."""
Span = tuple[int | None, int | None]
"""From one whole number to another, both included; None where there is no end."""
_WRITTEN = re.compile(r'(-?)(?:"([^"]*)"?|(\S+))')
_FIELD = re.compile(r"-?([A-Za-z][A-Za-z_]*):")


@dataclass(frozen=True, slots=True)
class Lexemes:
    """A full-text query as SQL with its parameters."""

    sql: str
    params: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """Words that are looked for among those whose months of experience and quality lie within, where it matters."""

    words: Lexemes
    months: Span | None = None
    quality: Span | None = None


def key_lexeme(field: str, key: str) -> str:
    """The lexeme that says what a candidate has."""
    return f"{field}={key}"


def has(field: str, key: str) -> Lexemes:
    """Those that have the key in the field."""
    quoted = key_lexeme(field, key).replace("\\", "\\\\").replace("'", "''")
    return Lexemes("%s::tsquery", (f"'{quoted}'",))


def says(words: str, *, field: str = "", begins: bool = False) -> Lexemes:
    """Those that say the words one after the other, anywhere or in a field.

    A single word is found in the singular and plural with -s; with `begins`, the last word only begins so.
    """
    query = f"phraseto_tsquery('{CONFIG}', %s)"
    if begins:
        found = Lexemes(f"open_ended({query})", (words,))
    else:
        forms = both_numbers(words)
        found = Lexemes("(" + " || ".join([query] * len(forms)) + ")", forms)
    return Lexemes(f"tagged(%s, {found.sql})", (field, *found.params)) if field else found


def says_anywhere(words: str, *, begins: bool = False) -> Lexemes:
    """As `says`; "C++" and "C#", which are the same words to the search column, are asked for as skills."""
    if not begins and any(sign in words for sign in "+#"):
        skill = taxonomy_in_force().by_name(words)
        if skill is not None:
            return has("skill", skill.key)
    return says(words, begins=begins)


def written(text: str) -> Lexemes:
    """Those that say what is written: words, "phrases", `or`, `-not` and `begin*`; the last word may be only begun.

    As a search on its own page means it, without fields and parentheses. A text without any word means nobody.
    """
    alternatives: list[list[Lexemes]] = [[]]
    found = [(bool(sign), phrase, word) for sign, phrase, word in _WRITTEN.findall(text)]
    for place, (refused, phrase, word) in enumerate(found, 1):
        if word.lower() == "or":
            alternatives.append([])
        elif phrase or word.lower() not in {"", "and"}:
            part = says(word, begins=True) if word.endswith("*") else says_anywhere(phrase or word)
            if word and not refused and place == len(found) and word[-1].isalnum():
                part = either([part, says(word, begins=True)])
            alternatives[-1].append(without(part) if refused else part)
    return either([both(parts) for parts in alternatives if parts] or [says("")])


def fields_written(text: str) -> list[str]:
    """The names of fields that are written as in `skill:python`, outside of phrases."""
    return [name[1] for _, phrase, word in _WRITTEN.findall(text) if not phrase and (name := _FIELD.match(word))]


def how_well(lexemes: Lexemes) -> RawSQL:
    """How well a candidate's words fit, by PostgreSQL's ts_rank with the logarithm of the length."""
    return RawSQL(f"ts_rank(resumes_candidate.search, {lexemes.sql}, 1)", lexemes.params)  # noqa: S611 - as below # nosec


def both(parts: Iterable[Lexemes]) -> Lexemes:
    """Those of every part."""
    return _joined(" && ", parts)


def either(parts: Iterable[Lexemes]) -> Lexemes:
    """Those of at least one part."""
    return _joined(" || ", parts)


def without(part: Lexemes) -> Lexemes:
    """Those that are not of the part; of use beside a part that is wanted only, as alone it reads the whole index."""
    return Lexemes(f"!!({part.sql})", part.params)


def packed_holding(question: Question, *, newest_first: bool = False) -> bytes | None:
    """The ids of the candidates that it finds end to end, 16 bytes each; None without any."""
    if newest_first or question.months or question.quality:
        [(packed,)] = _ask("string_agg(uuid_send(id), '')", question, None)
        return packed
    words = question.words
    asked = f"SELECT string_agg(uuid_send(id), '') FROM candidates_matching({words.sql}) AS id"  # noqa: S608 # nosec
    with connection.cursor() as cursor:
        cursor.execute(asked, words.params)
        return cursor.fetchone()[0]


def newest_holding(question: Question, most: int) -> tuple[list[uuid.UUID], int]:
    """The ids of the newest candidates that it finds, newest first, and how many it finds in all."""
    rows = _ask("id, total", question, most)
    return [pk for pk, _ in rows], rows[0][1] if rows else 0


def _ask(columns: str, question: Question, most: int | None) -> list[tuple[Any, ...]]:
    words = question.words
    asked = f"SELECT {columns} FROM newest_matching({words.sql}, %s, %s, %s)"  # noqa: S608 - as below # nosec
    with connection.cursor() as cursor:
        cursor.execute(asked, [*words.params, most, _range(question.months), _range(question.quality)])
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def _range(span: Span | None) -> NumericRange | None:
    if span is None:
        return None
    low, high = span
    is_empty = low is not None and high is not None and low > high
    return NumericRange(empty=True) if is_empty else NumericRange(low, high, "[]")


def is_held(lexemes: Lexemes) -> bool:
    """Whether the query finds anybody; the first one found is enough."""
    asked = f"SELECT EXISTS (SELECT candidates_matching({lexemes.sql}))"  # nosec
    with connection.cursor() as cursor:
        cursor.execute(asked, lexemes.params)
        return bool(cursor.fetchone()[0])


def count_saying(asked: Sequence[Lexemes], texts: Mapping[str, int]) -> list[int]:
    """For each question, how many of the texts answer it, each of which is there as often as the mapping says."""
    if not asked or not texts:
        return [0] * len(asked)
    sums = ", ".join(f"coalesce(sum(times) FILTER (WHERE words @@ {part.sql}), 0)" for part in asked)
    query = (
        f"SELECT {sums} FROM (SELECT to_tsvector('{CONFIG}', said), times"  # noqa: S608 - as below # nosec
        " FROM unnest(%s::text[], %s::integer[]) AS given(said, times) OFFSET 0) AS held(words, times)"
    )
    with connection.cursor() as cursor:
        cursor.execute(query, [*(p for part in asked for p in part.params), list(texts), list(texts.values())])
        return list(map(int, cursor.fetchone()))


def holding(lexemes: Lexemes) -> Q:
    """The candidates that the query finds."""
    found = RawSQL(f"SELECT candidates_matching({lexemes.sql})", lexemes.params)  # noqa: S611 - made of constants, words are parameters # nosec
    return Q(pk__in=found)


def _joined(sign: str, parts: Iterable[Lexemes]) -> Lexemes:
    held = list(parts)
    if len(held) == 1:
        return held[0]
    return Lexemes("(" + sign.join(part.sql for part in held) + ")", tuple(p for part in held for p in part.params))
