"""Careers that hang together: titles climb with the years, jobs follow each other, skills come from the work."""

from collections.abc import Iterator
from datetime import date
from random import Random

from recruiting.demo.person import Position
from recruiting.demo.phrases import fill
from recruiting.demo.sources import Country, Occupation

TODAY = date(2026, 6, 1)
"""The month in which all demo resumes were written: fixed, so that the same seed gives the same file."""

_YEARS_OF_RUNG = (2, 6, 12)


def career(rng: Random, occupation: Occupation, home: Country, home_city: str) -> tuple[Position, ...]:
    """The positions of one career, oldest first; the last one goes on in three careers of four."""
    first = _month(TODAY, -int(12 * (1 + 20 * rng.random() ** 1.6)))
    employers = rng.sample(occupation.employers, len(occupation.employers))
    sentences = rng.sample(occupation.highlights, len(occupation.highlights))
    spans = list(_spans(rng, first))
    return tuple(
        _position(
            rng,
            occupation,
            title=_title(rng, occupation, first, start),
            employer=employers[i % len(employers)],
            place=_place(rng, home, home_city, last=i == len(spans) - 1),
            span=(start, end),
            templates=sentences[i :: len(spans)][: rng.randint(3, 6)],
        )
        for i, (start, end) in enumerate(spans)
    )


def _position(
    rng: Random,
    occupation: Occupation,
    *,
    title: str,
    employer: str,
    place: tuple[str, str],
    span: tuple[date, date | None],
    templates: list[str],
) -> Position:
    sentences = [fill(template, rng) for template in templates]
    named = dict.fromkeys(skill for sentence in sentences for skill in sentence.skills)
    return Position(title, employer, *place, *span, tuple(sentence.text for sentence in sentences), tuple(named))


def _spans(rng: Random, first: date) -> Iterator[tuple[date, date | None]]:
    start = first
    goes_on = rng.random() < 0.75
    stop = TODAY if goes_on else _month(TODAY, -rng.randint(1, 10))
    for _ in range(4):
        end = _month(start, rng.randint(14, 62))
        if end >= _month(stop, -8):
            break
        yield start, end
        start = _month(end, rng.choice((0, 0, 1, 1, 2, 5)))
    yield start, None if goes_on else max(stop, _month(start, 3))


def _title(rng: Random, occupation: Occupation, first: date, start: date) -> str:
    years = (start.year * 12 + start.month - first.year * 12 - first.month) / 12
    rung = sum(years >= limit for limit in _YEARS_OF_RUNG)
    return rng.choice(occupation.ladder[rung])


def _place(rng: Random, home: Country, home_city: str, *, last: bool) -> tuple[str, str]:
    city = home_city if last or rng.random() < 0.5 else rng.choice(home.cities)
    return city.partition(", ")[0], home.code


def _month(start: date, months: int) -> date:
    years, month = divmod(start.month - 1 + months, 12)
    return date(start.year + years, month + 1, 1)
