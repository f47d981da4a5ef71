"""Languages that the person speaks, with their level of the Common European Framework."""

import re
from collections.abc import Sequence

from resumes.extraction.resume import ReadLanguage
from resumes.extraction.sections import Section, of_kind
from resumes.extraction.spans import Span
from resumes.extraction.words.languages import LANGUAGES, LEVELS

_NAMES = re.compile(
    rf"(?<![^\W\d_])(?:{'|'.join(sorted(map(re.escape, LANGUAGES), key=len, reverse=True))})(?![^\W\d_])", re.IGNORECASE
)
_CEFR = re.compile(r"(?<![A-Za-z\d])([ABC][12])(?![A-Za-z\d])")
_LEVELS = [(level, re.compile(rf"(?<![^\W\d_])(?:{words})(?![^\W\d_])", re.IGNORECASE)) for level, words in LEVELS]
_LABEL = re.compile(
    r"^\W*(?:languages?(?:\s+skills|\s+spoken)?|sprachen|sprachkenntnisse|langues|idiomas|lingue|talen|języki)\s*[:：\t]",
    re.IGNORECASE,
)
_FLUENT = re.compile(
    r"\b(?:bilingual|fluent|native|speak(?:s|ing)?|conversational|proficient)\b[\w\s,/&:()-]{0,60}", re.IGNORECASE
)
_KEEP = 8  # pieces of text longer than this many words are no list of languages


def read_languages(sections: Sequence[Section]) -> tuple[ReadLanguage, ...]:
    """Each language once; from the languages section, from labelled lines, and from "fluent in Spanish"."""
    found: dict[str, ReadLanguage] = {}
    for section in of_kind(tuple(sections), "languages"):
        spans = section.spans()
        for number, span in enumerate(spans):
            following = spans[number + 1].text if number + 1 < len(spans) else ""
            _collect(found, span, 0.95, following)
    for section in sections:
        if section.kind in {"languages", "references", "experience", "publications"}:
            continue
        for span in section.spans():
            if _LABEL.match(span.text):
                _collect(found, span, 0.85, "")
            elif section.kind in {"head", "skills", "summary", "other", "personal", "certificates"}:
                _collect_fluent(found, span)
    return tuple(found.values())


def _collect(found: dict[str, ReadLanguage], span: Span, confidence: float, following: str) -> None:
    names = list(_NAMES.finditer(span.text))
    ends = [name.start() for name in names[1:]] + [len(span.text)]
    leads = [0, *(name.end() for name in names)]
    for name, end, lead in zip(names, ends, leads, strict=False):
        after = span.text[name.end() : end]
        level = level_of(after) or level_of(span.text[lead : name.start()])
        if not level and len(names) == 1 and not _NAMES.search(following):
            level = level_of(following) if len(following.split()) <= _KEEP else ""
        _add(found, span.part(*name.span()), level, confidence)


def _collect_fluent(found: dict[str, ReadLanguage], span: Span) -> None:
    for phrase in _FLUENT.finditer(span.text):
        names = list(_NAMES.finditer(span.text, phrase.start(), phrase.end()))
        for name in names:
            _add(found, span.part(*name.span()), level_of(phrase[0]), 0.75)


def level_of(text: str) -> str:
    """The CEFR level that a text states, empty where none."""
    cefr = _CEFR.search(text)
    if cefr:
        return cefr[1]
    return next((level for level, pattern in _LEVELS if pattern.search(text)), "")


def _add(found: dict[str, ReadLanguage], span: Span, level: str, confidence: float) -> None:
    code, name = LANGUAGES[span.text.casefold()]
    known = found.get(code)
    if known is None or (level and not known.level):
        found[code] = ReadLanguage(code, name, level, confidence, span.evidence())
