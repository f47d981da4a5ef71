"""From the tree of a search to the candidates it means: the one compiler of queries and filters."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from math import ceil

from django.db.models import Q

from core.presentation import beginning_of, hides_names
from core.selectors.taxonomy import taxonomy_in_force
from jobs.models import Application
from matching.searching import EVERYTHING, FIELDS, All, AnyOf, Condition, Node, Not, all_of, conditions
from matching.searching.fields import CEFR, Kind
from matching.selectors.search_names import NOBODY, says_unnamed
from resumes.selectors.lexemes import Lexemes, Question, Span, both, either, has, holding, says, says_anywhere, without

MONTHS = 12
BY_PERSON = frozenset({"name", "email"})
"""Fields that say who somebody is."""


def condition_of(node: Node) -> Q:
    """The candidates of the open organization that the search means.

    What the search column answers is asked of it in one question, as far as it stands together.
    """
    found = _compile(node)
    return holding(found) if isinstance(found, Lexemes) else found


def question_of(node: Node) -> Question | None:
    """The search as one question to the search column, with numbers beside it; None where other columns have a say."""
    parts = node.parts if isinstance(node, All) else (node,)
    numbers = [part for part in parts if isinstance(part, Condition) and FIELDS[part.field].kind is Kind.NUMBER]
    words = _compile(all_of([part for part in parts if part not in numbers]))
    if not isinstance(words, Lexemes):
        return None
    spans: dict[str, Span] = {}
    for part in numbers:
        column, span = _span(part)
        spans[column] = _overlap(spans[column], span) if column in spans else span
    return Question(words, months=spans.get("total_months"), quality=spans.get("quality_score"))


def demands(node: Node) -> Node:
    """What a candidate must meet however near in meaning: the search without the words that it looks for."""
    return _without_words(node) or EVERYTHING


def words_wanted(node: Node) -> Lexemes | None:
    """Any of the words and skills that the search wants, for putting in order whom it finds; None without any."""
    wanted = [_condition(item) for item in conditions(node) if item.field in {"text", "title", "skill"}]
    return either([part for part in wanted if isinstance(part, Lexemes)]) if wanted else None


def _without_words(node: Node) -> Node | None:
    """None where anything would do."""
    if isinstance(node, Condition):
        return None if node.field == "text" else node
    if isinstance(node, Not):
        return node
    parts = [_without_words(part) for part in node.parts]
    if isinstance(node, AnyOf):
        return None if None in parts else node
    kept = [part for part in parts if part is not None]
    return all_of(kept) if kept else None


def _compile(node: Node) -> Lexemes | Q:
    if isinstance(node, Condition):
        return _condition(node)
    if isinstance(node, Not):
        return ~condition_of(node.part)
    if isinstance(node, All):
        return _all(node.parts)
    return _joined([_compile(part) for part in node.parts], either, Q.__or__)


def _all(parts: Sequence[Node]) -> Lexemes | Q:
    wanted = [_compile(part) for part in parts if not isinstance(part, Not)]
    refused = [_compile(part.part) for part in parts if isinstance(part, Not)]
    if any(isinstance(part, Lexemes) for part in wanted):
        inverted = [without(part) if isinstance(part, Lexemes) else ~part for part in refused]
    else:
        inverted = [~(holding(part) if isinstance(part, Lexemes) else part) for part in refused]
    return _joined([*wanted, *inverted], both, Q.__and__)


def _joined(
    parts: Sequence[Lexemes | Q], join: Callable[[list[Lexemes]], Lexemes], join_rows: Callable[[Q, Q], Q]
) -> Lexemes | Q:
    lexical = [part for part in parts if isinstance(part, Lexemes)]
    rows = [part for part in parts if isinstance(part, Q)]
    if not rows:
        return join(lexical) if lexical else Q()
    if lexical:
        rows.insert(0, holding(join(lexical)))
    found = rows[0]
    for part in rows[1:]:
        found = join_rows(found, part)
    return found


def _condition(condition: Condition) -> Lexemes | Q:
    return _BY_KIND[FIELDS[condition.field].kind](condition)


def _words(condition: Condition) -> Lexemes:
    [value] = condition.values
    is_anywhere = condition.field == "text"
    if hides_names() and (is_anywhere or condition.field in BY_PERSON):
        return says_unnamed(condition) if is_anywhere else NOBODY
    begins = condition.operator == "starts"
    return says_anywhere(value, begins=begins) if is_anywhere else says(value, field=condition.field, begins=begins)


def _skill(condition: Condition) -> Lexemes:
    keys = skill_keys(condition)
    if not keys:
        return says(condition.values[0])
    return either([has("skill", key) for key in keys])


def skill_keys(condition: Condition) -> list[str]:
    """The skills that the condition means, with those that imply it; none where the taxonomy lacks it."""
    known = taxonomy_in_force()
    [value] = condition.values
    skill = known.get(value) or known.by_name(value)
    if skill is None:
        return []
    implying = (key for key in known.related_to(skill.key) if skill.key in known.implied_by(key))
    return [skill.key, *(sorted(implying) if condition.operator == "is" else ())]


def _key(condition: Condition) -> Lexemes | Q:
    if condition.field == "stage":
        named = Q(stage__name__iexact=condition.values[0]) | Q(stage__kind=condition.values[0])
        return Q(pk__in=Application.objects.filter(named).values("candidate_id"))
    if condition.field in BY_PERSON and hides_names():
        return NOBODY
    return has(condition.field, condition.values[0])


def _choice(condition: Condition) -> Lexemes:
    choices = FIELDS[condition.field].choices
    return either([has(condition.field, value) for value in _steps(choices, condition.operator, condition.values[0])])


def _language(condition: Condition) -> Lexemes:
    code = condition.values[0]
    if len(condition.values) == 1:
        return has("language", code)
    levels = _steps(CEFR, condition.operator, condition.values[1])
    return either([has("language", f"{code}={level}") for level in levels])


def _steps(choices: Sequence[str], operator: str, value: str) -> Sequence[str]:
    """The choices that the comparison means; one that no candidate has where it means none."""
    place = choices.index(value)
    bounds = {"gte": (place, None), "gt": (place + 1, None), "lte": (0, place + 1), "lt": (0, place)}
    low, high = bounds.get(operator, (place, place + 1))
    return choices[low:high] or ("",)


def _number(condition: Condition) -> Q:
    column, (low, high) = _span(condition)
    bounds = {f"{column}__gte": low, f"{column}__lte": high}
    return Q(**{lookup: bound for lookup, bound in bounds.items() if bound is not None})


def _span(condition: Condition) -> tuple[str, Span]:
    """The column that a number is compared with, and the whole numbers in it that are meant."""
    column, factor = ("total_months", MONTHS) if condition.field == "years" else ("quality_score", 1)
    first, last = (Decimal(condition.values[place]) * factor for place in (0, -1))
    spans: dict[str, Span] = {
        "between": (ceil(first), int(last)),
        "is": (ceil(first), ceil(first + factor) - 1),
        "gte": (ceil(first), None),
        "gt": (int(first) + 1, None),
        "lte": (None, int(first)),
        "lt": (None, ceil(first) - 1),
    }
    return column, spans[condition.operator]


def _overlap(one: Span, other: Span) -> Span:
    lows, highs = ([end for end in ends if end is not None] for ends in zip(one, other, strict=True))
    return max(lows, default=None), min(highs, default=None)


def _date(condition: Condition) -> Q:
    first, last = condition.values[0], condition.values[-1]
    begins, ends = beginning_of(_first_day(first)), beginning_of(_day_after(last))
    tests = {
        "gt": Q(created_at__gte=beginning_of(_day_after(first))),
        "gte": Q(created_at__gte=begins),
        "lt": Q(created_at__lt=begins),
        "lte": Q(created_at__lt=ends),
    }
    return tests.get(condition.operator, Q(created_at__gte=begins, created_at__lt=ends))


def _first_day(text: str) -> date:
    numbers = [*map(int, text.split("-")), 1, 1]
    return date(*numbers[:3])


def _day_after(text: str) -> date:
    first = _first_day(text)
    if first >= date(date.max.year, 1, 1):
        return date.max
    if len(text) == len("2026"):
        return first.replace(year=first.year + 1)
    if len(text) == len("2026-03"):
        return (first + timedelta(days=31)).replace(day=1)
    return first + timedelta(days=1)


_BY_KIND: dict[Kind, Callable[[Condition], Lexemes | Q]] = {
    Kind.WORDS: _words,
    Kind.SKILL: _skill,
    Kind.KEY: _key,
    Kind.EMAIL: _key,
    Kind.COUNTRY: _key,
    Kind.CHOICE: _choice,
    Kind.LANGUAGE: _language,
    Kind.NUMBER: _number,
    Kind.DATE: _date,
}
