"""Who is indexed joins the rankings that are there at once."""

import threading
import time
from decimal import Decimal

import numpy as np
import pytest
from django.db import connection

from core.models import TaskRun
from core.services.task_run import execute
from jobs.models import Job
from jobs.services.ranked import set_ranked
from matching.models import CandidateIndex, Match, Ranking
from matching.scoring import profile_digest
from matching.selectors.all_at_once import score_columns
from matching.selectors.basis import current_basis, job_profile
from matching.selectors.best_candidates import best_candidates
from matching.selectors.candidate_profile import candidate_profiles
from matching.selectors.columns import columns_among
from matching.selectors.explanation import explain_match
from matching.selectors.match import ranking_of
from matching.selectors.ranked import ranked_jobs
from matching.services import joining
from matching.services import ranking as service
from matching.services.index import KIND as INDEX
from matching.services.joining import join_rankings, score_for_rankings
from matching.services.ranking import KIND, request_ranking
from matching.services.storing import scored_rows, store_scores
from tests.matching.candidates import PYTHON, add_candidate, announce, make_job, rank
from tests.tasks import work_off

pytestmark = pytest.mark.django_db


def test_a_new_candidate_is_scored_for_every_ranked_job_by_the_task_that_indexes(rita):
    add_candidate(rita, "Ada", skills=("python", "java"))
    jobs = [make_job(rita, title=title) for title in ("Backend Developer", "Sous Chef")]
    for job in jobs:
        rank(rita, job)

    new = add_candidate(rita, "Bo", months=90, skills=("python", "java"))
    runs = work_off(rita)

    assert [run.kind for run in runs] == [INDEX]
    with rita.scope():
        for job in jobs:
            match = Match.objects.get(job=job, candidate=new)
            assert explain_match(match).is_current
            assert explain_match(match).score == match.score == sum(map(Decimal, match.points.values()))
            assert [row.rank for row in ranking_of(job)] == [1, 2]
            assert Ranking.objects.get(job=job).candidates == 2


def test_few_are_scored_one_by_one_to_what_many_are_scored_to_at_once(rita, monkeypatch):
    people = [
        add_candidate(rita, "Ada", skills=("python", "java")),
        add_candidate(rita, "Bo", skills=(), title="Gardener", months=3),
        add_candidate(rita, "Cem", skills=("django",), headline="Backend Developer"),
    ]
    for title in ("Backend Developer", "Sous Chef"):
        rank(rita, make_job(rita, title=title, requirements=(PYTHON, {**PYTHON, "value": "java", "must": True})))

    with rita.scope():
        profiles = candidate_profiles([person.pk for person in people])
        digests = {pk: profile_digest(profile) for pk, profile in profiles.items()}
        alone = score_for_rankings(profiles, digests)
        monkeypatch.setattr(joining, "MOST_ALONE", 2)
        at_once = score_for_rankings(profiles, digests)

    assert len(alone.scored) == 6
    assert sorted(alone.scored, key=str) == sorted(at_once.scored, key=str)


def test_a_basis_is_made_once_until_job_requirements_or_ranking_change(rita):
    add_candidate(rita, "Ada")
    job = make_job(rita)
    rank(rita, job)

    with rita.scope():
        (first,), (again,) = ranked_jobs(), ranked_jobs()
        assert again.basis is first.basis
        job.requirements.update(months=48)
        (changed,) = ranked_jobs()
        assert (first.is_current, changed.is_current) == (True, False)
        job.requirements.all().delete()
        assert ranked_jobs()[0].basis.job.requirements == ()
        Job.objects.filter(pk=job.pk).update(title="Sous Chef")
        assert ranked_jobs()[0].basis.job.title == "Sous Chef"


def test_a_job_that_changed_meanwhile_is_ranked_again_instead(rita):
    add_candidate(rita, "Ada")
    job = make_job(rita)
    rank(rita, job)
    with rita.scope():
        job.requirements.update(months=48)

    add_candidate(rita, "Bo")
    runs = work_off(rita)

    assert [run.kind for run in runs] == [INDEX, KIND]
    with rita.scope():
        assert all(explain_match(match).is_current for match in ranking_of(job))


def test_a_skill_that_became_common_ranks_its_jobs_again(rita):
    for number in range(4):
        add_candidate(rita, f"P{number}", skills=())
    job = make_job(rita)
    rank(rita, job)

    for number in range(4):
        add_candidate(rita, f"Q{number}", skills=("python",))
    runs = work_off(rita)

    assert [run.kind for run in runs][-1] == KIND
    with rita.scope():
        (ranked,) = ranked_jobs()
        assert ranked.is_current
        assert set(Match.objects.values_list("inputs", flat=True)) == {
            index.digest[:32] + ranked.basis.digest[:32] for index in CandidateIndex.objects.all()
        }


def test_who_is_indexed_while_a_ranking_is_about_to_end_is_in_it(rita):
    add_candidate(rita, "Ada")
    work_off(rita)
    job = make_job(rita)
    with rita.scope():
        run = request_ranking(job=job, actor=None)
    apply = service.prepare(run, lambda done, total: None)
    late = add_candidate(rita, "Late")
    work_off(rita, INDEX)

    with rita.scope():
        apply()

    with rita.scope():
        assert late.pk in set(Match.objects.filter(job=job).values_list("candidate_id", flat=True))
        assert Ranking.objects.get(job=job).candidates == 2


def test_a_score_of_what_a_candidate_was_before_is_not_stored(rita):
    ada = add_candidate(rita, "Ada")
    job = make_job(rita)
    rank(rita, job)
    with rita.scope():
        old = columns_among([ada.pk])
        (ranked,) = ranked_jobs()
        scored = list(scored_rows(job.pk, ranked.basis, old, score_columns(ranked.basis, old), np.array([0])))
        ada.experience.update(title="Gardener")
    announce(rita, ada)
    work_off(rita)
    with rita.scope():
        before = Match.objects.get().score
        store_scores(rita.organization, scored)

        assert Match.objects.get().score == before < scored[0].tenths / 10


def test_the_best_of_a_job_never_ranked_are_those_of_its_ranking(rita):
    for number in range(4):
        add_candidate(rita, f"P{number}", months=12 * number)
    job = make_job(rita)
    work_off(rita)
    with rita.scope():
        top = best_candidates(job_profile(job), current_basis(job, None), 3)
        assert Match.objects.count() == 0
    rank(rita, job)

    with rita.scope():
        scores = {match.candidate_id: match.score * 10 for match in ranking_of(job)}
    assert top == {pk: scores[pk] for pk in top}
    assert list(top.values()) == sorted(scores.values(), reverse=True)[:3]


@pytest.mark.django_db(transaction=True)
def test_indexing_and_ranking_at_once_leave_nobody_out_and_nothing_old(rita):
    people = [add_candidate(rita, f"P{number}") for number in range(6)]
    work_off(rita)
    job = make_job(rita)
    rank(rita, job)

    def work(kind):
        for _ in range(4):
            with rita.scope():
                waiting = list(TaskRun.objects.filter(kind=kind, status="queued").values_list("pk", flat=True))
            for pk in waiting:
                execute(run_id=pk, organization_id=rita.organization.pk)
        connection.close()

    for turn in range(3):
        with rita.scope():
            for person in people:
                person.experience.update(title=f"Gardener {turn}")
            request_ranking(job=job, actor=None)
        announce(rita, *people)
        workers = [threading.Thread(target=work, args=[kind]) for kind in (INDEX, KIND)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join(60)
    work_off(rita)

    with rita.scope():
        assert [explain_match(match).is_current for match in ranking_of(job)] == [True] * 6


@pytest.mark.django_db(transaction=True)
def test_who_is_indexed_while_the_ranking_is_switched_off_leaves_no_score(rita):
    ada = add_candidate(rita, "Ada")
    job = make_job(rita)
    rank(rita, job)
    with rita.scope():
        profiles = candidate_profiles([ada.pk])
        joining = score_for_rankings(profiles, {ada.pk: profile_digest(profiles[ada.pk])})

    def join(joined):
        with rita.scope():
            join_rankings(joining=joining, candidate_ids={ada.pk}, organization=rita.organization, actor=None)
            joined.set()
            time.sleep(0.2)
        connection.close()

    for index_first in (True, False):
        with rita.scope():
            set_ranked(job=job, is_ranked=True, actor=rita.user)
        rank(rita, job)
        joined = threading.Event()
        worker = threading.Thread(target=join, args=[joined])
        if index_first:
            worker.start()
            joined.wait(10)
        with rita.scope():
            set_ranked(job=job, is_ranked=False, actor=rita.user, reason="By hand.")
            if not index_first:
                worker.start()
                joined.wait(0.3)
        worker.join(10)
        with rita.scope():
            assert not Match.objects.exists()
