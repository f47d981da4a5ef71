"""Retention: who was not touched for too long is announced, then erased, unless somebody keeps or touches them."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from core.models import Activity, Email, Organization
from resumes.models import Candidate, RetentionHold, RetentionNotice
from resumes.selectors import retention as rule
from resumes.services import retention
from resumes.services.retention import keep, run_everywhere, run_retention
from tests import services
from tests.resumes.making import read, resume_text

pytestmark = pytest.mark.django_db(transaction=True)
DAYS, NOTICE = 100, 14


@pytest.fixture(autouse=True)
def policy(alice, settings):
    settings.RETENTION_NOTICE_DAYS = NOTICE
    Organization.objects.filter(pk=alice.organization.pk).update(retention_days=DAYS)
    alice.organization.refresh_from_db()


@pytest.fixture
def anna(alice):
    return read(alice.organization, resume_text(), "anna.txt").candidate


def after(days):
    return timezone.now() + timedelta(days=days)


def run(person, days):
    outcome = run_retention(organization=person.organization, now=after(days))
    return outcome.announced, outcome.erased


def exists(person, candidate):
    with person.scope():
        return Candidate.objects.filter(pk=candidate.pk).exists()


def test_a_candidate_is_announced_first_and_erased_when_the_notice_is_over(alice, anna):
    assert run(alice, DAYS - NOTICE - 1) == (0, 0)
    assert run(alice, DAYS - NOTICE + 1) == (1, 0)
    assert run(alice, DAYS - 1) == (0, 0)
    assert run(alice, DAYS + 2) == (0, 1)

    assert not exists(alice, anna)
    with alice.scope():
        line = Activity.objects.get(code="candidate.erased")
        assert line.params == {"reason": "retention"}


def test_every_admin_is_told_by_mail_how_many_and_nobody_by_name(alice, rita, anna):
    run(alice, DAYS - NOTICE + 1)

    (mail,) = Email.objects.filter(template_key="retention_announced")
    assert (mail.to, mail.context) == (alice.user.email, {"name": "Alice", "count": "1", "days": str(NOTICE)})


def test_nobody_is_erased_unannounced_even_if_long_due(alice, anna):
    assert run(alice, DAYS + 500) == (1, 0)
    assert run(alice, DAYS + 500 + NOTICE - 1) == (0, 0)
    assert run(alice, DAYS + 500 + NOTICE) == (0, 1)


def test_whoever_is_touched_after_the_announcement_stays(alice, anna):
    run(alice, DAYS - NOTICE + 1)
    with alice.scope():
        Activity.objects.create(
            organization=alice.organization, code="candidate.corrected", subject_type="candidate", subject_id=anna.pk,
            created_at=after(DAYS - 1),
        )  # fmt: skip

    assert run(alice, DAYS + 2) == (0, 0)
    assert exists(alice, anna)
    with alice.scope():
        assert not RetentionNotice.objects.exists()


def test_an_export_does_not_prolong_the_retention(alice, anna):
    with alice.scope():
        Activity.objects.create(
            organization=alice.organization, code="candidate.exported", subject_type="candidate", subject_id=anna.pk,
            created_at=after(DAYS),
        )  # fmt: skip

    assert run(alice, DAYS + 1) == (1, 0)


def test_whoever_is_kept_stays_until_released(alice, anna):
    run(alice, DAYS - NOTICE + 1)
    answer = alice.page.post(f"/settings/retention/{anna.pk}/keep", {"reason": "Asked to stay in our pool"})
    assert answer.status_code == 302
    assert run(alice, DAYS + 50) == (0, 0)

    alice.page.post(f"/settings/retention/{anna.pk}/release")

    assert run(alice, DAYS + 50) == (1, 0)
    assert run(alice, DAYS + 50 + NOTICE) == (0, 1)


def test_keeping_needs_a_reason(alice, anna):
    alice.page.post(f"/settings/retention/{anna.pk}/keep", {"reason": " "})

    with alice.scope():
        assert not RetentionHold.objects.exists()


def test_without_a_retention_nobody_goes(alice, anna):
    Organization.objects.filter(pk=alice.organization.pk).update(retention_days=None)
    alice.organization.refresh_from_db()

    assert run(alice, 5000) == (0, 0)


def test_an_application_under_way_keeps_somebody(alice, anna, monkeypatch):
    from django.db.models import Q

    monkeypatch.setattr(rule, "_reasons", [lambda: Q(pk=anna.pk)])

    assert run(alice, 5000) == (0, 0)


def test_one_who_is_touched_while_the_others_are_erased_stays(alice, anna, monkeypatch):
    run(alice, DAYS - NOTICE + 1)
    ripe = retention._ripe

    def touched(organization, now):
        found = ripe(organization, now)
        with alice.scope():
            keep(candidate=Candidate.objects.get(pk=anna.pk), actor=alice.user, reason="Just now")
        return found

    monkeypatch.setattr(retention, "_ripe", touched)

    assert run(alice, DAYS + 2) == (0, 0)
    assert exists(alice, anna)


def test_a_run_that_was_stopped_goes_on_the_next_night(alice, anna, monkeypatch):
    read(alice.organization, resume_text("Olga Weber", "olga@example.org", "+49 30 770011", "Wayne AG"), "olga.txt")
    run(alice, DAYS - NOTICE + 1)
    erase, calls = retention._erase, []

    def stopped(*args):
        if calls:
            raise KeyboardInterrupt
        calls.append(erase(*args))
        return calls[-1]

    monkeypatch.setattr(retention, "_erase", stopped)
    with pytest.raises(KeyboardInterrupt):
        run(alice, DAYS + 2)
    monkeypatch.undo()

    assert run(alice, DAYS + 2) == (0, 1)


def test_the_night_serves_every_organization(alice, charlie, anna):
    outcomes = run_everywhere()

    assert set(outcomes) == {"acme", "bolt"}


def test_a_dry_run_names_ids_only_and_changes_nothing(alice, anna, capsys):
    with services.owner_connection() as owner:
        for table in ("resumes_candidate", "resumes_resume", "core_activity"):
            owner.execute(f"UPDATE {table} SET created_at = now() - interval '200 days'")

    call_command("retention")
    said = capsys.readouterr().out

    assert f"{anna.pk}" in said
    assert "Keller" not in said
    with alice.scope():
        assert not RetentionNotice.objects.exists()
    call_command("retention", apply=True)
    assert "1 announced, 0 erased" in capsys.readouterr().out


def test_the_page_says_who_goes_when(alice, rita, anna):
    with services.owner_connection() as owner:
        for table in ("resumes_candidate", "resumes_resume", "core_activity"):
            owner.execute(f"UPDATE {table} SET created_at = now() - interval '200 days'")

    shown = alice.page.get("/settings/retention").content.decode()

    assert "Anna Keller" in shown
    assert "announced tonight" in shown
    assert rita.page.get("/settings/retention").status_code == 403
