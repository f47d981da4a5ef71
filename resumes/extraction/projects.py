"""Projects that have a section of their own."""

from collections.abc import Sequence
from datetime import date

from resumes.extraction.entries import Entry, body_texts, header_pieces, split_entries
from resumes.extraction.entry_lines import EntryLine, entry_lines
from resumes.extraction.header_parts import SEPARATORS
from resumes.extraction.links import URL
from resumes.extraction.resume import ReadProject
from resumes.extraction.sections import Section, of_kind
from resumes.extraction.spans import Span, bullet_length, cut

_MAX_WORDS, _SHORT = 8, 5  # words of a line that names a project, and of one that does so before a longer line


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
    """Without dates: the bold lines, or short ones before longer, bulleted or running text, or else every bullet."""
    heads = [index for index, line in enumerate(lines) if line.bold and line.is_header_like]
    if not 0 < len(heads) < len(lines):
        heads = _short_heads(lines)
    if not heads:
        return [Entry((line,), None, None) for line in lines if line.bullet]
    ends = [*heads[1:], len(lines)]
    return [
        Entry((lines[head],), None, None, tuple(lines[head + 1 : end])) for head, end in zip(heads, ends, strict=True)
    ]


def _short_heads(lines: Sequence[EntryLine]) -> list[int]:
    """Lines that name a project by their place: first, after text, or shorter than the line below that describes it."""
    heads: list[int] = []
    for index, line in enumerate(lines):
        count = len(line.rest.split())
        if not line.is_header_like or count > _MAX_WORDS or (heads and heads[-1] == index - 1):
            continue
        after_text = index == 0 or lines[index - 1].bullet or lines[index - 1].is_prose
        below = len(lines[index + 1].rest.split()) if index + 1 < len(lines) else 0
        if after_text or (count <= _SHORT and below > count):
            heads.append(index)
    return heads


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
