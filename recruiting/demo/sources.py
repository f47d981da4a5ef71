"""The demo data on disk as dataclasses, read once."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Degree:
    """A degree that an occupation asks for; `area` is empty for general schooling."""

    level: str
    name: str
    area: str


@dataclass(frozen=True, slots=True)
class Occupation:
    """What careers of one kind are made of. `ladder` holds the titles of each seniority, juniors first."""

    key: str
    name: str
    ladder: tuple[tuple[str, ...], ...]
    employers: tuple[str, ...]
    skills: tuple[str, ...]
    degrees: tuple[Degree, ...]
    certificates: tuple[tuple[str, str], ...]
    sites: tuple[str, ...]
    summaries: tuple[str, ...]
    highlights: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Culture:
    """Names that go together, with the mother tongue of those who bear them."""

    language: str
    given: tuple[str, ...]
    family: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Country:
    """A place to live; `#` in a telephone pattern stands for a digit."""

    code: str
    name: str
    language: str
    weight: int
    phones: tuple[str, ...]
    cities: tuple[str, ...]
    schools: tuple[str, ...]


@cache
def occupations() -> tuple[Occupation, ...]:
    """All occupations in the order of their keys."""
    return tuple(_occupation(path) for path in sorted((_DATA / "occupations").glob("*.toml")))


@cache
def cultures() -> tuple[Culture, ...]:
    """All cultures."""
    return tuple(Culture(**_frozen(row)) for row in _read(_DATA / "cultures.toml")["cultures"])


@cache
def countries() -> tuple[Country, ...]:
    """All countries, each repeated `weight` times so that a plain choice is a weighted one."""
    rows = [Country(**_frozen(row)) for row in _read(_DATA / "countries.toml")["countries"]]
    return tuple(country for country in rows for _ in range(country.weight))


@cache
def common_highlights() -> tuple[str, ...]:
    """Templates of achievements that fit every occupation."""
    return tuple(_read(_DATA / "common.toml")["highlights"])


@cache
def language_names() -> dict[str, str]:
    """English names of languages by ISO 639-1 code."""
    return {str(code): str(name) for code, name in _read(_DATA / "languages.toml").items()}


def _occupation(path: Path) -> Occupation:
    row = _frozen(_read(path))
    row["degrees"] = tuple(Degree(*text.split(":")) for text in row["degrees"])
    row["certificates"] = tuple(_name_and_issuer(text) for text in row["certificates"])
    return Occupation(key=path.stem, **row)


def _name_and_issuer(text: str) -> tuple[str, str]:
    name, _, issuer = text.rpartition(":")
    return name, issuer


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _frozen(row: dict[str, Any]) -> dict[str, Any]:
    return {key: _tuple(value) for key, value in row.items()}


def _tuple(value: Any) -> Any:
    return tuple(_tuple(item) for item in value) if isinstance(value, list) else value
