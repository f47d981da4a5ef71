"""Read a job advertisement."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from core.taxonomy import Taxonomy
from jobs.advertisement.advertisement import AdvertisedLocation, Advertisement, ProposedRequirement
from jobs.advertisement.choices import with_english_or
from jobs.advertisement.degrees import read_degrees
from jobs.advertisement.facts import (
    read_company,
    read_department,
    read_employment_type,
    read_experience_level,
    read_language,
    read_remote_type,
    read_title,
)
from jobs.advertisement.languages import read_languages
from jobs.advertisement.licences import read_licences
from jobs.advertisement.places import read_locations
from jobs.advertisement.salary import read_salary
from jobs.advertisement.sections import Sentence, read_sentences
from jobs.advertisement.skills import SkillReader
from jobs.advertisement.strength import Strengths
from jobs.advertisement.travel import read_travel_percent

MOST_CHARACTERS = 50_000
_LONG_LINE = re.compile(r"[^\n]{600}\S{0,60}(?!$)", re.MULTILINE)


def read_advertisement(text: str, taxonomy: Taxonomy) -> Advertisement:
    """Read the facts and propose the requirements of an advertisement in plain text.

    Anything may be given; what is not found stays empty. Raises ValueError on more than MOST_CHARACTERS.
    """
    if len(text) > MOST_CHARACTERS:
        raise ValueError(f"An advertisement has at most {MOST_CHARACTERS} characters, this text has {len(text)}.")
    requirements = read_requirements(text, taxonomy)
    text = with_short_lines(text)
    title = read_title(text)
    location, *other_locations = read_locations(text) or (AdvertisedLocation(),)
    return Advertisement(
        title=title,
        company=read_company(text),
        location=location,
        remote_type=read_remote_type(text),
        travel_percent=read_travel_percent(text),
        employment_type=read_employment_type(text),
        salary=read_salary(text),
        experience_level=read_experience_level(title, max((item.months for item in requirements), default=0)),
        department=read_department(text),
        language=read_language(text),
        requirements=requirements,
        other_locations=tuple(other_locations),
    )


def with_short_lines(text: str) -> str:
    """The text with lines broken that are longer than anybody writes, as patterns run over each from every place."""
    return _LONG_LINE.sub(r"\g<0>\n", text)


def read_requirements(text: str, taxonomy: Taxonomy) -> tuple[ProposedRequirement, ...]:
    """Return the requirements in reading order, each once: must-haves before other mentions of the same."""
    reader, text = SkillReader(taxonomy), with_english_or(text)
    first_line_end = len(text) - len(text.lstrip()) + len(text.strip().split("\n", 1)[0])
    sentences = (
        sentence for sentence in read_sentences(text) if sentence.start >= first_line_end or "\n" not in text.strip()
    )
    return tuple(_merged(item for sentence in sentences for item in _of_sentence(sentence, reader)))


def _of_sentence(sentence: Sentence, reader: SkillReader) -> Iterator[ProposedRequirement]:
    strengths = Strengths(sentence)
    yield from reader.read(sentence, strengths)
    yield from read_degrees(sentence, strengths)
    yield from read_languages(sentence, strengths)
    yield from read_licences(sentence, strengths)


def _merged(items: Iterable[ProposedRequirement]) -> list[ProposedRequirement]:
    """Keep one requirement of each kind and value: the must-have, then the one with more months, then the first."""
    kept: dict[tuple[str, str, str], ProposedRequirement] = {}
    for item in items:
        key = (item.kind, item.value, item.area if item.kind == "experience" else "")
        known = kept.get(key)
        if known is None:
            kept[key] = item
        elif (item.must, item.months) > (known.must, known.months):
            kept[key] = replace(item, months=max(item.months, known.months))
    return sorted(kept.values(), key=lambda item: item.start)
