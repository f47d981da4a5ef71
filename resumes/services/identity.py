"""Whose resume is this? The same email, or phone and a similar name, or the same name and something to bear it out."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection
from django.db.models import Q, QuerySet
from rapidfuzz import fuzz

from core.models import Organization
from resumes.extraction.resume import Field, ResumeReading
from resumes.models import Candidate

SIMILAR_NAME = 75
STRANGE_NAME = 50
SAME_PLACE_OF_WORK = 90
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Traits:
    """What tells people apart."""

    name: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    links: frozenset[str] = frozenset()
    employers: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    city: str = ""


def traits_of(reading: ResumeReading) -> Traits:
    """The traits that a resume states."""
    return Traits(
        name=reading.name.value if reading.name else "",
        emails=tuple(email.value.lower() for email in reading.emails),
        phones=tuple(phone.value for phone in reading.phones),
        links=frozenset(link_key(link.value.url) for link in reading.links),
        employers=_values(job.employer for job in reading.experience),
        institutions=_values(school.institution for school in reading.education),
        city=reading.location.value.city if reading.location else "",
    )


def _values(fields: Iterable[Field[str] | None]) -> tuple[str, ...]:
    return tuple(field.value for field in fields if field)


def name_key(name: str) -> str:
    """First and last word of a name without accents and case, in alphabetical order; empty for fewer than two words.

    "Müller, Anna", "Anna B. Muller" and "ANNA MÜLLER" share one key.
    """
    plain = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    words = _WORD.findall(plain.casefold())
    long_words = [word for word in words if len(word) > 1] or words
    return " ".join(sorted([long_words[0], long_words[-1]]))[:200] if len(long_words) > 1 else ""


def link_key(url: str) -> str:
    """An address without scheme, www and trailing slash."""
    return re.sub(r"^(https?://)?(www\.)?", "", url.strip().lower()).rstrip("/")


def lock(*, organization: Organization, traits: Traits) -> None:
    """Make others who read, create or correct the same person wait until this transaction ends.

    Keys are taken in order, so that two transactions cannot wait for each other.
    """
    lock_all(organization=organization, people=[traits])


def lock_all(*, organization: Organization, people: Iterable[Traits]) -> None:
    """As `lock`, for several people at once."""
    held = sorted({f"{organization.pk}:{key}" for traits in people for key in keys(traits)})
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest(%s::text[]) AS key", [held])


def keys(traits: Traits) -> set[str]:
    """Two people without a key in common are never taken for one."""
    named = {f"name:{key}" for key in [name_key(traits.name)] if key}
    return named | {f"email:{email}" for email in traits.emails} | {f"phone:{phone}" for phone in traits.phones}


def recognize(traits: Traits) -> Candidate | None:
    """The candidate of the open organization with these traits, None where there is none. Call `lock` first."""
    return recognize_among(candidates_like([traits]), traits)


def candidates_like(people: Iterable[Traits]) -> QuerySet[Candidate]:
    """Candidates who have a key in common with one of the people, oldest first, with their history."""
    people = list(people)
    may_be = Q(email__in={email for traits in people for email in traits.emails})
    may_be |= Q(phone__in={phone for traits in people for phone in traits.phones})
    may_be |= Q(name_key__in={name_key(traits.name) for traits in people} - {""})
    found: QuerySet[Candidate] = Candidate.objects.filter(may_be).order_by("created_at", "id")
    return found.prefetch_related("experience", "education")


def recognize_among(people: Iterable[Candidate], traits: Traits) -> Candidate | None:
    """Whom of the people the traits tell of; None where it is none of them."""
    key = name_key(traits.name)
    near = [
        person
        for person in people
        if person.email in traits.emails or person.phone in traits.phones or (key and person.name_key == key)
    ]
    for rule in (_same_email, _same_phone, _same_name):
        for person in near:
            if rule(person, traits):
                return person
    return None


def _same_email(person: Candidate, traits: Traits) -> bool:
    """An address that people with nothing alike in their names share, such as an agency's, tells nothing."""
    return person.email in traits.emails and bool(person.email) and _likeness(person, traits) >= STRANGE_NAME


def _same_phone(person: Candidate, traits: Traits) -> bool:
    return bool(person.phone) and person.phone in traits.phones and _likeness(person, traits) >= SIMILAR_NAME


def _likeness(person: Candidate, traits: Traits) -> float:
    """0 to 100; 100 where one of the names is not known."""
    if not person.name or not traits.name:
        return 100.0
    return max(
        fuzz.token_set_ratio(person.name.casefold(), traits.name.casefold()),
        fuzz.token_set_ratio(name_key(person.name), name_key(traits.name)),
    )


def _same_name(person: Candidate, traits: Traits) -> bool:
    if not person.name_key or person.name_key != name_key(traits.name):
        return False
    return _shares_history(person, traits) or (_shares_city(person, traits) and not _contradicts(person, traits))


def _shares_history(person: Candidate, traits: Traits) -> bool:
    links = {link_key(link["url"]) for link in person.links}
    return (
        bool(links & traits.links)
        or _any_alike([job.employer for job in person.experience.all()], traits.employers)
        or _any_alike([school.institution for school in person.education.all()], traits.institutions)
    )


def _any_alike(known: Iterable[str], stated: Iterable[str]) -> bool:
    stated = [name.casefold() for name in stated if name]
    return any(fuzz.ratio(name.casefold(), other) >= SAME_PLACE_OF_WORK for name in known if name for other in stated)


def _shares_city(person: Candidate, traits: Traits) -> bool:
    return bool(person.city) and person.city.casefold() == traits.city.casefold()


def _contradicts(person: Candidate, traits: Traits) -> bool:
    """Both state an email or both a phone, and none in common."""
    other_email = bool(person.email and traits.emails) and person.email not in traits.emails
    other_phone = bool(person.phone and traits.phones) and person.phone not in traits.phones
    return other_email or other_phone
