"""Puts a person's resume together: who they are, what they print, in which order, and the truth of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from recruiting.demo.phrases import fill
from recruiting.demo.sources import Occupation, cultures
from tests.samples.people import extras
from tests.samples.people.contacts import Identity, identity, printed_name
from tests.samples.people.dates import TODAY, Month, choose_dates
from tests.samples.people.facts import Scene, Stint
from tests.samples.people.jobs import choose_job_style, print_job, print_volunteering
from tests.samples.people.schooling import schooling
from tests.samples.people.skills import canonical_all, choose_skills, named_in, skills_section
from tests.samples.people.sources import Locale, locale
from tests.samples.people.working import career
from tests.samples.sheet import Entry, Sample, Section, Sheet
from tests.samples.truth import Degree, Job, Truth

_KINDS = ("regular",) * 11 + ("starter",) * 2 + ("veteran",) * 3 + ("changer",) * 2 + ("freelancer",) * 2
_TAIL = ("languages", "certificates", "projects", "publications", "awards", "volunteering")


@dataclass(frozen=True, slots=True)
class _History:
    stints: tuple[Stint, ...]
    jobs: tuple[tuple[Entry, Job], ...]
    degrees: tuple[tuple[Entry, Degree], ...]
    skills: tuple[str, ...]


def write(rng: Random, seed: int, language: str, trade: Occupation) -> Sample:
    """The resume of one person of this language and occupation."""
    scene = _scene(rng, locale(language), trade)
    contact, history = identity(scene), _history(scene)
    truth = _truth(scene, seed, contact, history)
    truth = replace(truth, headline=_headline(scene, history), summary=_summary(scene, history))
    sections = [_skills(scene, history), *_main_sections(scene, history)]
    truth, more = _with_extras(scene, truth, _since(history))
    sheet = Sheet(
        seed,
        language,
        printed_name(scene),
        truth.headline,
        scene.word("contact_headings"),
        contact.contacts,
        _ordered(scene, [_text(scene, truth.summary), *sections, *more]),
    )
    named = (name for name in named_in(_running_text(sheet)) if name not in truth.skills)
    return Sample(sheet, replace(truth, mentioned=tuple(named)))


def _scene(rng: Random, words: Locale, trade: Occupation) -> Scene:
    country = rng.choices(words.countries, [country.weight for country in words.countries])[0]
    woman = rng.random() < 0.5
    given, family, tongue = _name(rng, words, woman=woman)
    return Scene(
        rng=rng,
        locale=words,
        country=country,
        city=rng.choice(country.cities),
        trade=trade,
        kind=rng.choice(_KINDS),
        woman=woman,
        mother_tongue=tongue,
        given=given,
        family=family,
        dates=choose_dates(rng, words),
    )


def _name(rng: Random, words: Locale, *, woman: bool) -> tuple[str, str, str]:
    """Given name, family name and mother tongue; some people come from elsewhere, few have a middle name."""
    people = words.tables["people"]
    if rng.random() < float(people["share_from_elsewhere"]):
        culture = rng.choice(cultures())
        known = culture.language in words.tables["language_names"]
        return rng.choice(culture.given), rng.choice(culture.family), culture.language if known else words.code
    given = rng.choice(people["women" if woman else "men"])
    if rng.random() < float(people["share_of_middle_names"]):
        given = f"{given} {rng.choice(people['middle'])}"
    family = rng.choice(people["women_family" if woman and "women_family" in people else "family"])
    if rng.random() < float(people["share_of_double_names"]):
        other = rng.choice(people["women_family" if woman and "women_family" in people else "family"])
        family = family if other == family else f"{family}{people['double_joiner']}{other}"
    return given, family, words.code


def _history(scene: Scene) -> _History:
    stints = career(scene)
    style = choose_job_style(scene)
    first = min((stint.start for stint in stints), default=None)
    return _History(
        stints,
        tuple(print_job(scene, stint, style) for stint in stints),
        schooling(scene, first if scene.kind != "starter" else None),
        choose_skills(scene, stints),
    )


def _truth(scene: Scene, seed: int, contact: Identity, history: _History) -> Truth:
    jobs = tuple(job for _, job in history.jobs)
    listed = canonical_all(history.skills, scene.locale.code)
    return Truth(
        seed=seed,
        occupation=scene.trade.key,
        language=scene.locale.code,
        given_name=scene.given,
        family_name=scene.family,
        email=contact.email,
        phone=contact.phone,
        place=contact.place,
        headline="",
        summary="",
        links=contact.links,
        jobs=jobs,
        certificates=extras.licences(history.skills),
        degrees=tuple(degree for _, degree in history.degrees),
        skills=tuple(dict.fromkeys((*listed, *(name for job in jobs for name in job.skills)))),
        languages=(),
        **contact.personal,
    )


def _with_extras(scene: Scene, truth: Truth, since: Month) -> tuple[Truth, list[Section | None]]:
    """The truth with what only some people print, and the sections of it."""
    spoken = extras.languages(scene)
    certificates, projects = extras.certificates(scene, since), extras.projects(scene)
    publications, awards = extras.publications(scene), extras.awards(scene)
    volunteering = (print_volunteering(scene),) if scene.chance(0.2) else ()
    truth = replace(
        truth,
        languages=spoken.spoken,
        certificates=(*certificates[1], *truth.certificates),
        projects=projects[1],
        publications=publications[1],
        awards=awards[1],
        volunteering=tuple(job for _, job in volunteering),
    )
    unpaid = _entries(scene, "volunteering", [entry for entry, _ in volunteering])
    found = [spoken.section, certificates[0], projects[0], publications[0], awards[0], unpaid]
    return truth, [*found, extras.interests(scene), extras.references(scene)]


def _skills(scene: Scene, history: _History) -> Section:
    return skills_section(scene, history.skills)


def _main_sections(scene: Scene, history: _History) -> Iterator[Section | None]:
    yield _entries(scene, "experience", [entry for entry, _ in history.jobs])
    yield _entries(scene, "education", [entry for entry, _ in history.degrees])


def _entries(scene: Scene, kind: str, entries: Sequence[Entry]) -> Section | None:
    heading = scene.rng.choice(scene.locale.headings(kind))
    return Section(kind, heading, entries=tuple(entries)) if entries else None


def _text(scene: Scene, summary: str) -> Section | None:
    heading = scene.rng.choice(scene.locale.headings("summary"))
    return Section("summary", heading, text=summary) if summary else None


def _headline(scene: Scene, history: _History) -> str:
    """A title, at times with skills, a field or a wish; many people print none."""
    if scene.chance(0.4):
        return ""
    title = history.stints[0].title if history.stints else scene.gendered(scene.trade.ladder[0][0])
    draw = scene.rng.random()
    if draw < 0.15 and len(history.skills) > 1:
        return f"{title} | {history.skills[0]} | {history.skills[1]}"
    return scene.word("headlines").format(title=title) if draw < 0.25 else title


def _summary(scene: Scene, history: _History) -> str:
    """Two or three sentences about the person; many people print none."""
    if scene.chance(0.4):
        return ""
    general, own = scene.locale.words["summaries"], scene.trade.summaries
    text = fill(scene.rng.choice(own if own and scene.chance(0.6) else general), scene.rng).text
    title = history.stints[0].title if history.stints else scene.gendered(scene.trade.ladder[0][0])
    years = max(2, _since(history).until(TODAY) // 12)
    skills = (*history.skills, *scene.trade.skills)
    words = {"@title": title, "@years": str(years), "@skill1": skills[0], "@skill2": skills[1], "@skill3": skills[2]}
    for word, value in words.items():
        text = text.replace(word, value)
    return text


def _since(history: _History) -> Month:
    return min((stint.start for stint in history.stints), default=TODAY.plus(-12))


def _ordered(scene: Scene, sections: Sequence[Section | None]) -> tuple[Section, ...]:
    """Sections in the author's order: education first for starters, skills early or late, the rest mixed."""
    main = ["experience", "education"]
    if scene.kind == "starter" or scene.chance(0.15):
        main.reverse()
    main.insert(scene.rng.choice((0, 1, 2, 2, 2)), "skills")
    tail = scene.rng.sample(_TAIL, len(_TAIL)) if scene.chance(0.5) else list(_TAIL)
    order = ["summary", *main, *tail, "interests", "references"]
    if scene.chance(0.06):
        order = [*order[1:], "summary"]
    found = {section.kind: section for section in sections if section}
    return tuple(found[kind] for kind in order if kind in found)


def _running_text(sheet: Sheet) -> str:
    """All text of the sheet in which skills may be named in passing."""
    parts = [sheet.headline]
    for section in sheet.sections:
        parts.append(section.text)
        for entry in section.entries:
            parts += [entry.title, entry.organization, entry.description, *entry.highlights, *entry.notes]
        parts += [", ".join(group.items) for group in section.groups]
    return "\n\n".join(part for part in parts if part)
