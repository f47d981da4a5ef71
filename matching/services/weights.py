"""The points that each component may earn."""

from collections.abc import Mapping
from dataclasses import fields

from django.db import transaction

from core.errors import InvalidError
from core.models import Organization, User
from matching.models import ScoringWeights
from matching.scoring.profiles import Weights
from matching.scoring.result import COMPONENTS
from matching.selectors.basis import weights_in_force, weights_json
from matching.services.reranking import request_reranking

FULL = 100.0
MOST = 1_000_000


@transaction.atomic
def set_weights(*, weights: Mapping[str, float], organization: Organization, actor: User | None) -> Weights:
    """Put weights in force, scaled to add up to 100, and have the ranked jobs ranked again.

    A component that is not named earns nothing. Weights in force already change nothing. Raises InvalidError for
    a negative weight, an unknown component, or where all are zero.
    """
    normal = normalize_weights(weights)
    if normal == weights_in_force():
        return normal
    ScoringWeights.objects.create(organization=organization, weights=weights_json(normal), author=actor)
    request_reranking(organization=organization, actor=actor)
    return normal


def normalize_weights(weights: Mapping[str, float]) -> Weights:
    """The weights scaled to add up to 100. Raises InvalidError."""
    problems = {name: ["There is no such component."] for name in weights if name not in COMPONENTS}
    problems |= {
        name: [f"A weight is a number from 0 to {MOST:,}."]
        for name, value in weights.items()
        if name in COMPONENTS and not 0 <= value <= MOST
    }
    if problems:
        raise InvalidError("Some weights are not valid.", fields=problems)
    total = sum(weights.values())
    if not total:
        raise InvalidError("At least one weight must be above zero.", fields={"weights": ["All are zero."]})
    return Weights(**{field.name: FULL * weights.get(field.name, 0.0) / total for field in fields(Weights)})
