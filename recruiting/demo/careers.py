"""Careers that hang together: titles climb with the years, jobs follow each other, skills come from the work."""

from collections.abc import Iterator
from datetime import date
from random import Random

from recruiting.demo.person import Position
from recruiting.demo.phrases import fill
from recruiting.demo.sources import Country, Occupation, common_highlights

TODAY = date(2026, 6, 1)
"""The month in which all demo resumes were written: fixed, so that the same seed gives the same file."""

_YEARS_OF_RUNG = (2, 6, 12)
_SENIOR_WORK = (
    "Acted", "Coached", "Hired", "Led", "Managed", "Mentored", "Opened", "Precepted", "Recovered", "Repositioned",
    "Supervised", "Took over", "Trained",
)  # fmt: skip


def career(rng: Random, occupation: Occupation, home: Country, home_city: str) -> tuple[Position, ...]:
    """The positions of one career, oldest first; the last one goes on in three careers of four."""
    first = _month(TODAY, -int(12 * (1 + 20 * rng.random() ** 1.6)))
    employers = rng.sample(occupation.employers, len(occupation.employers))
    spans = list(_spans(rng, first))
    rungs = [_rung(first, start) for start, _ in spans]
    work = _shares_of_work(rng, occupation, rungs)
    return tuple(
        _position(
            rng,
            title=rng.choice(occupation.ladder[rung]),
            employer=employers[i],
            place=_place(rng, home, home_city, last=i == len(spans) - 1),
            span=span,
            templates=work[i],
        )
        for i, (span, rung) in enumerate(zip(spans, rungs, strict=True))
    )


def _shares_of_work(rng: Random, occupation: Occupation, rungs: list[int]) -> list[list[str]]:
    """Templates for each position, none given twice; people on the lowest rung lead nobody yet."""
    own = rng.sample(occupation.highlights, len(occupation.highlights))
    common = rng.sample(common_highlights(), len(common_highlights()))
    count = len(rungs)
    shares = [[*own[i::count][: rng.randint(3, 6)], *common[i::count][: rng.randint(1, 2)]] for i in range(count)]
    return [
        [text for text in share if rung or not text.startswith(_SENIOR_WORK)]
        for share, rung in zip(shares, rungs, strict=True)
    ]


def _position(
    rng: Random,
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


def _rung(first: date, start: date) -> int:
    years = (start.year * 12 + start.month - first.year * 12 - first.month) / 12
    return sum(years >= limit for limit in _YEARS_OF_RUNG)


def _place(rng: Random, home: Country, home_city: str, *, last: bool) -> tuple[str, str]:
    city = home_city if last or rng.random() < 0.5 else rng.choice(home.cities)
    return city.partition(", ")[0], home.code


def _month(start: date, months: int) -> date:
    years, month = divmod(start.month - 1 + months, 12)
    return date(start.year + years, month + 1, 1)
