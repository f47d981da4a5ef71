"""What a ranking would be with other weights, or without some requirements."""

from dataclasses import replace

import pytest

from core.errors import NotFoundError
from matching.models import CandidateIndex, Match, Ranking
from matching.scoring.profiles import Weights
from matching.selectors.explanation import explain_match
from matching.selectors.what_if import scores_under, what_if
from matching.services.match import refresh_matches
from tests.matching.candidates import PYTHON, add_candidate, make_job, rank

pytestmark = pytest.mark.django_db

JAVA = {"kind": "skill", "value": "java", "months": 24}


def test_a_dropped_requirement_is_as_if_the_job_did_not_ask_for_it(rita):
    add_candidate(rita, "Java", skills=("java",))
    add_candidate(rita, "Python", skills=("python",), months=40)
    both, only = make_job(rita, requirements=(PYTHON, JAVA)), make_job(rita, requirements=(JAVA,))
    rank(rita, both)
    rank(rita, only)

    with rita.scope():
        ranking = Ranking.objects.get(job=both)
        dropped = frozenset({str(both.requirements.get(value="python").pk)})
        moves = what_if(both, ranking, Weights(**ranking.weights), dropped)
        expected = dict(Match.objects.filter(job=only).values_list("candidate_id", "score"))

    assert {move.match.candidate_id: move.score for move in moves} == expected
    assert [move.match.candidate.name for move in moves] == ["Java", "Python"]


def test_an_unknown_requirement_dropped_changes_nothing(rita):
    add_candidate(rita, "Ada")
    job = make_job(rita)
    rank(rita, job)

    with rita.scope():
        ranking = Ranking.objects.get(job=job)
        (move,) = what_if(job, ranking, Weights(**ranking.weights), frozenset({"nothing"}))

    assert move.score == move.match.score


def test_those_of_one_score_stand_as_the_next_ranking_would_have_them(rita):
    add_candidate(rita, "Ada", months=20)
    job = make_job(rita)
    rank(rita, job)
    add_candidate(rita, "Later and better", months=80)
    rank(rita, job)

    with rita.scope():
        ranking = Ranking.objects.get(job=job)
        moves = what_if(job, ranking, Weights(0, 0, 100, 0, 0, 0, 0))
        told = [move.match.pk for move in moves]
        assert len({move.score for move in moves}) == 1

    assert told == sorted(told)


def test_who_vanishes_while_they_are_scored_is_not_found(rita):
    add_candidate(rita, "Ada")
    rank(rita, make_job(rita))
    with rita.scope():
        explanation = explain_match(Match.objects.get())
        changed = replace(explanation, is_current=False)
        CandidateIndex.objects.all().delete()
        with pytest.raises(NotFoundError, match="not here any more"):
            scores_under(explanation.basis, [explanation.match])
        Match.objects.all().delete()
        with pytest.raises(NotFoundError, match="not here any more"):
            refresh_matches(explanations=[changed], actor=rita.user)
