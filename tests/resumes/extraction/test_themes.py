"""One made-up person in nine typeset themes: what must at least be read right."""

import json
import re
from pathlib import Path

import pytest

from resumes.extraction import read_document
from resumes.extraction.resume import Field
from resumes.parsing import parse
from tests.resumes.extraction.texts import AS_OF

THEMES = Path(__file__).resolve().parents[4] / "shared" / "data" / "themes"
LIVECAREER = THEMES.parent / "livecareer"
NEGATIVES = THEMES.parent / "negatives"
FLOORS = {"name": 1.0, "email": 1.0, "title": 0.95, "employer": 0.95, "jobs": 1.0, "institution": 1.0, "degree": 1.0}

pytestmark = [pytest.mark.shared_data, pytest.mark.skipif(not THEMES.is_dir(), reason="no shared data")]


def norm(field: Field | None) -> str:
    return "" if field is None else re.sub(r"\W+", " ", field.value).casefold().strip()


def same(field: Field | None, text: str) -> bool:
    return norm(field) == re.sub(r"\W+", " ", text).casefold().strip()


def test_themes_are_read_at_least_this_well():
    hits: dict[str, list[bool]] = {key: [] for key in FLOORS}
    for file, truth in json.loads((THEMES / "truth.json").read_text(encoding="utf-8")).items():
        reading = read_document(parse((THEMES / file).read_bytes()), as_of=AS_OF)
        hits["name"].append(same(reading.name, truth["name"]))
        hits["email"].append([item.value for item in reading.emails] == [truth["email"]])
        hits["jobs"].append(len(reading.experience) == len(truth["jobs"]))
        for (title, employer), job in zip(truth["jobs"], reading.experience, strict=False):
            hits["title"].append(same(job.title, title))
            hits["employer"].append(same(job.employer, employer))
        for (institution, degree), found in zip(truth["edu"], reading.education, strict=False):
            hits["institution"].append(same(found.institution, institution))
            hits["degree"].append(norm(found.degree).startswith(degree.casefold()))
    shares = {key: sum(found) / len(found) for key, found in hits.items()}
    assert {key: share for key, share in shares.items() if share < FLOORS[key] - 0.03} == {}


def test_a_cover_letter_is_no_resume():
    reading = read_document(parse((NEGATIVES / "cover_letter.pdf").read_bytes()), as_of=AS_OF)
    assert "not_a_resume" in reading.warnings


def test_real_resumes_are_resumes_with_jobs():
    files = sorted(LIVECAREER.glob("*/*.pdf"))[5::12]
    readings = [read_document(parse(path.read_bytes()), as_of=AS_OF) for path in files]
    assert [path.name for path, item in zip(files, readings, strict=True) if "not_a_resume" in item.warnings] == []
    assert sum(bool(item.experience) for item in readings) >= 0.9 * len(files)
