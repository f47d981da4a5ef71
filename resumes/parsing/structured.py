"""Files that state their fields themselves: a JSON Resume as a document to read, line by line."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from resumes.parsing.building import DraftLine, build_document
from resumes.parsing.document import Document
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.limits import Limits

Json = dict[str, Any]
_NAME, _HEADING, _BODY = 22.0, 15.0, 11.0
_TITLES = {
    "work": "Work experience",
    "volunteer": "Volunteering",
    "education": "Education",
    "skills": "Skills",
    "languages": "Languages",
    "certificates": "Certificates",
    "projects": "Projects",
    "publications": "Publications",
    "awards": "Awards",
    "interests": "Interests",
}
_HEADS = {
    "work": ("position", "name", "location"),
    "volunteer": ("position", "organization"),
    "education": ("studyType", "area", "institution"),
    "certificates": ("name", "issuer"),
    "projects": ("name",),
    "publications": ("name", "publisher"),
    "awards": ("title", "awarder"),
}
_PARTS = frozenset(["basics", *_TITLES])


def is_structured(resume: Any) -> bool:
    """Whether an object has the parts of a JSON Resume."""
    return isinstance(resume, dict) and isinstance(resume.get("basics"), dict) and len(_PARTS & resume.keys()) > 1


def document_of(resume: Json, file_type: str, limits: Limits) -> Document:
    """The resume as lines of a page without layout. Raises RefusedFile with NO_TEXT where it says nothing."""
    document = build_document(
        _lines(resume), file_type=file_type, links=tuple(_links(resume)), max_chars=limits.max_text_chars
    )
    return replace(document, structured=json.dumps(resume, ensure_ascii=False))


def parse_json(data: bytes, limits: Limits) -> Document:
    """The document of a JSON Resume. Raises RefusedFile for other JSON."""
    try:
        resume = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise RefusedFile(Refusal.CORRUPT, "the JSON cannot be read") from error
    if not is_structured(resume):
        raise RefusedFile(
            Refusal.UNSUPPORTED, "JSON that is no JSON Resume; import a list of them as a file of candidates"
        )
    return document_of(resume, "json", limits)


def _lines(resume: Json) -> Iterator[DraftLine]:
    basics = resume["basics"]
    yield DraftLine(_text(basics, "name"), font_size=_NAME, bold=True)
    place = basics.get("location")
    town = _texts(place, "city", "region", "countryCode") if isinstance(place, dict) else []
    profiles = [_text(profile, "url") for profile in _objects(basics, "profiles")]
    for line in (*_texts(basics, "label", "email", "phone"), ", ".join(town), _text(basics, "url"), *profiles):
        yield DraftLine(line, font_size=_BODY)
    yield from _section("Summary", [_text(basics, "summary")])
    for part, title in _TITLES.items():
        items = _objects(resume, part)
        lines = (
            _listed(items)
            if part in {"skills", "interests"}
            else [line for item in items for line in _item(part, item)]
        )
        yield from _section(title, lines)


def _section(title: str, lines: Iterable[str]) -> Iterator[DraftLine]:
    shown = [line for text in lines for line in text.splitlines() if line.strip()]
    if shown:
        yield DraftLine(title, font_size=_HEADING, bold=True)
        yield from (DraftLine(line, font_size=_BODY) for line in shown)


def _item(part: str, item: Json) -> Iterator[str]:
    if part == "languages":
        yield ": ".join(_texts(item, "language", "fluency"))
        return
    yield from _texts(item, *_HEADS[part])
    yield _dates(item)
    yield from _texts(item, "score", "summary", "description", "url")
    yield from (f"• {line}" for line in item.get("highlights") or () if isinstance(line, str))


def _dates(item: Json) -> str:
    single = _texts(item, "date", "releaseDate")
    start, end = _text(item, "startDate"), _text(item, "endDate")
    return single[0] if single else f"{start} – {end or 'present'}" if start else end


def _listed(items: Iterable[Json]) -> Iterator[str]:
    for item in items:
        words = [word for word in item.get("keywords") or () if isinstance(word, str)]
        yield f"• {': '.join(filter(None, (_text(item, 'name'), ', '.join(words))))}"


def _links(resume: Json) -> Iterator[str]:
    basics = resume["basics"]
    yield from filter(None, (_text(item, "url") for item in (basics, *_objects(basics, "profiles"))))


def _objects(item: Json, key: str) -> list[Json]:
    value = item.get(key)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _text(item: Json, key: str) -> str:
    value = item.get(key)
    return value.strip() if isinstance(value, str) else ""


def _texts(item: Json, *keys: str) -> list[str]:
    return [text for key in keys if (text := _text(item, key))]
