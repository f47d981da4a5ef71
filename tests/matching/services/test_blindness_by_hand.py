"""People entered by hand who differ in personal words only."""

from importlib import import_module

import pytest
from django.db import connection

from matching.models import CandidateIndex, IndexRequest
from matching.searching import parse
from matching.selectors.candidate_profile import candidate_profiles
from matching.selectors.search import Mode, search_candidates
from matching.tasks import renew_vectors
from resumes.models import Candidate
from resumes.services.search import index
from tests.matching.candidates import add_candidate
from tests.tasks import work_off

pytestmark = pytest.mark.django_db(transaction=True)

WORK = "Builds billing services in Python and PostgreSQL for three countries."
PEOPLE = (
    ("Ada Park", "Active in the Baptist church.", "ada.park@example.org"),
    ("Ben Okafor", "U.S. Army veteran.", "ben@example.net"),
    ("Carla Ruiz", "Proud mother of two.", "carla@example.com"),
    ("Dov Klein", "Practicing Jew and member of our synagogue.", "dov@example.com"),
    ("Eva Novak", "Write to Eva: eva.n@example.com, +1 312 555 0143.", "eva.n@example.com"),
    ("Finn Beck", "Verheiratet, Vater von zwei Kindern.", "finn@example.com"),
    ("Gia Neri", "Born on 12 May 1985. Nationality: Italian", ""),
)


def by_hand(person, name, said, email):
    given, family = name.split()
    fields = {"given_name": given, "family_name": family, "email": email, "summary": f"{WORK} {said}"}
    candidate = add_candidate(person, name, headline=f"Backend Engineer {given}", **fields)
    with person.scope():
        candidate.experience.update(description=f"{said}\n{given} led the team of the ledger.")
    return candidate


def test_twins_entered_by_hand_are_the_same_to_the_scorer(rita):
    people = [by_hand(rita, *one) for one in PEOPLE]
    with rita.scope():
        profiles = candidate_profiles([person.pk for person in people])
    first, *others = (profiles[person.pk] for person in people)

    assert "billing services in Python" in first.text
    assert first.headline == "Backend Engineer"
    for other in others:
        assert (other.text, other.headline, other.vector) == (first.text, first.headline, first.vector)


def test_a_summary_that_was_typed_in_is_quoted_without_the_person(rita):
    by_hand(rita, "Ada Park", "Ada Park writes to ada.park@example.org and is a proud mother of two.", "")
    with rita.scope():
        index(Candidate.objects.get())
        [hit] = search_candidates(parse("billing"), mode=Mode.BOOLEAN).hits

    [quote] = [item.quote for item in hit.highlights if item.field == "resume"]
    assert ("billing", True) in quote.pieces
    assert not any(word in quote.text for word in ("Ada", "Park", "@", "mother"))


def test_an_update_indexes_those_entered_by_hand_again(rita):
    candidate = by_hand(rita, *PEOPLE[0])
    work_off(rita)
    migration = import_module("matching.migrations.0004_typed_words_are_redacted")
    with rita.scope():
        CandidateIndex.objects.update(digest="as before")
        with connection.cursor() as cursor:
            cursor.execute(migration.INDEX_AGAIN)
    renew_vectors()
    work_off(rita)

    with rita.scope():
        assert CandidateIndex.objects.get(candidate=candidate).digest != "as before"
        assert not IndexRequest.objects.exists()
