"""What would close a gap, proven by scoring the candidate again."""

from dataclasses import replace

from hypothesis import assume, given

from matching.explaining.closing import close, close_all
from matching.scoring import compile_job
from matching.scoring.profiles import JobHeld, Weights
from tests.matching.scoring import making
from tests.matching.scoring.making import TAXONOMY, TODAY, make_candidate, make_job, require


def compiled(job):
    return compile_job(job, Weights(), TAXONOMY, as_of=TODAY)


@given(making.candidates, making.jobs)
def test_closing_any_requirement_never_lowers_the_score(candidate, job):
    scorer = compiled(job)
    before = scorer.score(candidate).total
    for spec in job.requirements:
        assert scorer.score(close(candidate, spec, job, TODAY).profile).total >= before


@given(making.candidates, making.jobs)
def test_a_skill_degree_or_language_that_is_closed_is_no_longer_missing(candidate, job):
    specs = [spec for spec in job.requirements if spec.kind in ("skill", "language", "licence")]
    assume(specs)
    after = compiled(job).score(close_all(candidate, specs, job, TODAY))

    assert {spec.id for spec in specs} & set(after.missing) == set()


def test_each_assumption_is_told_in_words():
    job = make_job(
        "Nurse",
        [
            require("skill", "excel", months=36),
            require("skill", "python"),
            require("experience", "nursing", months=24),
            require("language", "de", level="B2"),
            require("licence", "PMP"),
        ],
    )
    told = [close(make_candidate(), spec, job, TODAY).assumed() for spec in job.requirements]

    assert told[0] == "3 years of Excel, up to now"
    assert told[1].startswith("1 year of ")
    assert told[2] == "2 years as Nurse, up to now"
    assert told[3].endswith("at level B2")
    assert told[4] == job.requirements[4].label


def test_what_a_label_adds_in_brackets_is_not_said_twice():
    spec = replace(require("skill", "python", months=24), label="Python (2+ years)")

    assert close(make_candidate(), spec, make_job("Coder", [spec]), TODAY).assumed() == "2 years of Python, up to now"


def test_what_the_candidate_has_stays():
    held = JobHeld("Cook", None, None, "")
    job = make_job("Nurse", [require("experience", "nursing", months=24)])
    closed = close(make_candidate(jobs=(held,)), job.requirements[0], job, TODAY).profile

    assert closed.jobs[0] == held
    assert (closed.jobs[1].title, closed.jobs[1].end) == ("Nurse", None)
