"""The log of rankings as pages for admins, and as a command for operators."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from matching.models import LoggedBatch, LoggedRanking, Match
from tests.matching.candidates import add_candidate, make_job, rank
from tests.tasks import work_off

pytestmark = pytest.mark.django_db
LOG = "/settings/rankings"


@pytest.fixture
def logged(alice):
    add_candidate(alice)
    add_candidate(alice, "Ben", skills=(), title="Cook")
    rank(alice, make_job(alice))
    with alice.scope():
        return LoggedRanking.objects.select_related("basis").get()


def forge(person):
    with person.scope():
        batch = LoggedBatch.objects.get()
        batch.points[0] = 999
        batch.save()


def test_alice_sees_every_ranking_with_who_asked_and_on_what_it_rested(alice, logged):
    listed = alice.page.get(LOG).content.decode()
    shown = alice.page.get(f"{LOG}/{logged.pk}").content.decode()

    assert "Backend Developer" in listed
    assert "Alice" in listed
    assert "2 in the ranking, 2 scored anew" in shown
    assert logged.basis.digest in shown
    assert "Not replayed yet" in shown


def test_alice_has_a_ranking_computed_again_and_sees_that_all_are_equal(alice, logged):
    assert alice.page.post(f"{LOG}/{logged.pk}").status_code == 302
    running = alice.page.get(f"{LOG}/{logged.pk}/state").content.decode()
    assert "every 2s" in running
    assert "disabled>Replay" in running

    work_off(alice)

    assert "disabled>Replay" not in alice.page.get(f"{LOG}/{logged.pk}/state").content.decode()
    assert "all are equal" in alice.page.get(f"{LOG}/{logged.pk}").content.decode()


def test_a_replay_of_an_entry_without_scores_does_not_claim_that_they_are_equal(alice, logged):
    with alice.scope():
        logged.batches.all().delete()
    alice.page.post(f"{LOG}/{logged.pk}")
    work_off(alice)
    shown = alice.page.get(f"{LOG}/{logged.pk}").content.decode()

    assert "There was nothing to compute" in shown
    assert "all are equal" not in shown


def test_alice_sees_which_score_differs(alice, logged):
    forge(alice)
    alice.page.post(f"{LOG}/{logged.pk}")
    work_off(alice)

    shown = alice.page.get(f"{LOG}/{logged.pk}").content.decode()

    assert "Not every score came out" in shown
    assert "<td>999</td>" in shown


def test_alice_sees_what_everybody_was_given_best_first_and_takes_it_along(alice, logged):
    shown = alice.page.get(f"{LOG}/{logged.pk}/scores").content.decode()
    file = alice.page.get(f"{LOG}/{logged.pk}/scores/file")
    header, first, second = file.content.decode("utf-8-sig").splitlines()
    with alice.scope():
        best, other = Match.objects.order_by("-score")

    assert f"{LOG}/{logged.pk}/scores" in alice.page.get(f"{LOG}/{logged.pk}").content.decode()
    assert shown.index("Ada Park") < shown.index("Ben")
    assert "2 scores" in shown
    assert file["Content-Disposition"] == f'attachment; filename="ranking-{logged.pk}.csv"'
    assert header.startswith("Place,Candidate,Score,Skills,Experience,")
    assert first.startswith(f"1,{best.candidate_id},{best.score}")
    assert second.startswith(f"2,{other.candidate_id},{other.score}")
    assert "Ada" not in first


def test_what_a_ranking_that_was_broken_off_had_stored_can_be_read(alice, logged):
    with alice.scope():
        LoggedRanking.objects.update(scored=0, candidates=None, finished_at=None)

    assert f"{LOG}/{logged.pk}/scores" in alice.page.get(f"{LOG}/{logged.pk}").content.decode()
    assert "2 scores" in alice.page.get(f"{LOG}/{logged.pk}/scores").content.decode()


def test_the_scores_cost_the_same_number_of_queries_however_many(alice, logged):
    for name in ("Cem", "Dia", "Eva", "Fay"):
        add_candidate(alice, name)
    rank(alice, make_job(alice))
    with alice.scope():
        longer = LoggedRanking.objects.filter(scored=6).latest("created_at")
    alice.kept_page.get(LOG)

    counts = []
    for ranking in (logged, longer):
        with CaptureQueriesContext(connection) as queries:
            assert alice.kept_page.get(f"{LOG}/{ranking.pk}/scores").status_code == 200
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_who_hides_names_reads_the_scores_without_them(alice, logged):
    alice.page.post("/account/names", {"hide": "1", "next": "/"})

    shown = alice.page.get(f"{LOG}/{logged.pk}/scores").content.decode()

    assert "Ada Park" not in shown
    assert shown.count("Candidate ") >= 2


def test_an_entry_without_scores_says_so(alice, logged):
    with alice.scope():
        logged.batches.all().delete()

    assert "No score stands in this entry" in alice.page.get(f"{LOG}/{logged.pk}/scores").content.decode()
    assert len(alice.page.get(f"{LOG}/{logged.pk}/scores/file").content.decode().splitlines()) == 1


def test_an_organization_without_rankings_is_told_so(charlie):
    assert "Nothing was ranked yet" in charlie.page.get(LOG).content.decode()


def test_the_command_tells_that_all_are_equal_or_which_differ(alice, logged):
    out = StringIO()
    call_command("replay_ranking", str(logged.pk), organization="acme", stdout=out)
    assert "2 equal, 0 different, 0 without profile, 0 erased" in out.getvalue()

    forge(alice)
    out = StringIO()
    with pytest.raises(CommandError, match="1 ranking"):
        call_command("replay_ranking", "--all", organization="acme", stdout=out)
    assert "logged 99.9" in out.getvalue()
