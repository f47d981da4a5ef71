"""The name of the person: from layout, wording, and agreement with the email address and profiles."""

import re
from dataclasses import dataclass

from resumes.extraction.heading_words import heading_kind
from resumes.extraction.links import URL
from resumes.extraction.name_candidates import LABEL, Candidate, candidates, is_common
from resumes.extraction.name_parts import is_particle, plain, split_name
from resumes.extraction.phones import PHONE
from resumes.extraction.places import city_of, country_of, region_of
from resumes.extraction.resume import Field
from resumes.extraction.sections import body_size
from resumes.extraction.words.names import GIVEN_NAMES
from resumes.extraction.words.titles import TITLE_NAMES
from resumes.parsing.document import Document, Line

_HANDLE = re.compile(
    r"(?:linkedin\.com/(?:in|pub)|github\.com|gitlab\.com|xing\.com/profile)/([\w.%-]{4,60})", re.IGNORECASE
)
_FIRST_LINES = 12
_LEAST = 0.45
_BEFORE_NAMES = frozenset([None, "contact", "personal"])
"""Kinds of headings below which a name may stand, and what is no heading."""
_LARGE, _LARGER = 1.2, 1.45  # times the size of the body


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name, its parts, and where it stood."""

    full: Field[str]
    given: str
    family: str


@dataclass(frozen=True, slots=True)
class _Clues:
    """What names are measured by: the body's font size, what addresses are made of, in plain letters, and how many
    lines stand before the first section of the resume's own content."""

    body: float
    locals: tuple[str, ...]
    doubt: float
    head: int


def find_name(document: Document, emails: tuple[Field[str], ...], language: str = "") -> PersonName | None:
    """The most name-like piece near the top; None where none is convincing. `language` is the document's."""
    clues = _clues(document, emails)
    scored = [
        (score, candidate)
        for index, line in enumerate(document.lines)
        if len(line.text) <= 160 and _may_hold_name(line, index, clues, document)
        for candidate in candidates(document, index, language)
        if (score := _score(candidate, line, index, clues)) > _LEAST
    ]
    if not scored:
        return None
    score, best = max(scored, key=lambda item: item[0])
    given, family = split_name(best.span.text.title() if best.low else best.span.text, language)
    full = Field(f"{given} {family}".strip(), round(min(score, 0.99), 2), best.span.evidence())
    return PersonName(full, given, family)


def _clues(document: Document, emails: tuple[Field[str], ...]) -> _Clues:
    locals_ = [email.value.split("@")[0] for email in emails[:2]]
    handles = _HANDLE.findall("\n".join([document.text[:3000], *document.links]))
    known = (re.sub(r"[^a-z]", "", plain(text)) for text in [*locals_, *handles[:3]])
    doubt = 0.0 if emails or PHONE.search(document.text) else 0.2
    return _Clues(body_size(document), tuple(dict.fromkeys(filter(None, known))), doubt, _head(document))


def _head(document: Document) -> int:
    """How many of the first lines stand before the heading of a section of content."""
    kinds = (heading_kind(line.text) for line in document.lines[:_FIRST_LINES])
    return next((index for index, kind in enumerate(kinds) if kind not in _BEFORE_NAMES), _FIRST_LINES)


def _may_hold_name(line: Line, index: int, clues: _Clues, document: Document) -> bool:
    """The first lines, larger ones anywhere on the first page, and short ones with what the email is made of."""
    if index < _FIRST_LINES or LABEL.match(line.text):
        return True
    if line.page == document.lines[0].page and clues.body > 0 and line.font_size > clues.body * 1.3:
        return True
    return len(line.text) <= 60 and bool(clues.locals) and _agreement(line.text.split()[:6], clues.locals) == 1.0


def _score(candidate: Candidate, line: Line, index: int, clues: _Clues) -> float:
    text = candidate.span.text
    tokens = text.replace(",", " ").split()
    if heading_kind(text) is not None or URL.search(text):
        return 0.0
    agrees = _agreement(tokens, clues.locals)
    common = sum(is_common(token) for token in tokens if not is_particle(token))
    known = tokens[0].casefold() in GIVEN_NAMES and len(tokens) > 1
    if common > 1 or (common and agrees < 0.9 and not (known and index < 3)) or (candidate.low and agrees < 1.0):
        return 0.0
    if not known and agrees < 0.7 and _needs_support(candidate, line, index, clues):
        return 0.0
    score = 0.38 + _place_score(line, index, clues) + 0.3 * agrees + (0.25 if LABEL.match(line.text) else 0.0)
    score -= 0.3 if len(tokens) == 1 else 0.0
    score -= 0.12 if not candidate.first and agrees < 0.7 else 0.0
    score += 0.08 if known and not common else -0.1 if common and agrees < 1.0 else 0.0
    score -= 0.06 if candidate.trimmed else 0.0
    score += _joint_score(candidate, agrees, line, clues)
    score -= 0.08 if any(token.casefold() in TITLE_NAMES for token in tokens) and agrees < 0.7 else 0.0
    if _is_place(text, tokens) and agrees < 0.9:
        score -= 0.25
    return score - (0.0 if line.font_size > clues.body * 1.3 else clues.doubt)


def _needs_support(candidate: Candidate, line: Line, index: int, clues: _Clues) -> bool:
    """Whether nothing but capitals speaks for a name: part of a line, or a line of body type in a section or with no
    address in sight.

    The resume of somebody who leaves their name out begins with a title, which no word list knows to the end.
    """
    small = line.font_size <= clues.body * 1.3
    alone = index > clues.head or (clues.doubt > 0 and index > 0)
    return candidate.trimmed or (alone and small and not LABEL.match(line.text))


def _place_score(line: Line, index: int, clues: _Clues) -> float:
    score = 0.2 if index == 0 else 0.14 if index < 3 else 0.06 if index < 6 else 0.0
    if clues.body > 0 and line.font_size > clues.body * _LARGE:
        score += 0.22 if line.font_size > clues.body * _LARGER else 0.12
    return score + (0.04 if line.bold else 0.0)


def _joint_score(candidate: Candidate, agrees: float, line: Line, clues: _Clues) -> float:
    """Lines of one large type are one name, those of body type only where the email says more of both than of one."""
    if not candidate.lead:
        return 0.0
    large = clues.body > 0 and line.font_size > clues.body * _LARGER and not LABEL.match(line.text)
    more = agrees > _agreement(candidate.lead.split(), clues.locals)
    return 0.03 + 0.001 * len(candidate.span.text) if large else 0.01 if more else -0.3


def _is_place(text: str, tokens: list[str]) -> bool:
    return city_of(text) is not None or (
        len(tokens) > 1 and (region_of(tokens[-1]) is not None or country_of(tokens[-1]) is not None)
    )


def _agreement(tokens: list[str], locals_: tuple[str, ...]) -> float:
    """How far an address is made of the name's parts: 0.0 to 1.0."""
    parts = [re.sub(r"[^a-z]", "", plain(token)) for token in tokens if not is_particle(token)]
    return max((_agreement_with(parts, local) for local in locals_), default=0.0)


def _agreement_with(parts: list[str], local: str) -> float:
    hits = [part for part in parts if len(part) > 2 and part in local]
    if len(hits) >= 2:
        return 1.0
    if not hits:
        initials = "".join(part[:1] for part in parts)
        return 0.4 if 2 <= len(initials) == len(local) and local == initials else 0.0
    rest = local.replace(hits[0], "", 1)
    others = [part[:1] for part in parts if part != hits[0]]
    return 0.9 if rest and any(rest[0] == other for other in others) and len(rest) <= 6 else 0.7
