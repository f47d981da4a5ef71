"""Certificates and licences, with issuer and date."""

import re
from collections.abc import Sequence
from datetime import date

from resumes.extraction.dates import find_ranges
from resumes.extraction.resume import ReadCertificate
from resumes.extraction.sections import Section, of_kind
from resumes.extraction.spans import Span, bullet_length, cut

_PARTS = re.compile(
    r"\t+|\s*[|•·●;]\s*|\s+[-−]\s+|\s*[–—]\s*|\s{3,}|\s+by\s+(?=[A-Z])|\s*,\s+(?=(?:Inc|American|National|State|Microsoft|Google|Amazon|Coursera|Udemy|Cisco)\b)|[()]"
)
_ISSUER_LABEL = re.compile(r"^(?:issued by|issuer|by|from|aussteller|délivré par|emitido por)\s*:?\s*", re.IGNORECASE)
_KNOWN = re.compile(
    r"\b(?:(?:[A-Z][\w&+-]*\s){1,5}(?:Certified|Certification|Certificate|License|Licence|Licensure)\b(?:\s(?:in|of)?\s?(?:[A-Z][\w&-]*\s?){0,4})?"
    r"|(?:Certified|Licensed|Registered)\s(?:[A-Z][\w&-]*\s?){1,5}|CPR(?:/First Aid)?\s(?:[Cc]ertified|[Cc]ertification))"  # noqa: E501
)
_MAX_WORDS = 16


def read_certificates(sections: Sequence[Section], as_of: date) -> tuple[ReadCertificate, ...]:
    """Each line or listed item of a certificates section; elsewhere what is called certified or licensed."""
    found: dict[str, ReadCertificate] = {}
    for section in of_kind(tuple(sections), "certificates"):
        for span in section.spans():
            for item in _items(span):
                _add(found, _certificate(item, as_of))
    for section in of_kind(tuple(sections), "skills", "summary", "head", "awards", "other"):
        for span in section.spans():
            for match in _KNOWN.finditer(span.text) if len(span.text) < 2000 else ():
                _add(found, ReadCertificate(span.part(*match.span()).field(0.6)))
    return tuple(found.values())


def _items(span: Span) -> list[Span]:
    whole = span.part(bullet_length(span.text), len(span.text))
    if ";" in whole.text:
        return list(cut(whole, re.compile(r"\s*;\s*")))
    listed = list(cut(whole, re.compile(r"\s*,\s*")))
    if len(listed) >= 3 and all(len(item.text.split()) <= 5 for item in listed):
        return listed
    return [whole]


def _certificate(item: Span, as_of: date) -> ReadCertificate | None:
    ranges = find_ranges(item.text, as_of)
    end = ranges[0].start if ranges and ranges[0].start > 3 else len(item.text)
    parts = [part for part in cut(item.part(0, end), _PARTS) if re.search(r"[^\W\d_]{2}", part.text)]
    if not parts or len(parts[0].text.split()) > _MAX_WORDS or parts[0].text[0].islower():
        return None
    issuer = _ISSUER_LABEL.sub("", parts[1].text) if len(parts) > 1 and len(parts[1].text.split()) <= 6 else ""
    value = (ranges[0].first or ranges[0].last) if ranges else None
    return ReadCertificate(parts[0].field(0.8), issuer, value)


def _add(found: dict[str, ReadCertificate], certificate: ReadCertificate | None) -> None:
    if certificate is not None and len(certificate.name.value) > 2:
        found.setdefault(certificate.name.value.casefold(), certificate)
