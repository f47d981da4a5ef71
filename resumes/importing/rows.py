"""A row's texts as values of a candidate, or what is wrong with them and in which column."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from core.countries import country_names
from resumes.extraction.contact import EMAIL
from resumes.importing.columns import FIELDS
from resumes.importing.tables import Line

Values = dict[str, Any]

_LENGTHS = {
    "name": 200, "given_name": 100, "family_name": 100, "email": 254, "phone": 40, "city": 120, "region": 120,
    "headline": 300, "summary": 20_000, "title": 200, "employer": 200, "link": 500, "availability": 120,
}  # fmt: skip
_MOST_LISTED = 100
_LONGEST_TAG = 40
_SEPARATORS = re.compile(r"[,;|\n]")
_DIGITS = re.compile(r"\d")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class RowError:
    """What is wrong in a column; it never repeats what stands there."""

    column: str
    reason: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row, counted from 1 without the header: values of a candidate, or errors. `skills` are names as written."""

    number: int
    values: Values = field(default_factory=dict)
    skills: tuple[str, ...] = ()
    errors: tuple[RowError, ...] = ()

    @property
    def email(self) -> str:
        """The email, empty where the row has none."""
        return str(self.values.get("email", ""))


class _WrongError(Exception):
    """What stands there cannot be taken."""


def row_of(number: int, line: Line, columns: Mapping[int, str], headers: tuple[str, ...]) -> Row:
    """The row of a table's line; `columns` maps places to fields."""
    values: Values = {}
    errors = []
    for place, name in columns.items():
        try:
            if (value := _value(name, line, place)) is not None:
                values[name] = value
        except _WrongError as error:
            errors.append(RowError(headers[place] or FIELDS[name], str(error)))
    if not errors and not any(values.get(name) for name in ("name", "given_name", "family_name", "email")):
        errors.append(RowError("", "Neither a name nor an email."))
    if errors:
        return Row(number, errors=tuple(errors))
    return Row(number, *_settled(values))


def _value(name: str, line: Line, place: int) -> Any:
    if place in line.formulas:
        raise _WrongError("Holds a formula. Replace it by its value.")
    text = line.cells[place] if place < len(line.cells) else ""
    return (_READERS.get(name) or _plain(name))(text) if text else None


def _settled(values: Values) -> tuple[Values, tuple[str, ...]]:
    """The values by the candidate's own fields, and the skills."""
    skills = tuple(values.pop("skills", ()))
    job = {name: values.pop(name) for name in ("title", "employer") if name in values}
    if job:
        values["experience"] = [{**job, "is_current": True}]
        values.setdefault("headline", ", ".join(job.values())[:300])
    if link := values.pop("link", ""):
        values["links"] = [{"url": link, "kind": _kind_of(link)}]
    if "name" not in values and ("given_name" in values or "family_name" in values):
        values["name"] = " ".join(filter(None, (values.get("given_name"), values.get("family_name"))))
    return values, skills


def cleaned(text: str) -> str:
    """The text without characters that cannot be stored."""
    return _CONTROL.sub("", text).strip()


def _plain(name: str) -> Callable[[str], Any]:
    most = _LENGTHS[name]

    def read(text: str) -> str:
        text = cleaned(text)
        if len(text) > most:
            raise _WrongError(f"Longer than {most:,} characters.")
        return text

    return read


def _email(text: str) -> str:
    text = cleaned(text).removeprefix("mailto:").lower()
    if len(text) > _LENGTHS["email"] or not EMAIL.fullmatch(text):
        raise _WrongError("Not an email address.")
    return text


def _phone(text: str) -> str:
    text = cleaned(text)
    if len(text) > _LENGTHS["phone"] or not 5 <= len(_DIGITS.findall(text)) <= 15:
        raise _WrongError("Not a phone number.")
    return text


def _country(text: str) -> str:
    text = cleaned(text)
    if text.upper() in country_names():
        return text.upper()
    code = next((code for code, name in country_names().items() if name.casefold() == text.casefold()), "")
    if not code:
        raise _WrongError("Not a country. Write its name in English or its two letters, such as CH.")
    return code


def _listed(text: str) -> list[str]:
    items = list(dict.fromkeys(filter(None, (cleaned(item) for item in _SEPARATORS.split(text)))))
    if len(items) > _MOST_LISTED:
        raise _WrongError(f"More than {_MOST_LISTED} entries.")
    return items


def _tags(text: str) -> list[str]:
    items = _listed(text)
    if any(len(item) > _LONGEST_TAG for item in items):
        raise _WrongError(f"A tag has at most {_LONGEST_TAG} characters.")
    return items


def _link(text: str) -> str:
    text = cleaned(text)
    address = text if "://" in text else f"https://{text}"
    if len(address) > _LENGTHS["link"] or not re.fullmatch(r"https?://[^\s/$.?#][^\s<>\"]*\.[^\s<>\"]+", address):
        raise _WrongError("Not an address on the web.")
    return address


def _kind_of(link: str) -> str:
    return next((kind for kind in ("linkedin", "github", "gitlab", "stackoverflow") if f"{kind}.com" in link), "other")


_READERS: dict[str, Callable[[str], Any]] = {
    "email": _email,
    "phone": _phone,
    "country_code": _country,
    "skills": _listed,
    "tags": _tags,
    "link": _link,
}
