"""Signing up, confirming an email address, and changing one's own name and address."""

import secrets
import uuid
from datetime import timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify

from core.enums import Role
from core.errors import ForbiddenError, InvalidError
from core.flags import REGISTRATION
from core.models import Email, Membership, Organization, Registration, User
from core.models.registration import LIFETIME
from core.services import account_token, email, invitation
from core.services.locking import hold
from core.services.password import check_current, set_checked

EMAIL_TAKEN = "An account with this email exists already. Sign in instead."
NO_ORGANIZATION = "Name your organization, or use the link of an invitation."
REGISTRATION_CLOSED = "New accounts are made by invitation only here. Ask an admin of your organization to invite you."
MAILED_LINK_ONLY = "Sign up by the link in the mail that invited you: it shows that the address is yours."
MAILS_AN_HOUR = 3


@transaction.atomic
def register(
    *, email: str, password: str, name: str, organization_name: str = "", invitation: str = ""
) -> Membership | None:
    """Create a user with an organization of their own, as its admin, or as the member that an invitation makes them.

    Where addresses must be confirmed, the account waits for that, and None is returned: alike, and with as much work,
    whether or not the address has an account. An invitation's link that came by mail confirms its address.
    Raises ForbiddenError where operators closed registration and there is no invitation; InvalidError for a weak
    password; where nothing must be confirmed, also for an email that has an account.
    """
    if not (invitation or REGISTRATION.is_on()):
        raise ForbiddenError(REGISTRATION_CLOSED)
    draft = User(email=email.strip().lower(), name=name.strip())
    if not (organization_name.strip() or invitation):
        raise InvalidError(NO_ORGANIZATION, fields={"organization": [NO_ORGANIZATION]})
    set_checked(draft, password)
    if invitation:
        return _register_invited(draft, invitation)
    if settings.EMAIL_VERIFICATION == "required":
        _wait_for_confirmation(draft, organization_name)
        return None
    membership = _create(draft, organization_name)
    mail_confirmation(user=membership.user)
    return membership


def _register_invited(draft: User, token: str) -> Membership:
    invitation.check_address(invitation.find_invitation(token), draft.email)
    confirms = invitation.confirms_address(token)
    if settings.EMAIL_VERIFICATION == "required" and not confirms:
        raise InvalidError(MAILED_LINK_ONLY, fields={"invitation": [MAILED_LINK_ONLY]})
    draft.email_verified_at = timezone.now() if confirms else None
    _save_new(draft)
    if not draft.email_verified_at:
        mail_confirmation(user=draft)
    return invitation.accept(token=token, user=draft)


def _wait_for_confirmation(draft: User, organization_name: str) -> None:
    registration = Registration.objects.create(
        email=draft.email, name=draft.name, password=draft.password, organization_name=organization_name.strip()
    )
    owner = User.objects.filter(email=draft.email).first()
    if owner is None:
        context = {"name": draft.name, "registration_id": str(registration.pk)}
        _mail("confirm_registration", draft.email, context, None)
    else:
        _mail("account_exists", draft.email, {"name": owner.name}, owner)


def _mail(template: str, to: str, context: dict[str, str], user: User | None) -> Email | None:
    """Queue the mail, unless the mailbox got several of the kind of late."""
    if email.sent_lately(to=to, template=template, within=timedelta(hours=1)) >= MAILS_AN_HOUR:
        return None
    return email.queue(template=template, to=to, context=context, user=user)


def _save_new(user: User) -> None:
    try:
        with transaction.atomic():
            user.save()
    except IntegrityError as error:
        raise InvalidError(EMAIL_TAKEN, fields={"email": [EMAIL_TAKEN]}) from error


def _create(user: User, organization_name: str) -> Membership:
    _save_new(user)
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


@transaction.atomic
def resend_registration(*, address: str) -> None:
    """Mail the link of the latest registration again; silent where there is none, or where it was sent often."""
    latest = Registration.objects.fresh().filter(email=address.strip().lower()).first()
    if latest is not None and not User.objects.filter(email=latest.email).exists():
        context = {"name": latest.name, "registration_id": str(latest.pk)}
        _mail("confirm_registration", latest.email, context, None)


@transaction.atomic
def mail_confirmation(*, user: User, address: str = "") -> bool:
    """Mail the link that confirms the user's address, or a new one; False where that was done often of late."""
    return _mail("confirm_address", address or user.email, {"name": user.name}, user) is not None


def change_name(*, user: User, name: str) -> None:
    """Change how the person is called."""
    user.name = name.strip()
    user.save(update_fields=["name"])


@transaction.atomic
def request_address(*, user: User, email: str, password: str) -> None:
    """Mail a link to the new address; it becomes the user's once the link is used.

    Nothing tells whether the address belongs to another account: such a link is worthless when it is used.
    Raises InvalidError for a wrong password.
    """
    check_current(user=user, password=password, field="password")
    mail_confirmation(user=user, address=email.strip().lower())


@transaction.atomic
def confirm_email(*, token: str) -> User:
    """Make the account that waits for the link, or mark or change the address that the link confirms.

    Raises InvalidError for a link that is worthless.
    """
    registration_id = account_token.registration_of(token)
    if registration_id is not None:
        return _confirm_registration(registration_id)
    user, address = account_token.address_of(token)
    return _confirm_address(user, address)


def _confirm_registration(registration_id: uuid.UUID) -> User:
    fresh = Registration.objects.fresh().filter(pk=registration_id)
    address = fresh.values_list("email", flat=True).first()
    hold(f"registration of {address}")  # those of one address wait for each other, and go together
    waiting = fresh.first()
    if waiting is None:
        raise account_token.gone()
    user = User(email=waiting.email, name=waiting.name, password=waiting.password, email_verified_at=timezone.now())
    try:
        membership = _create(user, waiting.organization_name)
    except InvalidError as error:
        raise account_token.gone() from error
    Registration.objects.filter(email=waiting.email).delete()
    return membership.user


def _confirm_address(user: User, address: str) -> User:
    before, user.email = user.email, address
    user.email_verified_at = timezone.now()
    try:
        with transaction.atomic():
            user.save(update_fields=["email", "email_verified_at"])
    except IntegrityError as error:
        raise account_token.gone() from error
    if before != address:
        email.queue(
            template="address_changed", to=before, context={"name": user.name, "new_address": address}, user=user
        )
    return user


def sweep_registrations() -> int:
    """Delete what was never confirmed; returns how many rows."""
    return Registration.objects.filter(created_at__lte=timezone.now() - LIFETIME).delete()[0]
