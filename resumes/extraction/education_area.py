# ruff: noqa: E501 - lists of words in eight languages
"""Fields of study: behind a degree, behind a label, or on a line of their own."""

import re
from collections.abc import Sequence

from resumes.extraction.degree_words import DegreeFound, find_degree, is_institution
from resumes.extraction.grades import GRADE
from resumes.extraction.location import find_place, whole_place
from resumes.extraction.resume import Field
from resumes.extraction.spans import Span, cut
from resumes.extraction.words.degrees import AREA_WORDS

_COMMA = re.compile(r"\s*,\s*")
_JOINERS = (
    r"(?:in|en|em|im|der|des|of|w|zum|zur|als|de|di|del|della|dell['’]|do|da|du|d['’]|w\s+zakresie|na\s+kierunku|kierunek|"
    r"specjalność|mention|spécialité|option|parcours|profil|profiel|richting|fachrichtung|schwerpunkt|studiengang|especialidad|"
    r"indirizzo|curso\s+de|área\s+de)"
)
_AREA_LEAD = re.compile(
    r"^\s*(?:of\s+(?:science|arts|engineering|technology|commerce|business\s+administration|education|fine\s+arts|applied\s+(?:science|arts)|public\s+health|laws?)\b)?(?:\s*degree\b)?[\s,:]*(?:\(hons\.?\)|honou?rs)?[\s,:(–-]*(?:level\s+\d\b)?[\s,:(–-]*"
    rf"(?:{_JOINERS}(?:\b|(?<=['’])))?\s*[:(]?\s*",
    re.IGNORECASE,
)
_JOINER_END = re.compile(rf"[\s:,(–-]+(?:{_JOINERS})?[\s:,(]*$", re.IGNORECASE)
_STATES_AREA = re.compile(r"\s*(?:[:(–-]|in\b|with\b|,\s*(?:emphasis|major))", re.IGNORECASE)
_LISTED_AREA = re.compile(
    r"[\w'’ -]{2,30}(?:,\s[\w'’ -]{2,30}){0,2},?\s(?:[\w'’ -]{2,25},?\s)?(?:and|&|und|et|y|e|en|i)\s[\w'’ -]{3,40}"
    r"|[\w'’ -]{3,30}(?:,\s[a-zà-ž][\w ]{2,25})+"
)
"""A field whose name holds commas: "Soil, Water and Environmental Science"."""
_AREA_NOISE = re.compile(
    r"^(?:degree|diploma|hons|honours|honors|expected|graduated|candidate|student|completed|in progress|program)$",
    re.IGNORECASE,
)
_OF = frozenset(["of", "for", "de", "di", "do", "da", "für", "van", "voor", "w"])
_TWICE = re.compile(r"High School\s(?=[A-Z].* High School\b)")
_SCHOOL_WORD = re.compile(r"\b(?:University|College|School|Institute|Academy)\b")
_GOES_ON = re.compile(
    r"(?:of|at|in|on|for|and|the|de|University|College|School|Institute|Academy|System)\b", re.IGNORECASE
)
_GRADE_AFTER = re.compile(r"(?:C?GPA|Grade)\b", re.IGNORECASE)
_PROSE = 5  # words behind a school's name that cannot belong to it
_MAJOR = re.compile(
    r"\b(?:major(?:ed|ing)?|concentration|emphasis|speciali[sz]ation|field of study|minor|schwerpunkt|fachrichtung|spécialité|especialidad|studienfach|studiengang|kierunek|specjalność|indirizzo|afstudeerrichting|studierichting|hauptfach|filière)\s*(?:in|of)?\s*[:\s]\s*",
    re.IGNORECASE,
)


def trimmed(span: Span) -> Span:
    """A degree without the "in" or "of" before its area."""
    match = _JOINER_END.search(span.text)
    return span.part(0, match.start()) if match and match.start() > 1 else span


def until_school(span: Span) -> Span:
    """The span up to the name of a school that follows without a mark: at most three words before "University"."""
    words = list(re.finditer(r"\S+", span.text))
    keyword = next((index for index, word in enumerate(words) if is_institution(word[0])), None)
    if keyword is None or not is_institution(span.text):
        return span
    start = keyword
    followed = words[keyword + 1][0].casefold() if keyword + 1 < len(words) else ""
    if followed not in _OF and keyword > 1 and words[keyword - 1][0][0].isupper():
        start -= 1
    while start > 0 and keyword - start < 3 and _names_school(words[start - 1][0]):
        start -= 1
    return span.part(0, words[start].start())


def _names_school(word: str) -> bool:
    return word[0].isupper() and word[-1] not in ",;:)" and word.casefold() not in AREA_WORDS


def find_area(part: Span, found: DegreeFound, beside: Sequence[str] = ()) -> Span | None:
    """The words after the degree: "B.Tech(CSE)", "BS in Biology", "Bachelor of Science : Nursing".

    `beside` is what else the degree's lines hold; some say the field there again, and so tell where it ends.
    """
    if found.level == "secondary" and not _STATES_AREA.match(part.text, found.end):
        return None
    lead = _AREA_LEAD.match(part.text[found.end :])
    start = found.end + (lead.end() if lead else 0)
    rest = part.part(start, len(part.text))
    after_comma = part.text[found.end :].lstrip().startswith(",")
    return _said_again(rest, beside) or _first_area(part, rest, after_comma=after_comma)


def _first_area(part: Span, rest: Span, *, after_comma: bool) -> Span | None:
    """The first piece of `rest`, the end of `part`, that may be a field; None where school or place come first."""
    for piece in cut(rest, re.compile(r"\s*[,()]\s*")):
        if after_comma and is_institution(piece.text):
            return None
        candidate = until_school(_listed(part, piece))
        if _names_degree_only(candidate.text):
            continue
        if is_institution(candidate.text) or whole_place(candidate) or _AREA_NOISE.match(candidate.text):
            return None
        if GRADE.match(candidate.text) or not re.search(r"[^\W\d_]{2}", candidate.text) or len(candidate.text) > 80:
            return None
        return _once(candidate)
    return None


def _said_again(span: Span, beside: Sequence[str]) -> Span | None:
    """The most words that `span` begins with and that stand beside it once more: "Directing Chicago College, Directing".

    None where nothing follows in `span` that could be taken for words of the field.
    """
    if "," not in span.text and not is_institution(span.text):
        return None
    words = list(re.finditer(r"\S+", span.text))
    texts = _plain_words(span.text)
    repeats = [len(again) for text in beside if (again := _plain_words(text)) and texts[: len(again)] == again]
    if not repeats:
        return None
    last = words[max(repeats) - 1]
    found = span.part(0, last.start() + len(last[0].rstrip(",;")))
    return None if is_institution(found.text) else found


def _plain_words(text: str) -> list[str]:
    return [word.casefold().strip(",;") for word in text.split()]


def _once(span: Span) -> Span:
    """The span without its second half where that says the same again: "Accounting Accounting"."""
    words = list(re.finditer(r"\S+", span.text))
    half = len(words) // 2
    texts = _plain_words(span.text)
    return span.part(0, words[half - 1].end()) if half and texts[:half] == texts[half:] else span


def _listed(part: Span, piece: Span) -> Span:
    """The piece, longer where a list with commas is one field's name."""
    start = piece.start - part.start
    whole = _LISTED_AREA.match(part.text, start)
    if whole is None or whole.end() <= piece.end - part.start or "," not in whole[0] or is_institution(whole[0]):
        return piece
    longer = part.part(start, whole.end())
    return piece if find_place(longer) is not None or GRADE.search(longer.text) else longer


def _names_degree_only(text: str) -> bool:
    """Whether a text is a degree's abbreviation again, as in "Master of Business Administration (MBA)"."""
    found = find_degree(text)
    return found is not None and found.start == 0 and found.end == len(text)


def major(spans: Sequence[Span]) -> Field[str] | None:
    """What a label such as "Major in" or "Schwerpunkt" names."""
    for span in spans:
        match = _MAJOR.search(span.text)
        if match:
            piece = next(cut(span.part(match.end(), len(span.text)), re.compile(r"\s*[,;.|(\t]\s*")), None)
            return piece.field(0.75) if piece and len(piece.text) <= 60 else None
    return None


def area_line(parts: Sequence[Span], institution: Field[str] | None, degree: Field[str] | None) -> Field[str] | None:
    """A part of its own that is neither school, degree nor place, such as the second line of a header."""
    if institution is None:
        return None
    taken = [found.evidence for found in (institution, degree) if found is not None and found.evidence is not None]
    for atom in (atom for part in parts for atom in cut(part, _COMMA)):
        if any(quote.start < atom.end and atom.start < quote.end for quote in taken):
            continue
        if _is_area(atom) and (degree is not None or _names_area(atom.text)):
            return atom.field(0.55)
    return None


def _is_area(atom: Span) -> bool:
    text = atom.text
    if not 3 < len(text) <= 50 or not text[0].isupper() or is_institution(text) or _AREA_NOISE.match(text):
        return False
    return whole_place(atom) is None and GRADE.search(text) is None


def _names_area(text: str) -> bool:
    return any(word.casefold() in AREA_WORDS for word in text.split())


def school_alone(piece: Span, area: str) -> Span:
    """A school without what runs on behind its name: a grade, prose, or the field of study again."""
    if twice := _TWICE.match(piece.text):
        piece = piece.part(twice.end(), len(piece.text))
    for match in _SCHOOL_WORD.finditer(piece.text):
        tail = piece.text[match.end() :].strip()
        if not tail or tail[0] in "-–,(&/" or _GOES_ON.match(tail):
            continue
        again = area and (tail.casefold() in area.casefold() or area.casefold() in tail.casefold())
        if again or _GRADE_AFTER.match(tail) or len(tail.split()) >= _PROSE:
            return piece.part(0, match.end())
    return piece
