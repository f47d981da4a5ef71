"""Degrees: studies, vocational training and school, finished, abandoned or going on, as an author prints them."""

import re
from collections.abc import Iterator

from recruiting.demo.phrases import fill
from recruiting.demo.sources import Degree as DegreeKind
from tests.samples.people.dates import TODAY, Month, Span, print_month, print_span, stated, with_years_only
from tests.samples.people.facts import Scene
from tests.samples.sheet import Entry
from tests.samples.truth import Degree

_YEARS = {"secondary": 7, "vocational": 3, "associate": 2, "bachelor": 3, "master": 2, "doctorate": 4}
_GRADE = re.compile(r"<(.+)>")


def schooling(scene: Scene, working_since: Month | None) -> tuple[tuple[Entry, Degree], ...]:
    """Degrees as printed with what is true of them, latest first."""
    printed = list(_studies(scene, working_since or TODAY.plus(scene.rng.choice((-3, -10, 5)))))
    return tuple(printed)


def _studies(scene: Scene, before: Month) -> Iterator[tuple[Entry, Degree]]:
    kinds = [kind for kind in scene.trade.degrees if not _foreign(kind, scene)]
    highest = scene.rng.choice(kinds)
    lower = [kind for kind in kinds if kind.level == "bachelor"]
    end = Month(before.year, scene.rng.choice((6, 7, 9))).plus(-12 if before.month < 6 else 0)
    end = end if before <= TODAY else Month(before.year, 6)
    years_only = scene.chance(0.55)
    for kind in _path(scene, highest, lower):
        years = _YEARS[kind.level] + scene.rng.choice((0, 0, 1))
        start = Month(end.year - years, scene.rng.choice((9, 10)))
        yield _degree(scene, kind, (start, end), years_only=years_only)
        end = Month(start.year, 6)
    if scene.country.secondary and scene.chance(0.6 if scene.kind == "starter" else 0.3):
        yield _school(scene, end, years_only=years_only)


def _foreign(kind: DegreeKind, scene: Scene) -> bool:
    _, _, country = kind.area.partition("@")
    return bool(country) and country != scene.country.code


def _path(scene: Scene, highest: DegreeKind, lower: list[DegreeKind]) -> Iterator[DegreeKind]:
    yield highest
    if highest.level == "master" and lower and scene.chance(0.75):
        yield scene.rng.choice(lower)


def _degree(scene: Scene, kind: DegreeKind, span: tuple[Month, Month], *, years_only: bool) -> tuple[Entry, Degree]:
    title, name, area = _wording(scene, kind)
    abandoned = kind.level in {"bachelor", "master"} and span[1] < TODAY and scene.chance(0.05)
    grade, note = ("", "") if abandoned else _grade(scene, kind.level)
    notes = (scene.word("unfinished"),) if abandoned else (note,) if note else ()
    vocational = kind.level in {"vocational", "associate"} and scene.country.vocational_schools
    schools = scene.country.vocational_schools if vocational else scene.country.schools
    institution = scene.named(scene.rng.choice(schools))
    dates = _dates(scene, span, years_only=years_only)
    place = scene.city.name if scene.chance(0.2) else ""
    entry = Entry(title, institution, place, dates.text, notes=notes)
    return entry, Degree(institution, name, kind.level, area, dates.start, dates.end, grade)


def _school(scene: Scene, end: Month, *, years_only: bool) -> tuple[Entry, Degree]:
    name = scene.rng.choice(scene.country.secondary)
    institution = scene.named(scene.rng.choice(scene.country.secondary_schools))
    grade, note = _grade(scene, "secondary")
    dates = _dates(scene, (Month(end.year - _YEARS["secondary"], 9), end), years_only=years_only)
    entry = Entry(name, institution, "", dates.text, notes=(note,) if note else ())
    return entry, Degree(institution, name, "secondary", "", dates.start, dates.end, grade)


def _wording(scene: Scene, kind: DegreeKind) -> tuple[str, str, str]:
    """Title as printed, the degree's name and its field; "name~joiner" fixes how the field follows the name."""
    area = scene.gendered(kind.area.partition("@")[0])
    name, _, joiner = kind.name.partition("~")
    name = scene.gendered(name)
    forms = scene.locale.tables.get("degree_forms", {}).get(name)
    name = scene.rng.choice(forms) if forms else name
    if not area:
        return name, name, ""
    if joiner:
        space = "" if joiner.endswith("'") else " "
        return f"{name} {scene.gendered(joiner)}{space}{area}", name, area
    if "~" in kind.name:
        return f"{name} {area}", name, area
    return scene.word("degree_patterns").format(degree=name, area=area), name, area


def _grade(scene: Scene, level: str) -> tuple[str, str]:
    """The grade and the line that prints it, both empty for most people."""
    templates = scene.country.grades.get(level, ())
    if not templates or not scene.chance(0.3):
        return "", ""
    text = fill(scene.rng.choice(templates), scene.rng).text
    grade = _GRADE.search(text)
    return (grade[1] if grade else text), text.replace("<", "").replace(">", "")


def _dates(scene: Scene, span: tuple[Month, Month], *, years_only: bool) -> Span:
    style = with_years_only(scene.dates) if years_only else scene.dates
    start, end = span
    if end > TODAY:
        if scene.chance(0.5):
            return print_span(start, None, style)
        return Span(scene.word("expected").format(print_month(end, style)), None, stated(end, style))
    if scene.chance(0.35):
        return Span(print_month(end, style, last=True), None, stated(end, style))
    return print_span(start, end, style)
