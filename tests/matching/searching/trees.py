"""Searches of every shape, for properties."""

from hypothesis import strategies as st

from matching.searching import FIELDS, Condition, Node, Not, all_of, any_of
from matching.searching.errors import ValueProblemError
from matching.searching.fields import CEFR, Field, Kind
from matching.searching.values import canonical

HARD = ["python", "data engineer", "and", "-x", "a:b", 'say "so"', "C++", "C#", "\\", "a..b", "x*", "(y)", "=1"]
TEXTS = st.one_of(st.text(min_size=1, max_size=12), st.sampled_from(HARD))
NUMBERS = st.decimals(0, 80, places=2, allow_nan=False).map(str)
DATES = st.one_of(st.dates().map(str), st.dates().map(lambda day: f"{day:%Y-%m}".zfill(7)))


def _raw(field: Field, operator: str) -> st.SearchStrategy[tuple[str, ...]]:
    one = {
        Kind.NUMBER: NUMBERS,
        Kind.DATE: DATES,
        Kind.CHOICE: st.sampled_from(field.choices or ("",)),
        Kind.COUNTRY: st.sampled_from(["DE", "us", "France"]),
        Kind.EMAIL: st.sampled_from(["@example.org", "anna@example.org"]),
        Kind.LANGUAGE: st.sampled_from(["de", "german", "fr"]),
    }.get(field.kind, TEXTS)
    if field.kind is Kind.LANGUAGE and operator != "is":
        return st.tuples(one, st.sampled_from(CEFR))
    return st.tuples(one, one) if operator == "between" else st.tuples(one)


@st.composite
def any_condition(draw: st.DrawFn) -> Condition:
    field = draw(st.sampled_from(list(FIELDS.values())))
    operator = draw(st.sampled_from(field.operators))
    values = draw(_raw(field, operator).filter(lambda raw: _fits(field, operator, raw)))
    return Condition(field.name, operator, canonical(field, operator, values))


def _fits(field: Field, operator: str, raw: tuple[str, ...]) -> bool:
    try:
        canonical(field, operator, raw)
    except ValueProblemError:
        return False
    return True


def trees() -> st.SearchStrategy[Node]:
    """Trees in their one form, a few levels deep."""
    return st.recursive(any_condition(), _grown, max_leaves=8)


def _grown(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    parts = st.lists(inner, min_size=1, max_size=3)
    return st.one_of(parts.map(all_of), parts.map(any_of), inner.map(Not))


WORDS = st.sampled_from(
    [
        "python",
        "AND",
        "OR",
        "NOT",
        "(",
        ")",
        '"',
        "-",
        "years:",
        ">5",
        "3..8",
        "skill:",
        "title:",
        "*",
        ":",
        "\\",
        "de>=B2",
    ]
)
QUERIES = st.one_of(
    st.text(max_size=60),
    st.lists(WORDS, max_size=14).map(" ".join),
    st.lists(WORDS, max_size=14).map("".join),
)
"""Texts that are searches, nearly are, and are not at all."""
