"""Ranking all candidates for a job, and again where something changed."""

from datetime import date
from decimal import Decimal

import pytest

from core.enums import TaskStatus
from core.models import TaskRun
from core.services.task_run import execute
from jobs.enums import JobStatus
from jobs.services.job import set_job_status, update_job
from jobs.services.requirement import replace_requirements
from matching.embedding import load_embedder
from matching.models import CandidateIndex, Match, Ranking
from matching.selectors.explanation import explain_match
from matching.selectors.vectors import outdated_vectors
from matching.services import index
from matching.services import ranking as service
from matching.services.index import KIND as INDEX
from matching.services.ranking import KIND, request_ranking
from matching.services.weights import set_weights
from matching.tasks import renew_vectors
from resumes.models import Candidate
from tests.matching.candidates import add_candidate, announce, make_job, rank
from tests.tasks import work_off

pytestmark = pytest.mark.django_db


def computed(person, job):
    with person.scope():
        return dict(Match.objects.filter(job=job).values_list("candidate_id", "computed_at"))


def waiting(person, kind):
    with person.scope():
        return TaskRun.objects.filter(kind=kind, status=TaskStatus.QUEUED).count()


def test_every_candidate_is_ranked_best_first(rita):
    cook = add_candidate(rita, "Cook", skills=(), title="Sous Chef")
    developer = add_candidate(rita, "Developer")
    job = make_job(rita)

    rank(rita, job)

    with rita.scope():
        first, second = Match.objects.placed().filter(job=job)
        assert [first.candidate_id, second.candidate_id] == [developer.pk, cook.pk]
        assert [first.rank, second.rank] == [1, 2]
        assert [sum(map(Decimal, match.points.values())) for match in (first, second)] == [first.score, second.score]
        assert second.missing == [{"requirement": str(job.requirements.get().pk), "label": "Python"}]
        assert Ranking.objects.get(job=job).candidates == 2


def test_ranking_again_scores_nobody_who_stayed_the_same(rita):
    add_candidate(rita, "One")
    two = add_candidate(rita, "Two")
    job = make_job(rita)
    rank(rita, job)
    before = computed(rita, job)

    with rita.scope():
        two.experience.update(title="Gardener")
    announce(rita, two)
    work_off(rita)

    after = computed(rita, job)
    assert [pk for pk in before if before[pk] != after[pk]] == [two.pk]
    assert rank(rita, job)[-1].result["scored"] == 0


def test_a_corrected_name_changes_no_index_and_asks_for_no_ranking(rita):
    candidate = add_candidate(rita, "Ann")
    rank(rita, make_job(rita))

    with rita.scope():
        Candidate.objects.filter(pk=candidate.pk).update(name="Bob", email="bob@example.org")
    announce(rita, candidate)
    runs = work_off(rita)

    assert [(run.kind, run.result["changed"]) for run in runs] == [(INDEX, 0)]


def test_a_changed_requirement_ranks_everybody_anew(rita):
    add_candidate(rita, "One")
    job = make_job(rita)
    rank(rita, job)
    before = computed(rita, job)

    with rita.scope():
        replace_requirements(job=job, many=[{"kind": "skill", "value": "java"}], actor=rita.user)
    work_off(rita)

    assert all(before[pk] < at for pk, at in computed(rita, job).items())


def test_a_change_that_the_score_does_not_see_ranks_nobody(rita):
    add_candidate(rita, "One")
    job = make_job(rita)
    rank(rita, job)

    with rita.scope():
        update_job(job=job, values={"department": "Engineering"}, actor=rita.user)

    assert waiting(rita, KIND) == 0


def test_a_job_is_ranked_when_it_becomes_active(rita):
    add_candidate(rita, "One")
    job = make_job(rita)
    work_off(rita)
    assert computed(rita, job) == {}

    with rita.scope():
        set_job_status(job=job, status=JobStatus.ACTIVE, actor=rita.user)
    work_off(rita)

    assert len(computed(rita, job)) == 1


def test_a_new_candidate_joins_the_rankings_of_open_jobs_only(rita):
    open_job, closed_job = (
        make_job(rita, title="Open", status="active"),
        make_job(rita, title="Closed", status="active"),
    )
    work_off(rita)
    with rita.scope():
        set_job_status(job=closed_job, status=JobStatus.CLOSED, actor=rita.user)

    add_candidate(rita, "New")
    work_off(rita)

    assert [len(computed(rita, job)) for job in (open_job, closed_job)] == [1, 0]


def test_a_job_that_is_opened_again_gets_who_came_and_changed_while_it_was_closed(rita):
    ada = add_candidate(rita, "Ada")
    job = make_job(rita, status="active")
    work_off(rita)
    with rita.scope():
        before = Match.objects.get().score
        set_job_status(job=job, status=JobStatus.PAUSED, actor=rita.user)
        ada.experience.update(title="Gardener")
    announce(rita, ada)
    new = add_candidate(rita, "New")
    work_off(rita)
    assert list(computed(rita, job)) == [ada.pk]

    with rita.scope():
        set_job_status(job=job, status=JobStatus.ACTIVE, actor=rita.user)
    work_off(rita)

    with rita.scope():
        scores = dict(Match.objects.filter(job=job).values_list("candidate_id", "score"))
        assert scores.keys() == {ada.pk, new.pk}
        assert scores[ada.pk] < before
        assert Ranking.objects.get(job=job).candidates == 2


def test_a_corrected_person_of_a_closed_job_is_scored_as_the_others_were(rita, monkeypatch):
    add_candidate(rita, "Ada")
    ben = add_candidate(rita, "Ben")
    job = make_job(rita, status="active")
    work_off(rita)
    with rita.scope():
        set_job_status(job=job, status=JobStatus.CLOSED, actor=rita.user)
        set_weights(weights={"title": 1}, organization=rita.organization, actor=rita.user)
        ben.experience.update(title="Gardener")
    announce(rita, ben)
    work_off(rita)
    monkeypatch.setattr("matching.selectors.basis.this_month", lambda: date(2031, 1, 1))

    with rita.scope():
        explanation = explain_match(Match.objects.get(candidate=ben))
        ranking = Ranking.objects.get(job=job)
        assert not explanation.is_current
        assert (explanation.basis.digest, explanation.basis.as_of) == (ranking.job_digest, ranking.as_of)


def test_a_score_of_a_ranking_that_still_runs_is_explained_as_it_was_made(rita):
    add_candidate(rita, "One", title="Gardener")
    job = make_job(rita)
    rank(rita, job)
    with rita.scope():
        set_weights(weights={"title": 1}, organization=rita.organization, actor=rita.user)
        run = request_ranking(job=job, actor=rita.user)
    service.prepare(run, lambda done, total: None)

    with rita.scope():
        assert explain_match(Match.objects.get()).is_current


def test_new_weights_change_the_scores(rita):
    add_candidate(rita, "One", title="Gardener")
    job = make_job(rita)
    rank(rita, job)
    with rita.scope():
        before = Match.objects.get().score
        set_weights(weights={"title": 1}, organization=rita.organization, actor=rita.user)
    work_off(rita)

    with rita.scope():
        match = Match.objects.get()
        assert match.score < before
        assert Ranking.objects.get().weights["title"] == 100
        assert explain_match(match).score == match.score


def test_asking_twice_asks_for_one_ranking(rita):
    job = make_job(rita)
    with rita.scope():
        first = request_ranking(job=job, actor=rita.user)
        second = request_ranking(job=job, actor=rita.user)

    assert first == second


def test_a_ranking_that_runs_twice_holds_every_candidate_once(rita):
    for name in ("One", "Two", "Three"):
        add_candidate(rita, name)
    job = make_job(rita)
    (*_, run) = rank(rita, job)
    before = computed(rita, job)

    with rita.scope():
        TaskRun.objects.filter(pk=run.pk).update(status=TaskStatus.QUEUED)
    execute(run_id=run.pk, organization_id=run.organization_id)

    assert computed(rita, job) == before
    with rita.scope():
        assert [match.rank for match in Match.objects.placed()] == [1, 2, 3]


def test_a_candidate_who_is_gone_leaves_no_gap(rita):
    people = [add_candidate(rita, name, months=months) for name, months in (("A", 90), ("B", 40), ("C", 10))]
    job = make_job(rita)
    rank(rita, job)

    with rita.scope():
        gone = people[1].pk
        people[1].delete()
    people[1].pk = gone
    announce(rita, people[1])
    work_off(rita)

    with rita.scope():
        found = [(match.candidate_id, match.rank) for match in Match.objects.placed()]
        assert found == [(people[0].pk, 1), (people[2].pk, 2)]


def test_each_organization_ranks_its_own_candidates(rita, charlie):
    mine = add_candidate(rita, "Mine")
    add_candidate(charlie, "Theirs")
    job = make_job(rita)
    work_off(charlie)

    rank(rita, job)

    assert list(computed(rita, job)) == [mine.pk]


def test_a_job_deleted_meanwhile_ends_the_task_quietly(rita):
    job = make_job(rita)
    with rita.scope():
        run = request_ranking(job=job, actor=rita.user)
        job.delete()

    work_off(rita)

    with rita.scope():
        run.refresh_from_db()
        assert run.result == {"status": "gone"}


def test_a_change_while_indexing_is_indexed_by_the_next_task(rita):
    candidate = add_candidate(rita, "One")
    with rita.scope():
        run = TaskRun.objects.get(kind=INDEX)
        TaskRun.objects.filter(pk=run.pk).update(status=TaskStatus.RUNNING)
    announce(rita, candidate)

    assert waiting(rita, INDEX) == 1
    work_off(rita)
    with rita.scope():
        assert CandidateIndex.objects.filter(candidate=candidate).exists()


def test_a_ranking_makes_vectors_of_another_embedding_anew_before_it_scores(rita):
    add_candidate(rita, "Developer")
    job = make_job(rita)
    rank(rita, job)
    with rita.scope():
        before = Match.objects.get(job=job).score
        CandidateIndex.objects.update(embedder_version="lsa256-of-before")
        request_ranking(job=job, actor=rita.user)
    (run,) = work_off(rita)

    assert run.kind == KIND
    with rita.scope():
        assert CandidateIndex.objects.get().embedder_version == load_embedder().version
        assert Match.objects.get(job=job).score == before


def test_vectors_of_another_embedding_are_renewed_without_a_gap(rita, charlie, monkeypatch):
    """The last ranking stays whole until the last vector is there; then it is made anew, once."""
    for person, names in ((rita, ("A", "B", "C")), (charlie, ("Theirs",))):
        for name in names:
            add_candidate(person, name)
    job = make_job(rita)
    rank(rita, job)
    work_off(charlie)
    with rita.scope():
        before = computed(rita, job)
        CandidateIndex.objects.update(embedder_version="lsa256-of-before")
        Ranking.objects.update(job_digest="of the embedding before")
    monkeypatch.setattr(index, "BATCH", 1)

    renew_vectors()
    assert waiting(rita, INDEX) == 1
    assert waiting(charlie, INDEX) == 0
    asked, join = [], index.join_rankings

    def joined(**values):
        join(**values)
        asked.append((waiting(rita, KIND), computed(rita, job) == before))

    monkeypatch.setattr(index, "join_rankings", joined)
    runs = work_off(rita)

    assert [run.kind for run in runs] == [INDEX, KIND]
    assert asked == [(0, True), (0, True), (1, True)]
    with rita.scope():
        assert not outdated_vectors().exists()


def test_a_ranking_whose_weights_changed_while_it_ran_does_not_end_but_is_made_anew(rita):
    """The job's first ranking, of which setting weights knows nothing yet."""
    add_candidate(rita, "One", title="Gardener")
    job = make_job(rita)
    work_off(rita, INDEX)
    with rita.scope():
        run = request_ranking(job=job, actor=rita.user)
    apply = service.prepare(run, lambda done, total: None)
    with rita.scope():
        set_weights(weights={"title": 1}, organization=rita.organization, actor=rita.user)
        assert apply()["status"] == "outdated"
        assert not Ranking.objects.exists()
    work_off(rita)

    with rita.scope():
        assert Ranking.objects.get().weights["title"] == 100
        assert explain_match(Match.objects.get()).is_current


def test_a_slow_ranking_of_old_weights_leaves_a_newer_one_alone(rita):
    add_candidate(rita, "One", title="Gardener")
    job = make_job(rita)
    rank(rita, job)
    with rita.scope():
        run = request_ranking(job=job, actor=rita.user)
    slow = service.prepare(run, lambda done, total: None)
    with rita.scope():
        set_weights(weights={"title": 1}, organization=rita.organization, actor=rita.user)
    work_off(rita)

    with rita.scope():
        newer = Match.objects.get().score
        slow()
        assert (Match.objects.get().score, Ranking.objects.get().weights["title"]) == (newer, 100)


def test_a_job_that_was_changed_back_while_the_change_was_ranked_keeps_no_score_of_the_change(rita):
    add_candidate(rita, "One")
    job = make_job(rita)
    rank(rita, job)
    with rita.scope():
        before = Match.objects.get().score
        update_job(job=job, values={"title": "Sous Chef"}, actor=rita.user)
        run = TaskRun.objects.get(kind=KIND, status=TaskStatus.QUEUED)
        TaskRun.objects.filter(pk=run.pk).update(status=TaskStatus.RUNNING)
    apply = service.prepare(run, lambda done, total: None)
    with rita.scope():
        assert Match.objects.get().score < before
        update_job(job=job, values={"title": "Backend Developer"}, actor=rita.user)
        apply()
    work_off(rita)

    with rita.scope():
        assert Match.objects.get().score == before
        assert explain_match(Match.objects.get()).is_current


def test_a_job_whose_skills_become_common_while_it_is_ranked_is_ranked_and_then_ranked_again(rita):
    add_candidate(rita, "One", skills=())
    job = make_job(rita)
    work_off(rita, INDEX)
    with rita.scope():
        run = request_ranking(job=job, actor=rita.user)
    apply = service.prepare(run, lambda done, total: None)
    for number in range(4):
        add_candidate(rita, f"P{number}")
    work_off(rita, INDEX)

    with rita.scope():
        apply()
        assert Ranking.objects.get().candidates == 5
    work_off(rita)
    with rita.scope():
        assert Ranking.objects.get().rarity == {"python": 0.1}
