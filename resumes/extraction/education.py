"""Degrees and courses: institution, degree, level, area, grade and dates."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from resumes.extraction.degree_words import DegreeFound, find_degree, is_institution, is_start, names_school
from resumes.extraction.education_area import area_line, find_area, major, school_alone, trimmed, until_school
from resumes.extraction.education_lines import blocks, led, rejoined, unrolled
from resumes.extraction.entries import Entry, header_pieces, main_range, split_entries, undated_entries
from resumes.extraction.entry_lines import EntryLine, entry_lines
from resumes.extraction.experience import date_fields
from resumes.extraction.forms import FormEntry, dated, form_entries
from resumes.extraction.grades import GRADE, find_grade
from resumes.extraction.header_parts import peel_place
from resumes.extraction.location import find_place, whole_place
from resumes.extraction.places import city_of, region_of
from resumes.extraction.resume import Evidence, Field, ReadEducation
from resumes.extraction.sections import Section
from resumes.extraction.spans import Span, cut
from resumes.extraction.words.schools import TOWN_SCHOOLS
from resumes.parsing.document import Document

_PARTS = re.compile(r"\t+|\s*[|•·●;]\s*|\s+[-−]\s+|(?<!Studiorum)\s*(?<!Studiorum\s)[–—]\s*|\s{3,}|\s*[，ï¼]+\s*")
_AT = re.compile(r"\s+at\s+(?=[A-Z])")
_WITHIN = re.compile(
    r"\s+(?:at|bei|an\sder|am|presso|bij|aan\s(?:de|het)|chez|à\sl['’]|à|en|em|na|no|w|we)\s+"
    r"(?=(?:la |el |de |het )?[A-ZÀ-Ž])"
)
_NAMED_AFTER = re.compile(r"\bim\.\s+\w+\s+\w+$")
_COMMA = re.compile(r"\s*,\s*")
_TOWN_SCHOOL = re.compile(TOWN_SCHOOLS, re.IGNORECASE)
_TOWN = re.compile(r",\s*([^\W\d_](?:[^\W\d_]|['’. -](?=[^\W\d_]))*)")


def read_education(document: Document, sections: Sequence[Section], as_of: date) -> tuple[ReadEducation, ...]:
    """The degrees of these sections, in the order of the document."""
    found: list[ReadEducation] = []
    for section in sections:
        forms = form_entries(section.lines, as_of)
        if forms:
            found += [degree for form in forms if (degree := _of_form(form, document.text, as_of)) is not None]
            continue
        lines = unrolled(led(rejoined(entry_lines(section, as_of), as_of)))
        split = [entry for block in blocks(lines) for entry in split_entries(block, _completeness, _starts)]
        entries = [part for entry in split for part in _parted(entry)]
        if not entries and lines and section.kind == "education":
            entries = [Entry((line,), None, None) for line in lines if not line.is_prose]
        found += [degree for entry in entries if (degree := _degree(entry, document.text)) is not None]
    return tuple(found)


def _of_form(form: FormEntry, text: str, as_of: date) -> ReadEducation | None:
    """The degree that a form's answers tell of."""
    named = [form.answers[name] for name in ("degree", "title", "institution", "employer") if name in form.answers]
    lines = [EntryLine(span, (), bullet=False, x0=None, bold=False) for span in named]
    line = dated(form.answers.get("dates"), as_of)
    entry = Entry((*lines, *([line] if line else [])), main_range(line) if line else None, line, tuple(form.body))
    found = _degree(entry, text)
    school = form.answers.get("institution")
    return replace(found, institution=school.field(0.95)) if found and school else found


def _completeness(header: Sequence[EntryLine]) -> float:
    texts = [line.span.text for line in header]
    found = [(text, degree) for text in texts if (degree := find_degree(text)) is not None]
    degrees = sum(not names_school(text, degree) for text, degree in found)
    if degrees > 1:
        return 0.3
    named = 0.5 if degrees else 0.4 * bool(found)
    return 0.5 * any(is_institution(_beside_degree(text)) for text in texts) + named


def _beside_degree(text: str) -> str:
    """A text without the words of a degree that name a kind of school as well: "Szkoła zawodowa kucharz"."""
    found = find_degree(text)
    return text if found is None or names_school(text, found) else text[: found.start] + text[found.end :]


def _parted(entry: Entry) -> list[Entry]:
    """The entry, and those that begin in its text with a degree and school of their own."""
    schooled = any(is_institution(line.span.text) for line in entry.header)
    begins = [
        number
        for number, line in enumerate(entry.body)
        if _starts_whole(line) or (schooled and line.is_header_like and _is_dated_school(line))
    ]
    if not begins:
        return [entry]
    rest = undated_entries(
        entry.body[begins[0] :], _completeness, lambda line: _starts_whole(line) or _is_dated_school(line)
    )
    return [replace(entry, body=entry.body[: begins[0]]), *rest]


def _starts_whole(line: EntryLine) -> bool:
    found = find_degree(line.span.text)
    leads = found is not None and found.start <= 3 and found.level not in {"vocational", "secondary"}
    return line.is_header_like and found is not None and (leads or is_institution(line.span.text))


def _is_dated_school(line: EntryLine) -> bool:
    return bool(line.ranges) and not line.bullet and is_institution(line.rest)


def _starts(line: EntryLine) -> bool:
    return is_start(line.span.text)


def _degree(entry: Entry, text: str) -> ReadEducation | None:
    lines = [*entry.header, *(line for line in entry.body[:3] if not line.is_prose)]
    parts = [part for line in entry.header for piece in header_pieces(line) for part in _parts(piece)]
    header = [rest for part in parts for rest in ([part] if _NAMED_AFTER.search(part.text) else peel_place(part)[0])]
    below = [line.span.text.strip() for line in entry.body[:2] if not line.is_prose]
    degree, level, area = _degree_fields(header, below)
    institution = _with_town(_institution(header, degree, area), text)
    unsure = institution is None or (institution.confidence <= 0.5 and entry.dates is None)
    if degree is None and not level and unsure:
        return None
    extra = [Span(line.span.text, line.span.start, line.span.end, line.span.page) for line in lines]
    start, end = date_fields(entry)
    first = entry.header[0].span
    return ReadEducation(
        institution=institution,
        degree=degree,
        level=level,
        area=area or major(extra) or area_line(header, institution, degree),
        grade=_grade(extra),
        start=start,
        end=end,
        evidence=Evidence(first.page, first.start, entry.end),
    )


def _parts(span: Span) -> list[Span]:
    """The parts of a header line; "University of Texas at Austin" stays whole."""
    parts = [side for part in cut(span, _PARTS) for side in _degree_and_school(part)]
    return [side for part in parts for side in ([part] if "University of" in part.text else cut(part, _AT))]


def _degree_and_school(part: Span) -> list[Span]:
    """Both sides of the "in" between a degree and the school that follows: "HBO Verpleegkunde bij Hogeschool X"."""
    found = find_degree(part.text)
    if found is None:
        return [part]
    for match in _WITHIN.finditer(part.text, found.end):
        sides = [part.part(0, match.start()), part.part(match.end(), len(part.text))]
        if _begins_school(sides[1].text, alone=match[0].strip() in {"en", "em", "na", "no"}):
            return sides
    return [part]


def _begins_school(text: str, *, alone: bool) -> bool:
    """Whether a text is the name of a school from its first word on; with `alone` that word says so by itself.

    The field of study stands behind the same words: "Máster en Enfermería Universidad de Cádiz".
    """
    first = _WITHIN.split(text)[0].partition(",")[0]
    if alone and not is_institution(first.split()[0]):
        return False
    return is_institution(first) and find_degree(first) is None


def _degree_fields(parts: Sequence[Span], below: Sequence[str]) -> tuple[Field[str] | None, str, Field[str] | None]:
    """Degree, level and area; the degree's own words win over a school's name that holds one.

    `below` are the lines that follow, on which the last part may go on.
    """
    ranked = sorted(parts, key=_rank)
    for part in ranked:
        found = find_degree(part.text)
        if found is None:
            continue
        if names_school(part.text, found):
            return None, found.level, None
        others = [text for other in parts if other is not part for text in (other.text, _behind_place(other))]
        going_on = [" ".join(some) for some in (below[:1], below, [*others[-1:], *below[:1]])]
        area = find_area(part, found, [*others, *going_on])
        end = area.start - part.start if area is not None else _degree_end(part, found)
        quote = part.part(_degree_start(part, found), max(end, found.end))
        return trimmed(quote).field(0.92), found.level, area.field(0.8) if area else None
    return None, "", None


def _behind_place(part: Span) -> str:
    """What a part says behind its town and region: "Chicago, IL Directing"."""
    place = find_place(part)
    behind = part.text[place.span.end - part.start :].strip(" ,") if place is not None else ""
    first, _, rest = behind.partition(" ")
    return rest if region_of(first) is not None else behind


def _degree_start(part: Span, found: DegreeFound) -> int:
    """Where a degree begins: with the words that qualify it, as in "City & Guilds Level 3 Diploma"."""
    start = max(part.text.rfind(mark, 0, found.start) for mark in ",:(") + 1
    before = part.text[start : found.start].strip()
    qualifies = found.level == "vocational" and 0 < len(before.split()) <= 5 and not is_institution(before)
    return start if qualifies and before[0].isupper() else found.start


def _rank(part: Span) -> int:
    """Degrees first, then schools whose names hold a degree word, then those whose kind is one."""
    found = find_degree(part.text)
    if found is not None and names_school(part.text, found):
        return 2
    return int(is_institution(part.text) and (found is None or found.start >= 3))


def _degree_end(part: Span, found: DegreeFound) -> int:
    comma = part.text.find(",", found.end)
    end = comma if comma > 0 else len(part.text)
    return found.end + len(until_school(part.part(found.end, end)).text) + 1


def _institution(parts: Sequence[Span], degree: Field[str] | None, area: Field[str] | None) -> Field[str] | None:
    pieces = [piece for part in parts for piece in _without_degree(part, degree, area)]
    for piece in pieces:
        if is_institution(piece.text):
            return school_alone(_school_name(piece), area.value if area else "").field(0.93)
    for piece in pieces:
        if (
            not whole_place(piece)
            and re.search(r"[^\W\d_]{3}", piece.text)
            and not GRADE.search(piece.text)
            and piece.text[0].isupper()
            and not (area and piece.text.casefold() == area.value.casefold())
        ):
            return piece.field(0.5)
    return None


def _with_town(school: Field[str] | None, text: str) -> Field[str] | None:
    """The school with the town behind its comma, where many towns have one of that name."""
    if school is None or school.evidence is None or not _TOWN_SCHOOL.search(school.value):
        return school
    place = school.evidence
    town = _TOWN.match(text, place.end)
    name = " ".join(town[1].split()) if town else ""
    if town is None or city_of(name) is None or name in school.value:
        return school
    return Span(text[place.start : town.end(1)], place.start, town.end(1), place.page).field(school.confidence)


def _without_degree(part: Span, degree: Field[str] | None, area: Field[str] | None) -> list[Span]:
    """The comma-parted pieces of a part that are neither degree nor area."""
    taken = [found.evidence for found in (degree, area) if found is not None and found.evidence is not None]
    start, pieces = 0, []
    for quote in sorted(taken, key=lambda item: item.start):
        if part.start <= quote.start < part.end:
            pieces.append(part.part(start, quote.start - part.start))
            start = quote.end - part.start
    pieces.append(part.part(start, len(part.text)))
    return [atom for piece in pieces if piece.text for atom in _atoms(piece)]


def _atoms(piece: Span) -> list[Span]:
    """Comma-parted, but "University of California, Berkeley" stays whole."""
    atoms = list(cut(piece, _COMMA))
    if len(atoms) == 2 and re.match(
        r"university of|universidad de|université de|universität", atoms[0].text, re.IGNORECASE
    ):
        place = find_place(piece)
        if place is None or (place.span.start >= atoms[1].start and place.confidence < 0.7):
            return [piece]
    return atoms


def _school_name(piece: Span) -> Span:
    place = find_place(piece)
    if place is not None and place.confidence > 0.7 and place.span.start > piece.start:
        before = piece.part(0, place.span.start - piece.start)
        return before if is_institution(before.text) else piece
    return piece


def _grade(spans: Sequence[Span]) -> str:
    return next((found for span in spans if (found := find_grade(span.text))), "")
