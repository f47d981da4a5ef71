from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.scoring import compile_job, score
from matching.scoring.profiles import DegreeHeld, JobHeld, LanguageSpoken, Place, SkillFact, Weights
from matching.scoring.result import COMPONENTS, MISSING
from tests.matching.scoring import making
from tests.matching.scoring.making import TAXONOMY, TODAY, make_candidate, make_job, require

USUAL = Weights()


def score_of(candidate, job, weights=USUAL):
    return score(candidate, job, weights, TAXONOMY, as_of=TODAY)


@given(making.candidates, making.jobs, making.weights)
def test_everything_adds_up_exactly(candidate, job, weights):
    result = score_of(candidate, job, weights)
    assert [part.component for part in result.contributions] == [*COMPONENTS, MISSING]
    for part in result.contributions:
        assert part.points == sum(reason.points for reason in part.reasons)
        assert part.points <= part.available
    assert result.total == sum(part.points for part in result.contributions)
    assert Decimal(0) <= result.total <= Decimal(100)
    assert all(reason.points.as_tuple().exponent >= -1 for part in result.contributions for reason in part.reasons)


@given(making.candidates, making.jobs)
def test_the_same_profiles_get_the_same_score(candidate, job):
    compiled = compile_job(job, Weights(), TAXONOMY, as_of=TODAY)
    assert compiled.score(candidate) == compiled.score(candidate) == score_of(candidate, job)


def without_skill(candidate, key):
    return replace(candidate, skills=tuple(fact for fact in candidate.skills if fact.key != key))


@given(making.candidates, making.jobs, making.skills)
def test_a_further_skill_never_lowers_the_score(candidate, job, fact):
    fewer = without_skill(candidate, fact.key)
    more = replace(fewer, skills=(*fewer.skills, fact))
    assert score_of(more, job).total >= score_of(fewer, job).total


@given(making.candidates, making.jobs, making.skills)
def test_a_further_month_of_a_skill_never_lowers_the_score(candidate, job, fact):
    fewer = without_skill(candidate, fact.key)
    before = replace(fewer, skills=(*fewer.skills, fact))
    used = replace(fact, months=fact.months + 1, last_used=max(fact.last_used or TODAY, TODAY))
    after = replace(fewer, skills=(*fewer.skills, used))
    assert score_of(after, job).total >= score_of(before, job).total


@given(making.candidates, making.jobs, making.positions)
def test_a_further_position_never_lowers_the_score(candidate, job, held):
    more = replace(candidate, jobs=(*candidate.jobs, replace(held, start=held.start or TODAY)))
    total = max(candidate.total_months, 0) + 12 * 30
    assert score_of(replace(more, total_months=total), job).total >= score_of(candidate, job).total


@given(making.candidates, making.jobs, st.sampled_from(making.TITLES), st.dates(date(2005, 1, 1), date(2026, 1, 1)))
def test_a_month_longer_in_a_position_never_lowers_the_score(candidate, job, title, start):
    first = start.replace(day=1)
    later = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    shorter = JobHeld(title, first, first, "")
    longer = replace(shorter, end=later)
    before = replace(candidate, jobs=(*candidate.jobs, shorter))
    after = replace(candidate, jobs=(*candidate.jobs, longer), total_months=candidate.total_months + 1)
    assert score_of(after, job).total >= score_of(before, job).total


@given(making.candidates, making.jobs, making.languages, making.degrees, making.licences)
def test_a_further_language_degree_or_licence_never_lowers_the_score(candidate, job, language, degree, licence):
    before = score_of(candidate, job).total
    assert score_of(replace(candidate, languages=(*candidate.languages, language)), job).total >= before
    assert score_of(replace(candidate, degrees=(*candidate.degrees, degree)), job).total >= before
    assert score_of(replace(candidate, licences=(*candidate.licences, licence)), job).total >= before


def test_a_perfect_candidate_gets_a_hundred():
    job = make_job(
        "Backend Developer",
        [require("skill", "python", months=24), require("degree", "bachelor"), require("language", "en", level="B2")],
        Place("Lisbon", "", "PT"),
        "on_site",
        (1.0, 0.0),
    )
    candidate = make_candidate(
        skills=(SkillFact("python", 90, TODAY),),
        jobs=(JobHeld("Backend Developer", date(2016, 1, 1), None, ""),),
        degrees=(DegreeHeld("master", "Physics"),),
        languages=(LanguageSpoken("en", "native"),),
        place=Place("Lisbon", "", "PT"),
        total_months=125,
        vector=(1.0, 0.0),
    )
    result = score_of(candidate, job)
    assert result.total == Decimal("100.0")
    assert result.missing == ()


def test_an_unmet_must_have_is_a_visible_negative_contribution():
    job = make_job(requirements=[require("skill", "python"), require("skill", "excel")])
    candidate = make_candidate(
        skills=(SkillFact("python", 30, TODAY),), jobs=(JobHeld("Backend Developer", date(2020, 1, 1), None, ""),)
    )
    result = score_of(candidate, job)
    missing = result.contributions[-1]
    assert result.missing == ("skill-excel",)
    assert missing.points == Decimal("-3.0")
    assert [reason.requirement for reason in missing.reasons] == ["skill-excel"]


def test_the_penalty_is_cut_where_nothing_is_left():
    job = make_job(requirements=[require("skill", "python"), require("skill", "excel")])
    result = score_of(make_candidate(), job)
    assert result.total == 0
    assert result.missing == ("skill-python", "skill-excel")


def test_what_is_not_asked_gives_its_weight_to_the_rest():
    result = score_of(make_candidate(), make_job(requirements=[require("skill", "python", must=False)]))
    available = {part.component: part.available for part in result.contributions}
    assert sum(available.values()) == Decimal(100)
    assert available["education"] == available["languages"] == available["location"] == 0
    asked = {part.component: [reason.code for reason in part.reasons] for part in result.contributions}
    assert asked["education"] == ["not_asked"]


def test_a_job_that_asks_nothing_scores_zero():
    assert score_of(make_candidate(), make_job("")).total == 0


def test_a_negative_weight_is_refused():
    with pytest.raises(ValueError, match="negative"):
        compile_job(make_job(), Weights(skills=-1.0), TAXONOMY, as_of=TODAY)
