"""The page of the pipeline's stages."""

import pytest
from django.urls import reverse

from jobs.selectors.stage import stages_of

pytestmark = pytest.mark.django_db
URL = "jobs:stages"


def rows(person):
    """What the form of the page holds."""
    form = person.page.get(reverse(URL)).context["rows"]
    sent = {f"stages-{name}": value for name, value in form.management_form.initial.items()}
    for number, row in enumerate(form):
        for name in ("id", "name", "kind", "ORDER"):
            sent[f"stages-{number}-{name}"] = row[name].value() or ""
    return sent


def names(person):
    with person.scope():
        return [stage.name for stage in stages_of(person.organization)]


def test_an_admin_renames_moves_adds_and_removes_stages(alice):
    sent = rows(alice) | {
        "stages-0-name": "Inbox",
        "stages-1-ORDER": "1",
        "stages-0-ORDER": "2",
        "stages-7-DELETE": "on",
        "stages-8-name": "On hold",
        "stages-8-kind": "applied",
    }
    assert alice.page.post(reverse(URL), sent).status_code == 302
    expected = ["Shortlisted", "Inbox", "Screening", "Interview", "Offer", "Hired", "Rejected", "On hold"]
    assert names(alice) == expected


def test_what_is_wrong_is_told_and_nothing_is_lost(alice):
    answer = alice.page.post(reverse(URL), rows(alice) | {"stages-5-DELETE": "on", "stages-0-name": "Inbox"})

    assert answer.status_code == 400
    assert "hired" in answer.content.decode()
    assert "Inbox" in answer.content.decode()
    assert names(alice)[0] == "Applied"


def test_members_see_them(bob):
    page = bob.page.get(reverse(URL)).content.decode()
    assert "Shortlisted" in page
    assert 'type="submit" class="btn primary' not in page
