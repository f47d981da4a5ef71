"""Tenants and who belongs to them."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models.functions import Now

from core.enums import OrganizationKind, Plan, Role
from core.locales import (
    DEFAULT_EXPLANATION_LANGUAGE,
    DEFAULT_LANGUAGE,
    DEFAULT_TIME_ZONE,
    EXPLANATION_LANGUAGES,
    LANGUAGES,
)
from core.models.base import BaseModel, audited
from core.rules import role_reaches

if TYPE_CHECKING:
    from core.models.user import User


@audited(organization=False)
class Organization(BaseModel):
    """A tenant: a company that hires, or a candidate's own workspace.

    Its plan is the operators' to change. `retention_days` is how long candidates are kept after they were last
    touched; None keeps them.
    """

    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=60, unique=True)
    kind = models.CharField(max_length=20, choices=OrganizationKind.choices, default=OrganizationKind.COMPANY)
    plan = models.CharField(max_length=20, choices=Plan.choices, default=Plan.STANDARD)
    language = models.CharField(max_length=10, choices=LANGUAGES, default=DEFAULT_LANGUAGE)
    explanation_language = models.CharField(
        max_length=10,
        choices=EXPLANATION_LANGUAGES,
        default=DEFAULT_EXPLANATION_LANGUAGE,
        db_default=DEFAULT_EXPLANATION_LANGUAGE,
    )
    time_zone = models.CharField(max_length=60, default=DEFAULT_TIME_ZONE)
    retention_days = models.PositiveIntegerField(null=True, blank=True)

    class Meta(BaseModel.Meta):
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def initials(self) -> str:
        """One or two letters for the organization's mark."""
        return "".join(word[0] for word in self.name.split()[:2]).upper()


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Questions about who belongs where."""

    def of_user(self, user: "User") -> "MembershipQuerySet":
        """The user's active memberships, oldest first."""
        return (
            self.filter(user=user, is_active=True)
            .select_related("organization", "user__preferences")
            .order_by("created_at")
        )


@audited(exclude=("last_seen_at",), organization=False)
class Membership(BaseModel):
    """A user in an organization."""

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey("core.User", on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role.choices, default=Role.VIEWER)
    is_active = models.BooleanField(default=True)
    last_seen_at = models.DateTimeField(db_default=Now())

    objects = MembershipQuerySet.as_manager()

    class Meta(BaseModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["organization", "user"], name="one_membership_per_user_and_organization")
        ]

    def __str__(self) -> str:
        return f"{self.user} in {self.organization} ({self.role})"

    def reaches(self, role: str) -> bool:
        """Whether the member may do what asks for `role`."""
        return self.is_active and role_reaches(self.role, role)
