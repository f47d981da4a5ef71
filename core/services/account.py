"""Signing up."""

import secrets

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.text import slugify

from core.enums import Role
from core.errors import InvalidError
from core.models import Membership, Organization, User

EMAIL_TAKEN = "An account with this email exists already. Sign in instead."


@transaction.atomic
def register(*, email: str, password: str, name: str, organization_name: str) -> Membership:
    """Create a user with an organization of their own, as its admin.

    Raises InvalidError for a weak password or an email that has an account.
    """
    user = User(email=email.strip().lower(), name=name.strip())
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise InvalidError(" ".join(error.messages), fields={"password": error.messages}) from error
    user.set_password(password)
    try:
        with transaction.atomic():
            user.save()
    except IntegrityError as error:
        raise InvalidError(EMAIL_TAKEN, fields={"email": [EMAIL_TAKEN]}) from error
    organization = create_organization(name=organization_name)
    return Membership.objects.create(user=user, organization=organization, role=Role.ADMIN)


def create_organization(*, name: str) -> Organization:
    """Create a tenant; its slug is made from the name."""
    base = slugify(name)[:45] or "organization"
    try:
        with transaction.atomic():
            return Organization.objects.create(name=name.strip(), slug=base)
    except IntegrityError:
        return Organization.objects.create(name=name.strip(), slug=f"{base}-{secrets.token_hex(4)}")
