"""Organizations full of generated candidates, written in bulk."""

from collections.abc import Iterator, Sequence
from itertools import islice

from pgvector import HalfVector

from core.models import Organization, Skill
from core.taxonomy import load_taxonomy
from core.tenancy import organization_scope
from matching.embedding import load_embedder
from matching.models import CandidateIndex
from matching.scoring import profile_digest
from matching.scoring.places import located
from matching.scoring.profiles import (
    CandidateProfile,
    DegreeHeld,
    JobHeld,
    LanguageSpoken,
    LicenceHeld,
    SkillFact,
)
from matching.selectors.profile_json import facts_json
from recruiting.demo.people import generate_profiles
from recruiting.demo.person import Person, Position
from resumes.models import Candidate, CandidateSkill, Education, Experience
from resumes.services.search import words_of

BATCH = 1000


def populate(
    organization: Organization, count: int, *, seed: int = 5, with_details: bool = False, first_number: int = 0
) -> None:
    """Write `count` candidates with their index rows; `with_details` adds jobs, skills and the search column.

    Candidates are numbered from `first_number`; the numbers keep their emails apart.
    """
    skills = {skill.key: skill for skill in Skill.objects.all()} if with_details else {}
    for people in _batches(generate_profiles(count, seed), BATCH):
        with organization_scope(organization):
            candidates = [_candidate(organization, p, first_number + n) for n, p in people]
            profiles = [profile_of(person) for _, person in people]
            texts = [text_of(person) for _, person in people]
            details = [
                _Details(candidate, person, profile, skills)
                for candidate, (_, person), profile in zip(candidates, people, profiles, strict=True)
            ]
            if with_details:
                for candidate, its, text in zip(candidates, details, texts, strict=True):
                    candidate.search = words_of(candidate, its.jobs, its.schools, its.skills, text)
            Candidate.objects.bulk_create(candidates, batch_size=100)
            _index(organization, candidates, profiles, texts)
            if with_details:
                _insert(details)


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
        languages=[{"code": spoken.code, "name": spoken.name, "level": spoken.level} for spoken in person.languages],
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
        place=located(person.city, person.region, person.country_code),
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


class _Details:
    """The rows beside a candidate."""

    def __init__(
        self, candidate: Candidate, person: Person, profile: CandidateProfile, skills: dict[str, Skill]
    ) -> None:
        held = {"organization": candidate.organization, "candidate": candidate}
        self.jobs = [
            Experience(
                **held,
                order=order,
                title=position.title,
                employer=position.employer,
                start=f"{position.start:%Y-%m}",
                end=f"{position.end:%Y-%m}" if position.end else "",
                is_current=position.current,
            )
            for order, position in enumerate(reversed(person.positions))
        ]
        self.schools = [
            Education(**held, order=order, institution=school.institution, level=school.level, area=school.area)
            for order, school in enumerate(person.education)
        ]
        self.skills = [
            CandidateSkill(**held, skill=skills[fact.key], months=fact.months)
            for fact in profile.skills
            if fact.key in skills
        ]


def _insert(details: Sequence[_Details]) -> None:
    Experience.objects.bulk_create([job for its in details for job in its.jobs])
    Education.objects.bulk_create([school for its in details for school in its.schools])
    CandidateSkill.objects.bulk_create([skill for its in details for skill in its.skills])
