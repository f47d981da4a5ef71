"""People who sign in."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower

from core.models.base import BaseModel, audited


class UserManager(BaseUserManager["User"]):
    """Creates users by email; an email's case does not count."""

    def create_user(self, email: str, password: str | None = None, **extra: Any) -> "User":
        """Create a person who signs in with `email`."""
        user = self.model(email=email.strip().lower(), **extra)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **extra: Any) -> "User":
        """Create an operator of the installation."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **extra)

    def get_by_natural_key(self, username: str | None) -> "User":
        """The user with this email."""
        return self.get(email=(username or "").strip().lower())


@audited(exclude=("password", "last_login"), organization=False)
class User(AbstractBaseUser, PermissionsMixin, BaseModel):
    """A person with an email address and a password."""

    email = models.EmailField(max_length=254, unique=True)
    email_verified_at = models.DateTimeField(null=True, blank=True, editable=False)
    name = models.CharField(max_length=120)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta(BaseModel.Meta):
        constraints = [
            models.UniqueConstraint(Lower("email"), name="one_user_per_email"),
            models.CheckConstraint(condition=models.Q(email__contains="@"), name="user_email_has_an_at_sign"),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        """The name as people write it."""
        return self.name

    @property
    def initials(self) -> str:
        """One or two letters for the user's mark."""
        return "".join(word[0] for word in (self.name or self.email).split()[:2]).upper()
