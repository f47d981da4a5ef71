"""JSON Resume (jsonresume.org, v1.0.0): one, a list, or one a line, as rows."""

import json
import re
from collections.abc import Iterator
from typing import Any

from resumes.extraction.words.languages import LANGUAGES
from resumes.importing.rows import Row, RowError, cleaned, row_of
from resumes.importing.tables import DEFAULT_LIMITS, Limits, Line, TableError

Json = dict[str, Any]

_PATHS = {
    "name": "basics.name", "email": "basics.email", "phone": "basics.phone", "headline": "basics.label",
    "summary": "basics.summary", "city": "basics.location.city", "region": "basics.location.region",
    "country_code": "basics.location.countryCode", "link": "basics.url",
}  # fmt: skip
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-\d{2})?)?")
_MOST_PARTS = 100


def read_json(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Iterator[Row]:
    """A row for each resume in the file; one that cannot be read is a row with errors."""
    for number, item in enumerate(_items(data), 1):
        if number > limits.rows:
            raise TableError(f"The file holds more than {limits.rows:,} resumes. Split it, and import the parts.")
        yield item if isinstance(item, Row) else _row(number, item)


def _items(data: bytes) -> Iterator[Any]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TableError("The file is not UTF-8 text. Save it as UTF-8.") from error
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        yield from _lines(text)
        return
    yield from whole if isinstance(whole, list) else [whole]


def _lines(text: str) -> Iterator[Any]:
    lines = [line for line in text.splitlines() if line.strip()]
    for number, line in enumerate(lines, 1):
        try:
            yield json.loads(line)
        except (ValueError, RecursionError) as error:
            if number == 1:
                raise TableError("The file is not JSON. Send a JSON Resume, a list of them, or one a line.") from error
            yield Row(number, errors=(RowError("", "Not JSON."),))


class _WrongError(Exception):
    def __init__(self, path: str, reason: str) -> None:
        self.error = RowError(path, reason)
        super().__init__(reason)


def _row(number: int, item: Any) -> Row:
    try:
        row = row_of(number, *_basics(item))
        if row.errors:
            return row
        parts = {"experience": _work(item), "education": _education(item), "languages": _languages(item)}
        values = {**row.values, **{name: rows for name, rows in parts.items() if rows}}
        return Row(number, values, skills=_skills(item))
    except _WrongError as wrong:
        return Row(number, errors=(wrong.error,))


def _basics(item: Any) -> tuple[Line, dict[int, str], tuple[str, ...]]:
    if not isinstance(item, dict):
        raise _WrongError("", "Not an object.")
    cells = tuple(_text(item, path) for path in _PATHS.values())
    return Line(cells), dict(enumerate(_PATHS)), tuple(_PATHS.values())


def _text(item: Json, path: str) -> str:
    """The text at a dotted path; empty where nothing stands there."""
    value: Any = item
    *parents, last = path.split(".")
    for parent in parents:
        value = value.get(parent) or {}
        if not isinstance(value, dict):
            raise _WrongError(parent, "Not an object.")
    value = value.get(last)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _WrongError(path, "Not a text.")
    return value.strip()


def _list(item: Json, name: str) -> list[Json]:
    rows = item.get(name) or []
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise _WrongError(name, "Not a list of objects.")
    if len(rows) > _MOST_PARTS:
        raise _WrongError(name, f"More than {_MOST_PARTS} entries.")
    return rows


def _short(row: Json, name: str, path: str, most: int = 200) -> str:
    try:
        text = cleaned(_text(row, name))
    except _WrongError as wrong:
        raise _WrongError(f"{path}.{name}", wrong.error.reason) from wrong
    if len(text) > most:
        raise _WrongError(f"{path}.{name}", f"Longer than {most:,} characters.")
    return text


def _date(row: Json, name: str, path: str) -> str:
    text = _short(row, name, path)
    found = _DATE.fullmatch(text)
    if not text or (found and not found[2]):
        return text
    if not found or not 1 <= int(found[2]) <= 12:
        raise _WrongError(f"{path}.{name}", "Not a date such as 2021 or 2021-03.")
    return f"{found[1]}-{found[2]}"


def _period(row: Json, path: str) -> Json:
    start, end = _date(row, "startDate", path), _date(row, "endDate", path)
    shorter = min(len(start), len(end))
    if shorter and end[:shorter] < start[:shorter]:
        raise _WrongError(f"{path}.endDate", "Lies before the start.")
    return {"start": start, "end": end}


def _work(item: Json) -> list[Json]:
    found = []
    for number, row in enumerate(_list(item, "work")):
        path = f"work[{number}]"
        highlights = row.get("highlights") or []
        if not isinstance(highlights, list) or not all(isinstance(line, str) for line in highlights):
            raise _WrongError(f"{path}.highlights", "Not a list of texts.")
        period = _period(row, path)
        found.append(
            {
                "title": _short(row, "position", path),
                "employer": _short(row, "name", path),
                "description": _short(row, "summary", path, 20_000),
                "highlights": [cleaned(line)[:5000] for line in highlights[:_MOST_PARTS]],
                "is_current": bool(period["start"] and not period["end"]),
                **period,
            }
        )
    return found


def _education(item: Json) -> list[Json]:
    return [
        {
            "institution": _short(row, "institution", f"education[{number}]"),
            "degree": _short(row, "studyType", f"education[{number}]"),
            "area": _short(row, "area", f"education[{number}]"),
            "grade": _short(row, "score", f"education[{number}]", 60),
            **_period(row, f"education[{number}]"),
        }
        for number, row in enumerate(_list(item, "education"))
    ]


def _languages(item: Json) -> list[Json]:
    found = {}
    for number, row in enumerate(_list(item, "languages")):
        known = LANGUAGES.get(_short(row, "language", f"languages[{number}]").casefold())
        if known is not None:
            found[known[0]] = {"code": known[0], "name": known[1], "level": ""}
    return list(found.values())


def _skills(item: Json) -> tuple[str, ...]:
    names: list[str] = []
    for number, row in enumerate(_list(item, "skills")):
        keywords = row.get("keywords") or []
        if not isinstance(keywords, list) or not all(isinstance(word, str) for word in keywords):
            raise _WrongError(f"skills[{number}].keywords", "Not a list of texts.")
        names += [_short(row, "name", f"skills[{number}]"), *keywords]
    return tuple(dict.fromkeys(filter(None, map(cleaned, names))))[:_MOST_PARTS]
