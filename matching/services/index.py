"""Keeping the index in line with the candidates: what changed is indexed again, everything else stays."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from pgvector import HalfVector

from core.gazetteer import point_of
from core.models import Organization, TaskRun, User
from core.services import task_run
from core.services.everywhere import for_each_organization
from core.task_kinds import Apply, Progress, TaskKind, register
from core.tenancy import organization_scope
from matching.embedding import load_embedder
from matching.models import CandidateIndex, IndexRequest
from matching.scoring import profile_digest
from matching.scoring.profiles import CandidateProfile
from matching.selectors.candidate_profile import candidate_profiles
from matching.selectors.profile_json import facts_json, quotes_json
from matching.selectors.vectors import outdated_vectors
from matching.services.joining import Profiles, join_rankings, rerank_drifted_jobs, score_for_rankings
from matching.services.ranking import INDEX_KIND
from matching.services.ranking_log import keep_profiles
from resumes.models import Candidate

KIND = INDEX_KIND
BATCH = 250
Tokens = dict[uuid.UUID, uuid.UUID | None]


@transaction.atomic
def request_index(*, organization: Organization, candidate_ids: Iterable[uuid.UUID], actor: User | None) -> TaskRun:
    """Have candidates indexed again; one task serves all that ask before it starts."""
    token = uuid.uuid4()
    known = Candidate.objects.filter(pk__in=list(candidate_ids)).order_by("pk").values_list("pk", flat=True)
    IndexRequest.objects.bulk_create(
        [IndexRequest(organization=organization, candidate_id=pk, token=token) for pk in known],
        update_conflicts=True,
        unique_fields=["candidate"],
        update_fields=["token"],
        batch_size=1000,
    )
    return request_indexing(organization=organization, actor=actor)


def request_indexing(*, organization: Organization, actor: User | None) -> TaskRun:
    """Have everything indexed that is stale; one task serves all that ask before it starts."""
    return task_run.enqueue(
        kind=KIND,
        title="Prepare candidates for ranking",
        organization=organization,
        actor=actor,
        unique_key=KIND,
    )


def renew_vectors_everywhere() -> None:
    """Have whoever an update names, or whose vector or city's point is of before it, indexed."""
    for_each_organization(_renew_vectors, title="Renewing vectors")


def _renew_vectors(organization: Organization) -> None:
    with organization_scope(organization):
        if outdated_vectors().exists() or IndexRequest.objects.exists():
            request_indexing(organization=organization, actor=None)
        if unlocated := _without_their_point():
            request_index(organization=organization, candidate_ids=unlocated, actor=None)


def _without_their_point() -> list[uuid.UUID]:
    """Whose place has a point that their profile lacks: it was made before there were points, or before that city's."""
    lacking = CandidateIndex.objects.exclude(profile__has_key="point").exclude(profile__place__0="")
    places = lacking.order_by().values_list("profile__place", flat=True).distinct()
    known = [place for place in places if point_of(*place)]
    return list(lacking.filter(profile__place__in=known).values_list("candidate_id", flat=True)) if known else []


def stale_candidates() -> QuerySet[Candidate]:
    """Candidates who changed since they were indexed, were never, or by another embedding."""
    index = CandidateIndex.objects.filter(candidate=OuterRef("pk"), embedder_version=load_embedder().version)
    asked = IndexRequest.objects.filter(candidate=OuterRef("pk"))
    return Candidate.objects.filter(Q(Exists(asked)) | ~Q(Exists(index)))


def prepare(run: TaskRun, progress: Progress) -> Apply:
    """Index everything stale and add it to the rankings, batch after batch, each in a transaction of its own."""
    organization, after, done, changed = run.organization, None, 0, 0
    skills: set[str] = set()
    with organization_scope(organization):
        total = stale_candidates().count()
    while batch := _next_batch(organization, after):
        fresh = _index_batch(organization, batch, run.actor)
        skills.update(fact.key for profile in fresh.values() for fact in profile.skills)
        after, done, changed = max(batch), done + len(batch), changed + len(fresh)
        progress(done, max(done, total))
    return lambda: _finish(run, done, changed, skills)


def _finish(run: TaskRun, done: int, changed: int, skills: set[str]) -> dict[str, Any]:
    drifted = rerank_drifted_jobs(skills=skills, actor=run.actor) if changed else 0
    return {"candidates": done, "changed": changed, "ranked_again": drifted}


def _next_batch(organization: Organization, after: uuid.UUID | None) -> Tokens:
    """The next stale candidates by id, with the token of their request."""
    with organization_scope(organization):
        stale = stale_candidates().order_by("pk")
        ids = list((stale.filter(pk__gt=after) if after else stale).values_list("pk", flat=True)[:BATCH])
        tokens = dict(IndexRequest.objects.filter(candidate__in=ids).values_list("candidate_id", "token"))
    return {pk: tokens.get(pk) for pk in ids}


def _index_batch(organization: Organization, batch: Tokens, actor: User | None) -> Profiles:
    """Index the candidates; returns those who score differently than before."""
    with organization_scope(organization):
        profiles = candidate_profiles(list(batch))
        digests = {pk: profile_digest(profile) for pk, profile in profiles.items()}
        changed = _changed(digests)
        joining = score_for_rankings({pk: profiles[pk] for pk in changed}, digests) if changed else None
    with organization_scope(organization):
        fresh = _write(organization, profiles, digests)
        _settle(batch)
        if fresh and joining:
            join_rankings(joining=joining, candidate_ids=set(fresh), organization=organization, actor=actor)
    return fresh


def _changed(digests: Mapping[uuid.UUID, str]) -> list[uuid.UUID]:
    """Who is not indexed as they are now."""
    version = load_embedder().version
    held = CandidateIndex.objects.filter(candidate__in=list(digests), embedder_version=version)
    same = dict(held.values_list("candidate_id", "digest"))
    return [pk for pk, digest in digests.items() if same.get(pk) != digest]


def _write(organization: Organization, profiles: Profiles, digests: Mapping[uuid.UUID, str]) -> Profiles:
    """Write the index rows of those who changed and are still there, and return their profiles."""
    version = load_embedder().version
    present = Candidate.objects.select_for_update(no_key=True).order_by("pk")
    held = set(present.filter(pk__in=list(profiles)).values_list("pk", flat=True))
    fresh = [pk for pk in _changed(digests) if pk in held]
    rows = [
        CandidateIndex(organization=organization, candidate_id=pk, **_columns(profiles[pk], digests[pk], version))
        for pk in fresh
    ]
    keep_profiles(rows)
    CandidateIndex.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["candidate"],
        update_fields=["profile", "quotes", "digest", "vector", "embedder_version"],
    )
    return {pk: profiles[pk] for pk in fresh}


def _columns(profile: CandidateProfile, digest: str, version: str) -> dict[str, Any]:
    return {
        "profile": facts_json(profile),
        "quotes": quotes_json(profile),
        "digest": digest,
        "vector": HalfVector(list(profile.vector)) if profile.vector else None,
        "embedder_version": version,
    }


def _settle(batch: Mapping[uuid.UUID, uuid.UUID | None]) -> None:
    """Drop the requests that were served; one that came meanwhile has another token and stays."""
    tokens: Sequence[uuid.UUID] = list({token for token in batch.values() if token})
    IndexRequest.objects.filter(candidate__in=list(batch), token__in=tokens).delete()


register(TaskKind(KIND, prepare))
