"""Lengths of experience as advertisements state them, in months."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "one a an ein eine einem un une uno",
            "two zwei deux dos dois due twee dwa",
            "three drei trois tres três tre drie trzy",
            "four vier quatre cuatro quatro quattro cztery",
            "five fünf cinq cinco cinque vijf pięć",
            "six sechs seis sei zes sześć",
            "seven sieben sept siete sete sette zeven siedem",
            "eight acht huit ocho oito otto osiem",
            "nine neun neuf nueve nove negen dziewięć",
            "ten zehn dix diez dez dieci tien dziesięć",
            "eleven elf onze once",
            "twelve zwölf douze doce",
        ),
        start=1,
    )
    for word in words.split()
}
_NUMBER = r"\d{1,2}(?:[.,]5)?|" + "|".join(sorted(_NUMBERS, key=len, reverse=True))
_COUNT = (
    rf"(?<![\w.,$€£])(?P<low>{_NUMBER})\s*(?:\(\d{{1,2}}\)\s*)?(?:(?:[-–—]|to|bis|à|a|or|oder"
    rf"|und)\s*(?P<high>{_NUMBER})\s*)?"
    r"(?:\+|plus\b|or more\b|oder mehr\b|ou plus\b)?[\s-]*"
)
_UNIT = r"years?|yrs?|months?|mos\b|jahren?|jahre|monate?n?|ans?\b|années?|mois|años?|meses|mes"
_MONTHS = re.compile(r"mo|mes$|mesi$|meses$|maand|miesi", re.IGNORECASE)
_DURATION = re.compile(rf"{_COUNT}(?P<unit>{_UNIT})\b\.?['’]?", re.IGNORECASE)
DURATION = (
    rf"{_COUNT}(?P<unit>{_UNIT}|anos?|ann[oi]|jaar|jaren|lata?|roku?|letni\w*|jährig\w*|maand(?:en)?|mesi|miesi\w+)"
    r"\b\.?['’]?"
)
"""A pattern of lengths of time also in languages in which ages are told by the same words. See `stated_months`."""
_NOT_EXPERIENCE = re.compile(
    r"\s*(?:old\b|of age|ago\b|in business|warranty|contract|plan\b|degree|program|course|fixed|term|anniversary"
    r"|history|leave|alt\b)",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(
    r"(?:within|for over|for the (?:past|last|next)|in the (?:past|last|next)|every|per|after|since|founded"
    r"|record \()\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Duration:
    """A stated length of experience: its least number of months, at characters `start` to `end`."""

    months: int
    start: int
    end: int


def find_durations(text: str) -> Iterator[Duration]:
    """Yield the lengths that speak of experience; ages, terms of contract and company history are left out."""
    for match in _DURATION.finditer(text):
        if _NOT_EXPERIENCE.match(text, match.end()) or _NOT_BEFORE.search(text[: match.start()]):
            continue
        yield Duration(stated_months(match), match.start(), match.end())


def stated_months(match: re.Match[str]) -> int:
    """The least number of months that a match of `DURATION` states."""
    return round(_number(match.group("low")) * (1 if _MONTHS.match(match.group("unit")) else 12))


def find_bare_counts(text: str, after: int) -> Iterator[Duration]:
    """Yield counts that lean on years named before `after`: "at least 3 with Django", "3 of them in"."""
    pattern = (
        rf"\b(?:at least |minimum |davon )?(?P<low>{_NUMBER})\+?\s+(?:of (?:them|which|those) )?(?=with\b|in\b"
        rf"|of\b|as\b|using\b)"
    )
    for match in re.compile(pattern, re.IGNORECASE).finditer(text, after):
        yield Duration(round(_number(match.group("low")) * 12), match.start(), match.end())


def _number(text: str) -> float:
    return float(_NUMBERS.get(text.lower(), 0) or text.replace(",", "."))
