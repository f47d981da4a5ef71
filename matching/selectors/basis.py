"""What a ranking rests on, the same for every candidate: job, weights, rarity of skills, month."""

import hashlib
import json
import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from django.db.models import Count

from core.models.organization_skill import OWN
from core.selectors.taxonomy import taxonomy_in_force
from core.taxonomy import Taxonomy
from jobs.models import Job, Requirement
from matching.embedding import load_embedder
from matching.models import CandidateIndex, Ranking, ScoringWeights
from matching.scoring import SCORING_VERSION, CompiledJob, compile_job, profile_digest, rarity_of
from matching.scoring.places import located
from matching.scoring.profiles import CandidateProfile, JobProfile, Place, RequirementSpec, Weights
from matching.scoring.result import Score
from matching.selectors.profile_json import profile_of
from matching.selectors.vectors import Half, embed_half, stored_vector
from resumes.models import CandidateSkill

HALF_DIGEST = 32
_RARITY_STEP = 0.1


@dataclass(frozen=True, slots=True)
class Basis:
    """A job made ready to score, with the digest of all that the score depends on beside the candidate.

    `labels` names each requirement by its id; `credits` is what other skills are worth for each required one.
    """

    job: JobProfile
    credits: Mapping[str, Mapping[str, float]]
    compiled: CompiledJob
    vector: Half
    weights: Weights
    rarity: Mapping[str, float]
    as_of: date
    labels: Mapping[str, str]
    digest: str

    def cosine(self, vectors: Half) -> Half:
        """The exact cosine of each row (rows, dimensions) with the job."""
        return vectors @ self.vector

    def score(self, profile: CandidateProfile, cosine: float | None) -> Score:
        """Score a candidate whose vector stands at `cosine` to the job's; None where they have none.

        The scorer gets both vectors turned so that the job's is (1), which leaves their product as it is.
        """
        return self.compiled.score(replace(profile, vector=() if cosine is None else (cosine,)))


def make_basis(
    job: JobProfile,
    weights: Weights,
    rarity: Mapping[str, float],
    as_of: date,
    taxonomy: Taxonomy,
    *,
    vector: Half | None = None,
) -> Basis:
    """Compile a job without vector together with the embedding of its title and description, or the `vector` given."""
    if vector is None:
        vector = embed_half([f"{job.title}\n{job.description}"])[0]
    turned = replace(job, vector=(1.0,) if vector.any() else ())
    compiled = compile_job(turned, weights, taxonomy, as_of=as_of, rarity=rarity)
    labels = {spec.id: spec.label for spec in job.requirements}
    digest = _digest(job, weights, rarity, as_of, taxonomy)
    return Basis(job, _credits(job, taxonomy), compiled, vector, weights, rarity, as_of, labels, digest)


def _digest(job: JobProfile, weights: Weights, rarity: Mapping[str, float], as_of: date, taxonomy: Taxonomy) -> str:
    stated = [
        profile_digest(job),
        profile_digest(weights),
        sorted(rarity.items()),
        as_of.isoformat(),
        SCORING_VERSION,
        load_embedder().version,
        *stated_credits(job, taxonomy),
    ]
    return hashlib.sha256(json.dumps(stated).encode()).hexdigest()


def stated_credits(job: JobProfile, taxonomy: Taxonomy) -> list[Any]:
    """What other skills are worth for each required one, in a form and order that can be digested."""
    return [[key, sorted(held.items())] for key, held in _credits(job, taxonomy).items()]


def _credits(job: JobProfile, taxonomy: Taxonomy) -> dict[str, dict[str, float]]:
    """What other skills are worth for each required one."""
    skills = (spec for spec in job.requirements if spec.kind == "skill")
    wanted = sorted({key for spec in skills for key in (spec.value, *spec.alternatives)})
    return {key: dict(taxonomy.related_to(key)) for key in wanted}


def inputs_digest(candidate_digest: str, basis: Basis) -> str:
    """The digest of everything that a match was computed from: half of it tells the candidate, half the basis."""
    return candidate_digest[:HALF_DIGEST] + basis.digest[:HALF_DIGEST]


def this_month() -> date:
    """The first of the month: scores count months, so they change with the month and not with the day."""
    return datetime.now(UTC).date().replace(day=1)


def current_basis(job: Job, ranking: Ranking | None) -> Basis:
    """What a ranking of the job would rest on now."""
    return basis_after(job, ranking.rarity if ranking else {})


def basis_after(job: Job, before: Mapping[str, float], as_of: date | None = None) -> Basis:
    """The same where the job's skills were as rare `before` as the mapping says; to the month `as_of` where given."""
    profile = job_profile(job)
    rarity = _current_rarity(profile, before)
    return make_basis(profile, weights_in_force(), rarity, as_of or this_month(), taxonomy_in_force())


def first_basis(job: JobProfile) -> Basis:
    """What the first ranking of a job would rest on."""
    rarity = rounded_rarity(skills_asked([job]))
    return make_basis(job, weights_in_force(), rarity, this_month(), taxonomy_in_force())


def basis_of_ranking(job: Job, ranking: Ranking) -> Basis:
    """What the last ranking rested on, so that its scores can be explained to the point."""
    return make_basis(job_profile(job), Weights(**ranking.weights), ranking.rarity, ranking.as_of, taxonomy_in_force())


def job_profile(job: Job) -> JobProfile:
    """The job as the scorer sees it, without vector."""
    return profile_with(job, job.requirements.all())


def profile_with(job: Job, requirements: Iterable[Requirement]) -> JobProfile:
    """As `job_profile`, with these requirements; neither they nor the job need to be stored."""
    return _profile(job, ([getattr(row, name) for name in _ASKED] for row in requirements))


def job_profiles(jobs: Sequence[Job]) -> dict[uuid.UUID, JobProfile]:
    """As `job_profile`, by the jobs' ids, in one query."""
    asked: dict[uuid.UUID, list[Any]] = {job.pk: [] for job in jobs}
    for job_id, *row in Requirement.objects.filter(job__in=jobs).values_list("job_id", *_ASKED):
        asked[job_id].append(row)
    return {job.pk: _profile(job, asked[job.pk]) for job in jobs}


_ASKED = ("id", "kind", "value", "label", "must", "months", "level", "area", "alternatives", "instead_months")


def _profile(job: Job, asked: Iterable[Sequence[Any]]) -> JobProfile:
    return JobProfile(
        title=job.title,
        description=job.description,
        requirements=tuple(_spec(*row) for row in asked),
        place=located(job.city, job.region, job.country_code),
        remote=job.remote,
        other_places=tuple(located(**place) for place in job.other_places),
    )


def _spec(key: uuid.UUID, *stated: Any) -> RequirementSpec:
    *plain, alternatives, instead_months = stated
    kind, value, label, must, months, level, area = plain
    return RequirementSpec(str(key), kind, value, label, must, months, level, area, tuple(alternatives), instead_months)


def without_requirements(job: JobProfile, dropped: Collection[str]) -> JobProfile:
    """The job as if it did not ask for the requirements of these ids; without one for a location, for no place."""
    kept = tuple(spec for spec in job.requirements if spec.id not in dropped)
    no_place = any(spec.kind == "location" and spec.id in dropped for spec in job.requirements)
    job = replace(job, place=Place(), other_places=()) if no_place else job
    return replace(job, requirements=kept)


def weights_in_force() -> Weights:
    """The newest weights of the organization, the default ones where it never set any."""
    newest = ScoringWeights.objects.first()
    return Weights(**newest.weights) if newest else Weights()


def weights_json(weights: Weights) -> dict[str, float]:
    """Weights as they are stored."""
    return asdict(weights)


def skills_asked(jobs: Iterable[JobProfile]) -> list[str]:
    """The keys of the skills that any of the jobs asks for, in order."""
    return sorted({spec.value for job in jobs for spec in job.requirements if spec.kind == "skill"})


def _current_rarity(job: JobProfile, before: Mapping[str, float]) -> dict[str, float]:
    keys = skills_asked([job])
    return settled_rarity(keys, holders_of(keys), CandidateIndex.objects.count(), before)


def settled_rarity(
    keys: Sequence[str], holders: Mapping[str, int], candidates: int, before: Mapping[str, float]
) -> dict[str, float]:
    """How rare each required skill is among the candidates, in steps of a tenth.

    One that moved by less than a step stays as it was ranked with, so that a few new candidates do not change
    the scores of all the others.
    """
    fresh = rarity_of({key: holders[key] for key in keys}, max(1, candidates))
    return {key: _settled(value, before.get(key)) for key, value in fresh.items()}


def rounded_rarity(keys: Sequence[str]) -> dict[str, float]:
    """What a first ranking would take for the rarity of each skill, in steps of a tenth."""
    return settled_rarity(keys, holders_of(keys), CandidateIndex.objects.count(), {})


def exact_rarity(keys: Sequence[str]) -> dict[str, float]:
    """How rare each skill is among the candidates, in a fixed number of queries."""
    return rarity_of(holders_of(keys), max(1, CandidateIndex.objects.count()))


def holders_of(keys: Sequence[str]) -> dict[str, int]:
    """How many candidates hold each of the skills."""
    holders = {**dict.fromkeys(keys, 0), **_holders("skill__key", keys)}
    if any(key.startswith(OWN) for key in keys):
        holders |= _holders("own_skill__key", keys)
    return holders


def _holders(column: str, keys: Sequence[str]) -> dict[str, int]:
    """How many candidates hold each skill that the column leads to."""
    return dict(CandidateSkill.objects.filter(**{f"{column}__in": keys}).values_list(column).annotate(Count("id")))


def _settled(value: float, before: float | None) -> float:
    if before is not None and abs(value - before) < _RARITY_STEP:
        return before
    return round(value, 1)


def explained_profile(index: CandidateIndex) -> CandidateProfile:
    """A stored profile with its evidence, without vector."""
    return profile_of(index.profile, index.quotes)


def cosine_of(index: CandidateIndex, basis: Basis) -> float | None:
    """The candidate's cosine with the job; None without a vector of the embedding in use."""
    vector = stored_vector(index)
    return None if vector is None else float(basis.cosine(vector))
