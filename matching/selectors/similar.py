"""Candidates like a given one, with the reasons: resumes that read alike, skills that both have, titles alike.

Only blind profiles are compared, so nothing about who a person is makes them alike to anybody.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from core.selectors.taxonomy import taxonomy_in_force
from matching.models import CandidateIndex
from matching.scoring.profiles import CandidateProfile
from matching.scoring.text import calibrate
from matching.scoring.titles import title_likeness, understand_title
from matching.selectors.basis import exact_rarity, explained_profile
from matching.selectors.columns import columns_now, id_bytes
from matching.selectors.profile_json import profile_of
from matching.selectors.vectors import nearest, stored_vector
from resumes.models import Candidate, CandidateSkill

READS_ALIKE, SHARES_SKILLS, HAS_TITLES = 0.4, 0.35, 0.25
"""The parts of likeness; each is a share of 1."""
NEAREST, SHARING = 150, 50
TITLES = 3
ALIKE_TITLE = 0.5
LEAST = 0.15
"""Below this likeness a candidate is not similar."""
_USUAL_WEIGHT = 1.0


@dataclass(frozen=True, slots=True)
class AlikeTitles:
    """A title of each whose likeness (0.5 to 1) is the greatest."""

    own: str
    theirs: str
    likeness: float


@dataclass(frozen=True, slots=True)
class SimilarCandidate:
    """A candidate with how alike they are (0 to 1) and why.

    `similarity` is the cosine of the resumes' vectors, None where one has none; `shared_skills` are the names of skills
    that both have, the rarest in the organization first.
    """

    candidate: Candidate
    likeness: float
    similarity: float | None
    shared_skills: tuple[str, ...]
    titles: AlikeTitles | None


@dataclass(frozen=True, slots=True)
class SimilarCandidates:
    """The most alike, best first; `is_ready` is false where the candidate is not indexed yet."""

    found: tuple[SimilarCandidate, ...]
    is_ready: bool


def similar_candidates(candidate: Candidate, k: int) -> SimilarCandidates:
    """The `k` candidates of the organization most like this one, in a fixed number of queries.

    Looked at are those whose vectors are nearest and those who share most skills.
    """
    index: CandidateIndex | None = CandidateIndex.objects.filter(candidate=candidate).first()
    if index is None:
        return SimilarCandidates((), is_ready=False)
    mine, vector, columns = explained_profile(index), stored_vector(index), columns_now().columns
    cosines = {} if vector is None else dict(nearest(vector, NEAREST + 1, columns=columns))
    looked_at = {*cosines, *_sharing(candidate)} - {candidate.pk}
    if vector is not None:
        among = columns.holding(id_bytes(looked_at))
        cosines = dict(nearest(vector, len(looked_at), among=among, columns=columns))
    rows = CandidateIndex.objects.filter(candidate__in=looked_at).select_related("candidate").defer("candidate__search")
    compare = _Comparison(mine)
    alike = [compare.with_(row, cosines.get(row.candidate_id)) for row in rows]
    best = sorted(
        (one for one in alike if one.likeness >= LEAST), key=lambda one: (-one.likeness, str(one.candidate.pk))
    )
    return SimilarCandidates(tuple(best[:k]), is_ready=True)


def _sharing(candidate: Candidate) -> list[uuid.UUID]:
    """Who shares most of the candidate's skills."""
    held = list(candidate.skills.values_list("skill_id", "own_skill_id"))
    shared, own = [key for key, _ in held if key], [key for _, key in held if key]
    same = Q(skill__in=shared) | Q(own_skill__in=own) if own else Q(skill__in=shared)
    counted = CandidateSkill.objects.filter(same).order_by().values("candidate_id").annotate(held=Count("id"))
    return [row["candidate_id"] for row in counted.order_by("-held", "candidate_id")[: SHARING + 1]]


class _Comparison:
    """One profile, made ready to be compared with many."""

    def __init__(self, mine: CandidateProfile) -> None:
        keys = sorted(fact.key for fact in mine.skills)
        rarity = exact_rarity(keys)
        self._weights = {key: 0.5 + rarity[key] for key in keys}
        self._titles = _titles(mine)
        self._taxonomy = taxonomy_in_force()

    def with_(self, row: CandidateIndex, cosine: float | None) -> SimilarCandidate:
        """How alike the candidate of the row is."""
        theirs = profile_of(row.profile)
        shared = sorted(
            (fact.key for fact in theirs.skills if fact.key in self._weights),
            key=lambda key: (-self._weights[key], key),
        )
        titles = self._alike(_titles(theirs))
        likeness = (
            READS_ALIKE * (0.0 if cosine is None else calibrate(cosine))
            + SHARES_SKILLS * self._overlap(shared, len(theirs.skills))
            + HAS_TITLES * (titles.likeness if titles else 0.0)
        )
        known = (self._taxonomy.get(key) for key in shared)
        return SimilarCandidate(row.candidate, likeness, cosine, tuple(entry.name for entry in known if entry), titles)

    def _overlap(self, shared: Sequence[str], theirs: int) -> float:
        """Dice coefficient of the skills, those of this candidate weighted by how rare they are (0.5 to 1.5)."""
        both = sum(self._weights[key] for key in shared)
        total = sum(self._weights.values()) + both + _USUAL_WEIGHT * (theirs - len(shared))
        return 2.0 * both / total if total else 0.0

    def _alike(self, theirs: Sequence[str]) -> AlikeTitles | None:
        pairs = [AlikeTitles(own, held, _likeness(own, held)) for own in self._titles for held in theirs]
        best = max(pairs, key=lambda pair: pair.likeness, default=None)
        return best if best and best.likeness >= ALIKE_TITLE else None


def _titles(profile: CandidateProfile) -> list[str]:
    """The newest titles, and what the resume calls its author where no position has a title."""
    newest = sorted(profile.jobs, key=lambda held: (held.end is None, held.end or date.min), reverse=True)
    titles = [held.title for held in newest if held.title] or [profile.headline]
    return [title for title in dict.fromkeys(titles) if title][:TITLES]


def _likeness(own: str, theirs: str) -> float:
    return title_likeness(understand_title(own), understand_title(theirs))
