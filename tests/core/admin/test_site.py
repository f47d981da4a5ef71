"""Where the back office answers, to whom, and under which policy."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from core.models import Email, TaskRun, User
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db

INDEX = reverse("admin:index")


def routes_with(**environment):
    """What the root knows of the back office in a process with these variables."""
    code = (
        "import django, json; django.setup(); from django.urls import get_resolver as root;"
        "found = [str(p.pattern) for p in root().url_patterns if getattr(p, 'namespace', '') == 'admin'];"
        "print(json.dumps(found))"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        cwd=settings.BASE_DIR,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "recruiting.settings", **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


def test_its_address_is_a_setting_and_may_be_none():
    assert routes_with(ADMIN_PATH="/control/room/") == ["control/room/"]
    assert routes_with(ADMIN_PATH="") == []


def test_with_a_host_of_its_own_it_answers_nowhere_else(olga, settings):
    settings.ALLOWED_HOSTS = ["*"]
    settings.ADMIN_HOST = "office.example.org"

    for path in (INDEX, reverse("admin:login"), reverse("admin:core_user_changelist"), "/admin/nothing/"):
        assert olga.page.get(path).status_code == 404
        assert Client().get(path).status_code == 404
    assert olga.page.get(INDEX, headers={"host": "office.example.org"}).status_code == 200
    assert olga.page.get(INDEX, headers={"host": "OFFICE.example.org:443"}).status_code == 200


def test_operators_sign_in_on_the_sites_own_page(client):
    User.objects.create_superuser("olga@example.org", PASSWORD, name="Olga")

    asked = client.get(INDEX, follow=True)
    assert asked.redirect_chain[-1][0].startswith(f"{reverse('core:sign-in')}?next={INDEX}")

    body = {"email": "olga@example.org", "password": PASSWORD, "next": INDEX}
    assert client.post(reverse("core:sign-in"), body, follow=True).redirect_chain[-1][0] == INDEX
    assert client.get(INDEX).status_code == 200


def test_the_front_door_leads_operators_without_an_organization_to_the_back_office(olga, alice, settings):
    assert olga.page.get("/")["Location"] == INDEX
    assert alice.page.get("/").status_code == 200
    User.objects.filter(pk=alice.user.pk).update(is_staff=True)
    assert alice.page.get("/").status_code == 200

    settings.ADMIN_HOST = "office.example.org"
    assert olga.page.get("/").status_code == 403


def test_olga_changes_her_password_where_everyone_does(olga):
    assert olga.page.get(reverse("admin:password_change"))["Location"] == reverse("core:account-password")


def test_the_policy_is_relaxed_for_the_back_office_only(olga, alice):
    office = olga.page.get(INDEX)["Content-Security-Policy"]
    site = alice.page.get("/")["Content-Security-Policy"]

    assert "script-src 'self' 'unsafe-eval'" in office
    assert "style-src 'self' 'unsafe-inline'" in office
    assert "default-src 'none'" in office
    assert "unsafe" not in site


def test_the_overview_tells_what_there_is(olga, alice):
    with alice.scope():
        make = {"organization": alice.organization, "title": "Rank"}
        TaskRun.objects.create(**make, kind="matching.rank", status="failed")
        run = TaskRun.objects.create(**make, kind="matching.rank")
        TaskRun.objects.filter(pk=run.pk).update(created_at="2020-01-01T00:00:00Z")
    Email.objects.create(to="a@example.org", template_key="invitation", status="failed")

    context = olga.page.get(INDEX).context

    told = {figure.label: figure for figure in [*context["volumes"], *context["work"], *context["parts"]]}
    assert told["Organizations"].value == "1"
    assert told["Active users"].value == "2"
    assert told["Tasks waiting"].value == "1"
    assert told["Oldest waiting"].tone == "bad"
    assert told["Mail failed"].value == "1"
    assert told["Storage"].value == "Answers"
    assert ("Task", "matching.rank", "1") in context["failures"]
    assert len(context["readings"]) == 30


def test_no_name_of_anybody_is_on_the_overview(olga, alice):
    from tests.resumes.making import read, resume_text

    read(alice.organization, resume_text(name="Zyxwvut Berg"), "zyxwvut.txt")

    assert "Zyxwvut" not in olga.page.get(INDEX).content.decode()


def test_djangos_own_log_keeps_no_names(olga, alice):
    from django.contrib.admin.models import LogEntry

    url = reverse("admin:core_user_change", args=[alice.user.pk])
    members = {"memberships-TOTAL_FORMS": "0", "memberships-INITIAL_FORMS": "0"}
    answer = olga.page.post(url, {"email": "alice@example.org", "name": "Alice B", "is_active": "on", **members})

    assert answer.status_code == 302
    assert User.objects.get(pk=alice.user.pk).name == "Alice B"
    assert not LogEntry.objects.exists()
