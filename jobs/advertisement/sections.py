"""Cut an advertisement into sentences, each with the section it stands in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from jobs.advertisement import headings


class Section(StrEnum):
    """What a part of an advertisement is about."""

    MUST = "must"
    NICE = "nice"
    DUTIES = "duties"
    NEUTRAL = "neutral"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Sentence:
    """Characters `start` to `end` of the advertisement."""

    text: str
    start: int
    section: Section

    @property
    def end(self) -> int:
        """The place after the last character."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class _Block:
    """A line with those that continue it."""

    text: str
    start: int
    bulleted: bool
    after_blank: bool


LONGEST_SENTENCE = 1_000
"""Text without an end is cut here, so that no pattern runs over more."""

_HEADINGS = tuple(
    (section, re.compile(rf"(?:{words})", re.IGNORECASE))
    for section, words in (
        (Section.IGNORED, headings.IGNORED),
        (Section.NICE, headings.NICE),
        (Section.MUST, headings.MUST),
        (Section.DUTIES, headings.DUTIES),
    )
)
_BULLET = re.compile(r"\s*(?:[-–—*•·∙▪●◦‣»✓✔→➢➤>✅👉📍💰🕐o]|\d{1,2}[.)]|[a-z]\))\s+")
_EDGES = re.compile(r"^(?:[\W_]|[IVX]+\.|\d+[.)])+|[^\w)]+$")
_ASIDE = re.compile(r"\s*\([^()]*\)[\s:]*$")
_INLINE = re.compile(r"\W*([^:\n]{3,50}?)\s*(?::|\s[-–—])\s+(?=\S)")
_SENTENCE_END = re.compile(
    r"(?<=[.!?])(?<!\b[Mm]in\.)(?<!\bSt\.)(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bincl\.)(?<!\b[Yy]rs\.)(?<!\bDr\.)(?<!\b"
    r"approx\.)"
    r"(?<!\b[A-Z]\.)(?<!\bz\.B\.)(?<!\bca\.)(?<!\bbzw\.)(?<!\bMind\.)(?<!\bmind\.)(?<!\b[KkCc]at\.)(?<!\bnp\.)(?<!\bul\.)"
    r"(?<!\bok\.)(?<!\bds\.)(?<!\binkl\.)(?<!\b[Nn]r\.)(?<!\bevtl\.)(?<!\bggf\.)(?<!\bex\.)(?<!\bes\.)(?<!\bbijv\.)"
    r"(?<!\bresp\.)(?<!\bo\.a\.)(?<!\bm\.in\.)(?<!\bSta\.)(?<!\bAvda\.)(?<!\bvgl\.)(?<!\bStd\.)\s+(?=[^\W_a-zà-ÿ]|[\"'(*•-])"
)
_DUTY_SENTENCE = re.compile(
    r"\W*(?:you(?:(?:'|’)ll| will) (?!need|have\b|bring|hold|possess|speak|know\b|be (?:able|an?|fluent))|in this role"
    r"|as an? |responsible for)\b",
    re.IGNORECASE,
)
_IGNORED_SENTENCE = re.compile(
    r"\W*(?:we (?:offer|provide|are (?:a|an|the)\b|pay|move|have been|were founded)|our (?:benefits|company|team"
    r"|mission|offices?|clients)|benefits"
    r"|apply (?:by|now|via|at)|send (?:your )?(?:cv|resume|application)|please (?:send|apply)|to apply(?! you)|eoe\b"
    r"|equal opportunity"
    r"|drug screen|founded in|join (?:us|our)|wir (?:bieten|sind (?:ein|eine|das|die))|nous (?:offrons|proposons"
    r"|sommes)|(?:te |se )?ofrece(?:mos)?\b|somos |(?:ti )?offriamo|si offre|siamo (?:un|una|il|la|alla)\b|oferecemos"
    r"|wij (?:bieden|zijn een)|we bieden|oferujemy|zapewniamy|jesteśmy )",
    re.IGNORECASE,
)


def read_sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences below the title line in reading order; headings are left out."""
    section, bulleted = Section.NEUTRAL, False
    sentences: list[Sentence] = []
    for block in _blocks(text):
        if (heading := _heading(block)) is not None:
            section, bulleted = heading, False
            continue
        if section is not Section.NEUTRAL and bulleted and block.after_blank and not block.bulleted:
            section = Section.NEUTRAL
        inline = _inline_heading(block)
        sentences += _sentences(block, inline or section)
        if inline is not None:
            section, bulleted = (Section.NEUTRAL if not block.bulleted else section), False
        bulleted = bulleted or block.bulleted
    return tuple(sentences)


def _blocks(text: str) -> Iterator[_Block]:
    """Join the lines of a wrapped paragraph: one that starts in lower case continues the line above.

    A line that ends in a colon is not continued: a list begins below it.
    """
    pending: _Block | None = None
    blank = False
    for match in re.finditer(r"[^\n]*(?:\n|$)", text):
        line = match.group().rstrip()
        if not line.strip():
            blank = True
            continue
        bulleted = _BULLET.match(line) is not None
        continues = not blank and not bulleted and line.lstrip()[0].islower()
        if pending is not None and continues and not pending.text.endswith(":"):
            pending = _Block(
                text[pending.start : match.start() + len(line)], pending.start, pending.bulleted, pending.after_blank
            )
            continue
        if pending is not None:
            yield pending
        pending, blank = _Block(line, match.start(), bulleted, blank), False
    if pending is not None:
        yield pending


def _heading(block: _Block) -> Section | None:
    words = _EDGES.sub("", _ASIDE.sub("", block.text))
    if block.bulleted or len(words) > 60:
        return None
    return _section_of(words)


def _inline_heading(block: _Block) -> Section | None:
    match = _INLINE.match(block.text)
    return _section_of(match.group(1).strip(" *_#")) if match else None


def _section_of(words: str) -> Section | None:
    plain = words.replace("’", "'")
    return next((section for section, pattern in _HEADINGS if pattern.fullmatch(plain)), None)


def _sentences(block: _Block, section: Section) -> Iterator[Sentence]:
    start = 0
    for end in [match.end() for match in _SENTENCE_END.finditer(block.text)] + [len(block.text)]:
        for part in range(start, end, LONGEST_SENTENCE):
            raw = block.text[part : min(end, part + LONGEST_SENTENCE)]
            if text := raw.strip():
                yield Sentence(text, block.start + part + raw.index(text), _adjusted(text, section))
        start = end


def _adjusted(text: str, section: Section) -> Section:
    if _IGNORED_SENTENCE.match(text):
        return Section.IGNORED
    if section is Section.NEUTRAL and _DUTY_SENTENCE.match(text):
        return Section.DUTIES
    return section
