"""Profiles as JSON."""

import json
from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matching.scoring import score
from matching.scoring.profiles import Weights
from matching.selectors.profile_json import facts_json, profile_of, quotes_json
from tests.matching.scoring.making import TAXONOMY, TODAY, candidates, jobs, quote


def stored(value):
    return json.loads(json.dumps(value))


@given(candidates, jobs)
def test_a_stored_profile_scores_the_same_to_the_tenth(candidate, job):
    again = profile_of(stored(facts_json(candidate)), vector=candidate.vector)

    first, second = (score(profile, job, Weights(), TAXONOMY, as_of=TODAY) for profile in (candidate, again))
    assert [(part.component, part.points) for part in first.contributions] == [
        (part.component, part.points) for part in second.contributions
    ]


@given(candidates)
def test_quotes_return_to_their_facts(candidate):
    said = replace(
        candidate,
        skills=tuple(replace(fact, quotes=(quote(fact.key),)) for fact in candidate.skills),
        jobs=tuple(replace(held, quote=quote(held.title)) for held in candidate.jobs),
        languages=tuple(replace(spoken, quote=quote(spoken.code)) for spoken in candidate.languages),
        vector=(),
    )
    assert profile_of(stored(facts_json(said)), stored(quotes_json(said))) == said


@given(st.lists(st.floats(-1, 1), min_size=256, max_size=256), st.randoms())
def test_the_cosine_of_half_precision_vectors_does_not_depend_on_the_order_of_adding(values, random):
    first = np.array(values, dtype=np.float16).astype(np.float64)
    second = np.array(values[::-1], dtype=np.float16).astype(np.float64)
    order = random.sample(range(256), 256)

    assert first @ second == (first[order] @ second[order]) == sum((first * second)[order].tolist())
