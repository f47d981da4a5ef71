"""All checks of one resume."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from resumes.extraction.resume import Field, ReadEducation, ResumeReading
from tests.benchmarks.reading_quality import comparing
from tests.benchmarks.reading_quality.aligning import align, text_likeness
from tests.benchmarks.reading_quality.checks import Check, compared, in_set, value_of
from tests.benchmarks.reading_quality.extras import extra_checks
from tests.benchmarks.reading_quality.jobs import all_job_checks
from tests.benchmarks.reading_quality.skills import skill_checks
from tests.samples.truth import Degree, Truth


def score(truth: Truth, reading: ResumeReading) -> list[Check]:
    """Every value to be read and every value read, each once, in a fixed order of fields."""
    return [
        *_person(truth, reading),
        *_contact(truth, reading),
        *all_job_checks("job", truth.jobs, reading.experience, truth.mentioned),
        *_degrees(truth, reading),
        *skill_checks(truth, reading),
        *_languages(truth, reading),
        *extra_checks(truth, reading),
        *all_job_checks("volunteering", truth.volunteering, reading.volunteering),
    ]


def _person(truth: Truth, reading: ResumeReading) -> Iterator[Check]:
    same = comparing.same_text
    yield from compared("name", truth.name, reading.name, same)
    yield from compared("given name", truth.given_name, reading.given_name, same)
    yield from compared("family name", truth.family_name, reading.family_name, same)
    yield from compared("headline", truth.headline, reading.headline, comparing.same_words)
    yield from compared("summary", truth.summary, reading.summary, comparing.same_long_text)
    yield from compared("resume's language", truth.language, reading.language, same)


def _contact(truth: Truth, reading: ResumeReading) -> Iterator[Check]:
    yield from in_set("email", (truth.email,), reading.emails, comparing.same_email)
    yield from in_set("phone", (truth.phone,), reading.phones, comparing.same_phone)
    links = tuple(replace(link, value=link.value.url) for link in reading.links)
    yield from in_set("link", truth.links, links, comparing.same_link)
    home = reading.location
    city = replace(home, value=home.value.city) if home else None
    yield from compared("city", truth.place.city, city, comparing.same_text)
    if truth.place.country_code:  # what the resume does not say may be inferred
        country = replace(home, value=home.value.country_code) if home else None
        yield from compared("country", truth.place.country_code, country, comparing.same_text)


def _degrees(truth: Truth, reading: ResumeReading) -> Iterator[Check]:
    for number, (degree, read) in enumerate(align(truth.degrees, reading.education, degree_likeness), 1):
        yield from _degree_checks(degree, read, f"degree {number}")


def degree_likeness(truth: Degree, read: ReadEducation) -> float:
    """By institution, degree, field and dates."""
    named = max(
        text_likeness(truth.degree, value_of(read.degree) or ""),
        text_likeness(f"{truth.degree} {truth.area}", value_of(read.degree) or ""),
    )
    return (
        0.4 * text_likeness(truth.institution, value_of(read.institution) or "")
        + 0.2 * named
        + 0.15 * text_likeness(truth.area, value_of(read.area) or "")
        + 0.05 * (bool(truth.level) and truth.level == read.level)
        + 0.1 * (truth.start is not None and truth.start == value_of(read.start))
        + 0.1 * (truth.end is not None and truth.end == value_of(read.end))
    )


def _degree_checks(truth: Degree | None, read: ReadEducation | None, unit: str) -> Iterator[Check]:
    true = truth or Degree("", "", "", "", None, None)
    found = read or ReadEducation()
    beside = comparing.words_beside(true.degree, true.area)
    yield from compared("institution", true.institution, found.institution, beside, unit=unit)
    yield from compared("degree level", true.level, found.level, comparing.equal, unit=unit)
    yield from compared("degree field", true.area, found.area, comparing.words_beside(true.institution), unit=unit)
    yield from compared("degree name", true.degree, found.degree, _degree_named(true), unit=unit)
    yield from compared("degree start", true.start, found.start, comparing.same_date, unit=unit)
    yield from compared("degree end", true.end, found.end, comparing.same_date, unit=unit)
    yield from compared("grade", true.grade, found.grade, comparing.same_grade, unit=unit)


def _degree_named(degree: Degree) -> Callable[[str, str], bool]:
    """The name of a degree may hold its field, in whatever words join them."""

    def same(truth: str, read: str) -> bool:
        if comparing.same_words(truth, read):
            return True
        name, area, given = (comparing.fold(text) for text in (truth, degree.area, read))
        rest = given.removeprefix(name).removesuffix(area).split() if area else ["?"]
        return given.startswith(name) and given.endswith(area) and len(rest) <= 2

    return same


def _languages(truth: Truth, reading: ResumeReading) -> Iterator[Check]:
    given = tuple(Field(language.code, language.confidence, language.evidence) for language in reading.languages)
    yield from in_set("language", tuple(language.code for language in truth.languages), given, comparing.equal)
    read = {language.code: language.level for language in reading.languages}
    for language in truth.languages:
        if language.code in read:
            yield from compared(
                "language level", language.level, read[language.code], comparing.equal, unit=language.code
            )
