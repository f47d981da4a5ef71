"""Phone numbers in a text, whatever stands between their digits."""

import re
from collections.abc import Iterable, Iterator

import phonenumbers

from resumes.extraction.phones import PHONE
from resumes.extraction.resume import PersonalSpan, ResumeReading
from resumes.extraction.words.phones import PHONE_LABELS

_GAP = r"[^\w+]|_"  # between two digits of a number, line ends and what is not seen too
_KNOWN_GAP = rf"(?:{_GAP}){{0,6}}"
_ABROAD = re.compile(rf"(?:\+|(?<!\d)00)(?:{_GAP}){{0,2}}[1-9](?:(?:{_GAP}){{0,4}}\d){{8,13}}(?!\d)")
_LOOSE = re.compile(r"(?<![\d,])\d(?:(?:[^\w+,]|_){0,3}\d){8,40}(?!\d)")
_LABELLED = re.compile(
    rf"(?<![^\W\d_])(?:{PHONE_LABELS})(?:{_GAP}){{0,4}}([+(]?\d(?:(?:{_GAP}){{0,3}}\d){{6,14}})(?!\d)", re.IGNORECASE
)
_PIECE = re.compile(r"\d(?:[^\S\n]?[().\-–/]?[^\S\n]?\d){4,}")
_DAYS = re.compile(
    r"(?<!\d)(?:(?:\d{1,2}[./-]){1,2}(?:19|20)\d{2}|(?:19|20)\d{2}(?:[./-]\d{1,2}){1,2}|(?:0?[1-9]|1[0-2])[/.]\d{2})(?!\d)"
)
_YEARS = re.compile(r"(?<!\d)(?<!\d[^\w\n])(?:19|20)\d{2}(?!\d)(?=\s*[–—-]|[^\w\n]*(?:\n|$|[^\W\d_]))")
_LEAST = 9  # digits of a number that nothing else tells
_FEWEST = 7  # of one that a sign does


def phone_spans(text: str, reading: ResumeReading) -> Iterator[PersonalSpan]:
    """Numbers that were read, wherever and however they stand again, and what looks like one."""
    for item in reading.phones:
        if item.evidence:
            yield PersonalSpan("phone", item.evidence.start, item.evidence.end)
        yield from _known(item.value, text)
    yield from (PersonalSpan("phone", *match.span()) for match in PHONE.finditer(text) if _may_be_phone(match[0]))
    yield from (PersonalSpan("phone", *match.span(1)) for match in _LABELLED.finditer(text) if _may_be_phone(match[1]))


def loose_phones(text: str, found: Iterable[PersonalSpan], places: Iterable[tuple[int, int]]) -> Iterator[PersonalSpan]:
    """Numbers broken by anything, outside of what is `found`: with the code of a country, and in `places`, where
    contact data stands, nine digits or more that are no dates."""
    covered = list(text)
    for span in found:
        if span.kind != "phone" or _digits(text[span.start : span.end]) >= _LEAST:
            covered[span.start : span.end] = "x" * (span.end - span.start)
    rest = "".join(covered)
    yield from (PersonalSpan("phone", *match.span()) for match in _ABROAD.finditer(rest))
    for pattern in (_DAYS, _YEARS):
        rest = pattern.sub(lambda match: "x" * len(match[0]), rest)
    for start, end in places:
        yield from (PersonalSpan("phone", *match.span()) for match in _LOOSE.finditer(rest, start, end))


def _known(value: str, text: str) -> Iterator[PersonalSpan]:
    """A number in E.164 with or without its country, and pieces of five digits or more."""
    try:
        number = phonenumbers.parse(value)
    except phonenumbers.NumberParseException:
        return
    national = phonenumbers.national_significant_number(number)
    country = _KNOWN_GAP.join(str(number.country_code))
    prefix = rf"(?:[+(]{{0,2}}(?:00)?{country}{_KNOWN_GAP})?(?:\(?0\)?{_KNOWN_GAP})?"
    if _digits(text) >= len(national):  # else making the pattern would take longer than all that follows
        whole = re.compile(rf"(?<!\d){prefix}{_KNOWN_GAP.join(national)}(?!\d)")
        yield from (PersonalSpan("phone", *match.span()) for match in whole.finditer(text))
    for match in _PIECE.finditer(text):
        if re.sub(r"\D", "", match[0]).lstrip("0") in national:
            yield PersonalSpan("phone", *match.span())


def _may_be_phone(quote: str) -> bool:
    """Rather too often than too seldom: nine digits or more, or a plus, unless it is a pair of years or dates."""
    if quote.startswith("+"):
        return _digits(quote) >= _FEWEST
    undated, dates = _DAYS.subn("", quote)
    years = len(re.findall(r"(?<!\d)(?:19|20)\d{2}(?!\d)", undated))
    if (dates and _digits(undated) < _FEWEST) or (years and _digits(undated) <= 8 * years):
        return False
    return _digits(quote) >= (_FEWEST if quote.startswith("(") else _LEAST)


def _digits(text: str) -> int:
    return sum(char.isdigit() for char in text)
