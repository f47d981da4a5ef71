"""Invented people: the same seed always gives the same person."""

import re
import unicodedata
from collections.abc import Iterator
from random import Random

from recruiting.demo.careers import TODAY, career
from recruiting.demo.person import HeldCertificate, Person, Position, Schooling, SpokenLanguage
from recruiting.demo.phrases import fill
from recruiting.demo.sources import (
    Country,
    Culture,
    Degree,
    Occupation,
    countries,
    cultures,
    language_names,
    occupations,
)

_YEARS_OF_DEGREE = {"secondary": 4, "vocational": 3, "associate": 2, "bachelor": 3, "master": 2, "doctorate": 6}
_LOCAL_SCHOOLS = {"secondary": "High School", "vocational": "Vocational College", "associate": "Community College"}
_LETTERS = str.maketrans({"ß": "ss", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i"})


def generate_person(seed: int, occupation: str = "") -> Person:
    """The person of this seed, of the named occupation (its key) or, when empty, of one that the seed chooses.

    Raises KeyError for an occupation that does not exist.
    """
    rng = Random(seed * 2_654_435_761 + 97)  # noqa: S311 - demo data, no secret
    trade = _occupation(occupation) if occupation else rng.choice(occupations())
    return _person(rng, seed, trade)


def generate_profiles(count: int, seed: int = 1) -> Iterator[Person]:
    """`count` people without any file, for benchmarks; seeds that differ share nobody below 10 million people."""
    return (generate_person(seed * 10_000_000 + number) for number in range(count))


def _occupation(key: str) -> Occupation:
    return {trade.key: trade for trade in occupations()}[key]


def _person(rng: Random, seed: int, trade: Occupation) -> Person:
    culture, home = rng.choice(cultures()), rng.choice(countries())
    given, family = rng.choice(culture.given), rng.choice(culture.family)
    place = rng.choice(home.cities)
    city, _, region = place.partition(", ")
    positions = career(rng, trade, home, place)
    skills = _skills(rng, trade, positions)
    return Person(
        seed=seed,
        occupation=trade.key,
        given_name=given,
        family_name=family,
        email=_email(rng, given, family),
        phone=_phone(rng, home),
        city=city,
        region=region,
        country_code=home.code,
        country=home.name,
        headline=positions[-1].title,
        summary=_summary(rng, trade, positions, skills),
        positions=positions,
        education=_education(rng, trade, home, positions[0]),
        skills=skills,
        languages=_languages(rng, culture, home),
        certificates=_certificates(rng, trade, positions[0].start.year),
        links=_links(trade, given, family),
    )


def _skills(rng: Random, trade: Occupation, positions: tuple[Position, ...]) -> tuple[str, ...]:
    used = [skill for position in reversed(positions) for skill in position.skills]
    known = rng.sample(trade.skills, rng.randint(6, 10))
    return tuple(dict.fromkeys([*known, *used]))


def _summary(rng: Random, trade: Occupation, positions: tuple[Position, ...], skills: tuple[str, ...]) -> str:
    text = fill(rng.choice(trade.summaries), rng).text
    years = max(2, TODAY.year - positions[0].start.year)
    words = {"@title": positions[-1].title, "@years": str(years), "@skill1": skills[0], "@skill2": skills[1]}
    for word, value in {**words, "@skill3": skills[2]}.items():
        text = text.replace(word, value)
    return text


def _education(rng: Random, trade: Occupation, home: Country, first: Position) -> tuple[Schooling, ...]:
    """The highest degree, and for a master's degree the bachelor's before it, oldest first."""
    degree = rng.choice(trade.degrees)
    end = first.start.year - rng.choice((0, 0, 0, 1))
    earlier = [other for other in trade.degrees if other.level == "bachelor"]
    if degree.level != "master" or not earlier:
        return (_schooling(rng, degree, home, first.city, end),)
    return (
        _schooling(rng, rng.choice(earlier), home, first.city, end - _YEARS_OF_DEGREE["master"]),
        _schooling(rng, degree, home, first.city, end),
    )


def _schooling(rng: Random, degree: Degree, home: Country, city: str, end: int) -> Schooling:
    local = _LOCAL_SCHOOLS.get(degree.level)
    institution = f"{city} {local}" if local else rng.choice(home.schools)
    return Schooling(institution, degree.name, degree.level, degree.area, end - _YEARS_OF_DEGREE[degree.level], end)


def _languages(rng: Random, culture: Culture, home: Country) -> tuple[SpokenLanguage, ...]:
    levels = {culture.language: "native"}
    levels.setdefault(home.language, rng.choice(("B2", "C1", "C2")))
    levels.setdefault("en", rng.choice(("B2", "C1", "C1", "C2")))
    if rng.random() < 0.35:
        levels.setdefault(rng.choice(("fr", "es", "de", "it")), rng.choice(("A2", "B1", "B2")))
    return tuple(SpokenLanguage(code, language_names()[code], level) for code, level in levels.items())


def _certificates(rng: Random, trade: Occupation, first_year: int) -> tuple[HeldCertificate, ...]:
    chosen = rng.sample(trade.certificates, min(len(trade.certificates), rng.choice((0, 1, 1, 2))))
    return tuple(
        HeldCertificate(name, issuer, min(TODAY.year, first_year + rng.randint(0, 5))) for name, issuer in chosen
    )


def _email(rng: Random, given: str, family: str) -> str:
    first, last = plain(given), plain(family)
    forms = (
        f"{first}.{last}",
        f"{first[0]}{last}",
        f"{first}_{last}",
        f"{last}.{first}",
        f"{first}{rng.randint(70, 99)}",
    )
    return f"{rng.choice(forms)}@{rng.choice(('example.com', 'example.org', 'example.net'))}"


def _phone(rng: Random, home: Country) -> str:
    return re.sub("#", lambda _: str(rng.randint(0, 9)), rng.choice(home.phones))


def _links(trade: Occupation, given: str, family: str) -> tuple[str, ...]:
    handle = f"{plain(given)}-{plain(family)}"
    addresses = {
        "linkedin": f"https://www.linkedin.com/in/{handle}-example",
        "github": f"https://github.com/{handle}-example",
        "portfolio": f"https://{handle}.example.com",
    }
    return tuple(addresses[site] for site in trade.sites)


def plain(name: str) -> str:
    """The name in lower-case ASCII letters only, as it stands in addresses and file names."""
    folded = unicodedata.normalize("NFKD", name.translate(_LETTERS)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z]", "", folded.lower())
