"""Careers: titles climb with the years, jobs follow, overlap or leave gaps, employers promote."""

from collections.abc import Iterator
from dataclasses import replace

from recruiting.demo.phrases import fill
from recruiting.demo.sources import Occupation
from tests.samples.people.dates import TODAY, Month
from tests.samples.people.facts import Scene, Stint
from tests.samples.people.sources import field_of, occupations

_YEARS_OF_RUNG = (2, 6, 12)
_YEARS_OF_CAREER = {"regular": (2, 15), "veteran": (25, 34), "changer": (8, 20), "freelancer": (6, 18)}
_PAUSES = (0, 0, 1, 1, 1, 2, 5, 9, 16, -3)


def career(scene: Scene) -> tuple[Stint, ...]:
    """The person's jobs, latest first."""
    stints = list(_starting(scene) if scene.kind == "starter" else _working(scene))
    return tuple(sorted(stints, key=lambda stint: (stint.end or TODAY.plus(1), stint.start), reverse=True))


def _starting(scene: Scene) -> Iterator[Stint]:
    start = TODAY.plus(-scene.rng.randint(8, 30))
    for _ in range(scene.rng.choice((0, 1, 1, 2))):
        end = start.plus(scene.rng.randint(1, 6))
        yield _stint(scene, scene.trade, scene.word("interns"), (start, end), _employer(scene, scene.trade))
        start = end.plus(2)
        if start >= TODAY.plus(-4):
            return


def _working(scene: Scene) -> Iterator[Stint]:
    spans = list(_spans(scene))
    changed = len(spans) // 2 if scene.kind == "changer" else 0
    other = scene.rng.choice(list(occupations(scene.locale.code).values()))
    begun, employer = spans[0][0], ""
    for number, (start, end, promoted) in enumerate(spans):
        trade = other if number < changed else scene.trade
        begun = start if number == changed else begun
        employer = employer if promoted and number != changed else _employer(scene, trade)
        yield _stint(scene, trade, _title(scene, trade, begun.until(start)), (start, end), employer)
    if scene.kind == "freelancer":
        yield _freelance(scene, spans[-1][0])


def _spans(scene: Scene) -> Iterator[tuple[Month, Month | None, bool]]:
    """Start, end and whether the job is at the employer of the one before."""
    rng = scene.rng
    start = TODAY.plus(-12 * rng.randint(*_YEARS_OF_CAREER[scene.kind]) + rng.randint(-5, 5))
    goes_on = rng.random() < (0.3 if scene.kind == "freelancer" else 0.75)
    stop = TODAY if goes_on else TODAY.plus(-rng.randint(1, 14))
    longest = 84 if scene.kind == "veteran" else 58
    promoted = False
    for _ in range(7):
        end = start.plus(rng.randint(7, longest))
        if end >= stop.plus(-8):
            break
        yield start, end, promoted
        promoted = rng.random() < 0.22
        start = end.plus(1 if promoted else rng.choice(_PAUSES))
    yield start, None if goes_on else max(stop, start.plus(3)), promoted


def _freelance(scene: Scene, around: Month) -> Stint:
    title = scene.word("freelance_titles").format(title=_title(scene, scene.trade, 40))
    employer = scene.word("self_employed") if scene.chance(0.5) else ""
    start = min(around.plus(scene.rng.randint(-10, 10)), TODAY.plus(-6))
    return replace(_stint(scene, scene.trade, title, (start, None), employer), city=scene.city)


def _stint(scene: Scene, trade: Occupation, title: str, span: tuple[Month, Month | None], employer: str) -> Stint:
    templates = [
        *scene.untold(trade.highlights, scene.rng.choice((0, 2, 3, 3, 4, 5))),
        *scene.untold(scene.locale.words["highlights"], scene.rng.choice((0, 0, 1, 1, 2))),
    ]
    sentences = tuple(fill(template, scene.rng) for template in templates)
    city = scene.city if scene.chance(0.5) else scene.rng.choice(scene.country.cities)
    return Stint(scene.gendered(title), employer, city, *span, sentences)


def _title(scene: Scene, trade: Occupation, months: int) -> str:
    rung = sum(months >= years * 12 for years in _YEARS_OF_RUNG)
    return scene.gendered(scene.rng.choice(trade.ladder[min(rung, len(trade.ladder) - 1)]))


def _employer(scene: Scene, trade: Occupation) -> str:
    """An employer of the trade; companies may carry a legal form, or a name like a person's or a place's."""
    company = field_of(trade.key)["company"]
    draw = scene.rng.random()
    if company and draw < 0.07:
        return scene.named(scene.word("odd_employers"))
    if company and draw < 0.25:
        return scene.named(scene.rng.choice(scene.country.firms))
    name = scene.named(scene.rng.choice(trade.employers))
    if company and scene.chance(0.3) and not name.endswith(scene.country.legal):
        return f"{name}{scene.rng.choice(scene.country.legal)}"
    return name
