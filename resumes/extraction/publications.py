"""Publications: papers, books, talks and patents, with where and when they appeared."""

import re
from collections.abc import Sequence
from datetime import date

from resumes.extraction.links import URL
from resumes.extraction.listed import dated_pieces, listed_items
from resumes.extraction.resume import ReadPublication
from resumes.extraction.sections import Section, of_kind
from resumes.extraction.spans import Span

_QUOTED = re.compile(r"[“„«\"»‘‚]\s?([^“”„«»\"]{6,300}?)[,.]?\s?[”“»\"«’]")
_DOI = re.compile(
    r"\b(?:doi\s*:?\s*|https?://(?:dx\.)?doi\.org/)(10\.\d{4,9}/[^\s,;]+?)(?=[.,;)]?(?:\s|$))", re.IGNORECASE
)
_INITIALS = r"(?:[A-ZÀ-Ž]\.?[\s-]?){1,3}"
_SURNAME = r"(?:(?:van|von|de|der|den|la|del|di|da)\s)*[A-ZÀ-Ž][\w'’-]+"
_AUTHOR = rf"(?:{_SURNAME},?\s+{_INITIALS}|{_INITIALS}\s?{_SURNAME}|et\sal\.?)"
_AUTHORS = re.compile(
    rf"^{_AUTHOR}(?:(?:\s*[,;&]\s*|\s+(?:and|und|et|y|e|en|i)\s+|\s*,\s*(?:and|&)\s+)+{_AUTHOR})*\s*[.,:]?\s*(?=\(|[“„«\"]|[A-ZÀ-Ž]|$)"
)
_PARTS = re.compile(r"[\n\t]+|\s*[|•·●]\s*|\s+[-–—−]\s+|(?<=[^\W\d_]{3})\.\s+(?=[A-ZÀ-Ž])|\s{3,}")
_LAST_COMMA = re.compile(r",\s+(?=[A-ZÀ-Ž][^,]*$)")
_IN = re.compile(r"^(?:published\s)?(?:in|im|dans|en|em|nel|w)\s*:?\s+(?=[A-ZÀ-Ž])", re.IGNORECASE)
_VOLUME = re.compile(r"(?:,|\s+(?:vol|bd|nr|no|issue|pp?)\b\.?)\s*\(?\d.*$", re.IGNORECASE)
_MAX_WORDS = 45


def read_publications(sections: Sequence[Section], as_of: date) -> tuple[ReadPublication, ...]:
    """The publications in the order of the document."""
    items = [item for section in of_kind(tuple(sections), "publications") for item in listed_items(section, as_of)]
    return tuple(found for item in items if (found := _publication(item, as_of)) is not None)


def _publication(item: Span, as_of: date) -> ReadPublication | None:
    address = _address(item.text)
    without = _blanked(item)
    pieces, printed = dated_pieces(without, _PARTS, as_of)
    pieces = _without_authors([piece.part(_mark(piece.text), len(piece.text)) for piece in pieces])
    quoted = _QUOTED.search(without.text)
    if quoted is not None:
        title = without.part(*quoted.span(1))
        rest = [piece for piece in pieces if piece.start >= title.end or piece.end <= title.start]
        after = [piece for piece in rest if piece.start >= title.end]
        publisher = after[0] if after else _behind(pieces, title)
    elif pieces:
        title, publisher = _plain_title(pieces)
    else:
        return None
    if len(title.text.split()) > _MAX_WORDS or len(title.text) < 4:
        return None
    return ReadPublication(title.field(0.85 if printed else 0.7), _named(publisher), printed, address)


def _address(text: str) -> str:
    doi = _DOI.search(text)
    if doi is not None:
        return f"https://doi.org/{doi[1]}"
    url = URL.search(text)
    if url is None:
        return ""
    found = url[0].rstrip(".,;)")
    return found if found.lower().startswith("http") else f"https://{found}"


def _blanked(item: Span) -> Span:
    """The item with its addresses turned into spaces, so that every character keeps its place."""
    text = _DOI.sub(lambda match: " " * len(match[0]), item.text)
    return Span(URL.sub(lambda match: " " * len(match[0]), text), item.start, item.end, item.page)


def _mark(text: str) -> int:
    """How many characters a text begins with that close what stood before: "). Title"."""
    return len(text) - len(text.lstrip(").,; "))


def _without_authors(pieces: Sequence[Span]) -> list[Span]:
    """The pieces without the list of authors that many citations begin with."""
    if not pieces:
        return []
    first = pieces[0]
    authors = _AUTHORS.match(first.text)
    rest = first.part(authors.end(), len(first.text)) if authors else first
    return [rest, *pieces[1:]] if rest.text else list(pieces[1:])


def _plain_title(pieces: Sequence[Span]) -> tuple[Span, Span | None]:
    title = pieces[0]
    if len(pieces) > 1:
        return title, pieces[1]
    comma = _LAST_COMMA.search(title.text)
    if comma is None or " " not in title.text[: comma.start()]:
        return title, None
    return title.part(0, comma.start()), title.part(comma.end(), len(title.text))


def _behind(pieces: Sequence[Span], title: Span) -> Span | None:
    """What stands behind the quoted title in its own piece."""
    whole = next((piece for piece in pieces if piece.start < title.end <= piece.end), None)
    if whole is None:
        return None
    rest = whole.part(title.end - whole.start, len(whole.text))
    return rest.part(1, len(rest.text)) if rest.text[:1] in '”“»"«’' else rest


def _named(publisher: Span | None) -> str:
    if publisher is None:
        return ""
    name = _VOLUME.sub("", " ".join(publisher.text.split()))
    return _IN.sub("", name).strip(' .,;:()”“»"«’')
