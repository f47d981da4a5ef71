"""Invented people: repeatable, varied, and true to what their resumes print."""

import re
from itertools import product

import phonenumbers
import pytest

from core.taxonomy import load_taxonomy
from core.taxonomy.wording import normalize_words
from tests.samples.people import HELD_OUT_OCCUPATIONS, LANGUAGES, OCCUPATIONS, make_sample, occupations_of
from tests.samples.people.extras import licences
from tests.samples.people.skills import canonical
from tests.samples.people.sources import fields, locale, meanings, occupations, skill_aliases
from tests.samples.sheet import SECTION_KINDS, Sheet
from tests.samples.truth import Certificate

SEEDS = range(400)


def printed(sheet: Sheet) -> str:
    """Everything on the sheet, one piece a line."""
    pieces = [sheet.name, sheet.headline, *(part for line in sheet.contacts for part in (line.text, line.url))]
    for section in sheet.sections:
        pieces += [section.heading, section.text]
        for entry in section.entries:
            pieces += [entry.title, entry.organization, entry.place, entry.dates, entry.description]
            pieces += [*entry.highlights, *entry.notes]
        pieces += [piece for group in section.groups for piece in (group.label, *group.items)]
    return "\n".join(pieces)


@pytest.fixture(scope="module")
def samples():
    return [make_sample(seed) for seed in SEEDS]


def test_same_seed_gives_the_same_person():
    assert make_sample(7) == make_sample(7)


def test_no_two_seeds_are_alike(samples):
    assert len({repr(sample.sheet.contacts) for sample in samples}) == len(samples)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_occupation_of_a_language_makes_a_sheet(language):
    keys = occupations_of(language)

    made = [make_sample(3, language=language, occupation=key).truth for key in keys]

    assert [truth.occupation for truth in made] == list(keys)
    assert {truth.language for truth in made} == {language}


def test_english_has_all_occupations_and_the_other_languages_a_dozen_each():
    assert len(OCCUPATIONS) >= 44
    assert all(len(occupations_of(language)) >= 12 for language in LANGUAGES)
    assert all(set(occupations_of(language)) <= set(OCCUPATIONS) for language in LANGUAGES)


def test_a_third_of_the_occupations_is_held_out_in_most_fields_of_work():
    assert 0.3 <= len(HELD_OUT_OCCUPATIONS) / len(OCCUPATIONS) <= 0.37
    assert sum(bool(field["held_out"]) for field in fields().values()) >= 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_occupations_in_and_out_of_training(language):
    held_out = HELD_OUT_OCCUPATIONS.intersection(occupations_of(language))

    assert 3 <= len(held_out) < len(occupations_of(language)) - 6


def test_four_in_ten_people_write_english(samples):
    assert 0.33 <= sum(sample.truth.language == "en" for sample in samples) / len(samples) <= 0.47


def test_every_name_is_printed(samples):
    for sample in samples:
        shown = sample.sheet.name.upper()
        assert sample.truth.given_name.upper() in shown
        assert sample.truth.family_name.upper() in shown


def test_every_truth_about_the_person_is_printed(samples):
    for sample in samples:
        text, truth = printed(sample.sheet), sample.truth
        said = [truth.email, truth.headline, truth.summary, truth.place.city, truth.place.region, *truth.links]
        said += [truth.birth_date, truth.nationality, truth.marital_status, truth.permit, truth.notice_period]
        said += [*truth.projects, *(item.name for item in truth.certificates)]
        said += [word for item in (*truth.publications, *truth.awards) for word in (item.title, str(item.year))]
        assert [word for word in said if word not in text] == []


def test_every_job_is_printed_in_its_entry(samples):
    for sample in samples:
        section = sample.sheet.section("experience")
        entries = section.entries if section else ()
        for job, entry in zip(sample.truth.jobs, entries, strict=True):
            assert (job.title, job.employer) == (entry.title, entry.organization)
            assert (job.highlights, job.description) == (entry.highlights, entry.description)
            assert job.place is None or job.place.city in entry.place
            assert all(str(date.year) in entry.dates or f"'{date.year % 100:02d}" in entry.dates
                       for date in (job.start, job.end) if date)  # fmt: skip


def test_every_month_in_the_truth_is_printed_and_no_month_is_hidden(samples):
    for sample in samples:
        entries = getattr(sample.sheet.section("experience"), "entries", ())
        for job, entry in zip(sample.truth.jobs, entries, strict=True):
            words = {word.casefold() for word in re.findall(r"[^\W\d_]+|\d+", entry.dates)}
            for date in filter(None, (job.start, job.end)):
                assert (date.month is not None) == bool(words & months(sample.truth.language, date)), entry.dates


def months(language, date):
    """Ways to write the month of a date; of a date without month, ways to write any month in letters."""
    words = locale(language).words
    if date.month is None:
        return {word.casefold() for word in words["months"]}
    named = {words[key][date.month - 1].casefold().rstrip(".") for key in ("months", "short_months")}
    return {*named, str(date.month), f"{date.month:02d}"}


def test_every_degree_is_printed_in_its_entry(samples):
    for sample in samples:
        for degree, entry in zip(sample.truth.degrees, sample.sheet.section("education").entries, strict=True):
            assert degree.institution == entry.organization
            assert degree.degree in entry.title
            assert degree.area in entry.title
            assert degree.grade in " ".join(entry.notes)
            assert all(str(date.year) in entry.dates or f"'{date.year % 100:02d}" in entry.dates
                       for date in (degree.start, degree.end) if date)  # fmt: skip


def test_every_skill_of_the_truth_is_printed_by_one_of_its_names(samples):
    entries = {entry.name: entry for entry in load_taxonomy().entries}
    for sample in samples:
        text = spelled(printed(sample.sheet))
        for name in sample.truth.skills:
            entry = entries[name]
            meant = [word for word, name in meanings().get(sample.truth.language, {}).items()
                     if canonical(name, "en") == entry.name]  # fmt: skip
            surfaces = (entry.name, *entry.aliases, *entry.weak_aliases, *meant)
            assert any(spelled(surface) in text for surface in surfaces), name
        assert set(sample.truth.mentioned).isdisjoint(sample.truth.skills)


def spelled(text):
    """The text in one spelling, words between single spaces."""
    return f" {' '.join(normalize_words(text))} "


def test_every_phone_number_is_the_one_that_is_printed(samples):
    for sample in samples:
        line = next(line for line in sample.sheet.contacts if line.kind == "phone")
        country = sample.truth.place.country_code or phonenumbers.region_code_for_number(
            phonenumbers.parse(sample.truth.phone)
        )
        read = phonenumbers.parse(line.text, country)
        assert phonenumbers.format_number(read, phonenumbers.PhoneNumberFormat.E164) == sample.truth.phone, line.text


def test_no_sign_of_a_template_is_printed(samples):
    for sample in samples:
        lines = set(printed(sample.sheet).split("\n")) - {sample.sheet.headline}
        odd = [line for line in lines if re.search(r"[{}<>\[\]|]|@(?!(mail\.)?example)|\w#\w|  ", line)]
        assert odd == []


@pytest.mark.parametrize(("language", "kind"), product(LANGUAGES, SECTION_KINDS))
def test_every_section_has_six_headings(language, kind):
    assert len(set(locale(language).headings(kind))) >= 6


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_skills_of_the_occupations_have_a_name_in_the_taxonomy(language):
    skills = [skill for trade in occupations(language).values() for skill in trade.skills]

    assert sum(bool(canonical(skill, language)) for skill in skills) / len(skills) > 0.7


def test_a_driving_licence_among_the_skills_is_held():
    assert licences(["Wartung", "Führerschein Klasse B", "Patente B"]) == (
        Certificate("Führerschein Klasse B"),
        Certificate("Patente B"),
    )
    truth = make_sample(100_025, language="de", occupation="elderly_carer").truth
    assert "Führerschein Klasse B" in [item.name for item in truth.certificates]


def test_aliases_name_the_same_skill():
    assert [
        (skill, alias)
        for skill, aliases in skill_aliases().items()
        for alias in aliases
        if canonical(alias, "en") != canonical(skill, "en")
    ] == []


def test_meanings_are_skills_of_the_taxonomy_that_means_the_same_by_them():
    assert [
        word
        for words in meanings().values()
        for word, name in words.items()
        if not canonical(name, "en") or canonical(word, "en") not in {"", canonical(name, "en")}
    ] == []


def test_what_makes_resumes_hard_occurs(samples):
    truths = [sample.truth for sample in samples]
    jobs = [job for truth in truths for job in truth.jobs]

    assert any(not truth.jobs for truth in truths)
    assert any(len(truth.jobs) > 5 for truth in truths)
    assert any(not job.employer for job in jobs)
    assert any(job.start.month is None for job in jobs)
    assert any(job.start.month is not None for job in jobs)
    assert any(sample.sheet.name.isupper() for sample in samples)
    assert any(sample.sheet.sections[0].kind == "education" for sample in samples)
    for kind in SECTION_KINDS:
        assert any(sample.sheet.section(kind) is None for sample in samples) or kind in {"education", "skills"}
        assert any(sample.sheet.section(kind) for sample in samples), kind
