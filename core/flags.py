"""The features that operators can switch, and whether one is on for whoever asks."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.models import Organization, User


@dataclass(frozen=True, slots=True)
class Feature:
    """A switchable feature; `default` counts until an operator decides otherwise."""

    name: str
    description: str
    default: bool = True

    def is_on(self, *, user: "User | None" = None, organization: "Organization | None" = None) -> bool:
        """Whether it is on for the person in the organization, now."""
        from core.models import Flag  # noqa: PLC0415 - features are declared before models are ready

        flag = Flag.objects.filter(name=self.name).first()
        return flag.is_on(user=user, organization=organization) if flag else self.default


_features: dict[str, Feature] = {}


def register(feature: Feature) -> Feature:
    """Make the feature known to operators."""
    return _features.setdefault(feature.name, feature)


def find(name: str) -> Feature:
    """The feature by name; KeyError where nothing declares it."""
    return _features[name]


def features() -> list[Feature]:
    """All switchable features by name."""
    return sorted(_features.values(), key=lambda feature: feature.name)


REGISTRATION = register(
    Feature("registration", "People may create an account with an organization of their own. Invitations always work.")
)
