"""Where the person lives: the place in the address block, told from where somebody was born or works."""

import re
from collections.abc import Iterator

from resumes.extraction.location import Place, find_place
from resumes.extraction.places import city_of, country_of
from resumes.extraction.resume import Evidence, ReadLocation
from resumes.extraction.sections import Section, of_kind
from resumes.extraction.spans import Span, cut
from resumes.extraction.words.personal import LABELS

_HEAD_LINES = 15
_MAX_LINE = 400
_ADDRESS_LABEL = re.compile(
    rf"(?:{LABELS['address']}|location|standort|based\s+in|lives?\s+in|ort|stadt|ville|lieu|ciudad|ubicación|localidad|población"
    r"|localização|localidade|cidade|città|luogo|plaats|stad|miasto|miejscowość|city|town|place)\s*[:：\t]\s*",
    re.IGNORECASE,
)
_BIRTH = re.compile(rf"(?<![^\W\d_])(?:{LABELS['birth_date']})(?![^\W\d_])|\b(?:ur|geb)\.", re.IGNORECASE)
_DATED = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.?º?\s(?:de\s)?[^\W\d_]{3,12}\.?\s(?:de\s)?(?:19|20)\d{2}"
)
_CONTACT = re.compile(
    r"\s*(?:https?://|www\.)?\S*(?:@|\.com\b|\.org\b|\.net\b|linkedin|github)\S*\s*"
    r"|\s*(?!\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b)\(?(?:\+|00|0|\(\d)[\d\s().-]{7,20}\d(?!\d)\s*"
    r"|\s*[|•·✉☎⌂✆☞❖✶♥♦\ue000-\uf8ff]\s*|\t+|\s+[/–—]\s+|\s{3,}"
    r"|(?<=\s)[^\W\d_][\w.-]{1,20}\s?:\s"
)
_POSTED = re.compile(
    r"(?:^|(?<=[\s,.]))(?:[A-Z]{1,2}-)?(?:\d{5}(?:-\d{3})?|\d{2}-\d{3}|\d{4}-\d{3}|\d{4}\s?[A-Z]{2}|\d{4})\s+"
    r"(['’]?[^\W\d_][^\d,|;()\t]{1,40})"
)
_STATE = re.compile(r"^(.{2,40}?)\s*(?:[-–/]\s*|\(\s*)([A-Z]{2})\)?\s*(?:,.*)?$")
_LABELLED = 0.04


def find_home(sections: tuple[Section, ...], name: Evidence | None) -> Place | None:
    """The most certain place before the first heading or among contact and personal data.

    `name` is where the person's name stands: names are cities too.
    """
    lines = [span for kind in (("head",), ("contact", "personal")) for span in _lines(sections, kind)]
    places = [place for span in lines if len(span.text) <= _MAX_LINE for place in _places(span, name)]
    return max(places, key=lambda place: place.confidence, default=None)


def _lines(sections: tuple[Section, ...], kinds: tuple[str, ...]) -> list[Span]:
    return [span for section in of_kind(sections, *kinds) for span in section.spans()[:_HEAD_LINES]]


def _places(line: Span, name: Evidence | None) -> Iterator[Place]:
    born = False
    for piece in _cells(line):
        label = _ADDRESS_LABEL.match(piece.text)
        span = piece.part(label.end(), len(piece.text)) if label else piece
        before = line.text[max(0, piece.start - line.start - 24) : piece.start - line.start]
        born = bool(_BIRTH.search(piece.text) or _DATED.search(piece.text) or _BIRTH.search(before.rpartition("|")[2]))
        if born or (name is not None and span.start < name.end and name.start < span.end):
            continue
        labelled = bool(label) or bool(_ADDRESS_LABEL.search(before))
        place = _posted(span) or _in_state(span) or find_place(span)
        if place is not None and (place.location.city or place.location.country_code):
            yield Place(place.span, place.location, min(0.97, place.confidence + labelled * _LABELLED))


def _cells(line: Span) -> Iterator[Span]:
    """The pieces of a line between contact data, marks and labels; the label of an address stays with it."""
    position = 0
    for match in _CONTACT.finditer(line.text):
        label = _ADDRESS_LABEL.search(match[0])
        yield from _whole(line.part(position, match.start()))
        position = match.start() if label and match[0].lstrip()[0].isalpha() else match.end()
    yield from _whole(line.part(position, len(line.text)))


def _whole(span: Span) -> Iterator[Span]:
    if span.text:
        yield span


def _posted(span: Span) -> Place | None:
    """The city after a postcode, with the country that follows."""
    match = _POSTED.search(span.text)
    if match is None:
        return None
    city = span.part(match.start(1), match.end(1))
    known = city_of(city.text)
    last = list(cut(span.part(match.end(1), len(span.text)), re.compile(r"\s*[,()]\s*")))
    country = next((code for piece in last if (code := country_of(piece.text))), None)
    if known is None and (not city.text[0].isupper() or len(city.text.split()) > 4 or not country):
        return None
    location = ReadLocation(city.text, known.region if known else "", country or (known.country_code if known else ""))
    return Place(city, location, 0.93 if known else 0.8)


def _in_state(span: Span) -> Place | None:
    """A city before the letters of its state or province: "Curitiba/PR", "Bologna (BO)"."""
    for piece in [span, *cut(span, re.compile(r"\s*,\s*"))]:
        match = _STATE.match(piece.text)
        known = city_of(match[1]) if match else None
        if match and known is not None and known.country_code not in {"US", "CA", "AU"}:
            return Place(piece, ReadLocation(match[1], known.region or match[2], known.country_code), 0.9)
    return None
