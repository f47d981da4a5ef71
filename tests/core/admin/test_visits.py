"""Operators open one organization at a time, and act as a member: announced, recorded, marked, and soon over."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import Membership, OperatorVisit, User
from core.selectors.audit_log import audit_log, entries
from jobs.models import Job
from tests.conftest import PASSWORD
from tests.jobs.views.test_editing import filled

pytestmark = pytest.mark.django_db

CHOOSE = reverse("admin:choose-organization")
JOBS = reverse("admin:jobs_job_changelist")
STOP = reverse("core:acting-stop")
BANNER = "You act as"


def act(olga, person, reason="Ticket 7"):
    return olga.page.post(reverse("admin:act-as", args=[person.membership.pk]), {"reason": reason})


def age(person, **values):
    with person.scope():
        OperatorVisit.objects.update(**values)


def text(answer):
    return answer.content.decode()


@pytest.mark.parametrize(
    "name", ["core_operatorvisit", "core_taskrun", "core_apikey", "resumes_resume", "matching_match"]
)
def test_every_such_list_asks_for_an_organization(olga, name):
    url = reverse(f"admin:{name}_changelist")

    assert olga.page.get(url)["Location"] == f"{CHOOSE}?next={url}"


def test_a_list_of_an_organization_leads_to_the_choice_and_back(olga, alice):
    asked = olga.page.get(JOBS)
    assert asked.status_code == 302
    assert asked["Location"] == f"{CHOOSE}?next={JOBS}"
    assert "belong to an organization" in text(olga.page.get(asked["Location"]))

    chosen = olga.page.post(CHOOSE, {"organization": alice.organization.pk, "reason": "Ticket 7", "next": JOBS})
    assert chosen["Location"] == JOBS
    assert olga.page.get(JOBS).status_code == 200


def test_olga_sees_the_open_organization_only(olga, alice, charlie):
    for person, title in ((alice, "Cook in Acme"), (charlie, "Cook in Bolt")):
        with person.scope():
            job = Job.objects.create(organization=person.organization, title=title)
    olga.open(alice.organization)

    assert "Cook in Acme" in text(olga.page.get(JOBS))
    assert "Cook in Bolt" not in text(olga.page.get(JOBS))
    foreign = olga.page.get(reverse("admin:jobs_job_change", args=[job.pk]))
    assert foreign.status_code == 302
    assert "Cook in Bolt" not in text(olga.page.get(foreign["Location"]))


@pytest.mark.django_db(transaction=True)
def test_opening_is_written_into_the_organizations_audit(olga, alice):
    olga.open(alice.organization)

    with alice.scope():
        visit = OperatorVisit.objects.get()
        entry = entries(audit_log(alice.organization)[:1])[0]
    assert (visit.operator, visit.acting_as, visit.reason) == (olga.user, None, "Ticket 7")
    assert entry.actor == olga.user
    assert ("reason", "Ticket 7") in [(change.field, change.after) for change in entry.changes]


@pytest.mark.parametrize("reason", ["", "  ", "x"])
def test_without_a_reason_nothing_opens(olga, alice, reason):
    answer = olga.page.post(CHOOSE, {"organization": alice.organization.pk, "reason": reason})

    assert answer.status_code in (302, 400)
    assert olga.page.get(JOBS)["Location"].startswith(CHOOSE)


@pytest.mark.parametrize("wrong", ["", "x", "018f0000-0000-7000-8000-000000000000"])
def test_an_unknown_organization_is_not_found(olga, wrong):
    assert olga.page.post(CHOOSE, {"organization": wrong, "reason": "Ticket 7"}).status_code == 404


def test_what_was_opened_closes_by_itself_and_by_hand(olga, alice):
    olga.open(alice.organization)
    age(alice, ends_at=timezone.now())
    assert olga.page.get(JOBS).status_code == 302

    olga.open(alice.organization)
    assert olga.page.post(reverse("admin:close-organization")).status_code == 302
    assert olga.page.get(JOBS).status_code == 302
    with alice.scope():
        assert OperatorVisit.objects.exclude(ended_at=None).count() == 1


def test_another_operator_cannot_use_olgas_visit(olga, alice):
    olga.open(alice.organization)
    other = User.objects.create_superuser("omar@example.org", PASSWORD, name="Omar")
    client = Client()
    client.force_login(other)
    session = client.session
    session["operator_visit"] = olga.page.session["operator_visit"]
    session.save()

    assert client.get(JOBS).status_code == 302


def test_the_search_for_an_organization_narrows_the_choice(olga, alice, charlie):
    found = text(olga.page.get(CHOOSE, {"q": "acm"}))

    assert "Acme" in found
    assert "Bolt" not in found


def test_olga_acts_as_rita_with_a_band_on_every_page(olga, rita):
    assert act(olga, rita).status_code == 302

    for path in ("/", "/jobs", "/candidates"):
        page = text(olga.page.get(path))
        assert BANNER in page
        assert "Rita" in page
    assert BANNER not in text(rita.page.get("/"))
    assert olga.page.get(reverse("admin:index")).status_code == 200


def test_a_write_while_acting_names_both(olga, rita):
    act(olga, rita)

    olga.page.post(reverse("jobs:create"), filled(title="Cook"))

    with rita.scope():
        job = Job.objects.get()
        context = Job.pgh_event_model.objects.get(pgh_obj_id=job.pk).pgh_context
        visit = OperatorVisit.objects.get()
    assert job.created_by == rita.user
    assert context["user"] == str(rita.user.pk)
    assert context["operator"] == str(olga.user.pk)
    assert context["visit"] == str(visit.pk)
    assert visit.acting_as == rita.user


def test_acting_keeps_to_the_members_role_and_organization(olga, bob, charlie):
    act(olga, bob)
    with charlie.scope():
        foreign = Job.objects.create(organization=charlie.organization, title="Cook in Bolt")

    assert olga.page.get(reverse("jobs:create")).status_code == 403
    assert olga.page.get(reverse("jobs:detail", args=[foreign.pk])).status_code == 404


def test_acting_ends_with_one_click(olga, rita):
    act(olga, rita)

    stopped = olga.page.post(STOP)

    assert stopped["Location"] == reverse("admin:core_user_change", args=[rita.user.pk])
    assert olga.page.get("/").status_code != 200 or BANNER not in text(olga.page.get("/"))
    with rita.scope():
        assert OperatorVisit.objects.get().ended_at is not None
    assert olga.page.post(STOP).status_code == 302


def test_acting_ends_after_an_hour(olga, rita):
    act(olga, rita)
    with rita.scope():
        lasts = OperatorVisit.objects.get().ends_at - timezone.now()
    assert datetime.timedelta(minutes=59) < lasts <= datetime.timedelta(hours=1)

    age(rita, ends_at=timezone.now())

    assert "Rita" not in text(olga.page.get("/"))


@pytest.mark.parametrize(
    "ends",
    [
        lambda olga, rita: User.objects.filter(pk=rita.user.pk).update(is_active=False),
        lambda olga, rita: User.objects.filter(pk=rita.user.pk).update(is_staff=True),
        lambda olga, rita: Membership.objects.filter(pk=rita.membership.pk).update(is_active=False),
        lambda olga, rita: User.objects.filter(pk=olga.user.pk).update(is_staff=False, is_superuser=False),
    ],
    ids=["set inactive", "made an operator", "no member any more", "no operator any more"],
)
def test_acting_ends_with_what_allowed_it(olga, rita, ends):
    act(olga, rita)
    ends(olga, rita)

    assert "Rita" not in text(olga.page.get("/"))


def test_nobody_acts_as_an_operator_or_as_who_is_inactive(olga, alice, bob):
    User.objects.filter(pk=alice.user.pk).update(is_staff=True)
    Membership.objects.filter(pk=bob.membership.pk).update(is_active=False)

    assert "one another" in text(act(olga, alice))
    assert "not an active member" in text(act(olga, bob))
    with alice.scope():
        assert not OperatorVisit.objects.exists()


def test_members_cannot_act_as_others(alice, bob):
    answer = alice.page.post(reverse("admin:act-as", args=[bob.membership.pk]), {"reason": "Curious"}, follow=True)

    assert answer.status_code == 403


@pytest.mark.parametrize("path", ["/account", "/account/password", "/account/data/export"])
def test_the_members_own_account_stays_theirs(olga, rita, path):
    act(olga, rita)

    answer = olga.page.post(path, {"name": "Olga"})

    assert answer.status_code == 403
    assert "While acting as somebody" in text(answer)
