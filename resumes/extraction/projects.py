"""Projects that have a section of their own."""

from collections.abc import Sequence
from datetime import date

from resumes.extraction.entries import Entry, body_texts, header_pieces, split_entries
from resumes.extraction.entry_lines import EntryLine, entry_lines
from resumes.extraction.headers import SEPARATORS
from resumes.extraction.links import URL
from resumes.extraction.resume import ReadProject
from resumes.extraction.sections import Section, of_kind
from resumes.extraction.spans import Span, bullet_length, cut


def read_projects(sections: Sequence[Section], as_of: date) -> tuple[ReadProject, ...]:
    """The projects in the order of the document."""
    found = []
    for section in of_kind(tuple(sections), "projects"):
        lines = entry_lines(section, as_of)
        entries = split_entries(lines, lambda header: 1.0, _never) or _by_headers(lines)
        found += [project for entry in entries if (project := _project(entry)) is not None]
    return tuple(found)


def _never(line: EntryLine) -> bool:
    return False


def _by_headers(lines: Sequence[EntryLine]) -> list[Entry]:
    """Without dates: a short line that stands before a longer or bulleted one, or every bullet."""
    heads = [
        index
        for index, line in enumerate(lines)
        if line.is_header_like
        and len(line.rest.split()) <= 8
        and (index == 0 or lines[index - 1].bullet or lines[index - 1].is_prose)
    ]
    if not heads:
        return [Entry((line,), None, None) for line in lines if line.bullet]
    ends = [*heads[1:], len(lines)]
    return [
        Entry((lines[head],), None, None, tuple(lines[head + 1 : end])) for head, end in zip(heads, ends, strict=True)
    ]


def _project(entry: Entry) -> ReadProject | None:
    pieces = [part for line in entry.header for piece in header_pieces(line) for part in cut(piece, SEPARATORS)]
    name = next((piece for piece in pieces if not URL.fullmatch(piece.text)), None)
    if name is None:
        return None
    name = _short(name)
    description, highlights = body_texts(entry.body)
    url = next((match[0] for line in (*entry.header, *entry.body) if (match := URL.search(line.span.text))), "")
    return ReadProject(name.field(0.8), " ".join([description, *highlights]).strip(), url)


def _short(span: Span) -> Span:
    whole = span.part(bullet_length(span.text), len(span.text))
    colon = whole.text.find(": ")
    return whole.part(0, colon) if 0 < colon < 60 else whole
