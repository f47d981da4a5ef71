"""Every action of the back office does what it says, to the chosen rows and no others."""

import pytest
from django.contrib import admin
from django.core import mail
from django.urls import reverse

from core.enums import EmailStatus, SignInKind, TaskStatus
from core.models import ApiKey, Email, Membership, Organization, SignIn, TaskRun, User
from core.services import sign_in
from resumes.models import Candidate
from tests.core.admin.rows import a_row_of
from tests.resumes.making import read, resume_text

pytestmark = pytest.mark.django_db

TRIED = {
    "core_organization": {"to_standard", "to_premium"},
    "core_membership": {"deactivate", "reactivate"},
    "core_user": {"deactivate", "reactivate", "send_reset"},
    "core_taskrun": {"retry"},
    "core_email": {"retry"},
    "core_signin": {"end"},
    "core_apikey": {"revoke"},
    "resumes_candidate": {"erase"},
    "resumes_resume": {"read_again"},
    "django_celery_beat_periodictask": {"enable_tasks", "disable_tasks", "toggle_tasks", "run_tasks"},
}


def do(olga, model, action, *rows, **more):
    body = {"action": action, "_selected_action": [row.pk for row in rows], **more}
    return olga.page.post(reverse(f"admin:{model}_changelist"), body, follow=True)


def test_every_action_is_tried_here(rf, olga):
    request = rf.get("/")
    request.user = olga.user
    offered = {}
    for model, shown in admin.site._registry.items():
        if actions := set(shown.get_actions(request)) - {"delete_selected"}:
            offered[f"{model._meta.app_label}_{model._meta.model_name}"] = actions

    assert offered == TRIED


def test_the_plan_changes(olga, organization_a, organization_b):
    do(olga, "core_organization", "to_premium", organization_a)
    assert dict(Organization.objects.values_list("slug", "plan")) == {"acme": "premium", "bolt": "standard"}

    do(olga, "core_organization", "to_standard", organization_a)
    assert set(Organization.objects.values_list("plan", flat=True)) == {"standard"}


def test_a_member_is_deactivated_and_let_back(olga, alice, bob):
    do(olga, "core_membership", "deactivate", bob.membership)
    assert not Membership.objects.get(pk=bob.membership.pk).is_active
    assert alice.page.get("/").status_code == 200

    do(olga, "core_membership", "reactivate", bob.membership)
    assert Membership.objects.get(pk=bob.membership.pk).is_active


def test_the_last_admin_stays(olga, alice):
    answer = do(olga, "core_membership", "deactivate", alice.membership)

    assert "needs an admin" in answer.content.decode()
    assert Membership.objects.get(pk=alice.membership.pk).is_active


def test_a_role_changes_by_the_one_service(olga, alice, bob):
    url = reverse("admin:core_membership_change", args=[bob.membership.pk])
    assert olga.page.post(url, {"role": "recruiter", "is_active": "on"}).status_code == 302
    assert Membership.objects.get(pk=bob.membership.pk).role == "recruiter"

    url = reverse("admin:core_membership_change", args=[alice.membership.pk])
    answer = olga.page.post(url, {"role": "viewer", "is_active": "on"}, follow=True)
    assert "needs an admin" in answer.content.decode()
    assert Membership.objects.get(pk=alice.membership.pk).role == "admin"


def test_people_set_inactive_are_out_at_once(olga, bob):
    page, api = bob.page, bob.api
    do(olga, "core_user", "deactivate", bob.user, olga.user)

    assert not User.objects.get(pk=bob.user.pk).is_active
    assert User.objects.get(pk=olga.user.pk).is_active
    assert page.get("/").status_code == 302
    assert api.get("/api/v1/tasks").status_code == 401

    do(olga, "core_user", "reactivate", bob.user)
    assert User.objects.get(pk=bob.user.pk).is_active


def test_an_operator_who_is_no_superuser_cannot_shut_out_operators(olga, bob):
    from django.contrib.auth.models import Permission

    User.objects.filter(pk=bob.user.pk).update(is_staff=True)
    bob.user.user_permissions.set(Permission.objects.filter(codename__in=("view_user", "change_user")))
    page = bob.page
    body = {"action": "deactivate", "_selected_action": [olga.user.pk]}
    page.post(reverse("admin:core_user_changelist"), body)
    page.post(
        reverse("admin:core_user_change", args=[bob.user.pk]),
        {"email": "bob@example.org", "name": "Bob", "is_superuser": "on", "is_staff": "on", "is_active": "on"},
    )

    assert User.objects.get(pk=olga.user.pk).is_active
    assert not User.objects.get(pk=bob.user.pk).is_superuser


def test_a_link_for_a_new_password_is_mailed(olga, bob):
    do(olga, "core_user", "send_reset", bob.user)

    assert Email.objects.get(template_key="password_reset").to == bob.user.email
    assert mail.outbox == []


def test_failed_tasks_are_tried_again_and_others_not(olga, alice):
    olga.open(alice.organization)
    with alice.scope():
        make = {"organization": alice.organization, "kind": "matching.rank"}
        failed = TaskRun.objects.create(**make, title="Rank", status="failed", attempts=3, error="No luck")
        done = TaskRun.objects.create(**make, title="Rank", status="succeeded")

    assert "1 will be tried again" in do(olga, "core_taskrun", "retry", failed, done).content.decode()
    with alice.scope():
        states = dict(TaskRun.objects.values_list("pk", "status"))
        assert states == {failed.pk: TaskStatus.QUEUED, done.pk: TaskStatus.SUCCEEDED}
        assert TaskRun.objects.get(pk=failed.pk).actor == olga.user
    assert "none of these has failed" in do(olga, "core_taskrun", "retry", done).content.decode()


def test_failed_mail_is_sent_again(olga):
    failed = Email.objects.create(to="a@example.org", template_key="invitation", status="failed", attempts=6)

    do(olga, "core_email", "retry", failed)

    assert Email.objects.get().status == EmailStatus.QUEUED
    assert "none of this has failed" in do(olga, "core_email", "retry", failed).content.decode()


def test_a_sign_in_ends(olga, bob):
    row = sign_in.start(user=bob.user, kind=SignInKind.API)

    do(olga, "core_signin", "end", row)

    assert not SignIn.objects.get(pk=row.pk).is_live


def test_a_key_is_revoked(olga, alice):
    olga.open(alice.organization)
    with alice.scope():
        key = a_row_of(ApiKey, alice)

    do(olga, "core_apikey", "revoke", key)

    with alice.scope():
        assert ApiKey.objects.get().revoked_at is not None


def test_people_are_erased_after_a_confirmation(olga, alice):
    olga.open(alice.organization)
    anna = read(alice.organization, resume_text(name="Anna Berg"), "anna.txt").candidate
    carl = read(alice.organization, resume_text(name="Carl Dahl"), "carl.txt").candidate

    asked = do(olga, "resumes_candidate", "erase", anna)
    assert "This cannot be undone" in asked.content.decode()
    with alice.scope():
        assert Candidate.objects.count() == 2

    do(olga, "resumes_candidate", "erase", anna, confirmed="yes")
    with alice.scope():
        assert list(Candidate.objects.all()) == [carl]


def test_files_are_read_again(olga, alice):
    olga.open(alice.organization)
    resume = read(alice.organization, resume_text(name="Anna Berg"), "anna.txt")

    assert "1 will be read again" in do(olga, "resumes_resume", "read_again", resume).content.decode()
    with alice.scope():
        assert TaskRun.objects.filter(subject_id=resume.pk, status="queued", actor=olga.user).exists()


def test_rows_of_another_organization_are_out_of_reach(olga, alice, charlie):
    foreign = read(charlie.organization, resume_text(name="Carl Bolt"), "carl.txt").candidate
    olga.open(alice.organization)

    do(olga, "resumes_candidate", "erase", foreign, confirmed="yes")

    with charlie.scope():
        assert Candidate.objects.count() == 1


def test_scheduled_tasks_are_switched(olga, alice):
    from django_celery_beat.models import PeriodicTask

    task = a_row_of(PeriodicTask, alice)
    do(olga, "django_celery_beat_periodictask", "disable_tasks", task)
    assert not PeriodicTask.objects.get(pk=task.pk).enabled

    do(olga, "django_celery_beat_periodictask", "enable_tasks", task)
    assert PeriodicTask.objects.get(pk=task.pk).enabled

    do(olga, "django_celery_beat_periodictask", "toggle_tasks", task)
    assert not PeriodicTask.objects.get(pk=task.pk).enabled
    assert do(olga, "django_celery_beat_periodictask", "run_tasks", task).status_code == 200


def test_an_organization_is_added_as_registration_does(olga):
    url = reverse("admin:core_organization_add")
    for _ in range(2):
        answer = olga.page.post(url, {"name": "Nova", "kind": "personal", "plan": "premium", **MEMBERS})
        assert answer.status_code == 302, answer.context["errors"]

    slugs = list(Organization.objects.order_by("created_at").values_list("slug", "kind", "plan"))
    assert slugs[0] == ("nova", "personal", "premium")
    assert slugs[1][0].startswith("nova-")


MEMBERS = {"memberships-TOTAL_FORMS": "0", "memberships-INITIAL_FORMS": "0"}


def test_an_operator_is_added(olga):
    secret = "correct-horse-battery-9"
    body = {"email": "Omar@Example.org", "name": "Omar", "password1": secret, "password2": secret, "is_staff": "on"}
    answer = olga.page.post(reverse("admin:core_user_add"), {**body, "usable_password": "true", **MEMBERS})

    assert answer.status_code == 302, answer.context["errors"]
    omar = User.objects.get(name="Omar")
    assert omar.email == "omar@example.org"
    assert omar.is_staff
    assert omar.check_password(secret)
