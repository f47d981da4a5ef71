"""Where a document's text holds personal data."""

import re
from collections.abc import Iterator
from datetime import date

from resumes.extraction.contact import EMAIL
from resumes.extraction.dates import find_ranges
from resumes.extraction.links import HANDLE, URL
from resumes.extraction.location import find_place
from resumes.extraction.resume import PersonalSpan, ResumeReading
from resumes.extraction.spans import Span
from resumes.extraction.words.background import FAITH, PARENT, VETERAN
from resumes.extraction.words.personal import GENDER_WORDS, LABELS, MARITAL_WORDS, PRONOUNS, STREETS, STREETS_ABROAD
from resumes.extraction.words.standing import PERMIT_LABELS
from resumes.parsing.document import Document
from resumes.privacy.names import names_in_addresses, names_set_alike, plain
from resumes.privacy.phones import loose_phones, phone_spans

_LOOSE_EMAIL = re.compile(
    r"[\w.+%'-]{1,64}\s?(?:@|\(at\)|\[at\]|＠)\s?[\w-]{1,63}(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\w-]{2,24}){1,4}",
    re.IGNORECASE,
)
_ANY_AT = re.compile(r"[^\s<>()|,;]{1,64}@[^\s<>()|,;]{1,255}")
_LABELS = {
    kind: re.compile(rf"(?<![\w])(?:{words})\s*(?:[:：=]|\t)\s*([^\n\t|•;]{{1,120}})", re.IGNORECASE)
    for kind, words in LABELS.items()
}
_BORN = re.compile(
    r"\b(?:born(?:\s+on)?|geboren(?:\s+am)?|geb\.|née?\s+le|nacid[oa]\s+el|nascid[oa]\s+em|nat[oa]\s+il)\s+([^\n\t|•;,]{4,40})",
    re.IGNORECASE,
)
_FULL_DATE = re.compile(
    r"(?<![\d.,/–—-])(?<![–—-]\s)(?:\d{1,2}[./-]\d{1,2}[./-](?:19[3-9]\d|200\d|201[0-2])|(?:19[3-9]\d|200\d|201[0-2])-\d{2}-\d{2}"
    r"|\d{1,2}\.?º?\s(?:de\s)?[^\W\d_]{3,12}\.?\s(?:de\s)?(?:19[3-9]\d|200\d|201[0-2]))(?![^\S\n]?(?:[–—-]|to\b|bis\b)|\d)"
)
_AGE = re.compile(
    r"\b(\d{2})\s*(?:years?\s+old|yrs?\s+old|jahre\s+alt|ans\b(?!\s+d)|años\s+de\s+edad|anos\s+de\s+idade|anni\s+di\s+età|jaar\s+oud|lat\b(?=\s*[,.\n]))|\baged\s+(\d{2})\b",
    re.IGNORECASE,
)
_WORDS = {
    "gender": re.compile(
        rf"{PRONOUNS}|"
        rf"(?<![\w'’.@/-])(?:{'|'.join(sorted(map(re.escape, GENDER_WORDS), key=len, reverse=True))})(?![\w@])",
        re.IGNORECASE,
    ),
    "marital_status": re.compile(rf"(?<![\w@-])(?:{'|'.join(MARITAL_WORDS)})(?![\w@])", re.IGNORECASE),
}
_BACKGROUND = {
    kind: re.compile(words, re.IGNORECASE)
    for kind, words in (("faith", FAITH), ("veteran", VETERAN), ("family", PARENT))
}
_PERMIT = re.compile(rf"^\W{{0,3}}(?:{PERMIT_LABELS})\s*[:：]\s*([^\n\t|•;]{{1,120}})", re.IGNORECASE | re.MULTILINE)
_NUMBERS = re.compile(
    r"(?<![\w-])(?:\d{3}-\d{2}-\d{4}|[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]|\d{3}\.\d{3}\.\d{3}-\d{2}|\d{8}-?[A-HJ-NP-TV-Z]|[XYZ]\d{7}[A-Z]|[A-Z]{5}\d{4}[A-Z]|\d{4}\s\d{4}\s\d{4})(?![\w-])"
)
_STREET = re.compile(
    rf"(?<![\w.])\d{{1,6}}[a-zA-Z]?,?[^\S\n]+(?:[A-Z][\w.'’-]{{0,30}}[^\S\n]+){{1,4}}(?i:{STREETS})(?!\w)[^\n\t|•]{{0,60}}|"
    rf"(?<!\w)(?:{STREETS_ABROAD})(?:,?\s*[A-Z\d-]{{0,4}}\d{{3,5}}(?:\s?-?\s?[A-Z\d]{{2,3}})?\s+[^\n,\t|•\d]{{2,30}})?"
)
_ZIP_CITY = re.compile(
    r"(?<![\w.,/-])(?:[A-Z]{1,2}-)?\d{5}\s+[A-ZÀ-Ž][\w.\-À-ž]+|,\s*[A-Z]{2}\s+\d{5}(?:-\d{4})?(?!\d)"
)
_DOUBTFUL = frozenset(["sr", "ms", "pan", "mw", "sir", "miss"])
_POSTCODE = re.compile(r"(?<!\d)\d{3,6}(?!\d)|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}")
_CELL = re.compile(r"[^\n\t|•·]{8,120}")
_AROUND = 300  # characters around contact data
_HEAD = 1500  # characters: where an address line without a label stands


def find_spans(document: Document, reading: ResumeReading) -> list[PersonalSpan]:
    """Personal data in no order; spans may overlap."""
    found = list(_found(document, reading))
    return [*found, *loose_phones(document.text, found, _places_of_contact(document.text))]


def _found(document: Document, reading: ResumeReading) -> Iterator[PersonalSpan]:
    text = document.text
    yield from _addresses_of_mail_and_web(text, reading)
    yield from phone_spans(text, reading)
    yield from _spans("identity_number", _NUMBERS, text)
    yield from _labelled(text)
    yield from _streets(text)
    if reading.location is not None and reading.location.evidence is not None:
        yield PersonalSpan("address", reading.location.evidence.start, reading.location.evidence.end)
    if reading.work_permit is not None and reading.work_permit.evidence is not None:
        yield PersonalSpan("work_permit", reading.work_permit.evidence.start, reading.work_permit.evidence.end)
    yield from _spans("work_permit", _PERMIT, text, 1)
    yield from _words(text)
    for kind, pattern in _BACKGROUND.items():
        yield from _spans(kind, pattern, text)
    yield from _name(text, reading)
    yield from names_in_addresses(document, reading)
    yield from names_set_alike(document, reading)


def _spans(kind: str, pattern: re.Pattern[str], text: str, group: int = 0) -> Iterator[PersonalSpan]:
    for match in pattern.finditer(text):
        if match[group]:
            yield PersonalSpan(kind, *match.span(group))


def _addresses_of_mail_and_web(text: str, reading: ResumeReading) -> Iterator[PersonalSpan]:
    for pattern in (EMAIL, _LOOSE_EMAIL, _ANY_AT):
        yield from _spans("email", pattern, text)
    yield from _spans("url", URL, text)
    yield from _spans("url", HANDLE, text)
    for kind, fields in (("email", reading.emails), ("url", reading.links)):
        yield from (PersonalSpan(kind, item.evidence.start, item.evidence.end) for item in fields if item.evidence)


def _labelled(text: str) -> Iterator[PersonalSpan]:
    for kind, pattern in _LABELS.items():
        yield from _spans(kind, pattern, text, 1)
    yield from _spans("birth_date", _BORN, text, 1)
    for start, end in _places_of_contact(text):
        yield from (PersonalSpan("birth_date", *match.span()) for match in _FULL_DATE.finditer(text, start, end))
    yield from _spans("age", _AGE, text)


def _places_of_contact(text: str) -> list[tuple[int, int]]:
    """The head of the text, and what stands around an address of mail further below."""
    found = [match.span() for match in _ANY_AT.finditer(text)]
    return [(0, min(_HEAD, len(text))), *((max(start - _AROUND, 0), end + _AROUND) for start, end in found)]


def _streets(text: str) -> Iterator[PersonalSpan]:
    yield from _spans("address", _STREET, text)
    yield from _spans("address", _ZIP_CITY, text[:_HEAD])
    for cell in _CELL.finditer(text, 0, _HEAD):
        if _POSTCODE.search(cell[0]) and "," in cell[0] and "@" not in cell[0]:
            place = find_place(Span(cell[0], cell.start(), cell.end(), 1))
            if place is not None and not find_ranges(cell[0], date(2100, 1, 1)):
                yield PersonalSpan("address", *cell.span())


def _words(text: str) -> Iterator[PersonalSpan]:
    for kind, pattern in _WORDS.items():
        for match in pattern.finditer(text):
            if _is_word_in_use(match, text):
                yield PersonalSpan(kind, *match.span())


def _is_word_in_use(match: re.Match[str], text: str) -> bool:
    """Not "MS" the degree, "miss" the verb, "PAN" the network or "Sr." of Sr. Engineer."""
    word = match[0]
    if word.casefold() not in _DOUBTFUL:
        return True
    return word.istitle() and bool(re.match(r"\.?\s[A-Z]", text[match.end() : match.end() + 3])) and word != "Sr"


def _name(text: str, reading: ResumeReading) -> Iterator[PersonalSpan]:
    if reading.name is None:
        return
    if reading.name.evidence:
        yield PersonalSpan("name", reading.name.evidence.start, reading.name.evidence.end)
    parts = _name_parts(reading)
    if not _may_hold(text, parts):
        return
    pattern = re.compile(rf"(?<![^\W_])(?:{'|'.join(re.escape(part) for part in parts)})(?![^\W_])", re.IGNORECASE)
    for match in pattern.finditer(text):
        if match[0][0].isupper() or not match[0].isascii() or plain(match[0]) not in _WORDS_IN_USE:
            yield PersonalSpan("name", *match.span())
    yield from _handles(text, parts)


def _may_hold(text: str, parts: list[str]) -> bool:
    """Whether any part may stand in the text in some case: asked first, as making a pattern takes longer than all else.

    Letters beyond ASCII can stand for one another whatever their small ones are, so they are left to the pattern.
    """
    small = text.lower()
    return bool(parts) and not (text.isascii() and all(part.isascii() and part.lower() not in small for part in parts))


_WORDS_IN_USE = frozenset(
    [
        "will",
        "may",
        "mark",
        "grace",
        "hope",
        "bill",
        "rose",
        "art",
        "rich",
        "guy",
        "drew",
        "grant",
        "chase",
        "faith",
        "joy",
        "sky",
        "summer",
        "case",
        "young",
        "long",
        "small",
        "white",
        "black",
        "brown",
        "green",
        "wood",
        "bush",
        "stone",
        "price",
        "rice",
        "field",
        "king",
        "hill",
        "ray",
        "page",
        "cook",
        "baker",
        "may",
        "june",
        "august",
        "april",
    ]
)


def _name_parts(reading: ResumeReading) -> list[str]:
    """The name's parts of three letters or more, as written and without accents, longest first."""
    names = f"{reading.given_name} {reading.family_name} {reading.name.value if reading.name else ''}"
    words = {part.strip(".,()\"“”'") for part in names.split()}
    parts = {part for part in words if len(part) > 2} | {plain(part) for part in words if len(part) > 2}
    short = {part for part in words if len(part) == 2 and part.istitle()} if len(parts) < 2 else set()
    return sorted(parts | short, key=len, reverse=True)


def _handles(text: str, parts: list[str]) -> Iterator[PersonalSpan]:
    """Handles that are made of two parts of the name, such as "johndoe" or "j_doe85"."""
    folded_parts = sorted({plain(part) for part in parts if len(part) > 3})
    if not _may_hold(text, folded_parts):
        return
    pattern = re.compile(
        rf"(?<![\w@.-])@?[\w.-]{{0,20}}?(?:{'|'.join(map(re.escape, folded_parts))})[\w.-]{{0,20}}", re.IGNORECASE
    )
    for match in pattern.finditer(text):
        folded = match[0].casefold()
        if sum(part in folded for part in folded_parts) >= 2 or match[0].startswith("@"):
            yield PersonalSpan("name", *match.span())
