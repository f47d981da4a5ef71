"""Whether a document is a resume at all."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from resumes.extraction.resume import ResumeReading
from resumes.extraction.sections import Section
from resumes.extraction.words.papers import CLOSINGS, PAPERS, SALUTATIONS, TOLD_OF
from resumes.parsing.document import Document

_LETTER = re.compile(rf"^\s*(?:{SALUTATIONS})\b", re.IGNORECASE | re.MULTILINE)
_CLOSING = re.compile(rf"^\s*(?:{CLOSINGS})", re.IGNORECASE | re.MULTILINE)
_PAPERS = {kind: re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE | re.MULTILINE) for kind, words in PAPERS.items()}
_BLANK = re.compile(r"_{4,}|\.{8,}|^[^\n:]{2,40}:[ \t]*$", re.MULTILINE)
_PARTS = frozenset(
    [
        "experience",
        "education",
        "skills",
        "languages",
        "certificates",
        "projects",
        "summary",
        "publications",
        "volunteering",
    ]
)
_READ = 100_000  # characters
_TELLING = 2  # different words of one kind of paper
_MANY = 4
_MOSTLY = 5
_TITLE = 120  # characters
_WHOLE = 3  # jobs with dates, and sections
_BLANKS = 4
_UNNAMED = 2  # jobs and degrees with dates, or one section more, without a name


def is_resume(document: Document, reading: ResumeReading, sections: Sequence[Section]) -> bool:
    """Whether what was read is a person's: jobs with dates, a degree, or at least parts of a resume with an address.

    The more a document says what other papers say, the more of it has to be there. Without any of it, little is
    enough: a resume that is read badly is a lesser harm than one that is turned away.
    """
    held = _Held(reading, sections)
    text = document.text[:_READ]
    if _LETTER.search(text) and _CLOSING.search(text):
        return held.dated > 0 and held.has_career
    titles = frozenset(kind for kind, words in _PAPERS.items() if words.search(text, 0, _TITLE))
    if titles and _foreign_words(text, titles) >= _MOSTLY:
        return False
    if held.dated >= 2 and len(held.parts) >= 2 and (held.has_address or held.is_whole):
        return True
    titled = _foreign_words(text, titles) + _TELLING if titles else 0
    foreign = max(_foreign_words(text, _PAPERS), titled) + _TELLING * _is_told_of(text, reading)
    if foreign >= _TELLING:
        whole = held.dated > 0 and len(held.parts) >= 2 and (held.has_address or held.dated >= 2)
        return foreign < _MANY and whole
    if len(_BLANK.findall(text)) >= _BLANKS and held.dated == 0 and not held.was_schooled:
        return False
    return _is_enough(held)


def _is_enough(held: "_Held") -> bool:
    """Whether little of a resume is there, beside a name; without one, more has to be."""
    if not held.is_named and held.dated + held.was_schooled < _UNNAMED:
        return len(held.parts) > _UNNAMED and held.has_career
    return held.dated > 0 or held.schooled or (bool(held.parts & _CAREER) and (held.has_address or len(held.parts) > 2))


_CAREER = frozenset(["experience", "education", "skills", "projects"])


@dataclass(frozen=True, slots=True)
class _Held:
    """What of a resume a document holds."""

    reading: ResumeReading
    sections: Sequence[Section]

    @property
    def parts(self) -> frozenset[str]:
        """The kinds of its sections."""
        return frozenset(section.kind for section in self.sections if section.lines) & _PARTS

    @property
    def dated(self) -> int:
        """How many jobs have a date."""
        return sum(job.start is not None or job.end is not None for job in self.reading.experience)

    @property
    def schooled(self) -> bool:
        """Whether a degree has a school, and a name or a date besides."""
        return any(row.institution and (row.level or row.end) for row in self.reading.education)

    @property
    def was_schooled(self) -> int:
        """How many degrees have a school and a date."""
        return sum(bool(row.institution and row.end) for row in self.reading.education)

    @property
    def is_named(self) -> bool:
        """Whether somebody's name was read."""
        return self.reading.name is not None

    @property
    def has_career(self) -> bool:
        """Whether a section tells of work or schools."""
        return bool(self.parts & {"experience", "education"})

    @property
    def is_whole(self) -> bool:
        """Whether so much is there that no other paper has it, as in a resume whose address was taken out."""
        return self.dated >= _WHOLE and len(self.parts) >= _WHOLE and self.has_career

    @property
    def has_address(self) -> bool:
        """Whether somebody can be reached."""
        return bool(self.reading.emails or self.reading.phones)


def _is_told_of(text: str, reading: ResumeReading) -> bool:
    """Whether running text tells of the named person as of another: "Ann Reed joined Acme in 2019"."""
    if reading.name is None:
        return False
    name = r"\s+".join(map(re.escape, reading.name.value.split()))
    return re.search(rf"{name}\s+(?:{TOLD_OF})\s", text, re.IGNORECASE) is not None


def _foreign_words(text: str, kinds: Iterable[str]) -> int:
    """Different words of that one of these kinds of paper that the text has most of."""
    return max(len({match[0].casefold() for match in _PAPERS[kind].finditer(text)}) for kind in kinds)
