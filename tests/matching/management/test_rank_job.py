"""Ranking jobs from the command line."""

import uuid
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from core.models import TaskRun
from jobs.services.ranked import set_ranked
from matching.models import Match
from tests.matching.candidates import add_candidate, make_job
from tests.tasks import work_off

pytestmark = pytest.mark.django_db


def run(*arguments):
    out = StringIO()
    call_command("rank_job", *arguments, stdout=out, stderr=StringIO())
    return out.getvalue()


def test_one_job_is_ranked_while_one_waits(rita):
    add_candidate(rita, "Ada Park")
    job = make_job(rita)

    assert "Ada Park" in run(str(job.pk), "--organization", "acme", "--wait")


def test_all_active_jobs_are_ranked(rita):
    add_candidate(rita)
    active, draft = make_job(rita, title="Active", status="active"), make_job(rita, title="Draft")

    run("--all", "--organization", "acme", "--wait")

    with rita.scope():
        assert set(Match.objects.values_list("job", flat=True)) == {active.pk}
        assert not Match.objects.filter(job=draft).exists()


def test_jobs_whose_ranking_is_off_are_passed_over_or_told(rita):
    active, off = (make_job(rita, title=title, status="active") for title in ("Active", "Off"))
    work_off(rita)
    with rita.scope():
        set_ranked(job=off, is_ranked=False, reason="By hand.", actor=rita.user)

    run("--all", "--organization", "acme")

    with rita.scope():
        asked = TaskRun.objects.filter(kind="matching.rank", actor=None, subject_id__in=[active.pk, off.pk])
        assert [task.subject_id for task in asked] == [active.pk]
    with pytest.raises(CommandError, match="switched off: By hand"):
        run(str(off.pk), "--organization", "acme")


@pytest.mark.parametrize(
    "arguments",
    [["--all", "--organization", "nowhere"], ["--organization", "acme"], [str(uuid.uuid4()), "--organization", "acme"]],
)
def test_what_is_not_there_is_said(rita, arguments):
    with pytest.raises(CommandError):
        run(*arguments)


def test_a_job_of_another_organization_is_not_there(rita, charlie):
    job = make_job(charlie)
    with pytest.raises(CommandError, match="has no job"):
        run(str(job.pk), "--organization", "acme")
