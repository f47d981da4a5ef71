"""Languages, certificates, projects, publications, awards, interests and references, printed and true."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tests.samples.people.dates import TODAY, Month, print_month, with_years_only
from tests.samples.people.facts import Scene
from tests.samples.people.sources import field_of
from tests.samples.sheet import Entry, Group, Section
from tests.samples.truth import Award, Certificate, Language, Publication

_LEVEL_FORMS = ("{name} ({level})", "{name} – {level}", "{name}: {level}", "{name} {level}", "{name}, {level}")
_DRIVING = re.compile(
    r"(?:Führerschein|Permis|Carné de conducir|CNH|Carta de condução|Patente|Rijbewijs|Prawo jazdy)\b"
)
_LEARNED = ("A2", "B1", "B2", "C1", "C2")


@dataclass(frozen=True, slots=True)
class Languages:
    """The section of languages, None where the resume has none, and what it says."""

    section: Section | None
    spoken: tuple[Language, ...]


def languages(scene: Scene) -> Languages:
    """Languages with levels in CEFR, in words, or without."""
    if scene.chance(0.12):
        return Languages(None, ())
    form, printing = scene.rng.choice(_LEVEL_FORMS), scene.rng.choice(("cefr", "words", "words", "none"))
    held = _spoken(scene)
    items, truths = [], []
    for code, level in held.items():
        name = scene.locale.tables["language_names"][code]
        text, said = _level(scene, level, printing)
        separate = "{name} ({level})" if " " in text else form
        items.append(separate.format(name=name, level=text) if text else name)
        truths.append(Language(code, said))
    heading = scene.rng.choice(scene.locale.headings("languages"))
    return Languages(Section("languages", heading, groups=(Group("", tuple(items)),)), tuple(truths))


def _spoken(scene: Scene) -> dict[str, str]:
    levels = {scene.mother_tongue: "native"}
    levels.setdefault(scene.locale.code, scene.rng.choice(("C1", "C2")))
    names = [code for code in scene.locale.tables["language_names"] if code in ("en", "fr", "es", "de", "it", "ru")]
    for code in ("en", *scene.rng.sample(names, scene.rng.choice((0, 1, 1, 2)))):
        levels.setdefault(code, scene.rng.choice(_LEARNED))
    return levels


def _level(scene: Scene, level: str, printing: str) -> tuple[str, str]:
    """The level as printed and what it says."""
    if printing == "none":
        return "", ""
    if printing == "cefr" and level != "native":
        return level, level
    words = [text for row in scene.locale.words["levels"] for said, text in [row.split(":")] if said == level]
    return (scene.rng.choice(words), level) if words else (level, level)


def certificates(scene: Scene, since: Month) -> tuple[Section | None, tuple[Certificate, ...]]:
    """Certificates with issuer and year, either left out by some authors."""
    known = scene.trade.certificates
    chosen = scene.rng.sample(known, min(len(known), scene.rng.choice((0, 0, 1, 1, 2, 3))))
    if not chosen:
        return None, ()
    with_issuer, with_year = scene.chance(0.7), scene.chance(0.75)
    truths = tuple(
        Certificate(
            name, issuer if with_issuer else "", min(2026, since.year + scene.rng.randint(0, 9)) if with_year else 0
        )
        for name, issuer in (map(scene.named, map(scene.gendered, row)) for row in chosen)
    )
    heading = scene.rng.choice(scene.locale.headings("certificates"))
    if scene.chance(0.4):
        return Section("certificates", heading, groups=(Group("", tuple(map(_one_line, truths))),)), truths
    entries = tuple(Entry(item.name, item.issuer, dates=str(item.year or "")) for item in truths)
    return Section("certificates", heading, entries=entries), truths


def licences(skills: Sequence[str]) -> tuple[Certificate, ...]:
    """The driving licences that a resume prints among its skills: whoever lists one states that they hold it."""
    return tuple(Certificate(skill) for skill in skills if _DRIVING.match(skill))


def _one_line(item: Certificate) -> str:
    named = f"{item.name}, {item.issuer}" if item.issuer else item.name
    return f"{named} ({item.year})" if item.year else named


def projects(scene: Scene) -> tuple[Section | None, tuple[str, ...]]:
    """Projects of one's own, for kinds of work that have them."""
    rows = _rows(scene, "projects")
    entries = tuple(Entry(name, description=text) for name, text in rows)
    return _section(scene, "projects", entries), tuple(name for name, _ in rows)


def publications(scene: Scene) -> tuple[Section | None, tuple[Publication, ...]]:
    """Publications, for kinds of work that have them, latest first."""
    years = sorted((scene.rng.randint(2008, 2025) for _ in range(3)), reverse=True)
    rows = list(zip(_rows(scene, "publications"), years, strict=False))
    truths = tuple(Publication(title, publisher, year) for (title, publisher), year in rows)
    return _section(scene, "publications", _dated(scene, [(p.title, p.publisher, p.year) for p in truths])), truths


def awards(scene: Scene) -> tuple[Section | None, tuple[Award, ...]]:
    """Prizes, latest first."""
    years = sorted((scene.rng.randint(2010, 2025) for _ in range(3)), reverse=True)
    truths = tuple(Award(*row, year) for row, year in zip(_rows(scene, "awards"), years, strict=False))
    return _section(scene, "awards", _dated(scene, [(a.title, a.awarder, a.year) for a in truths])), truths


def interests(scene: Scene) -> Section | None:
    """Pastimes."""
    if not scene.chance(0.25):
        return None
    items = tuple(scene.rng.sample(scene.locale.words["interests"], scene.rng.randint(2, 5)))
    return Section("interests", scene.rng.choice(scene.locale.headings("interests")), groups=(Group("", items),))


def references(scene: Scene) -> Section | None:
    """The line that offers references."""
    if not scene.chance(0.15):
        return None
    return Section("references", scene.rng.choice(scene.locale.headings("references")), text=scene.word("references"))


def _rows(scene: Scene, kind: str) -> list[tuple[str, ...]]:
    """Up to three rows of this kind, for people in fields of work that have it."""
    if kind not in field_of(scene.trade.key)["extras"] or not scene.chance(0.35):
        return []
    rows = scene.rng.sample(scene.locale.words[kind], scene.rng.choice((1, 2, 2, 3)))
    return [tuple(scene.named(scene.gendered(part)) for part in re.split(r":(?! )", row)) for row in rows]


def _dated(scene: Scene, rows: Sequence[tuple[str, str, int]]) -> tuple[Entry, ...]:
    style = with_years_only(scene.dates)
    return tuple(Entry(title, by, dates=print_month(Month(year, TODAY.month), style)) for title, by, year in rows)


def _section(scene: Scene, kind: str, entries: tuple[Entry, ...]) -> Section | None:
    return Section(kind, scene.rng.choice(scene.locale.headings(kind)), entries=entries) if entries else None
