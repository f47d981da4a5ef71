"""Tells title, employer and place apart in the header of a job."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from resumes.extraction.entries import header_pieces
from resumes.extraction.entry_lines import EntryLine
from resumes.extraction.header_parts import peel_place, strong_parts
from resumes.extraction.job_words import (
    TOKENS,
    classify,
    is_department,
    is_proper,
    is_self_employed,
)
from resumes.extraction.location import Place, whole_place
from resumes.extraction.places import city_of
from resumes.extraction.resume import Field, ReadLocation
from resumes.extraction.spans import Span, cut
from resumes.extraction.words.titles import LEGAL_FORMS

_IN = re.compile(r"\s+(?:en|em|na|no|w|we|in|à|pour|per|für|para)\s+(?=[A-ZÀ-Ž])")
_WITHIN = re.compile(r"\s+(?:en|em|na|no|nas|nos|w|we|dans)\s+(?=(?:la |el |los |las |l['’])?[A-ZÀ-Ž])")
_COMMA = re.compile(r"\s*[,，]\s*")
_PARTNERS = re.compile(
    r"(?:(?:van|von|de|den|der|di|da|ten|zu)\s){0,2}[\w'’.-]+(?:\s[\w'’.-]+)?\s(?:&|and|und|et|y|e|en|i|\+)\s(?:Part\w+|Assoc\w+|Asoc\w+|Wsp\w+|Zonen|Zoon|Söhne|Sohn|Sons?|Co|Cie|Hij[oa]s?|Figli|Filhos|Koll\w+|Soci|Syn\w*|Brothers|Hermanos|Irmãos)\b.{0,20}"
)
"""The end of a firm's name that lists people: ", Hoekstra & Partners"."""
_CLEAR = 0.9
_DASHES = frozenset("-–—")
_SHORT = 3  # words


@dataclass(frozen=True, slots=True)
class Header:
    """What a job's header says; `certain` tells that wording, not order, told title from employer."""

    title: Field[str] | None = None
    employer: Field[str] | None = None
    location: Field[ReadLocation] | None = None
    certain: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a header and what its wording says it is: title, employer or unknown."""

    span: Span
    kind: str
    weight: float = 0.0
    after_at: bool = False


def read_header(lines: Sequence[EntryLine], text: str, *, title_first: bool) -> Header:
    """Title, employer and place of a job; `title_first` decides where wording does not. `text` is the document's."""
    pieces, place = _pieces(lines, text)
    title, employer, certain = _assign(_with_specialties(pieces, text), title_first)
    known = place is not None and place.location != ReadLocation()
    return Header(title, employer, place.field() if place and known else None, certain)


def _pieces(lines: Sequence[EntryLine], text: str) -> tuple[list[_Piece], Place | None]:
    pieces: list[_Piece] = []
    best: Place | None = None
    parts = [part for line in lines for piece in header_pieces(line) for part in strong_parts(piece)]
    for number, (part, after_at) in enumerate(parts):
        rest, place = peel_place(part)
        if place is not None and (best is None or place.confidence > best.confidence):
            best = place
        others = [other for index, (other, _) in enumerate(parts) if index != number]
        for span in rest:
            pieces += [replace(piece, after_at=after_at) for piece in _comma_pieces(span, text, others)]
    if best is not None and all(piece.kind == "title" for piece in pieces):
        return _employer_in_place(pieces, best)
    return pieces, best


def _employer_in_place(pieces: list[_Piece], place: Place) -> tuple[list[_Piece], Place]:
    """With a title and a place only, an unknown "city" before a country is the employer: "Acme, Germany"."""
    atoms = list(cut(place.span, _COMMA))
    if len(atoms) < 2 or city_of(atoms[0].text) or len(atoms[-1].text) < 4 or any(map(str.isdigit, place.span.text)):
        return pieces, place
    tail = place.span.part(atoms[1].start - place.span.start, len(place.span.text))
    found = whole_place(tail)
    location = found.location if found else replace(place.location, city="")
    return [*pieces, _Piece(atoms[0], *classify(atoms[0].text))], Place(tail, location, 0.7)


def _comma_pieces(span: Span, text: str, others: Sequence[Span]) -> list[_Piece]:
    """The part as one piece, or split at the comma between a title and an employer."""
    has_employer = any(classify(other.text)[0] != "title" and not whole_place(other) for other in others)
    if not has_employer and (sides := _title_within(span, alone=not others)):
        return [_Piece(sides[0], "title", 0.9), _Piece(sides[1], "employer", 0.75)]
    atoms = _merge_legal_forms([part for atom in cut(span, _COMMA) for part in _title_and_employer(atom)], text)
    kinds = [classify(atom.text) for atom in atoms]
    if not others and [kind for kind, _ in kinds] == ["unknown", "employer"] and len(TOKENS.findall(atoms[1].text)) > 1:
        return [_Piece(atoms[0], "title", 0.7), _Piece(atoms[1], *kinds[1])]
    if len(atoms) < 2 or not any(kind == "title" for kind, _ in kinds):
        return [_Piece(span, *classify(span.text))]
    border = _border(atoms, kinds, has_employer=has_employer)
    if border is None:
        return [_Piece(span, "title", 0.9)]
    groups = [_cover(atoms[:border], text), _cover(atoms[border:], text)]
    title_index = 0 if kinds[0][0] == "title" else 1
    return [
        _Piece(group, "title" if index == title_index else "employer", 0.9 if index == title_index else 0.75)
        for index, group in enumerate(groups)
    ]


def _title_within(span: Span, *, alone: bool) -> list[Span]:
    """Title and employer around the "in" between them, where what follows is a name: "Vendedora na Vinhos do Vale"."""
    for match in _WITHIN.finditer(span.text):
        sides = [span.part(0, match.start()), span.part(match.end(), len(span.text))]
        name = sides[1]
        if "," in sides[0].text and match[0].strip() == "en":  # Dutch "and" in a name: "Chauffeur, Zand en Grind B.V."
            continue
        kind = classify(sides[0].text)[0]
        titled = kind == "title" or (alone and kind == "unknown" and len(sides[0].text.split()) <= _SHORT)
        if titled and classify(name.text)[0] != "title" and _is_name(name):
            return sides
    return []


def _is_name(span: Span) -> bool:
    return is_proper(span.text) and not is_department(span.text) and not whole_place(span)


def _title_and_employer(atom: Span) -> list[Span]:
    """Both sides of "in" where one is a title and the other an employer by its words: "Cocinero en Hotel Ritz"."""
    match = _IN.search(atom.text)
    if match is None:
        return [atom]
    sides = [atom.part(0, match.start()), atom.part(match.end(), len(atom.text))]
    kinds = [classify(side.text) for side in sides]
    named = kinds[1][0] == "employer" and len(TOKENS.findall(sides[1].text)) > 1
    return sides if named and kinds[0][0] == "title" else [atom]


def _border(atoms: list[Span], kinds: list[tuple[str, float]], *, has_employer: bool) -> int | None:
    """Index of the first atom of the second group, None where all is one title."""
    if kinds[0][0] != "title":
        if has_employer and kinds[0][0] == "unknown" and is_department(atoms[0].text):
            return None
        return next(index for index, (kind, _) in enumerate(kinds) if kind == "title")
    if is_self_employed(atoms[-1].text):
        return len(atoms) - 1
    for index in range(1, len(atoms)):
        kind, weight = kinds[index]
        if kind == "title" and weight < kinds[0][1] and not has_employer:
            return index
        text = atoms[index].text
        if not (is_proper(text) or is_self_employed(text)) or (kind == "unknown" and is_department(text)):
            continue
        if kind == "employer" or (kind == "unknown" and not has_employer):
            return index
    return None


def _merge_legal_forms(atoms: list[Span], text: str) -> list[Span]:
    merged: list[Span] = []
    for atom in atoms:
        form = atom.text.casefold().strip(".").replace(".", "")
        if merged and (form in LEGAL_FORMS or _joins_partners(merged[-1].text, atom.text)):
            merged[-1] = _cover([merged[-1], atom], text)
        else:
            merged.append(atom)
    return merged


def _joins_partners(before: str, after: str) -> bool:
    kind, weight = classify(before)
    return _PARTNERS.fullmatch(after) is not None and (kind != "title" or weight < _CLEAR)


def _cover(atoms: Sequence[Span], text: str) -> Span:
    first, last = atoms[0], atoms[-1]
    return Span(text[first.start : last.end], first.start, last.end, first.page)


def _with_specialties(pieces: Sequence[_Piece], text: str) -> list[_Piece]:
    """The pieces, with those made one title that a dash joins to it where another is the employer for sure.

    "Plant Protection Officer - Entomology, Company Name", "Lender - Medical Liaison, Acme Bank Ltd".
    """
    if not any(piece.kind == "employer" and piece.weight >= _CLEAR for piece in pieces):
        return list(pieces)
    found: list[_Piece] = []
    for piece in pieces:
        before = found[-1] if found else None
        if before is not None and _is_specialty(before, piece, text):
            found[-1] = _Piece(_cover([before.span, piece.span], text), "title", max(before.weight, piece.weight))
        else:
            found.append(piece)
    return found


def _is_specialty(before: _Piece, piece: _Piece, text: str) -> bool:
    titled = {before.kind, piece.kind} in ({"title"}, {"title", "unknown"})
    between = text[before.span.end : piece.span.start].strip(" ")
    return titled and between in _DASHES and not (before.after_at or piece.after_at)


def _assign(pieces: Sequence[_Piece], title_first: bool) -> tuple[Field[str] | None, Field[str] | None, bool]:
    titles = [piece for piece in pieces if piece.kind == "title" and not piece.after_at]
    employers = [piece for piece in pieces if piece.kind == "employer" or piece.after_at]
    unknown = [piece for piece in pieces if piece not in titles and piece not in employers]
    certain = bool(titles) and bool(employers or unknown)
    if not titles and len(employers) > 1 and not unknown:
        employers.sort(key=lambda piece: -piece.weight)
        unknown = [employers.pop()] if employers[0].weight > employers[-1].weight else []
    if len(titles) > 1 and not employers and not unknown and titles[0].weight != titles[1].weight:
        titles.sort(key=lambda piece: -piece.weight)
        employers, certain = [replace(titles.pop(), kind="employer")], True
    title = titles[0].span.field(titles[0].weight) if titles else None
    named = [piece for piece in unknown if is_proper(piece.span.text) and not is_department(piece.span.text)]
    employer = _best_employer(employers, named if titles else [])
    if title is None and employer is not None and unknown:
        title = unknown[0].span.field(0.6)
    if title is None and employer is None and unknown:
        return _by_order(unknown, title_first)
    if employer is None and len(titles) > 1:
        employer = titles[1].span.field(0.4)
    return title, employer, certain


def _best_employer(employers: Sequence[_Piece], unknown: Sequence[_Piece]) -> Field[str] | None:
    if unknown and (not employers or employers[0].weight < 0.79):
        return unknown[0].span.field(0.75)
    if employers:
        best = max(employers, key=lambda piece: piece.weight)
        return best.span.field(max(best.weight, 0.7))
    return None


def _by_order(unknown: Sequence[_Piece], title_first: bool) -> tuple[Field[str] | None, Field[str] | None, bool]:
    if len(unknown) == 1:
        atoms = list(cut(unknown[0].span, _COMMA))
        unknown = [_Piece(atom, "unknown") for atom in atoms] if len(atoms) == 2 else unknown
    first = unknown[0].span.field(0.5)
    second = unknown[1].span.field(0.5) if len(unknown) > 1 else None
    return (first, second, False) if title_first else (second, first, False)
