"""Files that are not read yet when their person is erased: they must not bring the person back."""

import hashlib
import hmac
import uuid
from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.db import connection
from django.db.models import Q, QuerySet
from django.utils import timezone

from core.models import Organization, TaskRun
from resumes.enums import ImportState, ResumeStatus
from resumes.models import BulkImport, Candidate, ErasedTraits, ImportRow, Resume, UploadItem
from resumes.selectors.reading import stored_reading
from resumes.services import identity
from resumes.services.identity import Traits
from resumes.services.stored_files import DELETED_FILE, delete_files, discard

SHORTEST_NAME = 3
UNREADABLE = (ResumeStatus.REFUSED, ResumeStatus.FAILED)


def traits_of_candidate(candidate: Candidate) -> list[Traits]:
    """What tells the candidate from others: as it stands now, and in each of their resumes."""
    resumes = Resume.objects.filter(candidate=candidate, parsed__isnull=False).select_related("parsed")
    readings = [stored.reading for resume in resumes if (stored := stored_reading(resume))]
    return [_present(candidate), *map(identity.traits_of, readings)]


def _present(candidate: Candidate) -> Traits:
    return Traits(
        name=candidate.name,
        emails=(candidate.email.lower(),) if candidate.email else (),
        phones=(candidate.phone,) if candidate.phone else (),
        links=frozenset(identity.link_key(link["url"]) for link in candidate.links if link.get("url")),
        employers=tuple(candidate.experience.values_list("employer", flat=True)),
        institutions=tuple(candidate.education.values_list("institution", flat=True)),
        city=candidate.city,
    )


def lock(organization: Organization, traits: list[Traits]) -> None:
    """Make others who read, create or correct the person wait until this transaction ends."""
    every = Traits(
        emails=tuple({email for known in traits for email in known.emails}),
        phones=tuple({phone for known in traits for phone in known.phones}),
        name=traits[0].name,
    )
    identity.lock(organization=organization, traits=every)


def remember(candidate: Candidate, traits: list[Traits]) -> None:
    """Let unread files of the candidate, who is about to be erased, be known when they are read."""
    drop_checked_imports()
    if unread().exists() or waiting_imports().exists():
        ErasedTraits.objects.create(
            organization=candidate.organization,
            digests=sorted(set().union(*map(_digests, traits))),
            erased_at=timezone.now(),
        )


def unread(before: datetime | None = None) -> QuerySet[Resume]:
    """Files that nobody knows the person of, uploaded before the moment."""
    found: QuerySet[Resume] = Resume.objects.filter(candidate=None).exclude(status=ResumeStatus.READ)
    return found.filter(created_at__lt=before) if before else found


def waiting_imports() -> QuerySet[BulkImport]:
    """Imports that are not done: some of their rows may be of anybody."""
    found: QuerySet[BulkImport] = BulkImport.objects.filter(state=ImportState.WAITING, is_dry_run=False)
    return found


def drop_checked_imports() -> None:
    """Remove tables that were checked only: nobody knows of whom they tell. They can be sent again."""
    checked = BulkImport.objects.filter(is_dry_run=True).exclude(file="")
    names = list(checked.values_list("file", flat=True))
    checked.update(file="")
    delete_files(names)


def were_erased(moment: datetime, people: Iterable[Traits]) -> bool:
    """Whether one of them was erased after the moment."""
    digests = sorted(set().union(*map(_digests, people)))
    return bool(ErasedTraits.objects.filter(erased_at__gte=moment, digests__overlap=digests).exists())


def is_erased(resume: Resume, traits: Traits) -> bool:
    """Whether the file's person was erased after it was uploaded."""
    erased = ErasedTraits.objects.filter(erased_at__gte=resume.created_at)
    return resume.candidate_id is None and erased.filter(digests__overlap=sorted(_digests(traits))).exists()


def _digests(traits: Traits) -> set[str]:
    """One for the email, and one for the name with each thing that bears it out; for a phone, half the name does."""
    words = {f"email:{email}" for email in traits.emails}
    if key := identity.name_key(traits.name):
        words |= {f"phone:{phone}:{word}" for phone in traits.phones for word in key.split()}
        proofs = {*traits.links, *traits.employers, *traits.institutions, traits.city} - {""}
        words |= {f"name:{key}:{proof.casefold()}" for proof in proofs}
    secret = settings.SECRET_KEY.encode()
    return {hmac.new(secret, word.encode(), hashlib.sha256).hexdigest() for word in words}


def drop(resume: Resume, run: TaskRun) -> None:
    """Remove the file of an erased person, with all that names it."""
    run.title = f"Read {DELETED_FILE.lower()}"
    run.save(update_fields=["title"])
    remove([resume])
    forget_spent()


def remove(resumes: list[Resume]) -> None:
    """Delete files that belong to no candidate, their tasks but for those under way, and their audit."""
    identifiers = [resume.pk for resume in resumes]
    discard(resumes)
    TaskRun.objects.filter(subject_id__in=identifiers).exclude(status="running").delete()
    Resume.objects.filter(pk__in=identifiers).delete()
    with connection.cursor() as cursor:
        cursor.execute("SELECT erase_candidate_events(%s, %s::uuid[])", [uuid.uuid4(), identifiers])


def forget_spent() -> None:
    """Drop traits that no unread file can be compared with any more."""
    if waiting_imports().exists():
        return
    oldest = unread().order_by("created_at").values_list("created_at", flat=True).first()
    spent = ErasedTraits.objects.all()
    (spent.filter(erased_at__lte=oldest) if oldest else spent).delete()


def forget_names(traits: list[Traits]) -> None:
    """Remove unreadable files that are named after the person, and the names of uploads that were refused."""
    wanted = _named("original_name", traits)
    if wanted:
        remove(list(unread().filter(wanted, status__in=UNREADABLE)))
        UploadItem.objects.filter(_named("name", traits), resume=None).update(name=DELETED_FILE, message="")
        ImportRow.objects.filter(_named("errors", traits)).update(errors=[])


def _named(field: str, traits: list[Traits]) -> Q:
    """Holds an email or the family name; an empty condition where neither is known."""
    families = {word for known in traits for word in known.name.split()[-1:] if len(word) >= SHORTEST_NAME}
    named = Q()
    for word in families.union(*(known.emails for known in traits)):
        named |= Q(**{f"{field}__icontains": word})
    return named
