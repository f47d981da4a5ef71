"""Changing an organization and founding another one."""

import pytest

from core.enums import Role
from core.errors import InvalidError
from core.models import Membership
from core.services import organization as service

pytestmark = pytest.mark.django_db


def test_the_given_fields_change_and_nothing_else(alice):
    values = {"name": "  Acme   Ltd ", "time_zone": "Europe/Zurich", "plan": "premium", "slug": "other"}

    service.update_organization(organization=alice.organization, values=values, actor=alice.user)

    alice.organization.refresh_from_db()
    held = alice.organization
    assert (held.name, held.time_zone, held.language, held.plan, held.slug) == (
        "Acme Ltd",
        "Europe/Zurich",
        "en",
        "standard",
        "acme",
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "  "),
        ("language", "tlh"),
        ("time_zone", "Mars/Olympus"),
        ("retention_days", 29),
        ("retention_days", 3651),
    ],
)
def test_what_makes_no_sense_is_refused_by_its_name_and_saves_nothing(alice, name, value):
    with pytest.raises(InvalidError) as refused:
        service.update_organization(
            organization=alice.organization, values={"name": "New", name: value}, actor=alice.user
        )

    alice.organization.refresh_from_db()
    assert (list(refused.value.fields), alice.organization.name) == ([name], "Acme")


def test_whoever_founds_an_organization_is_its_admin(bob):
    made = service.found_organization(name="Bobs", actor=bob.user)

    assert (made.role, made.organization.name) == (Role.ADMIN, "Bobs")
    assert Membership.objects.filter(user=bob.user).count() == 2


def test_there_is_an_end_to_organizations_of_one_person(bob, monkeypatch):
    monkeypatch.setattr(service, "MOST_ORGANIZATIONS", 1)
    service.found_organization(name="Bobs", actor=bob.user)

    with pytest.raises(InvalidError):
        service.found_organization(name="More", actor=bob.user)
