"""Tenants and who belongs to them."""

from typing import TYPE_CHECKING

from django.db import models

from core.enums import OrganizationKind, Role
from core.models.base import BaseModel, audited
from core.rules import role_reaches

if TYPE_CHECKING:
    from core.models.user import User


@audited(organization=False)
class Organization(BaseModel):
    """A tenant: a company that hires, or a candidate's own workspace."""

    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=60, unique=True)
    kind = models.CharField(max_length=20, choices=OrganizationKind.choices, default=OrganizationKind.COMPANY)

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
        return self.filter(user=user, is_active=True).select_related("organization").order_by("created_at")


@audited(organization=False)
class Membership(BaseModel):
    """A user in an organization."""

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey("core.User", on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role.choices, default=Role.VIEWER)
    is_active = models.BooleanField(default=True)

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
