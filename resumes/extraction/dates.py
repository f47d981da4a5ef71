"""Dates and ranges of dates as resumes write them, in eight languages."""

import re
from dataclasses import dataclass
from datetime import date

from resumes.extraction.resume import PartialDate
from resumes.extraction.words.dates import MONTHS, PARTS, PRESENT, SEASONS, SINCE, UNTIL

_DASH = r"[-‐‑‒–—−~―]"
_WORDS = "|".join(sorted(map(re.escape, {*MONTHS, *SEASONS}), key=len, reverse=True))
_YEAR = r"(?:19|20)\d{2}"
_PRESENT = "|".join(sorted(map(re.escape, PRESENT), key=len, reverse=True)).replace(r"\ ", r"\s")
_TOKEN = re.compile(
    rf"""(?<![\w@€$£])(?:
    (?P<present>{_PRESENT})(?![\w’'])
    |(?P<iso>{_YEAR})[-/.](?P<iso_month>0[1-9]|1[0-2])(?:[-/.](?:[0-2]\d|3[01]))?(?![\d/])
    |(?P<day>\d{{1,2}})[-/.](?P<day_month>\d{{1,2}})[-/.](?P<day_year>{_YEAR}|\d{{2}})(?!\d)
    |(?P<num_month>0?[1-9]|1[0-2])\s?[-/.]\s?(?P<num_year>{_YEAR}|(?<=[01]\d/)\d{{2}})(?![\d%/])
    |(?:\d{{1,2}}(?:st|nd|rd|th|\.|er|°|º)?[ \u00a0](?:de\s)?)?(?P<word>{_WORDS})\b\.?
        (?:\s?\d{{1,2}}(?:st|nd|rd|th)?(?=,\s?(?:19|20)\d\d))?
        (?:\s?(?:,|/|-|\bde\b|\bdel\b|\bof\b)?\s?(?P<word_year>{_YEAR})(?!\d)|\s?[,/\-]?\s?['’‘`´](?P<short_year>\d{{2}})(?!\d)|[\s/-](?P<bare_year>\d{{2}})(?![\d:%])(?=\s*(?:$|[-‐–—),|to])))?
    |[Qq](?P<quarter>[1-4])[\s/-]?(?P<quarter_year>{_YEAR})
    |(?:{PARTS})\s(?:de\s)?(?P<part_year>{_YEAR})(?!\d)
    |(?P<roman>(?-i:I{{1,3}}|I?[VX]|VI{{1,3}}|XI{{1,2}}))[\s.](?P<roman_year>{_YEAR})(?!\d)
    |(?P<year>{_YEAR})(?!\d|[.,]\d|\s?[%+])
    )(?:\s?r\.(?!\w)|\sroku\b)?""",
    re.VERBOSE | re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_UNTIL_WORDS = "|".join(sorted(map(re.escape, UNTIL), key=len, reverse=True))
_BETWEEN = re.compile(rf"[\s.,)]*(?:{_DASH}+(?:\n{_DASH})?|/|\|)?>?\s*(?:(?:{_UNTIL_WORDS})\b)?[\s(:]*", re.IGNORECASE)
_JOINED = re.compile(rf"{_DASH}|/|[^\W\d_]")
_SINCE_BEFORE = re.compile(
    rf"(?:^|[\s(,|])(?:{'|'.join(SINCE)})(?:\s(?:le|the|dem|el|il|o|d'))?\s*:?\s*$", re.IGNORECASE
)
_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROMAN = {name: month for month, name in enumerate(_NUMERALS, 1)}
_OPEN_AFTER = re.compile(rf"\s*{_DASH}\s*(?:$|[)|\t])")
_DASHED = re.compile(rf"{_DASH}\s+(?=[A-ZÀ-Ž])")
_SHORT_END = re.compile(rf"\s?(?:{_DASH}|/)\s?(\d{{2}})(?![\d/.])")


@dataclass(frozen=True, slots=True)
class DateRange:
    """A stretch of time in a line: `start` and `end` are its characters there; `first` and `last` the dates.

    `single` tells a lone date from a range; `current` that it goes on.
    """

    start: int
    end: int
    first: PartialDate | None
    last: PartialDate | None
    current: bool = False
    single: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    value: PartialDate | None
    month: int | None = None
    present: bool = False
    season: bool = False


def find_ranges(text: str, as_of: date) -> tuple[DateRange, ...]:
    """Every date or range of dates in one line, from left to right."""
    if not _DIGIT.search(text):
        return ()  # months and "present" say nothing without a year
    matches = list(_TOKEN.finditer(text))
    month_first = any(int(match["day_month"] or 0) > 12 for match in matches)
    tokens = [token for match in matches if (token := _read(match, as_of, month_first=month_first)) is not None]
    ranges: list[DateRange] = []
    position = 0
    while position < len(tokens):
        found, used = _range_at(tokens, position, text)
        if found is not None:
            ranges.append(found)
        position += used
    return tuple(ranges)


def _range_at(tokens: list[_Token], position: int, text: str) -> tuple[DateRange | None, int]:
    token = tokens[position]
    if position + 1 < len(tokens):
        after = tokens[position + 1]
        if _linked(token, after, text):
            return _pair(token, after), 2
    if token.value is None:
        return None, 1
    return _lone(token, text), 1


def _linked(token: _Token, after: _Token, text: str) -> bool:
    between = text[token.end : after.start]
    if token.value is None and not _JOINED.search(between):
        return False
    if token.present or len(between) > 16 or not _BETWEEN.fullmatch(between):
        return False
    return bool(between.strip(" .,\n")) or "\t" in between or after.present


def _pair(token: _Token, after: _Token) -> DateRange | None:
    first = token.value
    if first is None and token.month is not None and after.value is not None:
        first = PartialDate(after.value.year, token.month)
    if first is None:
        return None
    if after.present or after.value is None:
        return DateRange(token.start, after.end, first, None, current=after.present, single=not after.present)
    if _order(first) > _order(after.value):
        return DateRange(token.start, after.end, after.value, first)
    return DateRange(token.start, after.end, first, after.value)


def _order(value: PartialDate) -> int:
    return value.year * 12 + (value.month or 6)


def _lone(token: _Token, text: str) -> DateRange:
    """A date that stands alone, or the start of "2018-20", "since 2018" and "2018 -".

    A season alone tells the year only.
    """
    value = token.value
    assert value is not None  # noqa: S101 - the caller has looked
    short = _SHORT_END.match(text, token.end) if value.month is None else None
    if short and value.year % 100 < int(short[1]) <= value.year % 100 + 45:
        last = PartialDate(value.year - value.year % 100 + int(short[1]))
        return DateRange(token.start, short.end(), value, last)
    since = _SINCE_BEFORE.search(text[max(0, token.start - 18) : token.start])
    leads = token.start == 0 and value.month is None and _DASHED.match(text, token.end)
    if since or leads or _OPEN_AFTER.match(text, token.end):
        start = token.start - (len(since[0]) if since else 0)
        return DateRange(max(0, start), token.end, value, None, current=True)
    if token.season:
        value = PartialDate(value.year)
    return DateRange(token.start, token.end, None, value, single=True)


def _read(match: re.Match[str], as_of: date, *, month_first: bool) -> _Token | None:
    groups = match.groupdict()
    if groups["present"]:
        return _Token(match.start(), match.end(), None, present=True)
    value, month = _value(groups, month_first=month_first)
    if value is None:
        return _Token(match.start(), match.end(), None, month=month) if month else None
    if not 1940 <= value.year <= as_of.year + 8:
        return None
    season = bool(groups["quarter_year"] or groups["part_year"] or (groups["word"] or "").lower() in SEASONS)
    return _Token(match.start(), match.end(), value, season=season)


def _value(groups: dict[str, str | None], *, month_first: bool) -> tuple[PartialDate | None, int | None]:
    if groups["word"]:
        return _from_word(groups)
    if groups["iso"]:
        return PartialDate(int(groups["iso"]), int(groups["iso_month"] or 0)), None
    if groups["day_year"]:
        return _from_day(groups, month_first=month_first), None
    if groups["num_year"]:
        return PartialDate(_full_year(groups["num_year"]), int(groups["num_month"] or 0)), None
    return _from_year(groups), None


def _from_year(groups: dict[str, str | None]) -> PartialDate | None:
    """A year alone or with a quarter, a term or a Roman month."""
    if groups["quarter_year"]:
        return PartialDate(int(groups["quarter_year"]), 3 * int(groups["quarter"] or 1) - 2)
    if groups["roman_year"]:
        return PartialDate(int(groups["roman_year"]), _ROMAN[groups["roman"] or ""])
    year = groups["year"] or groups["part_year"]
    return PartialDate(int(year)) if year else None


def _from_word(groups: dict[str, str | None]) -> tuple[PartialDate | None, int | None]:
    word = (groups["word"] or "").lower()
    month = MONTHS.get(word) or SEASONS[word]
    year = groups["word_year"] or groups["short_year"] or groups["bare_year"]
    if year is None:
        return None, month
    return PartialDate(_full_year(year), month), None


def _from_day(groups: dict[str, str | None], *, month_first: bool) -> PartialDate | None:
    one, two = int(groups["day"] or 0), int(groups["day_month"] or 0)
    month = one if month_first and one <= 12 else two
    return PartialDate(_full_year(groups["day_year"] or ""), month) if 1 <= month <= 12 else None


def _full_year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    return 2000 + year if year <= 50 else 1900 + year


def total_months(stretches: list[tuple[PartialDate, PartialDate]]) -> int:
    """Months in the union of stretches, each counted from its first month to its last, both included.

    A year without a month starts in January and ends in December, except that a stretch of one and the same
    bare year counts as twelve months.
    """
    months = sorted(
        (first.year * 12 + (first.month or 1), last.year * 12 + (last.month or 12)) for first, last in stretches
    )
    merged: list[list[int]] = []
    for begin, end in months:
        if merged and begin <= merged[-1][1] + 1:
            merged[-1][1] = max(merged[-1][1], end)
        elif end >= begin:
            merged.append([begin, end])
    return sum(end - begin + 1 for begin, end in merged)


def clip(value: PartialDate, as_of: date) -> PartialDate:
    """`value`, or the month of `as_of` where that is earlier."""
    today = PartialDate(as_of.year, as_of.month)
    return min(value, today, key=lambda item: item.year * 12 + (item.month or 12))
