"""People whom Clerk signs in: made when they first come, changed by webhooks, bound to sign-ins like everybody.

A new person gets an organization of their own, and joins others by accepting an invitation. A person whose email Clerk
has verified and who has an account here continues with that account. What people may do here is said by their
memberships here: roles and metadata of Clerk's are not read, least of all `unsafe_metadata`, which people write
themselves. A person deleted at Clerk stays out, even where an older event or a token comes later.
"""

import logging
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.utils import timezone

from core import clerk
from core.access import Caller, signed_in
from core.enums import Role, SignInEnd, SignInKind
from core.models import ClerkAccount, ClerkDelivery, Membership, SignIn, User
from core.origin import Origin
from core.services import sign_in
from core.services.account import create_organization

logger = logging.getLogger(__name__)
PLACEHOLDER = "clerk.invalid"
CHANGES = ("user.created", "user.updated")
DELETED = "user.deleted"
LONGEST_DELIVERY_ID = 200


@dataclass(frozen=True, slots=True)
class Person:
    """What an event says of a person; `email` is empty where Clerk has not verified the primary one."""

    clerk_id: str
    name: str
    email: str
    changed_at: int


def find_caller(*, token: str, origin: Origin, organization_id: str | None = None) -> Caller | None:
    """Whom the token lets in; None where it does not, or the person or the session was ended here."""
    session = clerk.read(token)
    if session is None:
        return None
    found = SignIn.objects.filter(external_id=session.id).first() or _start(session, origin)
    caller = signed_in(found.pk, organization_id) if found else None
    if caller is None or found is None:
        return None
    if not ClerkAccount.objects.filter(clerk_id=session.clerk_id, user=caller.user, is_deleted=False).exists():
        return None
    sign_in.touch(sign_in=found)
    return Caller(caller.user, caller.membership, caller.sign_in, impersonator=session.impersonator)


@transaction.atomic
def _start(session: clerk.ClerkSession, origin: Origin) -> SignIn | None:
    account = _locked(session.clerk_id)
    if account.is_deleted:
        return None
    user = account.user or _make_user(account, Person(session.clerk_id, "", "", 0))
    if not user.is_active:
        return None
    held = SignIn.objects.filter(external_id=session.id).first()  # a request at the same moment may have been first
    return held or sign_in.start(user=user, kind=SignInKind.CLERK, origin=origin, external_id=session.id)


@transaction.atomic
def receive(*, delivery_id: str, event: Any) -> None:
    """Take in a delivery whose signature is good; once, however often it comes. What makes no sense is logged."""
    try:
        with transaction.atomic():
            ClerkDelivery.objects.create(id=delivery_id)
    except IntegrityError:
        return
    kind, data = (event.get("type"), event.get("data")) if isinstance(event, dict) else (None, None)
    if kind not in (*CHANGES, DELETED):
        return
    try:
        _take_in(str(kind), data)
    except (KeyError, TypeError, AttributeError, ValueError, ValidationError):
        logger.warning("A signed delivery of Clerk's could not be read: %s", delivery_id)


def _take_in(kind: str, data: Any) -> None:
    if kind == DELETED:
        _delete(_identifier(data["id"]))
    else:
        _change(_person(data))


def _identifier(value: Any) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= 100 or "\x00" in value:
        raise ValueError
    return value


def _person(data: dict[str, Any]) -> Person:
    parts = (data.get("first_name"), data.get("last_name"))
    name = " ".join(str(part) for part in parts if part).replace("\x00", "")[:120].strip()
    return Person(_identifier(data["id"]), name, _verified_email(data), _milliseconds(data["updated_at"]))


def _milliseconds(value: Any) -> int:
    if not isinstance(value, int) or not 0 <= value < 2**63:
        raise ValueError
    return value


def _verified_email(data: dict[str, Any]) -> str:
    for address in data.get("email_addresses") or []:
        is_primary = address["id"] == data.get("primary_email_address_id")
        if is_primary and (address.get("verification") or {}).get("status") == "verified":
            email = str(address["email_address"]).strip().lower()
            validate_email(email)
            return email
    return ""


def _locked(clerk_id: str) -> ClerkAccount:
    ClerkAccount.objects.get_or_create(clerk_id=clerk_id)
    return ClerkAccount.objects.select_for_update(of=("self",)).select_related("user").get(clerk_id=clerk_id)


def _change(person: Person) -> None:
    account = _locked(person.clerk_id)
    if account.is_deleted or person.changed_at < account.changed_at:
        return
    owner = User.objects.filter(email=person.email).first() if person.email else None
    if owner is not None and owner.pk != account.user_id:
        _continue_as(account, owner)
    elif account.user is None:
        _make_user(account, person)
    else:
        _update(account.user, person)
    account.changed_at = person.changed_at
    account.save(update_fields=["changed_at"])


def _continue_as(account: ClerkAccount, owner: User) -> None:
    """Let the person go on with the account that has their verified email; what was made before that is put away.

    Where nobody had shown that the email is theirs, whoever made the account may be somebody else: they are shut out.
    """
    if ClerkAccount.objects.filter(user=owner).exists():
        return
    if account.user is not None:
        sign_in.revoke_all(user=account.user, reason=SignInEnd.DEACTIVATED)
        account.user.is_active = False
        account.user.save(update_fields=["is_active"])
    if owner.email_verified_at is None:
        owner.set_unusable_password()
        owner.email_verified_at = timezone.now()
        owner.save(update_fields=["password", "email_verified_at"])
        sign_in.revoke_all(user=owner, reason=SignInEnd.PASSWORD_CHANGED)
    account.user = owner
    account.save(update_fields=["user"])


def _make_user(account: ClerkAccount, person: Person) -> User:
    email = person.email or f"{account.pk.hex}@{PLACEHOLDER}"
    user = User(email=email, name=person.name or "New person", email_verified_at=_verified_at(person))
    user.set_unusable_password()
    user.save()
    organization = create_organization(name=f"{user.name}’s organization")
    Membership.objects.create(user=user, organization=organization, role=Role.ADMIN)
    account.user = user
    account.save(update_fields=["user"])
    return user


def _update(user: User, person: Person) -> None:
    if person.email:
        user.email, user.email_verified_at = person.email, _verified_at(person)
    user.name = person.name or user.name
    user.save(update_fields=["email", "email_verified_at", "name"])


def _verified_at(person: Person) -> Any:
    return timezone.now() if person.email else None


def _delete(clerk_id: str) -> None:
    """Leave a tombstone, end what Clerk let in, and shut the person out where they have no password here."""
    account = _locked(clerk_id)
    account.is_deleted = True
    account.save(update_fields=["is_deleted"])
    if account.user is None:
        return
    for held in SignIn.objects.filter(user=account.user, kind=SignInKind.CLERK, revoked_at=None):
        sign_in.revoke(sign_in=held, reason=SignInEnd.DEACTIVATED)
    if not account.user.has_usable_password():
        account.user.is_active = False
        account.user.save(update_fields=["is_active"])
