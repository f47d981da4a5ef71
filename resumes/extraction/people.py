"""Whether a file holds the resumes of several people, and on which pages each begins."""

import re
from collections.abc import Iterator, Sequence

from resumes.extraction.resume import Evidence, ResumeReading
from resumes.extraction.sections import Section

_REPEATED = ("experience", "education")


def people_pages(reading: ResumeReading, sections: Sequence[Section]) -> tuple[int, ...]:
    """The page on which each person's address stands where there are several people; empty for one.

    A second person has an address of their own after a section of the first one, and the same section again after
    it. Addresses among references are nobody's.
    """
    pages: list[int] = []
    known: list[str] = []
    reached = -1
    for name, quote in sorted(_addresses(reading, sections), key=lambda item: item[1].start):
        is_new = not any(_alike(name, other) for other in known)
        if not known or (is_new and _begins_anew(sections, reached, quote.start)):
            pages.append(quote.page)
            known.append(name)
            reached = quote.start
    return tuple(pages) if len(pages) > 1 else ()


def _addresses(reading: ResumeReading, sections: Sequence[Section]) -> Iterator[tuple[str, Evidence]]:
    others = [(section.start, section.end) for section in sections if section.kind == "references"]
    for field in reading.emails:
        quote = field.evidence
        if quote is not None and not any(start <= quote.start < end for start, end in others):
            yield re.sub(r"[^a-z]", "", field.value.split("@")[0].lower()), quote


def _alike(name: str, other: str) -> bool:
    """Whether two addresses may be one person's: one begins with letters of the other."""
    return name[:4] == other[:4] or (len(name) > 3 and name[-4:] in other) or (len(other) > 3 and other[-4:] in name)


def _begins_anew(sections: Sequence[Section], first: int, second: int) -> bool:
    """Whether a kind of section stands between two places and again behind the second one."""
    for kind in _REPEATED:
        starts = [section.start for section in sections if section.kind == kind and section.lines]
        if any(first < start < second for start in starts) and any(start > second for start in starts):
            return True
    return False
