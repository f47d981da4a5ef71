import re
from datetime import date
from decimal import Decimal
from pathlib import Path

from hypothesis import given

import matching.scoring
from matching.explaining import SENTENCES, compare, explain, find_gaps
from matching.scoring import compile_job
from matching.scoring.places import located
from matching.scoring.profiles import JobHeld, Place, SkillFact, Weights
from tests.matching.scoring import making
from tests.matching.scoring.making import TAXONOMY, TODAY, make_candidate, make_job, quote, require


def score_of(candidate, job):
    return compile_job(job, Weights(), TAXONOMY, as_of=TODAY).score(candidate)


def test_every_code_of_the_scorer_has_its_sentence():
    sources = "".join(path.read_text() for path in Path(matching.scoring.__file__).parent.glob("*.py"))
    prefixes = "skill|experience|title|level|degree|language|licence|location|text|must|not"
    codes = set(re.findall(rf'"((?:{prefixes})_[a-z_]+)"', sources))
    assert codes == set(SENTENCES)


@given(making.candidates, making.jobs)
def test_sentences_add_up_to_the_score(candidate, job):
    score = score_of(candidate, job)
    sentences = explain(score)
    assert sum(sentence.points for sentence in sentences) == score.total
    for sentence in sentences:
        assert re.fullmatch(r"[A-Z0-9a-z].*\.", sentence.text)
        assert "{" not in sentence.text


@given(making.candidates, making.candidates, making.jobs)
def test_differences_add_up_to_the_lead(one, other, job):
    first, second = score_of(one, job), score_of(other, job)
    differences = compare(first, second)
    assert sum(item.points for item in differences) == first.total - second.total
    assert [abs(item.points) for item in differences] == sorted(
        (abs(item.points) for item in differences), reverse=True
    )


def test_a_used_skill_is_told_with_time_and_quote():
    job = make_job("", [require("skill", "python", months=36)])
    held = make_candidate(skills=(SkillFact("python", 62, TODAY, (quote("Python at Acme"),)),))
    sentence = explain(score_of(held, job))[0]
    assert sentence.text == "Used Python for 5 years 2 months, last in 2026 (3 years asked)."
    assert [piece.text for piece in sentence.quotes] == ["Python at Acme"]


def test_the_years_that_stand_in_for_a_degree_are_named_where_the_job_states_them():
    def told(**fields):
        job = make_job("Backend Developer", [require("degree", "bachelor", alternatives=("experience",), **fields)])
        held = make_candidate(jobs=(JobHeld("Backend Developer", date(2025, 6, 1), None, ""),))
        return next(item.text for item in explain(score_of(held, job)) if item.component == "education")

    assert told() == (
        "No fitting degree found; 1 year 1 month of relevant experience against the 5 years that stand in for Bachelor."
    )
    assert told(instead_months=48) == (
        "No fitting degree found; 1 year 1 month of relevant experience against the 4 years that stand in for Bachelor."
    )


def test_of_several_places_the_nearest_is_named():
    job = make_job(place=Place("Leeds", "", "GB"), remote="hybrid", other_places=(Place("Ulm", "", "DE"),))

    def told(*held):
        found = explain(score_of(make_candidate(place=Place(*held)), job))
        return next(sentence.text for sentence in found if sentence.component == "location")

    assert told("Ulm", "", "DE") == "Lives in Ulm, DE, one of the 2 places of the job."
    assert (
        told("Bonn", "", "DE") == "Lives in Bonn, DE, the same country as Ulm, DE, the nearest of the job's 2 places."
    )
    assert told("", "", "") == "The resume does not say how far from Leeds, GB / Ulm, DE the candidate lives."
    assert told("Lyon", "", "FR") == "Lives in Lyon, FR, another country than Leeds, GB / Ulm, DE."


def test_the_distance_is_named_in_steps_of_five_kilometers():
    def told(held, **others):
        job = make_job(place=located("Strasbourg", "", "FR"), remote="hybrid", **others)
        found = explain(score_of(make_candidate(place=located(*held)), job))
        return next(sentence.text for sentence in found if sentence.component == "location")

    assert told(("Kehl", "", "DE")) == "Lives in Kehl, DE, about 5 km from Strasbourg, FR."
    assert told(("Malmö", "", "SE"), other_places=(located("Copenhagen", "", "DK"),)) == (
        "Lives in Malmö, SE, about 30 km from Copenhagen, DK, the nearest of the job's 2 places."
    )
    assert told(("Kehl", "", "DE"), other_places=(Place("Kehl Port", "", "DE", 48.58, 7.82),)) == (
        "Lives in Kehl, DE, less than 5 km from Kehl Port, DE, the nearest of the job's 2 places."
    )


def test_gaps_name_what_would_close_them_must_haves_first():
    job = make_job("", [require("language", "en", must=False, level="B2"), require("skill", "excel")])
    gaps = find_gaps(score_of(make_candidate(), job), {"language-en": Decimal("9.1")})
    assert [(gap.requirement, gap.must) for gap in gaps] == [("skill-excel", True), ("language-en", False)]
    assert gaps[0].remedy == "Ask about Excel, or show where it was used."
    assert [gap.gain for gap in gaps] == [Decimal(0), Decimal("9.1")]


def test_the_largest_difference_comes_first():
    job = make_job("", [require("skill", "excel"), require("skill", "python", must=False)])
    both = make_candidate(skills=(SkillFact("excel", 40, TODAY), SkillFact("python", 0, None)))
    lead = compare(score_of(both, job), score_of(make_candidate(), job))
    assert lead[0].requirement == "skill-excel"
    assert lead[0].second == "Excel was not found in the resume."
