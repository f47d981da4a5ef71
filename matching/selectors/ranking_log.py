"""The log of automated rankings: what it keeps of a basis and how that becomes one again, and what was logged."""

import hashlib
import json
import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, cast

import numpy as np
from django.db.models import QuerySet, Sum

from core.errors import NotFoundError
from core.taxonomy import Taxonomy
from matching.models import LoggedBatch, LoggedRanking, RankingBasis
from matching.scoring import stated_job
from matching.scoring.profiles import JobProfile, Place, RequirementSpec, Weights
from matching.selectors.basis import Basis, make_basis, weights_json
from matching.selectors.vectors import Half
from resumes.models import Candidate

_NUMBER_DIGITS = 15


def basis_content(basis: Basis) -> dict[str, Any]:
    """All that a basis is made of, but for vector and versions, as JSON."""
    stated = {
        "job": stated_job(basis.job),
        "weights": weights_json(basis.weights),
        "rarity": dict(basis.rarity),
        "as_of": basis.as_of.isoformat(),
        "credits": basis.credits,
    }
    return cast("dict[str, Any]", json.loads(json.dumps(stated)))


def content_digest(content: Mapping[str, Any], vector: Sequence[float], version: str, embedder: str) -> str:
    """64 hexadecimal digits of all that scores depend on beside the candidates."""
    stated = json.dumps([content, list(vector), version, embedder], sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(stated.encode()).hexdigest()


def profile_number(digest: str) -> int:
    """The first 60 bits of a profile's digest, by which a batch names it."""
    return int(digest[:_NUMBER_DIGITS], 16)


class _LoggedCredits:
    """What the scorer asks of a taxonomy, answered as it was when the ranking was logged."""

    def __init__(self, logged: Mapping[str, Mapping[str, float]]) -> None:
        self._logged = logged

    def related_to(self, key: str) -> Mapping[str, float]:
        return self._logged.get(key, {})

    def get(self, key: str) -> None:
        """Names are for explanations; a replay needs none."""


def unpacked(vector: Sequence[float]) -> Half:
    """A stored vector exactly as it was before it was stored."""
    return np.asarray(vector, dtype=np.float16).astype(np.float64)


def vector_of(row: RankingBasis) -> list[float]:
    """The job's vector as it was logged."""
    return unpacked(row.vector).tolist()


def is_intact(row: RankingBasis) -> bool:
    """Whether the basis is still the one that was logged."""
    return row.digest == content_digest(row.content, vector_of(row), row.version, row.embedder_version)


def logged_basis(row: RankingBasis) -> Basis:
    """The basis made ready to score again."""
    content = row.content
    job = dict(content["job"])
    specs = tuple(
        RequirementSpec(**{**spec, "alternatives": tuple(spec["alternatives"])}) for spec in job["requirements"]
    )
    places = {
        "place": Place(**job["place"]),
        "other_places": tuple(Place(**place) for place in job.get("other_places", ())),
    }
    profile = JobProfile(**{**job, **places, "requirements": specs, "vector": ()})
    return make_basis(
        profile,
        Weights(**content["weights"]),
        content["rarity"],
        date.fromisoformat(content["as_of"]),
        cast("Taxonomy", _LoggedCredits(content["credits"])),
        vector=unpacked(row.vector),
    )


def list_rankings() -> QuerySet[LoggedRanking]:
    """Every logged ranking, newest first, with basis, who asked and how many entries were `erased`."""
    found: QuerySet[LoggedRanking] = LoggedRanking.objects.select_related("basis", "job", "asked_by")
    return found.defer("basis__vector", "job__search", "job__description").order_by("-created_at", "-id")


def get_ranking(ranking_id: uuid.UUID) -> LoggedRanking:
    """One logged ranking. Raises NotFoundError."""
    found = list_rankings().filter(pk=ranking_id).first()
    if found is None:
        raise NotFoundError("There is no such ranking in the log here.")
    return found


def erased_entries(ranking: LoggedRanking) -> int:
    """How many entries of the ranking went with their persons."""
    return int(LoggedBatch.objects.filter(ranking=ranking).aggregate(erased=Sum("erased"))["erased"] or 0)


def logged_scores(candidate: Candidate) -> Iterator[dict[str, Any]]:
    """Every automated score that the log holds of the candidate, oldest first, for a person's export."""
    batches = LoggedBatch.objects.filter(
        first__lte=candidate.pk, last__gte=candidate.pk, candidates__contains=[candidate.pk]
    )
    for batch in batches.select_related("ranking__basis").order_by("created_at", "id").iterator(chunk_size=50):
        ranking, width = batch.ranking, len(batch.components) + 1
        total, *parts = batch.points[(place := batch.candidates.index(candidate.pk) * width) : place + width]
        yield {
            "ranked_at": batch.created_at,
            "job": ranking.basis.content["job"]["title"],
            "version": ranking.basis.version,
            "score": _points(total),
            "points": {name: _points(tenths) for name, tenths in zip(batch.components, parts, strict=True)},
        }


def _points(tenths: int) -> str:
    return f"{Decimal(tenths) / 10:.1f}"
