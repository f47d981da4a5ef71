"""Candidates scored all at once, beside the scorer that scores one."""

import json
from dataclasses import replace

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matching.columns.columns import Row, columns_of
from matching.columns.judging import MOST_SETS, Judging
from matching.columns.totals import totals
from matching.scoring import compile_job
from matching.scoring.points import as_points
from matching.scoring.profiles import JobProfile, Place, Weights
from matching.selectors.profile_json import facts_json
from tests.matching.scoring.making import KEYS, TAXONOMY, TODAY, candidates, jobs, make_candidate, require, weights

detailed = st.one_of(
    st.builds(require, st.just("skill"), st.just("vue"), must=st.booleans(), alternatives=st.just(("python", "excel"))),
    st.builds(require, st.just("experience"), st.sampled_from(KEYS), must=st.booleans(), months=st.integers(0, 60)),
    st.builds(
        require,
        st.just("degree"),
        st.just("bachelor"),
        must=st.booleans(),
        area=st.sampled_from(["", "Accounting"]),
        alternatives=st.sampled_from([(), ("experience",), ("associate", "experience")]),
    ),
    st.builds(require, st.just("language"), st.just("en"), must=st.booleans(), alternatives=st.just(("de",))),
    st.builds(require, st.just("location"), st.just("Lisbon"), must=st.booleans()),
)
wishes = st.builds(
    lambda job, more: replace(job, requirements=(*job.requirements, *more)), jobs, st.lists(detailed, max_size=3)
)
many = st.lists(candidates, min_size=1, max_size=8)
slow = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=80)


def turned(job, candidate):
    """The candidate with the cosine for a vector, as the product hands it to the scorer."""
    if len(candidate.vector) != len(job.vector):
        return replace(candidate, vector=()), None
    cosine = float(np.float16(sum(one * other for one, other in zip(job.vector, candidate.vector, strict=True))))
    return replace(candidate, vector=(cosine,)), cosine


def made_columns(job, people):
    rows = [
        Row(number.to_bytes(16), "", json.loads(json.dumps(facts_json(person))), _half(cosine))
        for number, (person, cosine) in enumerate(turned(job, person) for person in people)
    ]
    return columns_of(rows, 1)


def _half(cosine):
    return None if cosine is None else np.array([cosine], dtype=np.float16)


def compiled_for(job, weights):
    turned_job = replace(job, vector=(1.0,) if job.vector else ())
    return compile_job(turned_job, weights, TAXONOMY, as_of=TODAY, rarity={"python": 0.3})


def in_tenths(job, weights, people, memory=None):
    compiled, columns = compiled_for(job, weights), made_columns(job, people)
    judging = Judging(compiled, columns, np.ones(1), {} if memory is None else memory)
    return compiled, totals(compiled, judging.verdicts(), len(people))


@slow
@given(many, wishes, weights)
def test_all_at_once_score_as_each_does_alone(people, job, chosen):
    compiled, all_at_once = in_tenths(job, chosen, people)

    for number, person in enumerate(people):
        alone = compiled.score(turned(job, person)[0])
        assert as_points(int(all_at_once.score[number])) == alone.total
        tenths = [*all_at_once.parts[:, number].tolist(), -int(all_at_once.cost[number])]
        assert [as_points(each) for each in tenths] == [part.points for part in alone.contributions]
        missing = [key for key, unmet in zip(all_at_once.musts, all_at_once.unmet[:, number], strict=True) if unmet]
        assert tuple(missing) == alone.missing


def test_a_memory_keeps_the_verdicts_of_a_few_sets_of_must_haves_only():
    memory = {}
    for number in range(MOST_SETS + 3):
        asked = tuple(require("skill", f"skill{each}") for each in range(number))
        in_tenths(JobProfile("Cook", "", asked, Place()), Weights(), [make_candidate()], memory)

    assert len(memory["musts"]) == MOST_SETS


@slow
@given(many, wishes, weights, st.data())
def test_other_weights_and_fewer_requirements_score_the_same_from_memory(people, job, chosen, data):
    memory = {}
    in_tenths(job, Weights(), people, memory)
    kept = data.draw(st.lists(st.sampled_from(job.requirements), unique_by=id)) if job.requirements else []
    fewer = replace(job, requirements=tuple(spec for spec in job.requirements if any(spec is one for one in kept)))

    _, remembered = in_tenths(fewer, chosen, people, memory)
    _, anew = in_tenths(fewer, chosen, people)

    assert remembered.score.tolist() == anew.score.tolist()
    assert remembered.unmet.tolist() == anew.unmet.tolist()
