"""Sign-ins of people, by browser or with tokens, and the refresh tokens that each of them may use once.

A person may belong to several organizations, so these rows belong to none: they are found by their person only.
"""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.utils import timezone

from core.enums import SignInEnd, SignInKind
from core.models.base import BaseModel, audited

if TYPE_CHECKING:
    from core.models.user import User


class SignInQuerySet(models.QuerySet["SignIn"]):
    """Questions about sign-ins."""

    def live(self) -> "SignInQuerySet":
        """Those that still let their person in."""
        return self.filter(revoked_at=None, expires_at__gt=timezone.now())

    def of_user(self, user: "User") -> "SignInQuerySet":
        """The person's own, the one used last first."""
        return self.filter(user=user).order_by("-last_used_at", "-id")


@audited(exclude=("last_used_at", "user_agent", "address", "password_mark"), organization=False)
class SignIn(BaseModel):
    """A person let in once: a browser session or a family of tokens. Revoking it ends both at once.

    `password_mark` is a digest under the secret key of the password hash at the time: where the password has been
    changed since, whoever changed it, the sign-in no longer serves. `external_id` is the identity provider's session.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="sign_ins")
    kind = models.CharField(max_length=20, choices=SignInKind.choices)
    user_agent = models.CharField(max_length=300, blank=True)
    address = models.GenericIPAddressField(null=True, blank=True)
    last_used_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_reason = models.CharField(max_length=40, choices=SignInEnd.choices, blank=True)
    password_mark = models.CharField(max_length=64)
    external_id = models.CharField(max_length=100, null=True, blank=True, unique=True)

    objects = SignInQuerySet.as_manager()

    class Meta(BaseModel.Meta):
        indexes = [models.Index(fields=["user", "-last_used_at"])]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(revoked_at=None, revoked_reason="")
                | models.Q(revoked_at__isnull=False) & ~models.Q(revoked_reason=""),
                name="sign_in_ends_for_a_reason",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} of {self.user_id}"

    @property
    def is_live(self) -> bool:
        """Whether it still lets its person in."""
        return self.revoked_at is None and self.expires_at > timezone.now()


class RefreshToken(models.Model):
    """A refresh token, named by its `jti`: good for one use, which names the one successor."""

    id = models.UUIDField(primary_key=True, editable=False)
    sign_in = models.ForeignKey(SignIn, on_delete=models.CASCADE, related_name="refresh_tokens")
    issued_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)
    consumed_at = models.DateTimeField(null=True, blank=True)
    successor = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="predecessor"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(consumed_at__isnull=False) | models.Q(successor=None),
                name="only_a_used_refresh_token_has_a_successor",
            )
        ]

    def __str__(self) -> str:
        return f"refresh token {self.id}"
