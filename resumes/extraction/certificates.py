"""Certificates and licences, with issuer and date."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from resumes.extraction.certificate_lines import certificate_lines, is_body, is_issuer, until_name
from resumes.extraction.dates import find_ranges
from resumes.extraction.entries import outside_brackets
from resumes.extraction.job_words import classify
from resumes.extraction.resume import ReadCertificate
from resumes.extraction.sections import Section, of_kind
from resumes.extraction.spans import Span, cut
from resumes.extraction.wrapped import starts_low, whole_spans

_LEVELS = (
    r"(?:associate|professional|specialty|specialist|foundations?|practitioner|expert|advanced|intermediate|level)\b"
)
_PARTS = re.compile(
    rf"\t+|\s*[|•·●;]\s*|\s+[-−]\s(?!\s*(?i:{_LEVELS}))\s*|\s*[–—](?!\s*(?i:{_LEVELS}))\s*"
    r"|\((?=[^)]*$)|\s{3,}|\s+by\s+(?=[A-Z])"
)
_BRACKETS = re.compile(r"\s*\(([^()]*)\)")
_COMMA = re.compile(r"\s*,\s*")
_ISSUER_LABEL = re.compile(r"^(?:issued by|issuer|by|from|aussteller|délivré par|emitido por)\s*:?\s*", re.IGNORECASE)
_NAMED = re.compile(r"\b(?:certifi\w+|licen[sc]\w+|diploma|credential|cpr|first aid|course|kurs)\b", re.IGNORECASE)
_NAMES = re.compile(
    r"\b(?:certifi\w+|zertifi\w+|certyfikat\w*|licen[sc]\w+|diplom\w*|credential|cpr|first aid|course"
    r"|curs[ou]\w*|cors[oi]|cours|kurs\w*"
    r"|szkoleni\w+|permis|führerschein|carn[ée]t?|patente|uprawnienia|habilita\w+|\w*schulung|\w*bildung|lehrgang|belt|level|nivel|niveau"
    r"|foundations?|practitioner|prawo)\b",
    re.IGNORECASE,
)
"""Words of certificates that no body has that issues them."""
_KNOWN = re.compile(
    r"\b(?:(?:[A-Z][\w&+-]*\s){1,5}(?:Certified|Certification|Certificate|[Ll]icen[sc]e|Licensure)\b(?:\s(?:in|of)?\s?(?:[A-Z][\w&-]*\s?){0,4})?"
    r"|(?:Certified|Licensed|Registered)\s(?:[A-Z][\w&-]*\s?){1,5}|CPR(?:/First Aid)?\s(?:[Cc]ertified|[Cc]ertification))"  # noqa: E501
)
_DRIVING = re.compile(
    r"\b(?:(?:(?:full|clean|valid|uk|eu)\s){0,3}"
    r"(?:driv(?:ing|er[’']?s?)\slicen[sc]e|führerschein|permis(?:\sde\sconduire)?(?=\s[A-D])"
    r"|(?:carnet|carné|permiso)\sde\sconducir|carta\sde\scondução|patente(?:\sdi\sguida)?(?=\s[A-D])|rijbewijs|prawo\sjazdy)"
    r"(?:\s?[:(]?\s?(?:class|category|cat\.|klasse|kat\.|catégorie|categoria|clase)?\s?"
    r"(?-i:[A-E][1E]?\b(?:[,/ +&]{1,3}[A-E][1E]?\b){0,3}))?)",
    re.IGNORECASE,
)
_DASHED = re.compile(r"\s[–—-]\s")
_STARS = re.compile(r"\s*\*+\s*")
_PROSE_WORDS = re.compile(r"\b(?:the|to|with|by|our|my|was|were|their|his|her)\b")
_DID = re.compile(
    r"(?!certified|registered|licensed|accredited|advanced|applied|chartered)[a-z]{3,}ed\s", re.IGNORECASE
)
_MAX_WORDS = 16
_MAX_LINE = 2000


def read_certificates(sections: Sequence[Section], as_of: date, name: str = "") -> tuple[ReadCertificate, ...]:
    """Each line or listed item of a certificates section; elsewhere what is called certified or licensed.

    A section ends where the person's `name` stands, as below a sidebar or at a signature.
    """
    found: dict[str, ReadCertificate] = {}
    for section in of_kind(tuple(sections), "certificates"):
        lines = until_name([span for span in whole_spans(section.lines) if len(span.text) <= _MAX_LINE], name)
        bold = frozenset(line.start for line in section.lines if line.bold)
        for span in certificate_lines(lines, as_of, bold):
            for item in (item for part in cut(span, _STARS) for item in _items(part, as_of)):
                _add(found, _certificate(item, as_of))
    for certificate in _mentioned(tuple(sections)):
        _add(found, certificate)
    return tuple(found.values())


def _mentioned(sections: tuple[Section, ...]) -> Iterator[ReadCertificate]:
    for section in of_kind(
        sections, "skills", "summary", "head", "awards", "other", "personal", "contact", "languages"
    ):
        for span in section.spans():
            if len(span.text) > _MAX_LINE:
                continue
            for match in _KNOWN.finditer(span.text):
                if section.kind in {"skills", "awards", "other"} or _NAMED.search(match[0]):
                    yield ReadCertificate(span.part(*match.span()).field(0.6))
            for match in _DRIVING.finditer(span.text):
                yield ReadCertificate(span.part(*match.span()).field(0.8))


def _items(span: Span, as_of: date) -> list[Span]:
    """The certificates of a line: parted by semicolons, by dates, or by commas where no issuer stands among them."""
    if ";" in span.text:
        return list(cut(span, re.compile(r"\s*;\s*")))
    ranges = find_ranges(span.text, as_of)
    if len(ranges) > 1:
        edges = [0, *(stretch.end for stretch in ranges[:-1]), len(span.text)]
        return [span.part(start, end) for start, end in pairwise(edges)]
    listed = list(cut(span, _COMMA))
    if not ranges and _alternate(listed):
        return [_through(one, issuer, span) for one, issuer in zip(listed[::2], listed[1::2], strict=True)]
    short = len(listed) >= 3 and all(len(item.text.split()) <= 5 for item in listed)
    if not ranges and (short or len(listed) == 2) and not any(is_issuer(item.text) for item in listed[1:]):
        named = all(_NAMED.search(item.text) for item in listed) or _NAMES.search(listed[-1].text)
        return listed if short or named else [span]
    return [span]


def _alternate(listed: Sequence[Span]) -> bool:
    """Whether every other item of a list is the issuer of the one before it."""
    if len(listed) < 4 or len(listed) % 2:
        return False
    given = any(is_issuer(item.text) for item in listed[1::2])
    return given and not any(is_body(item.text) for item in listed[::2])


def _through(first: Span, last: Span, span: Span) -> Span:
    return span.part(first.start - span.start, last.end - span.start)


def _certificate(item: Span, as_of: date) -> ReadCertificate | None:
    ranges = find_ranges(item.text, as_of)
    first = ranges[0] if ranges else None
    span = item
    if first is not None:
        span = item.part(0, first.start) if first.start > 3 else item.part(first.end, len(item.text))
    parts = [part for part in _parts(outside_brackets(span)) if re.search(r"[^\W\d_]{2}", part.text)]
    if not parts or len(parts[0].text.split()) > _MAX_WORDS or starts_low(parts[0].text) or _is_prose(item.text):
        return None
    if len(parts) > 2 and classify(parts[1].text)[0] == "title" and _DASHED.search(_between(parts[0], parts[1], span)):
        parts[:2] = [_through(parts[0], parts[1], span)]
    if len(parts) == 2 and is_body(parts[0].text) and not is_issuer(parts[1].text) and not _NAMED.search(parts[0].text):
        parts.reverse()
    issuer = _ISSUER_LABEL.sub("", parts[1].text) if len(parts) > 1 and len(parts[1].text.split()) <= 8 else ""
    value = (first.first or first.last) if first else None
    return ReadCertificate(parts[0].field(0.8), " ".join(issuer.split()), value)


def _between(first: Span, last: Span, span: Span) -> str:
    return span.text[first.end - span.start : last.start - span.start]


def _is_prose(text: str) -> bool:
    """Whether a line tells what somebody did, as lines under "Training" may."""
    return len(_PROSE_WORDS.findall(text)) > 1 or (_DID.match(text) is not None and len(text.split()) > 3)


def _parts(span: Span) -> list[Span]:
    """Name and issuer; an abbreviation in brackets belongs to the name, other words in brackets to neither."""
    parts = []
    for part in cut(span, _PARTS):
        loose = [match for match in _BRACKETS.finditer(part.text) if not _is_abbreviation(match[1])]
        edges = [0, *(edge for match in loose for edge in match.span()), len(part.text)]
        pieces = [part.part(start, end) for start, end in pairwise(edges)]
        parts += [atom for piece in pieces if piece.text for atom in cut(piece, _COMMA)]
    return parts


def _is_abbreviation(text: str) -> bool:
    """Whether every one of few words has a capital or digit: "PMP", "CEng MICE", "BS 7671"."""
    words = text.split()
    return 0 < len(words) <= 3 and all(any(char.isupper() or char.isdigit() for char in word) for word in words)


def _add(found: dict[str, ReadCertificate], certificate: ReadCertificate | None) -> None:
    if certificate is None or len(certificate.name.value) < 3:
        return
    name = certificate.name.value.casefold()
    if not any(name in known for known in found):
        found[name] = certificate
