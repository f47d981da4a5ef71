"""How the groups that people voluntarily named fare, job by job and stage by stage.

The answers themselves cannot be read here: the database counts people by group (see migration 0003), and tells no
group at all where fewer than thirty of those asked about have answered. Who was scored, and when, the log of rankings
tells, so that the report of a past time stays what it was.
"""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from django.db import connection
from django.db.models import Sum

from core.errors import InvalidError, NotFoundError
from jobs.models import Job
from matching.fairness import Cell, Table, impact
from matching.models import LoggedRanking, Match

SCORED, ABOVE, FIRST_STAGE = 1, 2, 4
STEPS = ("shortlisted", "screening", "interview", "offer", "hired")
STEP_LABELS = {
    "scored": "Scored above the median",
    "shortlisted": "Shortlisted",
    "screening": "Came to screening",
    "interview": "Came to an interview",
    "offer": "Got an offer",
    "hired": "Hired",
}
MOST_SCORES = 5_000_000
MOST_JOBS = 1000
TOO_MANY = "More than {most:,} scores are too many for one report. Choose a job or a shorter time."
BACKWARDS = "The time ends before it begins."
WHOLE_MONTHS = "Reports begin and end with a month: give its first day."
NO_JOB = "There is no such job here."


@dataclass(frozen=True, slots=True)
class Scope:
    """What a report is about: one job or all, and what was scored or opened from `since` on and before `until`.

    Both are first days of months in UTC, lest two reports a day apart tell the answer of one person.
    """

    job: Job | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """One step of selection: of `considered` people (one for each job), so many were `selected`."""

    key: str
    label: str
    considered: int
    selected: int
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Every step that anybody came to, over `people` (one for each job), `answered` of whom named a group."""

    scope: Scope
    people: int
    answered: int
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """The impact of taking the `top` of a ranking: as it stands, and as it is proposed."""

    top: int
    now: tuple[Table, ...]
    proposed: tuple[Table, ...]


def scope_of(values: Mapping[str, Any]) -> Scope:
    """The scope that checked values (job, since, until) name. Raises InvalidError, NotFoundError."""
    since, until = values.get("since"), values.get("until")
    if faults := {name: [WHOLE_MONTHS] for name, day in (("since", since), ("until", until)) if day and day.day != 1}:
        raise InvalidError(WHOLE_MONTHS, fields=faults)
    if since and until and until <= since:
        raise InvalidError(BACKWARDS, fields={"until": [BACKWARDS]})
    job = Job.objects.filter(pk=values["job"]).first() if values.get("job") else None
    if values.get("job") and job is None:
        raise NotFoundError(NO_JOB)
    return Scope(job, since, until)


def jobs_to_choose(chosen: uuid.UUID | None) -> list[Job]:
    """The newest `MOST_JOBS` jobs, ranked or not, and the one with the id `chosen` where it is older."""
    jobs = Job.objects.only("title").order_by("-created_at", "-id")
    newest = list(jobs[:MOST_JOBS])
    is_older = chosen is not None and all(job.pk != chosen for job in newest)
    return [*newest, *jobs.filter(pk=chosen)] if is_older else newest


def fairness_report(scope: Scope) -> Report:
    """The rates and impact ratios of everything in the scope. Raises InvalidError where it is too large."""
    if scope.job is None and _scores(scope) > MOST_SCORES:
        message = TOO_MANY.format(most=MOST_SCORES)
        raise InvalidError(message, fields={"job": [message]})
    cells = _impact_cells(scope)
    answered = sum(cell.count for cell in cells if cell.sex or cell.race)
    return Report(scope, sum(cell.count for cell in cells), answered, tuple(_sections(cells)))


def impact_of_ranking(job: Job, proposed: Sequence[uuid.UUID], *, top: int) -> Change:
    """What taking the first `top` of `proposed` (candidates, best first) would mean beside the ranking as it stands."""
    ranked = list(Match.objects.filter(job=job).order_by("-score", "id").values_list("candidate_id", flat=True))
    now, then = set(ranked[:top]), set(proposed[:top])
    marks = [SCORED * (person in now) + ABOVE * (person in then) for person in ranked]
    cells = _cells("SELECT * FROM group_counts(%s::uuid[], %s::integer[])", [ranked, marks])
    return Change(top, impact(cells, considered=0, selected=SCORED), impact(cells, considered=0, selected=ABOVE))


def _scores(scope: Scope) -> int:
    """How many are logged of that time, roughly: rankings that began in it count whole."""
    bounds = {"created_at__gte": _moment(scope.since), "created_at__lt": _moment(scope.until)}
    logged = LoggedRanking.objects.filter(**{name: moment for name, moment in bounds.items() if moment})
    return int(logged.order_by().aggregate(scores=Sum("scored"))["scores"] or 0)


def _impact_cells(scope: Scope) -> list[Cell]:
    values = [scope.job.pk if scope.job else None, _moment(scope.since), _moment(scope.until)]
    return _cells("SELECT * FROM group_impact(%s::uuid, %s::timestamptz, %s::timestamptz)", values)


def _cells(query: str, values: Sequence[Any]) -> list[Cell]:
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return [Cell(*row) for row in cursor.fetchall()]


def _moment(day: date | None) -> datetime | None:
    """The beginning of the day in UTC, whoever asks: two time zones are two reports that differ by hours."""
    return datetime.combine(day, time(), UTC) if day else None


def _sections(cells: Sequence[Cell]) -> Iterator[Section]:
    steps = [("scored", SCORED, ABOVE)]
    before = 0
    for number, step in enumerate(STEPS):
        steps.append((step, before, before := FIRST_STAGE << number))
    for key, considered, selected in steps:
        counted = [cell for cell in cells if cell.marks & considered == considered]
        chosen = sum(cell.count for cell in counted if cell.marks & selected)
        if counted and (chosen or key == "scored"):
            tables = impact(cells, considered=considered, selected=selected)
            yield Section(key, STEP_LABELS[key], sum(cell.count for cell in counted), chosen, tables)
