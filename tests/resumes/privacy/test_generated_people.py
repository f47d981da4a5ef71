"""Redacted text of invented people in every layout holds nothing of them."""

import re

import pytest

from resumes.extraction.name_parts import plain
from resumes.privacy import redact
from tests.benchmarks.reading_quality.reading import read
from tests.samples.layouts import LAYOUTS
from tests.samples.people import LANGUAGES, make_sample
from tests.samples.sheet import Sample

_TEXT_LAYOUTS = [name for name, layout in LAYOUTS.items() if layout.family != "scan"]
_QUICK = ("txt-bare", "txt-capitals", "html-table", "rtf-tabs", "docx-tabs", "odt-tabs", "pdf-banner", "pdf-compact")


def leaks(seed: int, language: str, layout: str) -> list[str]:
    """What the redacted text of a sample still holds of the person: email, phone, birth date or a part of the name."""
    sample = make_sample(seed, language=language)
    document, reading = read(LAYOUTS[layout].render(sample.sheet))
    text = redact(document, reading).text
    truth = sample.truth
    digits = "".join(filter(str.isdigit, text))
    found = [truth.email] if truth.email.casefold() in text.casefold() else []
    found += [truth.phone] if truth.phone and truth.phone[-8:] in digits else []
    birth = " ".join(contact.text for contact in sample.sheet.contacts if contact.kind == "birth_date")
    found += [day for day in re.findall(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2}", birth) if day in text]
    words = set(plain(text).split())
    names = [part for part in truth.family_name.split() if len(part) > 3]
    return found + [name for name in names if plain(name) in words and not _told_otherwise(name, sample)]


def _told_otherwise(name: str, sample: Sample) -> bool:
    """Whether an employer, school or place of the resume bears the name, too."""
    truth = sample.truth
    others = [job.employer for job in truth.jobs] + [degree.institution for degree in truth.degrees]
    return any(plain(name) in plain(other) for other in others)


@pytest.mark.parametrize(("number", "layout"), list(enumerate(_QUICK)))
def test_no_email_phone_name_or_birth_date_is_left(number, layout):
    language = LANGUAGES[number % len(LANGUAGES)]
    assert leaks(300_000 + number, language, layout) == []


def test_no_layout_and_language_leaves_anything(full_drills):
    orders = [(layout, language) for layout in _TEXT_LAYOUTS for language in LANGUAGES]
    chosen = orders if full_drills else orders[:: len(orders) // 6]
    left = {order: found for seed, order in enumerate(chosen, 310_000) if (found := leaks(seed, order[1], order[0]))}
    assert left == {}
