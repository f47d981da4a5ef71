"""Inviting people: an invitation names an email address, and its link joins that address to the organization once."""

import uuid

from django.core import signing
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from core.email_templates import EmailKind
from core.enums import Role
from core.errors import ConflictError, InvalidError
from core.models import Email, Invitation, Membership, Organization, User
from core.models.invitation import LIFETIME
from core.services import email as mail
from core.services.activity import record
from core.services.membership import record_member
from core.services.notification import notify
from core.tenancy import organization_scope

SALT = "core.invitation"
MOST_OPEN = 200
GONE = "This invitation is not valid any more. Ask the person who sent it for a new one."
OTHER_EMAIL = "This invitation is for another email address. Sign in with the address that it was sent to."
IS_MEMBER = "{email} is a member already."
WAS_MEMBER = "{email} was a member and is deactivated. Reactivate the member instead."
IS_INVITED = "{email} is invited already. Send that invitation again, or withdraw it first."


@transaction.atomic
def invite(*, organization: Organization, email: str, role: str, actor: User) -> Invitation:
    """Invite an address with a role and mail it the link; an expired invitation of the same address is renewed.

    Raises ConflictError for a member and for an address with an open invitation, InvalidError for an unknown role.
    """
    email = email.strip().lower()
    if role not in Role.values:
        message = f"Choose one of: {', '.join(Role.values)}."
        raise InvalidError(message, fields={"role": [message]})
    _check_not_member(organization, email)
    _forget_expired(email)
    if Invitation.objects.open().count() >= MOST_OPEN:
        raise ConflictError(f"{MOST_OPEN} invitations are open. Withdraw some before you send more.")
    try:
        with transaction.atomic():
            invitation: Invitation = Invitation.objects.create(
                organization=organization,
                email=email,
                role=role,
                invited_by=actor,
                expires_at=timezone.now() + LIFETIME,
            )
    except IntegrityError as error:
        raise ConflictError(IS_INVITED.format(email=email), code="invited") from error
    _record_invited(invitation, actor)
    _mail(invitation, actor)
    return invitation


def _check_not_member(organization: Organization, email: str) -> None:
    member = Membership.objects.filter(organization=organization, user__email=email).first()
    if member is not None:
        text = IS_MEMBER if member.is_active else WAS_MEMBER
        raise ConflictError(text.format(email=email), code="member")


def _forget_expired(email: str) -> None:
    Invitation.objects.open().filter(email=email, expires_at__lte=timezone.now()).delete()


def _record_invited(invitation: Invitation, actor: User) -> None:
    record(
        code="member.invited",
        subject_type="member",
        subject_id=invitation.pk,
        organization=invitation.organization,
        actor=actor,
        role=Role(invitation.role).label,
    )


def _mail(invitation: Invitation, actor: User) -> None:
    mail.queue(
        template=MAIL.key,
        to=invitation.email,
        context={
            "inviter": str(actor),
            "role": Role(invitation.role).label,
            "days": str(LIFETIME.days),
            "invitation_id": str(invitation.pk),
            "organization_id": str(invitation.organization_id),
        },
        organization=invitation.organization,
    )


@transaction.atomic
def resend_invitation(*, invitation: Invitation, actor: User) -> Invitation:
    """Mail the link again; it is good for the full time from now, and whoever sends it answers for it."""
    held = _open_or_conflict(invitation)
    held.expires_at, held.invited_by = timezone.now() + LIFETIME, actor
    held.save(update_fields=["expires_at", "invited_by"])
    _mail(held, actor)
    return held


@transaction.atomic
def withdraw_invitation(*, invitation: Invitation, actor: User) -> None:
    """Make the link worthless; 409 where it was used already."""
    _open_or_conflict(invitation).delete()


def _open_or_conflict(invitation: Invitation) -> Invitation:
    held: Invitation | None = Invitation.objects.select_for_update(of=("self",)).filter(pk=invitation.pk).first()
    if held is None or held.accepted_at is not None:
        raise ConflictError("This invitation was accepted or withdrawn already.")
    return held


def path_of(invitation_id: uuid.UUID | str, organization_id: uuid.UUID | str, *, by_mail: bool = False) -> str:
    """The path of the page that accepts the invitation: signed, so that nobody can make one up, and not stored.

    The one that goes out by mail is another than the one that admins see, so that only the mailbox's owner has it.
    """
    named = {"i": str(invitation_id), "o": str(organization_id), "m": by_mail}
    return reverse("core:invitation", args=[signing.dumps(named, salt=SALT)])


def confirms_address(token: str) -> bool:
    """Whether only the owner of the invited mailbox can have the link."""
    try:
        return bool(signing.loads(token, salt=SALT)["m"])
    except signing.BadSignature:
        return False


def _link(sent: Email) -> str:
    """Where the mail leads; nowhere, and the mail does not go out, once the invitation was withdrawn or used."""
    path = path_of(sent.context["invitation_id"], sent.context["organization_id"], by_mail=True)
    find_invitation(path.rsplit("/", 1)[-1])
    return path


MAIL = EmailKind(
    key="invitation",
    label="Invitation to an organization",
    variables={"inviter": "Alice Example", "role": "Recruiter", "days": str(LIFETIME.days)},
    ids=("invitation_id", "organization_id"),
    link=_link,
)


def find_invitation(token: str) -> Invitation:
    """The open invitation that the link names; the same ConflictError for whatever is wrong with it."""
    try:
        named = signing.loads(token, salt=SALT)
    except signing.BadSignature as error:
        raise ConflictError(GONE, code="invitation_gone") from error
    organization = Organization.objects.filter(pk=named["o"]).first()
    if organization is None:
        raise ConflictError(GONE, code="invitation_gone")
    with organization_scope(organization):
        found = Invitation.objects.open().select_related("organization", "invited_by").filter(pk=named["i"]).first()
    if found is None or found.is_expired:
        raise ConflictError(GONE, code="invitation_gone")
    return found


def check_address(invitation: Invitation, address: str) -> None:
    """Raise InvalidError unless the invitation is for the address."""
    if invitation.email != address.strip().lower():
        raise InvalidError(OTHER_EMAIL, fields={"email": [OTHER_EMAIL]})


@transaction.atomic
def accept(*, token: str, user: User) -> Membership:
    """Join `user` to the organization that the link names; good for one use, and for the invited address only.

    Raises ConflictError where the link is not good any more, InvalidError where it is for another address. Only
    a link that `confirms_address` says that the user owns the address.
    """
    named = find_invitation(token)
    with organization_scope(named.organization):
        held = Invitation.objects.select_for_update(of=("self",)).open().filter(pk=named.pk).first()
        if held is None or held.is_expired:
            raise ConflictError(GONE, code="invitation_gone")
        check_address(held, user.email)
        membership = _join(held, user)
        held.accepted_at = timezone.now()
        held.save(update_fields=["accepted_at"])
        notify(key="member_joined", user=held.invited_by, organization=held.organization)
        return membership


def _join(held: Invitation, user: User) -> Membership:
    membership, created = Membership.objects.get_or_create(
        user=user, organization=held.organization, defaults={"role": held.role}
    )
    if created:
        record_member("member.joined", membership, user, role=Role(held.role).label)
    elif not membership.is_active:
        raise ConflictError(GONE, code="invitation_gone")
    return membership
