"""Values in their one form, so that the same search has the same tree whether typed, clicked or sent."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation

from matching.searching.errors import ValueProblemError
from matching.searching.fields import CEFR, Field, Kind
from resumes.extraction.places import countries
from resumes.extraction.words.languages import LANGUAGES

MAX_VALUE = 200
_CODES = {code for code, _ in LANGUAGES.values()}
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)


def canonical(field: Field, operator: str, values: tuple[str, ...]) -> tuple[str, ...]:
    """The values as the field's one form has them. Raises ValueProblemError with what the field takes."""
    cleaned = tuple(clean(value) for value in values)
    if any(len(value) > MAX_VALUE for value in cleaned):
        raise ValueProblemError(f"A value may have {MAX_VALUE} characters.")
    if operator == "between" and (len(cleaned) != 2 or not all(cleaned)):
        raise ValueProblemError(_two_ends(field))
    if not all(cleaned):
        raise ValueProblemError(f"{field.name} needs a value, as in {field.example}")
    if field.kind is Kind.LANGUAGE:
        return _language(field, operator, cleaned)
    if len(cleaned) != (2 if operator == "between" else 1):
        raise ValueProblemError(f"{field.name} takes one value, as in {field.example}")
    made = tuple(_FORMS[field.kind](field, value) for value in cleaned)
    if operator == "between" and _ends_first(field, *made):
        raise ValueProblemError(f"The range ends before it starts: write {field.name}:{made[1]}..{made[0]}")
    return made


def _two_ends(field: Field) -> str:
    low, high = ("2026-01", "2026-03") if field.kind is Kind.DATE else ("3", "8")
    listed = f"{low}, {high}" if field.kind is Kind.NUMBER else f'"{low}", "{high}"'
    return (
        f"A range of {field.name} has two ends, as in {field.name}:{low}..{high} or as a list [{listed}]. "
        f"With one end, write {field.name}:>={low} or {field.name}:<={high}."
    )


def clean(text: str) -> str:
    """The text without what no column holds (control characters, halves of characters), single-spaced."""
    kept = "".join(" " if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} else char for char in text)
    return " ".join(kept.split())


def _words(field: Field, value: str) -> str:
    if not any(char.isalnum() for char in value):
        raise ValueProblemError("There is no letter or digit to search for.")
    return value


def _skill(field: Field, value: str) -> str:
    return value.lower()


def _key(field: Field, value: str) -> str:
    return value.lower()


def _email(field: Field, value: str) -> str:
    if "@" not in value or value.endswith("@") or " " in value:
        raise ValueProblemError("email takes an address or a domain, as in email:@example.org")
    return value.lower()


def _country(field: Field, value: str) -> str:
    codes = countries()
    found = value.upper() if value.upper() in codes.values() else codes.get(value.casefold(), "")
    if not found:
        raise ValueProblemError("country takes a country's code or name, as in country:DE or country:Germany")
    return found


def _choice(field: Field, value: str) -> str:
    if value.lower() not in field.choices:
        raise ValueProblemError(f"{field.name} takes one of: {', '.join(field.choices)}")
    return value.lower()


def _number(field: Field, value: str) -> str:
    try:
        number = Decimal(value) if value.isascii() else None
    except InvalidOperation:
        number = None
    if number is None or not number.is_finite():
        raise ValueProblemError(f"{field.name} takes a number, as in {field.example}")
    if not 0 <= number <= field.highest:
        raise ValueProblemError(f"{field.name} takes a number from 0 to {field.highest}")
    return f"{abs(round(number, 2)).normalize():f}"


def _date(field: Field, value: str) -> str:
    if not _DATE.fullmatch(value):
        raise ValueProblemError(
            f"{field.name} takes a day, month or year, as in {field.example} or {field.name}:2026-03"
        )
    try:
        date.fromisoformat(value + "-01-01"[len(value) - 4 :] if len(value) < 10 else value)
    except ValueError as error:
        raise ValueProblemError(f"There is no day {value} in the calendar.") from error
    return value


def _language(field: Field, operator: str, values: tuple[str, ...]) -> tuple[str, ...]:
    name = values[0].lower()
    code = name if name in _CODES else LANGUAGES.get(name, ("", ""))[0]
    if not code:
        raise ValueProblemError(f"No language is called {values[0]}. Write a name or code, as in {field.example}")
    if len(values) == 1 and operator == "is":
        return (code,)
    level = values[1].upper() if len(values) == 2 else ""
    level = "native" if level == "NATIVE" else level
    if level not in CEFR:
        raise ValueProblemError(f"A language's level is one of {', '.join(CEFR)}, as in {field.example}")
    return (code, level)


def _ends_first(field: Field, low: str, high: str) -> bool:
    if field.kind is Kind.NUMBER:
        return Decimal(low) > Decimal(high)
    shorter = min(len(low), len(high))
    return low[:shorter] > high[:shorter]


_FORMS: dict[Kind, Callable[[Field, str], str]] = {
    Kind.WORDS: _words,
    Kind.SKILL: _skill,
    Kind.KEY: _key,
    Kind.EMAIL: _email,
    Kind.COUNTRY: _country,
    Kind.CHOICE: _choice,
    Kind.NUMBER: _number,
    Kind.DATE: _date,
}
