"""Feature flags: declared by the software, switched by operators, told to admins."""

import pytest
from django.urls import reverse

from core.flags import REGISTRATION, Feature
from core.models import Flag, User

pytestmark = pytest.mark.django_db

URL = reverse("api:admin-flags")
FEATURE = Feature("shiny", "Something new.", default=False)


@pytest.fixture(autouse=True)
def _undecided():
    Flag.objects.all().delete()


def flag(**values):
    return Flag.objects.create(name="shiny", superusers=False, **values)


def test_alice_sees_which_features_are_on_for_her(alice):
    Flag.objects.create(name="registration", everyone=False)

    told = {row["name"]: row for row in alice.api.get(URL).json()}

    assert told["registration"]["is_on"] is False
    assert told["registration"]["description"] == REGISTRATION.description


def test_only_admins_see_them(rita, bob, nobody):
    assert rita.api.get(URL).status_code == bob.api.get(URL).status_code == 403
    assert nobody.get(URL).status_code == 401


def test_the_default_counts_until_somebody_decides():
    assert REGISTRATION.is_on()
    assert not FEATURE.is_on()


def test_everyone_decides_for_all(alice):
    flag(everyone=True)

    assert FEATURE.is_on()
    assert FEATURE.is_on(user=alice.user, organization=alice.organization)


def test_a_feature_may_be_on_in_one_organization(alice, charlie):
    flag().organizations.add(alice.organization)

    assert FEATURE.is_on(user=alice.user, organization=alice.organization)
    assert not FEATURE.is_on(user=charlie.user, organization=charlie.organization)
    assert not FEATURE.is_on()


def test_a_feature_may_be_on_for_one_person(alice, bob):
    flag().users.add(bob.user)

    assert FEATURE.is_on(user=bob.user, organization=bob.organization)
    assert not FEATURE.is_on(user=alice.user, organization=alice.organization)


def test_a_share_of_people_is_always_the_same_people(make_person, organization_a):
    people = [make_person(f"P{number}", "viewer", organization_a) for number in range(40)]
    switched = flag(percent=50)

    first = [FEATURE.is_on(user=person.user) for person in people]

    assert 8 < sum(first) < 32
    assert [FEATURE.is_on(user=person.user) for person in people] == first
    switched.percent = 0
    switched.save()
    assert not any(FEATURE.is_on(user=person.user) for person in people)


def test_off_for_everyone_beats_all_else(alice):
    off = flag(everyone=False, percent=99)
    off.organizations.add(alice.organization)
    off.users.add(alice.user)

    assert not FEATURE.is_on(user=alice.user, organization=alice.organization)


def test_waffles_own_question_gets_the_same_answer(alice, rf):
    import waffle

    flag().organizations.add(alice.organization)
    request = rf.get("/")
    request.user, request.organization = alice.user, alice.organization

    assert waffle.flag_is_active(request, "shiny")
    request.organization = None
    assert not waffle.flag_is_active(request, "shiny")


def sign_up(client, **values):
    body = {"email": "nina@example.org", "password": "long-enough-secret", "name": "Nina", "organization": "New"}
    return client.post(reverse("api:register"), body | values)


def test_operators_can_close_registration(client, nobody):
    Flag.objects.create(name="registration", everyone=False)
    form = {"name": "Nina", "email": "nina@example.org", "password": "long-enough-secret", "organization_name": "New"}

    refused = sign_up(nobody)
    page = client.post(reverse("core:sign-up"), form)

    assert refused.status_code == 403
    assert "by invitation only" in refused.json()["detail"]
    assert "by invitation only" in page.content.decode()
    assert reverse("core:sign-up") not in client.get(reverse("core:sign-in")).content.decode()
    assert not User.objects.filter(email="nina@example.org").exists()


def test_registration_is_open_unless_closed(client, nobody):
    assert sign_up(nobody).status_code in (201, 202)
    assert reverse("core:sign-up") in client.get(reverse("core:sign-in")).content.decode()
