"""An operator who is no superuser becomes nobody else, and gets no more than was given."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from core.models import User
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
NEW = "another-horse-battery-7"


@pytest.fixture
def support(bob):
    """Bob helps people: he may change users and groups."""
    User.objects.filter(pk=bob.user.pk).update(is_staff=True)
    names = ("view_user", "change_user", "view_group", "add_group", "change_group", "delete_group")
    bob.user.user_permissions.set(Permission.objects.filter(codename__in=names))
    return bob.page


def set_password(page, user):
    body = {"password1": NEW, "password2": NEW, "usable_password": "true", "set-password": "1"}
    return page.post(reverse("admin:auth_user_password_change", args=[user.pk]), body)


def save(page, user, **changes):
    body = {"email": user.email, "name": user.name, "is_active": "on", "memberships-TOTAL_FORMS": "0"}
    return page.post(
        reverse("admin:core_user_change", args=[user.pk]), {**body, "memberships-INITIAL_FORMS": "0", **changes}
    )


def test_bob_cannot_take_over_an_operator(support, olga):
    assert set_password(support, olga.user).status_code == 403
    assert save(support, olga.user, email="bob+olga@example.org").status_code == 403

    held = User.objects.get(pk=olga.user.pk)
    assert held.email == "olga@example.org"
    assert held.check_password(PASSWORD)


def test_bob_cannot_become_a_member_without_saying_why(support, alice):
    assert set_password(support, alice.user).status_code == 403
    assert save(support, alice.user, email="bob+alice@example.org", name="Alice A.").status_code == 302

    held = User.objects.get(pk=alice.user.pk)
    assert (held.email, held.name) == (alice.user.email, "Alice A.")
    assert held.check_password(PASSWORD)


def test_bob_cannot_give_a_group_more(support):
    group = Group.objects.create(name="Support")
    every = list(Permission.objects.values_list("pk", flat=True)[:3])
    support.post(reverse("admin:auth_group_change", args=[group.pk]), {"name": "Support", "permissions": every})
    support.post(reverse("admin:auth_group_add"), {"name": "Mine", "permissions": every})

    assert not group.permissions.exists()
    assert list(Group.objects.values_list("name", flat=True)) == ["Support"]


def test_olga_sets_a_password_and_an_address(olga, rita):
    assert set_password(olga.page, rita.user).status_code == 302
    assert save(olga.page, rita.user, email="rita.new@example.org").status_code == 302

    held = User.objects.get(pk=rita.user.pk)
    assert held.check_password(NEW)
    assert held.email == "rita.new@example.org"
