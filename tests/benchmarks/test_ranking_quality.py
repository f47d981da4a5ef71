"""The measures of ranking quality, and what they are taken over."""

import json

import numpy as np
import pytest

from tests.benchmarks.ranking_quality.collection import advertisements, half_of, ratings
from tests.benchmarks.ranking_quality.measures import average_precision, by_place, estimate, ndcg_at, precision_at
from tests.benchmarks.ranking_quality.rankers import bm25
from tests.matching.scoring.making import make_candidate


def test_precision_counts_the_first_places():
    assert precision_at(2, np.array([1.0, 0.0, 1.0])) == 0.5


def test_average_precision_is_the_mean_over_the_relevant():
    assert average_precision(np.array([1.0, 0.0, 1.0])) == pytest.approx((1 + 2 / 3) / 2)
    assert average_precision(np.zeros(3)) == 0.0


def test_ndcg_is_one_for_the_best_order_and_less_for_others():
    assert ndcg_at(5, np.array([2.0, 1.0, 0.0])) == 1.0
    assert ndcg_at(5, np.array([0.0, 1.0])) == pytest.approx(1 / np.log2(3))
    assert ndcg_at(5, np.zeros(3)) == 1.0


def test_equal_scores_keep_their_order():
    assert by_place(np.array([1.0, 2.0, 1.0]), np.array([1.0, 2.0, 3.0])).tolist() == [2.0, 1.0, 3.0]


def test_an_interval_draws_whole_occupations():
    sure = estimate([0.0, 1.0, 0.0, 1.0], ["chef", "chef", "nurse", "nurse"])
    unsure = estimate([0.0, 1.0, 0.0, 1.0], ["chef", "nurse", "chef", "nurse"])
    assert (sure.low, sure.mean, sure.high) == (0.5, 0.5, 0.5)
    assert (unsure.low, unsure.high) == (0.0, 1.0)


def test_bm25_prefers_rare_words():
    held = [make_candidate(text=text) for text in ("cook cook sauces", "cook", "ledger and cook", "welder")]
    scores = bm25(["ledger cook"], held)[0]
    assert scores.argmax() == 2
    assert scores[0] > 0 == scores[3]


def test_every_occupation_has_three_advertisements():
    ads = advertisements()
    assert len(ads) == 72
    assert {sum(ad.occupation == name for ad in ads) for name in {ad.occupation for ad in ads}} == {3}


def test_halves_are_about_equal_and_stay():
    names = [f"{number}.pdf" for number in range(400)]
    assert 160 < sum(half_of(name) == "test" for name in names) < 240


def test_ratings_of_a_job_are_kept_together(tmp_path):
    rows = [
        {"job": "Chef", "resume": "Cook", "grade": 2},
        {"job": "Nurse", "resume": "RN", "grade": 1},
        {"job": "Chef", "resume": "Clerk", "grade": 0},
    ]
    path = tmp_path / "ratings.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)) + "\n")
    assert [(job.text, job.resumes, job.grades) for job in ratings(path)] == [
        ("Chef", ("Cook", "Clerk"), (2.0, 0.0)),
        ("Nurse", ("RN",), (1.0,)),
    ]
