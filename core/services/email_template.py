"""The wording of outgoing mail: versions that operators save, over the shipped files."""

from django.db import transaction
from django.db.models import Max

from core.email_rendering import Wording, check, shipped
from core.email_templates import EmailKind, find
from core.models import EmailTemplate, EmailTemplateVersion, User


def in_force(kind: EmailKind) -> tuple[EmailTemplateVersion | None, Wording]:
    """The wording that is sent now, with its version; no version where it is the shipped one."""
    version = EmailTemplateVersion.objects.filter(template__key=kind.key, is_current=True).first()
    if version is None:
        return None, shipped(kind)
    return version, Wording(version.subject, version.text, version.html)


@transaction.atomic
def save_version(*, key: str, subject: str, text: str, html: str, actor: User) -> EmailTemplateVersion:
    """Save a new version and put it in force; InvalidError names the part that cannot be used."""
    check(find(key), Wording(subject, text, html))
    EmailTemplate.objects.get_or_create(key=key)
    template = EmailTemplate.objects.select_for_update().get(key=key)
    number = (template.versions.aggregate(last=Max("number"))["last"] or 0) + 1
    template.versions.filter(is_current=True).update(is_current=False)
    return EmailTemplateVersion.objects.create(
        template=template, number=number, subject=subject, text=text, html=html, author=actor, is_current=True
    )


@transaction.atomic
def use_version(*, version: EmailTemplateVersion) -> EmailTemplateVersion:
    """Put an earlier version in force again."""
    versions = EmailTemplate.objects.select_for_update().get(pk=version.template_id).versions
    versions.filter(is_current=True).update(is_current=False)
    versions.filter(pk=version.pk).update(is_current=True)
    version.refresh_from_db()
    return version


@transaction.atomic
def use_shipped(*, key: str) -> None:
    """Go back to the wording that came with the software; the saved versions stay."""
    EmailTemplateVersion.objects.filter(template__key=key, is_current=True).update(is_current=False)
