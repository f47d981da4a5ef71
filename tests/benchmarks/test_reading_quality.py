"""The measure of reading is right itself."""

from dataclasses import replace

import pytest

from core.taxonomy import load_taxonomy
from resumes.extraction.resume import (
    Field,
    PartialDate,
    ReadCertificate,
    ReadEducation,
    ReadExperience,
    ReadLanguage,
    ReadLink,
    ReadLocation,
    ReadProject,
    ReadSkill,
    ResumeReading,
)
from tests.benchmarks.reading_quality.calibration import calibration_error
from tests.benchmarks.reading_quality.checks import Check, Tally, tallies
from tests.benchmarks.reading_quality.comparing import same_date, same_grade, same_link, same_phone, same_words
from tests.benchmarks.reading_quality.errors import kind_of
from tests.benchmarks.reading_quality.goals import distance_goal, field_goals
from tests.benchmarks.reading_quality.measured import Measured
from tests.benchmarks.reading_quality.scoring import score
from tests.benchmarks.reading_quality.selection import Selection
from tests.samples.layouts import LAYOUTS
from tests.samples.people import HELD_OUT_OCCUPATIONS, make_sample
from tests.samples.truth import Certificate, Degree, Job, Language, Place, Truth

JOBS = (
    Job("Senior Data Engineer", "Globex AG", Place("Berlin"), PartialDate(2020, 3), None, (), ("Python",)),
    Job("Data Engineer", "Initech GmbH", Place("Hamburg"), PartialDate(2016), PartialDate(2020, 2), (), ("SQL",)),
)
TRUTH = Truth(
    seed=1,
    occupation="data_engineer",
    language="en",
    given_name="Anna",
    family_name="Keller",
    email="anna@example.org",
    phone="+4930901820",
    place=Place("Berlin", "", "DE"),
    headline="Senior Data Engineer",
    summary="Builds pipelines that last.",
    links=("https://www.linkedin.com/in/anna",),
    jobs=JOBS,
    degrees=(
        Degree("TU Berlin", "Master of Science", "master", "Physics", PartialDate(2013), PartialDate(2015), "1.7"),
    ),
    skills=("Python", "SQL"),
    languages=(Language("de", "native"), Language("en", "C1")),
    certificates=(Certificate("CKA", "CNCF", 2021),),
    projects=("Open Ledger",),
)


def sure(value):
    return Field(value, 0.9) if value else None


def read_job(job: Job) -> ReadExperience:
    keys = tuple(load_taxonomy().by_name(name).key for name in job.skills)
    return ReadExperience(
        title=sure(job.title),
        employer=sure(job.employer),
        location=sure(job.place and ReadLocation(job.place.city)),
        start=sure(job.start),
        end=sure(job.end),
        current=job.current,
        skills=keys,
    )


def read_degree(degree: Degree) -> ReadEducation:
    fields = {name: sure(getattr(degree, name)) for name in ("institution", "degree", "area", "start", "end")}
    return ReadEducation(**fields, level=degree.level, grade=degree.grade)


def perfect() -> ResumeReading:
    skills = [load_taxonomy().by_name(name) for name in TRUTH.skills]
    return ResumeReading(
        name=sure(TRUTH.name),
        given_name=TRUTH.given_name,
        family_name=TRUTH.family_name,
        emails=(sure(TRUTH.email),),
        phones=(sure(TRUTH.phone),),
        links=tuple(sure(ReadLink(url, "linkedin")) for url in TRUTH.links),
        location=sure(ReadLocation("Berlin", "", "DE")),
        headline=sure(TRUTH.headline),
        summary=sure(TRUTH.summary),
        experience=tuple(read_job(job) for job in TRUTH.jobs),
        education=tuple(read_degree(degree) for degree in TRUTH.degrees),
        skills=tuple(ReadSkill(entry.key, entry.name, 0, None, 0.9, ()) for entry in skills),
        languages=tuple(ReadLanguage(item.code, item.code, item.level, 0.9) for item in TRUTH.languages),
        certificates=(ReadCertificate(sure("CKA"), "CNCF", PartialDate(2021)),),
        projects=(ReadProject(sure("Open Ledger")),),
        language="en",
    )


def scored(reading: ResumeReading, truth: Truth = TRUTH) -> dict[str, Tally]:
    return tallies(score(truth, reading))


def with_jobs(*jobs: ReadExperience) -> ResumeReading:
    return replace(perfect(), experience=jobs)


def test_a_perfect_reading_is_right_in_every_field():
    found = scored(perfect())

    assert {field: (sums.precision, sums.recall) for field, sums in found.items() if sums.f1 < 1} == {}
    assert set(found) >= {"name", "job title", "job end", "degree level", "skill", "certificate year", "project"}


def test_an_empty_reading_is_right_in_none():
    found = scored(ResumeReading())

    assert {field for field, sums in found.items() if sums.recall > 0} == set()
    assert {field for field, sums in found.items() if sums.given} == set()


def test_the_order_of_jobs_does_not_count():
    assert scored(with_jobs(*reversed(perfect().experience)))["job employer"].f1 == 1


def test_employers_swapped_between_jobs_are_all_wrong():
    first, second = perfect().experience
    found = scored(with_jobs(replace(first, employer=second.employer), replace(second, employer=first.employer)))

    assert found["job employer"].right == 0
    assert found["job title"].f1 == found["job start"].f1 == 1


def test_dates_swapped_between_jobs_are_all_wrong():
    first, second = perfect().experience
    found = scored(
        with_jobs(
            replace(first, start=second.start, end=second.end, current=False),
            replace(second, start=first.start, end=None, current=True),
        )
    )

    assert found["job start"].right == found["job end"].right == 0
    assert found["job title"].f1 == 1


def test_an_extra_job_costs_precision_only():
    found = scored(with_jobs(*perfect().experience, ReadExperience(sure("Education"), sure("Skills"))))

    assert found["job title"].recall == 1
    assert found["job title"].precision == pytest.approx(2 / 3)


def test_a_missed_job_costs_recall_only():
    found = scored(with_jobs(perfect().experience[0]))

    assert (found["job employer"].precision, found["job employer"].recall) == (1, 0.5)


def test_a_job_read_twice_is_right_once():
    job = perfect().experience[0]

    assert scored(with_jobs(job, job))["job title"].right == 1


def test_an_end_given_to_a_job_that_goes_on_is_wrong():
    first, second = perfect().experience
    found = scored(with_jobs(replace(first, current=False, end=sure(PartialDate(2024, 1))), second))

    assert (found["job end"].right, found["job end"].given) == (1, 2)
    assert found["job current"].recall == 0


def test_a_month_that_the_resume_does_not_print_makes_a_date_wrong():
    first, second = perfect().experience
    found = scored(with_jobs(first, replace(second, start=sure(PartialDate(2016, 1)))))

    assert found["job start"].right == 1
    assert not same_date(PartialDate(2016, 1), PartialDate(2016))


def test_title_and_employer_in_each_others_place_are_wrong_but_in_the_right_job():
    first, second = perfect().experience
    found = scored(with_jobs(replace(first, title=first.employer, employer=first.title), second))

    assert found["job title"].right == found["job employer"].right == 1
    assert found["job start"].f1 == 1


def test_a_second_email_costs_precision_only():
    found = scored(replace(perfect(), emails=(sure("other@example.org"), sure("Anna@Example.org"))))

    assert (found["email"].precision, found["email"].recall) == (0.5, 1)


def test_skills_count_by_key():
    found = scored(replace(perfect(), skills=perfect().skills[:1] * 1))

    assert (found["skill"].precision, found["skill"].recall) == (1, 0.5)


def test_a_skill_that_is_named_in_passing_counts_neither_way():
    truth = replace(TRUTH, skills=TRUTH.skills[:1], mentioned=TRUTH.skills[1:])
    assert (scored(perfect(), truth)["skill"].precision, scored(perfect(), truth)["skill"].recall) == (1, 1)


def test_a_skill_that_no_taxonomy_knows_is_looked_for_among_the_others():
    truth = replace(TRUTH, skills=("Moon mending",))

    assert scored(perfect(), truth)["other skill"].recall == 0
    assert scored(replace(perfect(), other_skills=(sure("moon mending"),)), truth)["other skill"].recall == 1


def test_a_country_that_the_resume_does_not_state_may_be_inferred():
    assert "country" not in scored(perfect(), replace(TRUTH, place=Place("Berlin")))


def test_a_degrees_name_may_hold_its_field():
    degree = replace(perfect().education[0], degree=sure("Master of Science in Physics"))

    assert scored(replace(perfect(), education=(degree,)))["degree name"].f1 == 1


def test_a_wrong_level_is_wrong_both_ways():
    degree = replace(perfect().education[0], level="bachelor")
    found = scored(replace(perfect(), education=(degree,)))["degree level"]

    assert (found.precision, found.recall) == (0, 0)


@pytest.mark.parametrize(
    ("truth", "read", "same"),
    [
        ("Data Engineer", "DATA  ENGINEER", True),
        ("Children’s Nurse – Ward", "Children's Nurse - Ward", True),
        ("Leitung Qualitätssicherung", "Leitung Qualitätssicherunq", True),
        ("Data Engineer", "Senior Data Engineer", False),
        ("Software Engineer II", "Software Engineer III", False),
        ("Regional Account Representative", "Regional Account Representative 4", False),
        ("Müller", "Muller", False),
        ("Data Engineer", "", False),
    ],
)
def test_words_are_the_same_when_only_their_form_differs(truth, read, same):
    assert same_words(truth, read) is same


def test_a_word_of_the_neighboring_field_is_no_slip():
    title = "Registered Nurse in Intensive Care and Anesthesia"

    assert same_words(title, f"{title} at")
    assert not same_words(title, f"{title} Acme", ["Acme"])


def test_addresses_and_grades_are_compared_by_what_they_mean():
    assert same_link("https://www.example.org/anna/", "example.org/Anna")
    assert same_phone("+49 30 901820", "+4930901820")
    assert same_grade("1.7", "Note: 1,7")
    assert not same_grade("1.7", "1.8")


def test_a_miss_is_named_by_what_went_wrong():
    checks = [Check("job title", "Cook", "", False, "job 1"), Check("job employer", "Inn", "Cook", False, "job 1")]

    assert kind_of(checks[0], checks) == "missing"
    assert kind_of(checks[1], checks) == "is the job title"
    assert kind_of(Check("name", "Anna Keller", "Anna Keller Berlin", False), checks) == "too much"
    assert kind_of(Check("name", "Anna Keller", "Anna", False), checks) == "too little"


def test_confidence_that_is_kept_has_no_calibration_error():
    kept = [Check("name", "a", "a", number < 9, confidence=0.9) for number in range(10)]
    broken = [Check("name", "a", "b", right=False, confidence=0.9)]

    assert calibration_error(kept) == pytest.approx(0)
    assert calibration_error(broken) == pytest.approx(0.9)


def sample(*rights: bool, layout: str = "one", field: str = "name") -> Measured:
    checks = tuple(Check(field, "a", "a" if right else "b", right) for right in rights)
    return Measured(1, "en", "cook", layout, layout, "pdf", checks)


def test_a_goal_is_met_by_precision_and_recall_together():
    invented = replace(sample(True, True), checks=(*sample(True, True).checks, Check("name", "", "c", right=False)))

    assert [goal.met for goal in field_goals([sample(*[True] * 97, *[False] * 3)])] == [True]
    assert [goal.met for goal in field_goals([sample(*[True] * 96, *[False] * 4)])] == [False]
    assert [goal.met for goal in field_goals([invented])] == [False]


def test_two_kinds_of_samples_are_near_when_little_is_lost():
    whole, less, much_less = sample(*[True] * 100), sample(*[True] * 98, False, False), sample(*[True] * 9, False)

    assert distance_goal("", [whole], [less]).met
    assert distance_goal("", [much_less], [whole]).met
    assert not distance_goal("", [whole], [much_less]).met
    assert distance_goal("", [whole], []).met is None


@pytest.mark.parametrize("held_out", [True, False])
def test_people_and_layouts_are_all_of_one_side(held_out):
    orders = Selection(count=6, held_out=held_out, languages=("en", "de")).orders()

    assert {LAYOUTS[order.layout].held_out for order in orders} == {held_out}
    assert {order.occupation in HELD_OUT_OCCUPATIONS for order in orders} == {held_out}
    assert {order.language for order in orders} == {"en", "de"}


def test_every_layout_prints_the_same_people_unless_they_are_mixed():
    def seeds(layout: str, *, mixed: bool) -> set[int]:
        orders = Selection(count=6, mixed=mixed, languages=("en",), layouts=("pdf-classic", "docx-tabs")).orders()
        return {order.seed for order in orders if order.layout == layout}

    assert seeds("pdf-classic", mixed=False) == seeds("docx-tabs", mixed=False)
    assert not seeds("pdf-classic", mixed=True) & seeds("docx-tabs", mixed=True)


def test_a_perfect_reading_of_every_sample_scores_one():
    """Whatever the generator says to be true can be read: the measure has no ceiling below 1."""
    for seed in range(4):
        truth = make_sample(seed, language="en").truth
        reading = replace(
            perfect(),
            experience=tuple(read_job(job) for job in truth.jobs),
            education=tuple(read_degree(degree) for degree in truth.degrees),
        )
        found = scored(reading, truth)

        assert {name for name in ("job title", "job employer", "job start", "job end", "institution", "degree level")
                if found[name].f1 < 1} == set()  # fmt: skip
