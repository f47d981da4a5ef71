"""Something more takes nothing, and a reason says no more than is so: cases in which it once was otherwise."""

from datetime import date

import pytest

from core.taxonomy import Relation, RelationKind, SkillEntry, Taxonomy
from matching.explaining import render
from matching.scoring import compile_job
from matching.scoring.from_reading import field_named, with_written
from matching.scoring.profiles import DegreeHeld, JobHeld, LanguageSpoken, LicenceHeld, SkillFact, Weights
from tests.matching.scoring.making import TAXONOMY, TODAY, make_candidate, make_job, quote, require


def total(candidate, job):
    return compile_job(job, Weights(), TAXONOMY, as_of=TODAY).score(candidate)


class TestWhatMoreMayNotTake:
    """Cases in which something more once cost points or a must-have."""

    def test_a_degree_that_is_met_stays_met_where_experience_earns_more(self):
        wanted = require("degree", "bachelor", alternatives=("experience",), area="Computer Science")
        job = make_job("Backend Developer", [wanted])

        def scored(since):
            held = JobHeld("Backend Developer", since, None, "")
            return total(make_candidate(degrees=(DegreeHeld("bachelor", "History"),), jobs=(held,)), job)

        shorter, longer = scored(date(2022, 12, 1)), scored(date(2022, 10, 1))

        assert (shorter.missing, longer.missing) == ((), ())
        assert longer.total >= shorter.total

    def test_naming_the_skill_that_experience_is_asked_in_takes_no_relevant_experience(self):
        job = make_job("Backend Developer", [require("experience", "python", months=36)])
        held = JobHeld("Backend Developer", date(2020, 1, 1), None, "")
        unnamed = total(make_candidate(jobs=(held,)), job)
        named = total(make_candidate(jobs=(held,), skills=(SkillFact("python", 0, None),)), job)

        assert named.missing == ()
        assert named.total >= unnamed.total

    @pytest.mark.parametrize("asked", ["PMP", "CISSP", "SPHR", "Six Sigma Black Belt"])
    def test_a_skill_that_has_only_words_of_a_licence_does_not_hold_it(self, asked):
        keys = ("project-management", "information-security", "human-resources", "six-sigma")
        held = tuple(SkillFact(key, 24, TODAY) for key in keys)
        job = make_job("", [require("licence", asked)])

        assert total(make_candidate(skills=held), job).missing != ()

    @pytest.mark.parametrize(
        ("asked", "held", "met"),
        [
            ("PMP", "Project Management", False),
            ("PMP", "Project Management Professional (PMP)", True),
            ("CPA", "Public Accountant", True),
            ("California RN license", "RN", True),
            ("AWS Certified Solutions Architect Associate", "AWS Solutions Architect", True),
        ],
    )
    def test_no_word_of_an_abbreviation_may_be_missing(self, asked, held, met):
        job = make_job("", [require("licence", asked)])

        assert (total(make_candidate(licences=(LicenceHeld(held),)), job).missing == ()) == met


def test_experience_by_skills_names_no_positions():
    job = make_job(
        "Backend Developer", [require("skill", "python"), require("skill", "django"), require("skill", "vue")]
    )
    skills = tuple(SkillFact(key, 120, TODAY, (quote(key),)) for key in ("python", "django", "vue"))
    held = make_candidate(skills=skills, jobs=(JobHeld("Backend Developer", date(2026, 4, 1), None, ""),))
    reason = next(part for part in total(held, job).contributions if part.component == "experience").reasons[0]

    assert reason.params["titles"] == ""
    assert [piece.text for piece in reason.quotes] == ["python", "django", "vue"]


def test_the_asked_skill_is_said_to_be_shown_where_a_related_one_earns_more():
    near = (Relation(RelationKind.RELATED, "spot-welding", 0.8),)
    taxonomy = Taxonomy(
        [SkillEntry("welding", "Welding", "craft", relations=near), SkillEntry("spot-welding", "Spot welding", "craft")]
    )
    job = compile_job(make_job("", [require("skill", "welding", months=60)]), Weights(), taxonomy, as_of=TODAY)
    related = SkillFact("spot-welding", 120, TODAY)

    def reason(*skills):
        return job.score(make_candidate(skills=skills)).contributions[0].reasons[0]

    assert reason(related).code == "skill_related"
    assert reason(SkillFact("welding", 0, None), related).code == "skill_nearby"
    assert "itself was not found" not in render(reason(SkillFact("welding", 0, None), related))


@pytest.mark.parametrize("listed", [(), (LanguageSpoken("en", ""),)])
def test_a_resume_written_in_a_language_counts_the_same_whether_it_lists_it(listed):
    told = with_written(listed, "en")

    assert [(one.code, one.level, one.written) for one in told] == [("en", "", True)]
    assert with_written((LanguageSpoken("en", "A2"),), "en") == (LanguageSpoken("en", "A2"),)


@pytest.mark.parametrize(
    ("degree", "field"),
    [
        ("BSc", ""),
        ("High School Diploma", ""),
        ("Bachelor of Science", ""),
        ("Bachelor of Arts in History", "History"),
        ("Bachelor of Engineering", "Engineering"),
        ("MBA", "MBA"),
        ("Laurea in Economia", "Economia"),
        ("Bachelor's degree", ""),
    ],
)
def test_a_degree_without_a_field_has_only_the_field_that_its_name_tells(degree, field):
    assert field_named(degree) == field
