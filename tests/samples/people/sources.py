"""The data of invented people on disk as dataclasses, read once a process."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from recruiting.demo.sources import Degree, Occupation
from recruiting.demo.sources import occupations as demo_occupations

_DATA = Path(__file__).parent / "data"
LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl")


@dataclass(frozen=True, slots=True)
class City:
    """A city with its post code, `#` for a digit, and its region; region may be empty."""

    name: str
    post: str
    region: str = ""


@dataclass(frozen=True, slots=True)
class Country:
    """A country of people who write in one language. `numbers` are national telephone numbers without the trunk
    prefix, `#` for a digit, in the ranges kept free for fiction where there are any; `phone_forms` print `{n}`.

    `place_forms` print an address. `grades` are templates by level, the grade itself in angle brackets.
    """

    code: str
    name: str
    weight: int
    nationality: str
    dial: str
    numbers: tuple[str, ...]
    phone_forms: tuple[str, ...]
    cities: tuple[City, ...]
    streets: tuple[str, ...]
    place_forms: tuple[str, ...]
    schools: tuple[str, ...]
    vocational_schools: tuple[str, ...]
    secondary_schools: tuple[str, ...]
    secondary: tuple[str, ...]
    legal: tuple[str, ...]
    firms: tuple[str, ...]
    grades: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Locale:
    """All wording of one language; `words` holds the lists by name, `tables` the tables of lists or words."""

    code: str
    words: dict[str, tuple[str, ...]]
    tables: dict[str, dict[str, Any]]
    countries: tuple[Country, ...]

    def headings(self, kind: str) -> tuple[str, ...]:
        """Headings of a section of this kind."""
        return self.tables["headings"][kind]

    def labels(self, kind: str) -> tuple[str, ...]:
        """Labels of a contact line of this kind."""
        return self.tables["labels"][kind]


@cache
def locale(language: str) -> Locale:
    """The wording of a language; raises FileNotFoundError for one that there is no data for."""
    row = _frozen(_read(_DATA / language / "wording.toml"))
    countries = tuple(_country(country) for country in row.pop("countries"))
    words = {key: value for key, value in row.items() if isinstance(value, tuple)}
    tables = {key: value for key, value in row.items() if isinstance(value, dict)}
    return Locale(language, words, tables, countries)


@cache
def occupations(language: str) -> dict[str, Occupation]:
    """Occupations that people of this language have, by key; the English ones begin with those of the demo."""
    rows = _read(_DATA / language / "occupations.toml")
    known = {trade.key: trade for trade in demo_occupations()} if language == "en" else {}
    return known | {key: _occupation(key, _frozen(row)) for key, row in rows.items()}


@cache
def fields() -> dict[str, dict[str, Any]]:
    """Fields of work by name, each with its occupations and what people in it have besides jobs."""
    return _frozen(_read(_DATA / "fields.toml"))


@cache
def skill_aliases() -> dict[str, tuple[str, ...]]:
    """Other English names of skills by the name that the occupations use."""
    return _frozen(_read(_DATA / "aliases.toml"))


@cache
def meanings() -> dict[str, dict[str, str]]:
    """English names of skills by language and wording, for wordings that the taxonomy does not know."""
    return _frozen(_read(_DATA / "meanings.toml"))


def field_of(occupation: str) -> dict[str, Any]:
    """The field of work of an occupation."""
    return next(field for field in fields().values() if occupation in (*field["shown"], *field["held_out"]))


def _country(row: dict[str, Any]) -> Country:
    row["cities"] = tuple(City(*text.split(":")) for text in row["cities"])
    return Country(**row)


def _occupation(key: str, row: dict[str, Any]) -> Occupation:
    row["degrees"] = tuple(Degree(*text.split(":")) for text in row["degrees"])
    row["certificates"] = tuple(_certificate(text) for text in row.get("certificates", ()))
    return Occupation(
        key=key,
        **{"name": row["ladder"][1][0], "sites": (), "summaries": (), **row},
    )


def _certificate(text: str) -> tuple[str, str]:
    name, _, issuer = text.rpartition(":")
    return (name, issuer) if name else (issuer, "")


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _frozen(item) for key, item in value.items()}
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value
