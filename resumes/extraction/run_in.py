"""Headers of entries that run into their text, in paragraphs that begin or go on with dates."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from resumes.extraction.dates import DateRange, find_ranges
from resumes.extraction.location import find_place
from resumes.extraction.spans import Span, bullet_length
from resumes.parsing.document import Line

_STOP = re.compile(r"(\S+?)(\.{1,2})\s+(?=[^\W_])")
_RUN_IN = 150  # characters in which a header ends that runs into the text
LEGAL_END = re.compile(
    r"\b(?:Inc|Ltd|Ltda|Lda|Coop|Bros|Co|Corp|LLC|S\.A|S\.L|e\.V|e\.K|St|Jr|Sr|A\.G|B\.V|N\.V|r\.l|n\.c|p\.A|z o\.o"
    r"|[Ss]p\. ?[jk])\.$|\b(?!U\.[SK]\.$)(?:[^\W\d_]\.){2,}$"
)
_BEHIND_DATES = re.compile(r"\s*\)?\.(?:\s+(?=[^\W_a-z])|\s*$)")
_JOINT = re.compile(r"(?:[,;:(|·•–—-]|\))\s*(?:[^\W\d_]{1,7}\s)?$")  # between a header and its dates
_LONGEST_HEADER = 140  # characters
_SHORTEST_HEADER = 4
_LEADS = 3  # characters before dates that a line begins with


def stops(text: str) -> Iterator[re.Match[str]]:
    """The full stops that part a text in sentences: none of those that belong to "St. Mary's" and "Acme Inc."."""
    for match in _STOP.finditer(text):
        word = match[1]
        short = len(word.rstrip(".")) < 3 or "." in word.rstrip(".") or LEGAL_END.search(f"{text[: match.end(1)]}.")
        if match[2] != "." or not short:
            yield match


def header_and_text(whole: Span, as_of: date) -> list[Span]:
    """The line, or apart from it a header that runs into its text: "Cook, Acme, 2012 – 2014. Cooked for 80."."""
    end = _header_end(whole.text, as_of)
    return _halves(whole, *end) if end else _before_text(whole, as_of)


def runs_over(lines: Sequence[Line], as_of: date) -> bool:
    """Whether a header's line is full and only the next one states its dates, before a full stop."""
    if len(lines) < 2 or not lines[0].full or lines[1].start != lines[0].end + 1 or bullet_length(lines[0].text):
        return False
    above, text = lines[0].text, f"{lines[0].text}\n{lines[1].text}"
    end = _header_end(text, as_of)
    return end is not None and end[0] > len(above) and _header_end(above, as_of) is None


def _header_end(text: str, as_of: date) -> tuple[int, int] | None:
    """Where a header ends and where its text begins; None where no full stop parts them."""
    if bullet_length(text):
        return None
    ranges = find_ranges(text[: _LONGEST_HEADER + _RUN_IN // 2], as_of)
    if not ranges:
        return None
    if ranges[0].start <= _LEADS:
        return _led_end(text, ranges[0])
    before = text[: ranges[0].start]
    behind = _BEHIND_DATES.match(text, ranges[0].end)
    header = before.strip()
    if behind is None or not _SHORTEST_HEADER <= len(header) <= _LONGEST_HEADER or not header[0].isupper():
        return None
    if not _JOINT.search(before) or "," not in before or any(stops(before)):
        return None
    return ranges[0].end, behind.end()


def _led_end(text: str, first: DateRange) -> tuple[int, int] | None:
    """The same where the dates stand first: "2012 – 2014: Cook, Acme, Leeds. Cooked for 80."."""
    rest = text[first.end :]
    if not re.match(r"\s*[:,;.–—-]?\s+[A-ZÀ-Ž]", rest):
        return None
    skipped = len(rest) - len(rest.lstrip(" :,;.–—-\n"))
    stop = next(stops(rest[skipped:]), None)
    if stop is None:
        return None
    header = rest[skipped : skipped + stop.end(1)]
    if "," not in header or len(header) > _LONGEST_HEADER:
        return None
    end = first.end + skipped + stop.end(1)
    return end, first.end + skipped + stop.end()


def _before_text(whole: Span, as_of: date) -> list[Span]:
    """The line, or apart from it a header that nothing parts from its text: "Cook, 05/2012 to 09/2012 Cleaned …"."""
    ranges = find_ranges(whole.text[:_RUN_IN], as_of) if len(whole.text) > 110 else ()
    if not ranges or ranges[0].single or not (ranges[0].current or (ranges[0].last and ranges[0].last.month)):
        return [whole]
    before, after = whole.text[: ranges[0].start].strip(), whole.text[ranges[0].end :].lstrip(" \t,.:;-–—")
    if (
        after[:1].islower()
        or after.startswith("I ")
        or (before and (len(before) < 4 or not before[0].isupper() or "." in before[:-1]))
    ):
        return [whole]
    end = ranges[0].end
    place = find_place(whole.part(end, end + _RUN_IN))
    if place is not None and place.confidence > 0.7:
        end = place.span.end - whole.start
    return _halves(whole, end, end)


def _halves(whole: Span, end: int, start: int) -> list[Span]:
    """What stands before `end` and what begins at `start`."""
    header = Span(whole.text[:end], whole.start, whole.start + end, whole.page)
    return [header, Span(whole.text[start:], whole.start + start, whole.end, whole.page)]
