from itertools import pairwise

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.taxonomy import load_taxonomy
from recruiting.demo.careers import TODAY
from recruiting.demo.people import generate_person, generate_profiles, plain
from recruiting.demo.sources import occupations
from resumes.extraction.resume import DEGREE_LEVELS

seeds = st.integers(min_value=0, max_value=10**9)


@given(seeds)
def test_same_seed_gives_same_person(seed):
    assert generate_person(seed) == generate_person(seed)


@given(seeds)
def test_jobs_follow_each_other_and_only_the_last_goes_on(seed):
    jobs = generate_person(seed).positions

    assert all(job.end is not None for job in jobs[:-1])
    assert all(earlier.end <= later.start for earlier, later in pairwise(jobs))
    assert all(job.start < (job.end or TODAY) <= TODAY for job in jobs)


@given(seeds)
def test_employers_and_sentences_of_one_career_do_not_repeat(seed):
    jobs = generate_person(seed).positions
    sentences = [highlight for job in jobs for highlight in job.highlights]

    assert len({job.employer for job in jobs}) == len(jobs)
    assert len(set(sentences)) == len(sentences)
    assert all(job.highlights for job in jobs)


@given(seeds)
def test_skills_of_a_job_stand_in_its_sentences_and_in_the_skill_list(seed):
    person = generate_person(seed)

    for job in person.positions:
        assert all(skill in " ".join(job.highlights) for skill in job.skills)
        assert set(job.skills) <= set(person.skills)


@given(seeds)
def test_no_template_mark_is_left_in_a_text(seed):
    person = generate_person(seed)
    texts = [person.summary, *(highlight for job in person.positions for highlight in job.highlights)]

    assert not [text for text in texts if set(text) & set("{}[]@|")]


@given(seeds)
def test_titles_come_from_the_ladder_of_the_occupation_and_never_step_down(seed):
    person = generate_person(seed)
    ladder = next(trade.ladder for trade in occupations() if trade.key == person.occupation)
    rungs = [next(rung for rung, titles in enumerate(ladder) if job.title in titles) for job in person.positions]

    assert rungs == sorted(rungs)


@given(seeds)
def test_degrees_end_before_the_first_job(seed):
    person = generate_person(seed)

    assert all(item.start_year < item.end_year <= person.positions[0].start.year for item in person.education)
    assert {item.level for item in person.education} <= set(DEGREE_LEVELS)


@given(seeds)
def test_email_is_reserved_and_phone_can_be_dialled(seed):
    person = generate_person(seed)

    assert person.email.rpartition("@")[2] in {"example.com", "example.org", "example.net"}
    assert phonenumbers.is_possible_number(phonenumbers.parse(person.phone, person.country_code))


def test_everybody_speaks_english_and_has_one_mother_tongue():
    for person in generate_profiles(200):
        levels = {spoken.code: spoken.level for spoken in person.languages}
        assert "en" in levels
        assert list(levels.values()).count("native") == 1


def test_occupation_can_be_chosen():
    assert generate_person(1, "chef").occupation == "chef"
    with pytest.raises(KeyError):
        generate_person(1, "astronaut")


def test_there_are_eighteen_occupations():
    assert len(occupations()) == 18


def test_skill_names_resolve_in_the_taxonomy():
    taxonomy = load_taxonomy()
    names = {skill for person in generate_profiles(2000) for skill in person.skills}
    unknown = sorted(name for name in names if taxonomy.by_name(name) is None)

    assert len(unknown) <= 0.05 * len(names), unknown


def test_profiles_differ_between_seeds():
    assert not set(generate_profiles(50, seed=1)) & set(generate_profiles(50, seed=2))


def test_plain_drops_every_mark():
    assert plain("Błażej d'Łódź-Weiß") == "blazejdlodzweiss"
