"""Whoever reads explanations reads them in their language; the pages around them are English."""

import pytest
from django.urls import reverse

from core.services.organization import update_organization
from core.services.preferences import save_preferences
from matching.models import Match
from tests.matching.candidates import PYTHON, add_candidate, make_job, rank

pytestmark = pytest.mark.django_db

DJANGO = {"kind": "skill", "value": "django", "must": True}
GERMAN = "Django im Lebenslauf nicht gefunden."
FRENCH = "Django introuvable dans le CV."
ENGLISH = "Django was not found in the resume."


@pytest.fixture
def job(rita):
    add_candidate(rita, "Ada Lovelace", skills=("python",), months=80)
    add_candidate(rita, "Ben Bitdiddle", skills=(), months=20)
    job = make_job(rita, status="active", requirements=[PYTHON, DJANGO])
    rank(rita, job)
    return job


def matches_of(person, job):
    with person.scope():
        return list(Match.objects.placed().filter(job=job).order_by("score"))


def open_explanation(person, job):
    return person.page.get(reverse("matching:ranking", args=[job.pk, matches_of(person, job)[0].pk])).content.decode()


def over_the_api(person, job, **headers):
    return person.api.get(f"/api/v1/matches/{matches_of(person, job)[0].pk}", headers=headers)


def texts(answer):
    return [reason["text"] for part in answer.json()["contributions"] for reason in part["reasons"]]


def test_bob_reads_reasons_in_german_on_an_english_page(bob, job):
    save_preferences(user=bob.user, explanation_language="de")
    html = open_explanation(bob, job)

    assert GERMAN in html
    assert ENGLISH not in html
    assert '<html lang="en"' in html
    assert 'lang="de"' in html
    assert "Back to the ranking" in html


def test_who_chose_nothing_reads_the_language_of_the_organization(alice, bob, charlie, job):
    update_organization(organization=alice.organization, values={"explanation_language": "fr"}, actor=alice.user)
    charlie.organization.refresh_from_db()

    assert FRENCH in open_explanation(bob, job)
    assert FRENCH in texts(over_the_api(bob, job))
    assert charlie.organization.explanation_language == "en"


def test_alice_sets_the_language_of_her_organization_and_bob_may_not(alice, bob):
    values = {"name": "A", "language": "en", "explanation_language": "pl", "time_zone": "UTC"}

    assert bob.page.post("/settings/organization", values).status_code == 403
    assert alice.page.post("/settings/organization", values).status_code == 302
    alice.organization.refresh_from_db()
    assert alice.organization.explanation_language == "pl"
    assert alice.page.post("/settings/organization", {**values, "explanation_language": "xx"}).status_code == 400
    assert alice.api.patch("/api/v1/organization", {"explanation_language": "xx"}).status_code == 400
    assert (
        alice.api.patch("/api/v1/organization", {"explanation_language": "nl"}).json()["explanation_language"] == "nl"
    )


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("de", "de"),
        ("de-AT,de;q=0.8,en;q=0.5", "de"),
        ("tlh, fr;q=0.5", "fr"),
        ("tlh", "it"),
        ("de;q=0, en", "en"),
        ("*", "it"),
        ("x" * 600, "it"),
        ("", "it"),
    ],
)
def test_the_api_answers_in_the_language_that_the_request_accepts_else_in_the_preferred(bob, job, accepted, language):
    save_preferences(user=bob.user, explanation_language="it")
    answer = over_the_api(bob, job, **({"accept-language": accepted} if accepted else {}))

    assert answer["Content-Language"] == language
    assert "Accept-Language" in answer["Vary"]


def test_the_same_match_has_another_tag_in_another_language(bob, job):
    english, german = over_the_api(bob, job), over_the_api(bob, job, **{"accept-language": "de"})

    assert english["ETag"] != german["ETag"]
    assert (ENGLISH in texts(english), GERMAN in texts(german)) == (True, True)
    assert [part["points"] for part in german.json()["contributions"]] == [
        part["points"] for part in english.json()["contributions"]
    ]


def test_comparisons_other_jobs_and_texts_are_explained_in_the_same_language(bob, job):
    save_preferences(user=bob.user, explanation_language="de")
    chosen = [match.pk for match in matches_of(bob, job)]
    candidate = matches_of(bob, job)[0].candidate_id
    compared = bob.page.get(reverse("matching:compare", args=[job.pk]), {"match": chosen}).content.decode()
    fits = bob.page.get(reverse("matching:candidate-jobs", args=[candidate])).content.decode()
    fits_api = bob.api.get(f"/api/v1/candidates/{candidate}/jobs-fit")
    text = bob.api.post("/api/v1/candidates/for-text", {"text": "Developer\nDjango is required.", "limit": 2})

    alike = bob.page.get(reverse("matching:candidate-similar", args=[candidate])).content.decode()

    assert GERMAN in compared
    assert "Beide waren tätig als" in alike
    assert 'lang="de"' in fits
    assert fits_api["Content-Language"] == text["Content-Language"] == "de"
