"""Lengths of experience as advertisements state them, in months."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "one a an ein eine einem un une uno",
            "two zwei deux dos",
            "three drei trois tres",
            "four vier quatre cuatro",
            "five fünf cinq cinco",
            "six sechs seis",
            "seven sieben sept siete",
            "eight acht huit ocho",
            "nine neun neuf nueve",
            "ten zehn dix diez",
            "eleven elf onze once",
            "twelve zwölf douze doce",
        ),
        start=1,
    )
    for word in words.split()
}
_NUMBER = r"\d{1,2}(?:[.,]5)?|" + "|".join(sorted(_NUMBERS, key=len, reverse=True))
_DURATION = re.compile(
    rf"(?<![\w.,$€£])(?P<low>{_NUMBER})\s*(?:\(\d{{1,2}}\)\s*)?(?:(?:[-–—]|to|bis|à|a|or|oder"
    rf"|und)\s*(?P<high>{_NUMBER})\s*)?"
    r"(?:\+|plus\b|or more\b|oder mehr\b|ou plus\b)?[\s-]*"
    r"(?P<unit>years?|yrs?|months?|mos\b|jahren?|jahre|monate?n?|ans?\b|années?|mois|años?|meses|mes)\b\.?['’]?",
    re.IGNORECASE,
)
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
        factor = (
            1 if match.group("unit").lower().startswith("mo") or match.group("unit").lower() in {"mes", "meses"} else 12
        )
        yield Duration(round(_number(match.group("low")) * factor), match.start(), match.end())


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
