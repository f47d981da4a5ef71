"""Organizations full of generated candidates, written in bulk."""

from collections.abc import Iterator, Sequence
from itertools import islice

from django.contrib.postgres.search import SearchVector
from pgvector import HalfVector

from core.models import Organization, Skill
from core.taxonomy import load_taxonomy
from core.tenancy import organization_scope
from matching.embedding import load_embedder
from matching.models import CandidateIndex
from matching.scoring import profile_digest
from matching.scoring.profiles import (
    CandidateProfile,
    DegreeHeld,
    JobHeld,
    LanguageSpoken,
    LicenceHeld,
    Place,
    SkillFact,
)
from matching.selectors.profile_json import facts_json
from recruiting.demo.people import generate_profiles
from recruiting.demo.person import Person, Position
from resumes.models import Candidate, CandidateSkill, Experience

BATCH = 1000


def populate(
    organization: Organization, count: int, *, seed: int = 5, with_details: bool = False, first_number: int = 0
) -> None:
    """Write `count` candidates with their index rows; `with_details` adds jobs, skills and the search column.

    Candidates are numbered from `first_number`; the numbers keep their emails apart.
    """
    keys = {skill.key: skill.pk for skill in Skill.objects.all()}
    for people in _batches(generate_profiles(count, seed), BATCH):
        with organization_scope(organization):
            candidates = Candidate.objects.bulk_create(
                [_candidate(organization, p, first_number + n) for n, p in people]
            )
            profiles = [profile_of(person) for _, person in people]
            _index(organization, candidates, profiles, [text_of(person) for _, person in people])
            if with_details:
                _details(organization, candidates, [p for _, p in people], profiles, keys)
    if with_details:
        with organization_scope(organization):
            Candidate.objects.update(search=SearchVector("name", "headline", "summary", config="simple"))


def _batches(people: Iterator[Person], size: int) -> Iterator[list[tuple[int, Person]]]:
    numbered = enumerate(people)
    while batch := list(islice(numbered, size)):
        yield batch


def _candidate(organization: Organization, person: Person, number: int) -> Candidate:
    return Candidate(
        organization=organization,
        name=person.name,
        given_name=person.given_name,
        family_name=person.family_name,
        email=f"{number}.{person.email}",
        phone=person.phone,
        city=person.city,
        country_code=person.country_code,
        headline=person.headline,
        summary=person.summary,
        total_months=sum(_months(position) for position in person.positions),
        quality_score=60 + number % 40,
    )


def _months(position: Position) -> int:
    end = position.end or position.start.replace(year=2026)
    return max(1, (end.year - position.start.year) * 12 + end.month - position.start.month)


def profile_of(person: Person) -> CandidateProfile:
    """The person as the scorer sees them."""
    taxonomy = load_taxonomy()
    months: dict[str, int] = {}
    for position in person.positions:
        for name in position.skills:
            if entry := taxonomy.by_name(name):
                months[entry.key] = months.get(entry.key, 0) + _months(position)
    for name in person.skills:
        if entry := taxonomy.by_name(name):
            months.setdefault(entry.key, 0)
    return CandidateProfile(
        skills=tuple(SkillFact(key, used, None) for key, used in sorted(months.items())),
        jobs=tuple(JobHeld(p.title, p.start, p.end, "") for p in reversed(person.positions)),
        degrees=tuple(DegreeHeld(school.level, school.area) for school in person.education),
        languages=tuple(LanguageSpoken(spoken.code, spoken.level) for spoken in person.languages),
        licences=tuple(LicenceHeld(held.name) for held in person.certificates),
        place=Place(person.city, person.region, person.country_code),
        total_months=sum(_months(position) for position in person.positions),
    )


def text_of(person: Person) -> str:
    """What the person's resume says of their work."""
    work = [line for position in person.positions for line in (position.title, *position.highlights)]
    return "\n".join([person.headline, person.summary, *work, *person.skills])


def _index(
    organization: Organization,
    candidates: Sequence[Candidate],
    profiles: Sequence[CandidateProfile],
    texts: Sequence[str],
) -> None:
    embedder = load_embedder()
    CandidateIndex.objects.bulk_create(
        [
            CandidateIndex(
                organization=organization,
                candidate=candidate,
                profile=facts_json(profile),
                digest=profile_digest(profile),
                vector=HalfVector(vector),
                embedder_version=embedder.version,
            )
            for candidate, profile, vector in zip(candidates, profiles, embedder.embed(texts), strict=True)
        ]
    )


def _details(
    organization: Organization,
    candidates: Sequence[Candidate],
    people: Sequence[Person],
    profiles: Sequence[CandidateProfile],
    keys: dict[str, object],
) -> None:
    Experience.objects.bulk_create(
        [
            Experience(
                organization=organization,
                candidate=candidate,
                order=order,
                title=position.title,
                employer=position.employer,
                start=f"{position.start:%Y-%m}",
                end=f"{position.end:%Y-%m}" if position.end else "",
                is_current=position.current,
            )
            for candidate, person in zip(candidates, people, strict=True)
            for order, position in enumerate(reversed(person.positions))
        ]
    )
    CandidateSkill.objects.bulk_create(
        [
            CandidateSkill(organization=organization, candidate=candidate, skill_id=keys[fact.key], months=fact.months)
            for candidate, profile in zip(candidates, profiles, strict=True)
            for fact in profile.skills
        ]
    )
