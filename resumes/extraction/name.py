"""The name of the person: from layout, wording, and agreement with the email address."""

import re
from dataclasses import dataclass

from resumes.extraction.name_parts import PARTICLES, plain, split_name
from resumes.extraction.phones import PHONE
from resumes.extraction.places import city_of, country_of, region_of
from resumes.extraction.resume import Field
from resumes.extraction.sections import body_size, heading_kind
from resumes.extraction.spans import Span
from resumes.extraction.words.titles import DEPARTMENTS, EMPLOYER_WORDS, LEVEL_WORDS, TITLE_ENDINGS, TITLE_WORDS
from resumes.parsing.document import Document, Line

_PIECES = re.compile(
    r"\t+|\s*[|•·]\s*|\s+[–—]\s+|\s{3,}|,\s+(?=(?:Ph\.?D|M\.?D|MBA|CPA|RN|PMP|Esq|M\.?Sc|B\.?Sc|CFA|PE|LCSW)\b)"
)
_LABEL = re.compile(
    r"^\s*(?:full\s+)?(?:name|vor-?\s?und\s+nachname|nom(?:\s+et\s+prénom)?|nombre(?:\s+y\s+apellidos)?|nome(?:\s+e\s+cognome|\s+completo)?|naam|imię\s+i\s+nazwisko)\s*[:：\t]\s*",
    re.IGNORECASE,
)
_PREFIX = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|prof|herr|frau|dipl|ing|m\.?sc|b\.?sc|mgr|inż|sr|sra|dott|dra|sgt|ssgt|cpl|capt|maj|cmdr|curriculum vitae|cv|resume|résumé|lebenslauf)\b[.:\s]*(?:of\s+|de\s+|von\s+)?[-–—:]*\s*)+",  # noqa: E501
    re.IGNORECASE,
)
_SUFFIX = re.compile(
    r"[,\s]+(?:(?:Ph\.?D|M\.?D|MBA|CPA|RN|BSN|MSN|PMP|Esq|M\.?Sc|B\.?Sc|CFA|P\.?E|LCSW|Jr|Sr|II|III|IV|SHRM-CP|PHR)\.?[,\s]*)+$"
)
_TOKEN = re.compile(r"^(?:[^\W\d_](?:[^\W\d_]|['’.\-])*|\([^\W\d_]+\)|[\"“][^\W\d_]+[\"”])$")
_COMMON = frozenset(
    [
        "and",
        "the",
        "of",
        "for",
        "in",
        "with",
        "to",
        "at",
        "on",
        "by",
        "professional",
        "summary",
        "page",
        "resume",
        "curriculum",
        "vitae",
        "cv",
        "lebenslauf",
        "confidential",
        "updated",
        "last",
        "present",
        "street",
        "road",
        "avenue",
        "experienced",
        "certified",
        "skilled",
        "seeking",
        "senior",
        "junior",
        "welcome",
        "hello",
        "contact",
        "address",
        "phone",
        "email",
        "mobile",
        "university",
        "college",
        "school",
        "company",
        "bank",
        "team",
        "years",
        "experience",
        "current",
        "portfolio",
        "remote",
        "highly",
        "motivated",
        "dear",
        "sir",
        "madam",
        "application",
        "job",
        "cover",
        "letter",
        "europass",
        "personal",
        "information",
        "information",
        "hoja",
        "vida",
        "bewerbung",
        "sales",
        "accounting",
        "customer",
        "human",
        "resources",
        "quality",
        "digital",
        "public",
        "relations",
        "information",
        "technology",
        "business",
        "development",
        "finance",
        "health",
        "fitness",
        "aviation",
        "arts",
        "banking",
        "construction",
        "consulting",
        "engineering",
        "production",
        "warehouse",
        "retail",
    ]
)


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name, its parts, and where it stood."""

    full: Field[str]
    given: str
    family: str


def find_name(document: Document, emails: tuple[Field[str], ...], language: str = "") -> PersonName | None:
    """The most name-like line near the top; None where none is convincing. `language` is the document's."""
    body = body_size(document)
    local = re.sub(r"[^a-z]", "", plain(emails[0].value.split("@")[0])) if emails else ""
    doubt = 0.0 if emails or PHONE.search(document.text) else 0.2
    scored = [
        (score, span)
        for index, line in enumerate(document.lines)
        if len(line.text) <= 160 and _may_hold_name(line, index, body, document)
        for span in _candidates(line)
        if (score := _score(span, line, index, body, local) - (0.0 if line.font_size > body * 1.3 else doubt)) > 0.45
    ]
    if not scored:
        return None
    score, span = max(scored, key=lambda item: item[0])
    given, family = split_name(span.text, language)
    full = Field(f"{given} {family}".strip(), round(min(score, 0.99), 2), span.evidence())
    return PersonName(full, given, family)


def _may_hold_name(line: Line, index: int, body: float, document: Document) -> bool:
    """The first lines, and larger lines anywhere on the first page (a sidebar may come first in the text)."""
    return (
        index < 12
        or (line.page == document.lines[0].page and body > 0 and line.font_size > body * 1.3)
        or bool(_LABEL.match(line.text))
    )


def _candidates(line: Line) -> list[Span]:
    whole = Span(line.text, line.start, line.end, line.page)
    label = _LABEL.match(line.text)
    start = label.end() if label else 0
    pieces, position = [], start
    for match in _PIECES.finditer(line.text, start):
        pieces.append(whole.part(position, match.start()))
        position = match.end()
    pieces.append(whole.part(position, len(line.text)))
    return [_without_titles(piece) for piece in pieces[:4]]


def _without_titles(span: Span) -> Span:
    prefix = _PREFIX.match(span.text)
    suffix = _SUFFIX.search(span.text)
    return span.part(prefix.end() if prefix else 0, suffix.start() if suffix else len(span.text))


def _score(span: Span, line: Line, index: int, body: float, local: str) -> float:
    tokens = span.text.replace(",", " ").split()
    if not _is_written_as_name(span.text, tokens):
        return 0.0
    agrees = _agreement(tokens, local)
    if agrees < 0.9 and _has_common_word(tokens):
        return 0.0
    score = 0.38 + (0.2 if index == 0 else 0.14 if index < 3 else 0.06 if index < 6 else 0.0)
    if body > 0 and line.font_size > body * 1.2:
        score += 0.22 if line.font_size > body * 1.45 else 0.12
    score += 0.3 * agrees
    score += 0.25 if _LABEL.match(line.text) else 0.0
    if len(tokens) == 1:
        score -= 0.3
    if city_of(span.text) or (len(tokens) > 1 and (region_of(tokens[-1]) or country_of(tokens[-1]))):
        score -= 0.25
    return score + (0.04 if line.bold else 0.0)


def _is_written_as_name(text: str, tokens: list[str]) -> bool:
    if not 1 <= len(tokens) <= 5 or not 4 <= len(text) <= 50 or not all(_TOKEN.match(token) for token in tokens):
        return False
    if heading_kind(text) is not None or sum(len(token.strip(".")) > 1 for token in tokens) < 1:
        return False
    words = [token.casefold().strip(".") for token in tokens]
    return all(
        token[0].isupper() or token[0] in '("“' or word in PARTICLES for token, word in zip(tokens, words, strict=True)
    )


def _has_common_word(tokens: list[str]) -> bool:
    """Whether a word is a title's or heading's: "Cook" and "Sales" are names only where the email says so."""
    return any(_is_common(token.casefold().strip(".")) for token in tokens)


def _is_common(word: str) -> bool:
    known = (
        word in TITLE_WORDS or word in _COMMON or word in EMPLOYER_WORDS or word in DEPARTMENTS or word in LEVEL_WORDS
    )
    return known or (len(word) > 8 and word.endswith(TITLE_ENDINGS))


def _agreement(tokens: list[str], local: str) -> float:
    """How far the email's local part is made of the name's parts: 0.0 to 1.0."""
    parts = [re.sub(r"[^a-z]", "", plain(token)) for token in tokens]
    hits = sum(len(part) > 2 and part in local for part in parts)
    initials = bool(local) and any(len(part) > 2 and part in local for part in parts[-1:]) and local[0] == parts[0][:1]
    return 1.0 if hits >= 2 else 0.9 if initials else 0.7 if hits == 1 else 0.0
