"""Every automated ranking is logged, and can be computed again to the same numbers from the log alone."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from core.models import Skill
from core.services.organization_skill import add_skill
from jobs.services.job import delete_job, update_job
from matching.embedding import load_embedder
from matching.models import IndexRequest, LoggedBatch, LoggedRanking, Match, ProfileSnapshot, RankingBasis
from matching.selectors import replay as replaying
from matching.selectors.explanation import explain_match
from matching.selectors.ranking_log import list_rankings
from matching.selectors.replay import replay
from matching.services.match import refresh_matches
from matching.services.weights import set_weights
from matching.tasks import renew_vectors
from resumes.models import CandidateSkill
from resumes.services.erasure import erase
from resumes.services.person_export import held_about
from tests.matching.candidates import PYTHON, add_candidate, announce, make_job, rank
from tests.tasks import work_off

pytestmark = pytest.mark.django_db


def people(person, count=3):
    titles = ("Backend Developer", "Sous Chef", "Data Engineer", "Project Manager")
    skills = (("python",), (), ("python", "sql"), ("excel",))
    return [
        add_candidate(person, f"Person {number}", title=titles[number % 4], skills=skills[number % 4])
        for number in range(count)
    ]


def only_log(person):
    with person.scope():
        return list_rankings().get()


def totals(batch):
    width = len(batch.components) + 1
    return dict(zip(batch.candidates, batch.points[::width], strict=True))


def test_a_ranking_is_logged_with_who_asked_on_what_basis_and_every_score(rita):
    people(rita)
    job = make_job(rita)

    rank(rita, job)

    log = only_log(rita)
    assert (log.asked_by, log.candidates, log.scored, log.job_id) == (rita.user, 3, 3, job.pk)
    assert log.basis.content["job"]["title"] == "Backend Developer"
    assert log.basis.content["weights"]["skills"] > 0
    assert "python" in log.basis.content["credits"]
    with rita.scope():
        stored = {match.candidate_id: match.score * 10 for match in Match.objects.filter(job=job)}
        assert totals(LoggedBatch.objects.get()) == stored
        assert ProfileSnapshot.objects.count() == 3


def test_a_logged_ranking_comes_out_the_same_after_everything_has_changed(rita, monkeypatch):
    ada, *_ = people(rita)
    job = make_job(rita)
    rank(rita, job)
    log = only_log(rita)
    with rita.scope():
        ada.experience.update(title="Gardener")
        set_weights(weights={"location": 100}, organization=rita.organization, actor=rita.user)
        update_job(job=job, values={"title": "Gardener", "description": "Roses"}, actor=rita.user)
        CandidateSkill.objects.all().delete()
    announce(rita, ada)
    work_off(rita)
    monkeypatch.setattr("matching.selectors.basis.this_month", lambda: date(2031, 1, 1))

    with rita.scope():
        found = replay(log)

    assert (found.reason, found.equal, found.different, found.absent) == ("", 3, 0, 0)


def test_a_job_of_several_places_is_logged_with_them_and_replayed(rita):
    people(rita)
    job = make_job(rita, city="Leeds", country_code="GB", other_places=[{"city": "Porto", "country_code": "PT"}])
    rank(rita, job)
    log = only_log(rita)

    porto = {"city": "Porto", "region": "", "country_code": "PT", "latitude": 41.15, "longitude": -8.61}
    assert log.basis.content["job"]["other_places"] == [porto]
    with rita.scope():
        update_job(job=job, values={"other_places": []}, actor=rita.user)
        assert replay(log).is_equal
    rank(rita, job)
    with rita.scope():
        newest = list_rankings().first()
        assert "other_places" not in newest.basis.content["job"]
        assert replay(newest).is_equal


def test_a_ranking_of_before_there_were_points_is_replayed_and_everybody_indexed_with_their_point(rita, monkeypatch):
    near, far = (add_candidate(rita, city, city=city, country_code="GB") for city in ("Bradford", "Exeter"))
    add_candidate(rita, "Of a village", city="Wookey Hole", country_code="GB")
    add_candidate(rita, "Of nowhere")
    job = make_job(rita, city="Leeds", country_code="GB", remote="on_site")
    with monkeypatch.context() as before:
        before.setattr("matching.scoring.places.point_of", lambda *stated: None)
        rank(rita, job)
    log = only_log(rita)
    with rita.scope():
        scores = dict(Match.objects.values_list("candidate", "score"))
        assert scores[near.pk] == scores[far.pk]

    renew_vectors()
    work_off(rita)
    renew_vectors()

    with rita.scope():
        now = dict(Match.objects.values_list("candidate", "score"))
        assert (now[near.pk] > scores[near.pk], now[far.pk]) == (True, scores[far.pk])
        assert not IndexRequest.objects.exists()
        assert [replay(each).is_equal for each in (list_rankings().first(), log)] == [True, True]


def test_own_skills_that_changed_since_do_not_change_a_replay(rita):
    with rita.scope():
        values = {
            "name": "House framework",
            "category": "it",
            "relations": [{"key": "python", "kind": "related", "weight": 0.6}],
        }
        own = add_skill(values=values, organization=rita.organization, actor=rita.user)
    people(rita)
    rank(rita, make_job(rita, requirements=({"kind": "skill", "value": own.key},)))
    with rita.scope():
        scores = list(Match.objects.values_list("score", flat=True))
        own.relations = []
        own.save()
        found = replay(LoggedRanking.objects.first())

    assert len(set(scores)) > 1
    assert (found.equal, found.different) == (3, 0)


def test_who_stayed_the_same_is_not_logged_again(rita):
    one, *_ = people(rita)
    job = make_job(rita)
    rank(rita, job)
    with rita.scope():
        one.experience.update(title="Gardener")
    announce(rita, one)
    work_off(rita)

    with rita.scope():
        newest, oldest = list_rankings()
        assert [(log.candidates, log.scored) for log in (newest, oldest)] == [(3, 1), (3, 3)]
        assert newest.basis_id == oldest.basis_id
        assert newest.inputs == oldest.inputs
        assert RankingBasis.objects.count() == 1
        assert ProfileSnapshot.objects.filter(candidate=one).count() == 2
        assert [replay(log).is_equal for log in (newest, oldest)] == [True, True]


def test_a_score_that_somebody_opened_before_its_ranking_is_logged_too(rita):
    people(rita, 1)
    job = make_job(rita)
    rank(rita, job)
    with rita.scope():
        update_job(job=job, values={"title": "Gardener"}, actor=rita.user)
        explanation = explain_match(Match.objects.get())
        refresh_matches(explanations=[explanation], actor=rita.user)
        newest = list_rankings()[0]
        assert (newest.candidates, newest.scored, newest.asked_by) == (None, 1, rita.user)
        assert replay(newest).equal == 1


def test_a_changed_score_or_basis_is_found_out(rita):
    people(rita)
    rank(rita, make_job(rita))
    log = only_log(rita)
    with rita.scope():
        batch = LoggedBatch.objects.get()
        batch.points[1] -= 1
        batch.points[0] -= 1
        batch.save()
        found = replay(log)
        assert (found.equal, found.different, found.is_equal) == (2, 1, False)
        assert found.differences[0].candidate_id == batch.candidates[0]

        RankingBasis.objects.update(content={**log.basis.content, "as_of": "2020-01-01"})
        assert "changed since" in replay(log).reason


def test_who_joins_a_ranking_is_logged_on_its_basis_though_a_ranking_on_another_ended_later(rita):
    people(rita)
    job = make_job(rita)
    rank(rita, job)
    with rita.scope():
        log = list_rankings().get()
        update_job(job=job, values={"title": "Sous Chef"}, actor=rita.user)
    work_off(rita)
    with rita.scope():
        update_job(job=job, values={"title": "Backend Developer"}, actor=rita.user)
    work_off(rita)
    with rita.scope():
        LoggedRanking.objects.exclude(basis=log.basis).update(created_at=timezone.now())

    add_candidate(rita, "Late")
    work_off(rita)

    with rita.scope():
        newest = LoggedRanking.objects.filter(task=None).get()
        assert newest.basis == log.basis
        assert replay(newest).is_equal


def test_under_another_version_scores_are_added_up_and_that_is_said(rita, monkeypatch):
    people(rita)
    rank(rita, make_job(rita))
    monkeypatch.setattr(replaying, "SCORING_VERSION", "later")

    with rita.scope():
        found = replay(only_log(rita))

    assert "version later runs here" in found.reason
    assert (found.equal, found.different) == (3, 0)


def test_vectors_of_the_embedding_of_then_count_after_another_is_trained(rita, monkeypatch):
    people(rita)
    rank(rita, make_job(rita))
    monkeypatch.setattr(type(load_embedder()), "version", "another", raising=False)

    with rita.scope():
        assert replay(only_log(rita)).equal == 3


def test_an_erased_person_leaves_no_profile_and_no_score_in_the_log(rita):
    ada, *others = people(rita, 4)
    job = make_job(rita)
    rank(rita, job)
    log = only_log(rita)
    with rita.scope():
        before = totals(LoggedBatch.objects.get())
        erase(candidate=ada, actor=rita.user)

    with rita.scope():
        batch = LoggedBatch.objects.get()
        assert totals(batch) == {person.pk: before[person.pk] for person in others}
        assert not ProfileSnapshot.objects.exclude(candidate__in=others).exists()
        found = replay(log)
        assert (found.equal, found.erased, found.is_equal) == (3, 1, True)
        assert LoggedRanking.objects.get(pk=log.pk).scored == 4


def test_a_job_that_is_deleted_leaves_its_rankings_in_the_log(rita):
    people(rita)
    job = make_job(rita)
    rank(rita, job)
    with rita.scope():
        delete_job(job=job, actor=rita.user)
        log = list_rankings().get()
        assert log.job is None
        assert replay(log).equal == 3


def test_a_person_gets_every_logged_score_with_their_data(rita):
    ada, *_ = people(rita)
    job = make_job(rita)
    rank(rita, job)

    with rita.scope():
        match = Match.objects.get(candidate=ada)
        (told,) = held_about(ada, [])["ranking_log"]
        assert (told["job"], told["score"]) == (job.title, str(match.score))
        assert {name: Decimal(points) for name, points in told["points"].items()} == {
            name: Decimal(points) for name, points in match.points.items()
        }


def test_ten_thousand_scores_are_computed_again_and_all_are_equal(rita, full_drills):
    count = 10_000 if full_drills else 12
    made = population(rita, count)
    job = make_job(rita, requirements=(PYTHON, {"kind": "degree", "value": "bachelor"}))
    rank(rita, job)

    with rita.scope():
        log = LoggedRanking.objects.get(job=job, scored__gt=0)
        found = replay(log)

    assert (found.equal, found.different, found.absent) == (made, 0, 0)


def population(person, count):
    """Candidates of many kinds, indexed as they come in."""
    from resumes.models import Candidate, Experience

    skills = list(Skill.objects.order_by("key")[:40])
    titles = ("Backend Developer", "Registered Nurse", "Cook", "Data Analyst", "Junior Python Engineer")
    with person.scope():
        candidates = Candidate.objects.bulk_create(
            Candidate(
                organization=person.organization,
                name=f"Person {number}",
                total_months=number % 240,
                headline=titles[number % 5],
                summary=" ".join(skill.name for skill in skills[number % 37 : number % 37 + 4]),
            )
            for number in range(count)
        )
        Experience.objects.bulk_create(
            Experience(
                organization=person.organization,
                candidate=candidate,
                title=titles[number % 5],
                start=f"{2005 + number % 19}-{1 + number % 12:02}",
                is_current=number % 3 == 0,
            )
            for number, candidate in enumerate(candidates)
        )
        CandidateSkill.objects.bulk_create(
            CandidateSkill(
                organization=person.organization,
                candidate=candidate,
                skill=skills[(number * 7 + step * 3) % 40],
                months=number % 90,
            )
            for number, candidate in enumerate(candidates)
            for step in range(3)
        )
    announce(person, *candidates)
    work_off(person)
    return count
