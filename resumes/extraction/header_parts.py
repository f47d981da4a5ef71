"""Cuts the header of a job into parts at separators, "at" and places."""

import re
from collections.abc import Iterator

from resumes.extraction.entry_lines import is_duration
from resumes.extraction.job_words import PLACEHOLDER, TOKENS, is_self_employed, is_title_word
from resumes.extraction.location import Place, find_place, whole_place
from resumes.extraction.places import country_of, region_of
from resumes.extraction.resume import ReadLocation
from resumes.extraction.spans import Span, cut
from resumes.extraction.words.titles import DEPARTMENTS, EMPLOYER_WORDS

_AT = re.compile(r"\s+(?:(?:at|bei|beim|chez|presso|bij|@)\s+(?=[A-ZÀ-Ý\d])|with\s+(?=[A-ZÀ-Ý]))")
_OWN = re.compile(r"([^:]{3,30}):\s+(?=\S)")
"""Self-employed work named before a title: "Freiberuflich: Buchhalter"."""
SEPARATORS = re.compile(r"\t+|\s*[|•·●;]\s*|\s+[-−‒]+\s+|\s*[–—]\s*|\s*//\s*|\s+/\s+|\s{3,}|[()]|\s*:\s+")
_BRACKET = re.compile(
    r"\s?\((?:[A-ZÄÖÜ][A-ZÄÖÜ\d+/.-]{1,5}|[§\d][^()]{0,30}|(?![mfdwh]/[mfdwhx])[a-zà-ž][^()]{2,40}|(?:Azubi|Trainee|Intern|Freelance|Stagiaire|Praktik)[^()]{0,15})\)"
)
"""What stands in brackets behind a name and belongs to it: "Nurse (CNA)", "Solar UG (haftungsbeschränkt)"."""
_UNIVERSITY_OF = re.compile(r"(?:university|universidad|universität|université) ", re.IGNORECASE)
_NOISE = re.compile(
    r"(?:full|part)[\s-]?time|contract(?:or)?|permanent|temporary|temp|internship|remote|hybrid|on-?site|seasonal|"
    r"vollzeit|teilzeit|befristet|cdi|cdd|stage|alternance|m/w/d|m/f|h/f|f/h|employer|company|position|title|role|location|dates?|website|"
    r"job title|arbeitgeber|zeitraum|responsibilities.*|duties.*|key achievements.*",
    re.IGNORECASE,
)


def strong_parts(span: Span) -> list[tuple[Span, bool]]:
    """The parts of a piece of a header, each with whether it stands behind "at"."""
    found: list[tuple[Span, bool]] = []
    for number, side in enumerate(cut(span, _AT)):
        for part in _cut_outside(side):
            name = PLACEHOLDER.search(part.text)
            cuts = [(0, name.start()), name.span(), (name.end(), len(part.text))] if name else [(0, len(part.text))]
            found += [(piece, number > 0) for cut_ in cuts if (piece := part.part(*cut_)).text]
    return [(part, after) for part, after in found if TOKENS.search(part.text) and not _says_nothing(part.text)]


def _says_nothing(text: str) -> bool:
    return _NOISE.fullmatch(text) is not None or is_duration(text)


def _cut_outside(span: Span) -> Iterator[Span]:
    """The pieces between separators, brackets that belong to the words before them left whole."""
    kept = [
        match.span()
        for match in _BRACKET.finditer(span.text)
        if match.start() > 2
        and not any(told(match[0].strip(" ()")) for told in (_NOISE.fullmatch, region_of, country_of))
    ]
    own = _OWN.match(span.text)
    kept += [own.span()] if own and is_self_employed(own[1]) else []
    position = 0
    for match in SEPARATORS.finditer(span.text):
        if any(start <= match.start() and match.end() <= end for start, end in kept):
            continue
        yield span.part(position, match.start())
        position = match.end()
    yield span.part(position, len(span.text))


def peel_place(span: Span) -> tuple[list[Span], Place | None]:
    """What is left of a part once its place is taken off."""
    place = find_place(span)
    if place is None:
        return [span], None
    before = span.part(0, place.span.start - span.start)
    after = span.part(place.span.end - span.start, len(span.text))
    if not before.text and not after.text:
        return [], place
    if place.confidence < 0.7 and not whole_place(span) and not _is_tail(place, before, after):
        return [span], None
    return [piece for piece in (before, after) if TOKENS.search(piece.text)], place


def _is_tail(place: Place, before: Span, after: Span) -> bool:
    """Whether a city known by name alone closes the part behind a comma: "Acme, Boston", not "University of Texas"."""
    words = [word.casefold() for word in TOKENS.findall(place.span.text)]
    meant = len(words) > 1 or not any(
        is_title_word(word) or word in DEPARTMENTS or word in EMPLOYER_WORDS for word in words
    )
    if _UNIVERSITY_OF.match(before.text) and (
        region_of(before.text.split()[-1]) or country_of(before.text.split()[-1])
    ):
        return False
    known = place.location.city != "" or place.location == ReadLocation()
    return meant and not after.text and known and bool(TOKENS.search(before.text))
