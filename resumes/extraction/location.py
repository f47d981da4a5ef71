# ruff: noqa: E501 - words in eight languages
"""Finds a place in a line: "Istanbul, Türkiye", "Santa Clara, CA 95050", "10115 Berlin", "Remote"."""

import re
from dataclasses import dataclass

from resumes.extraction.places import NATIONWIDE, REMOTE, city_of, country_of, region_of, region_within
from resumes.extraction.resume import Field, ReadLocation
from resumes.extraction.spans import Span, cut

_COMMA = re.compile(r"\s*,\s*|\s+[-–—]\s+|\s*[()|•·/]\s*|\t+")
_ZIP = re.compile(
    r"\s*\b(?:[A-Z]{1,2}-)?(?:\d{5}(?:-\d{4})?|\d{2}-\d{3}|\d{4}\s?[A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}|\d{4,6})\b\s*"
)
_METRO = re.compile(
    r"^(?:greater\s+)?(.*?)(?:\s+(?:area|metropolitan area|bay area|metro|region|kreis|en omgeving))?$", re.IGNORECASE
)
_PLACEHOLDER = re.compile(r"\bCity\s*,\s*State\b(?:\s*,\s*(?:USA?|United States|[A-Z][a-z]+)\b)?")
_TOLD = 0.9
_WORD = re.compile(r"\S+")
_LABEL = re.compile(
    r"^\s*(?:address|home address|location|place|based in|wohnort|wohnhaft in|adresse|anschrift|standort|dirección|domicilio|residencia|ubicación|población|localidad|ciudad|morada|endereço|localização|localidade|"
    r"residência|cidade|indirizzo|residenza|luogo|città|sede|adres|woonplaats|plaats|standplaats|adres zamieszkania|miejsce zamieszkania|miejsce|miejscowość|miasto|ort|arbeitsort|city|town|lieu|ville|domicile|résidence)\s*[:：\t]\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place found in a span and how sure it is."""

    span: Span
    location: ReadLocation
    confidence: float

    def field(self) -> Field[ReadLocation]:
        """The place as a field of the reading."""
        return Field(self.location, self.confidence, self.span.evidence())


def find_place(span: Span) -> Place | None:
    """The most certain place in one line or piece of a line, of several alike see `_rank`."""
    placeholder = _PLACEHOLDER.search(span.text)
    if placeholder:
        return Place(span.part(*placeholder.span()), ReadLocation(), 0.75)
    label = _LABEL.match(span.text)
    pieces = list(cut(span.part(label.end(), len(span.text)) if label else span, _COMMA))[:12]
    found = [place for index in range(len(pieces)) if (place := _place_at(pieces, index, span))]
    return max(found, key=_rank, default=None)


def _rank(place: Place) -> tuple[float, int]:
    """Of cities known by name alone the last leads, of places told by more the first."""
    return place.confidence, place.span.start if place.confidence < _TOLD else -place.span.start


def whole_place(span: Span) -> Place | None:
    """The place that the whole of a span is, None if it holds anything else."""
    place = find_place(span)
    if place is None:
        return None
    rest = span.text.replace(place.span.text, "")
    return place if not re.search(r"[^\W\d_]", rest) else None


def _place_at(pieces: list[Span], index: int, span: Span) -> Place | None:
    """The place that begins in piece `index`: a city with what follows it, or a city, country or "Remote" alone."""
    piece = pieces[index]
    name = " ".join(piece.text.split()).casefold()
    if name in REMOTE:
        return Place(_with_country(pieces, index, span), ReadLocation(city="Remote"), 0.6)
    if name in NATIONWIDE:
        return Place(piece, ReadLocation(), 0.6)
    after = pieces[index + 1] if index + 1 < len(pieces) else None
    last = pieces[index + 2] if index + 2 < len(pieces) else None
    if after is not None:
        followed = _followed(piece, after, last, span)
        if followed is not None:
            return followed
    return _alone(piece)


def _with_country(pieces: list[Span], index: int, span: Span) -> Span:
    """The piece with the country in brackets behind it: "Remote (UK)"."""
    piece, after = pieces[index], pieces[index + 1] if index + 1 < len(pieces) else None
    if after is None or country_of(after.text) is None:
        return piece
    end = after.end - span.start
    closed = end + (span.text[end : end + 1] == ")")
    return Span(span.text[piece.start - span.start : closed], piece.start, span.start + closed, piece.page)


def _followed(piece: Span, after: Span, last: Span | None, span: Span) -> Place | None:
    head = _ZIP.sub(" ", after.text).strip()
    region, country = region_of(head), country_of(head)
    own = _own_region(piece, after, last, span)
    if own is not None:
        return own
    if (region is None and country is None) or after.start - piece.end > 6:
        return None
    city = _tail_city(piece)
    if city is None:
        return None
    known = _ZIP.sub(" ", city.text).strip()
    if region is not None and (country is None or region[1] == "US"):
        stated = country_of(last.text) if last is not None else None
        location = _in_region(known, head, region, stated)
        return Place(_between(city, last if last is not None and stated else after, span), location, 0.93)
    return Place(_between(city, after, span), ReadLocation(known, "", country or ""), 0.93)


def _own_region(piece: Span, after: Span, last: Span | None, span: Span) -> Place | None:
    """A known city with a region of its country: "Firenze, FI", "Recife, PE, Brasil"."""
    city = _tail_city(piece) if after.start - piece.end <= 6 else None
    known = _ZIP.sub(" ", city.text).strip() if city is not None else ""
    home = city_of(known)
    if city is None or home is None:
        return None
    stated = _ZIP.sub(" ", after.text).strip()
    region = region_within(stated, home)
    if region is None or (city != piece and city_of(stated) is not None):
        return None
    end = last if last is not None and country_of(last.text) == region[1] else after
    return Place(_between(city, end, span), ReadLocation(known, *region), 0.93)


def _in_region(city: str, code: str, region: tuple[str, str], stated: str | None) -> ReadLocation:
    """The place in the country that the line states; "WA" after an Australian city is Western Australia."""
    home = city_of(city)
    if code == "WA" and (stated == "AU" or (stated is None and home is not None and home.country_code == "AU")):
        return ReadLocation(city, "Western Australia", "AU")
    if stated is not None and stated != region[1]:
        return ReadLocation(city, code, stated)
    return ReadLocation(city, *region)


def _tail_city(piece: Span) -> Span | None:
    """The known city at the end of a piece, else the whole piece if it is short and capitalized."""
    words = list(_WORD.finditer(piece.text))
    for count in (5, 4, 3, 2, 1):
        if count <= len(words):  # the longest name that is known
            tail = piece.part(words[-count].start(), len(piece.text))
            if city_of(_ZIP.sub(" ", tail.text).strip()):
                return tail
    bare = _ZIP.sub(" ", piece.text).strip()
    if bare and len(bare.split()) <= 3 and bare[0].isupper() and not any(char.isdigit() for char in bare):
        return piece
    return None


def _alone(piece: Span) -> Place | None:
    bare = " ".join(_ZIP.sub(" ", piece.text).split())
    metro = _METRO.match(bare)
    city = city_of(metro[1]) if metro and metro[1] else None
    if city is not None:
        return Place(piece, city, 0.75 if bare != piece.text else 0.65)
    country = country_of(bare)
    if country is not None and len(bare) > 1:
        return Place(piece, ReadLocation(country_code=country), 0.6)
    words = bare.split()
    if len(words) > 1 and country_of(words[-1]) and city_of(" ".join(words[:-1])):
        return Place(piece, ReadLocation(" ".join(words[:-1]), "", country_of(words[-1]) or ""), 0.8)
    if len(words) > 1 and region_of(words[-1]) and words[-1].isupper() and city_of(" ".join(words[:-1])):
        region = region_of(words[-1])
        return Place(piece, ReadLocation(" ".join(words[:-1]), *(region or ("", ""))), 0.8)
    return None


def _between(first: Span, last: Span, span: Span) -> Span:
    return Span(span.text[first.start - span.start : last.end - span.start], first.start, last.end, span.page)
