"""The made-up person of ../shared/data, typeset in nine themes, and some of them as scans. Absent elsewhere."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2

from resumes.extraction.resume import Field, ResumeReading
from resumes.parsing import RefusedFile
from tests.benchmarks.reading_quality.comparing import fold
from tests.benchmarks.reading_quality.measured import Measured
from tests.benchmarks.reading_quality.reading import read
from tests.benchmarks.reading_quality.scoring import score
from tests.samples.truth import Degree, Job, PartialDate, Place, Truth

DATA = Path(__file__).resolve().parents[4] / "shared" / "data"
_KNOWN = frozenset(
    {"name", "email", "job title", "job employer", "institution", "degree level", "skill", "other skill"}
)
_LEVELS = {"PhD": "doctorate", "BS": "bachelor"}
_UNKNOWN = PartialDate(0)


def themes() -> list[Measured]:
    """The nine themes, of every field that truth.json states."""
    truths = _truths()
    return [_measured(truth, name, "theme", _reading(DATA / "themes" / name)) for name, truth in truths.items()]


def scans() -> list[Measured]:
    """The scans and photographs; pages of one resume in files of their own count as one reading."""
    truths, groups = _truths(), defaultdict(list)
    for path in sorted((DATA / "scans").glob("rcv_*.*")) if truths else ():
        groups[path.stem.split("_p")[0]].append(path)
    return [
        _measured(
            _on_pages(truths[f"{name}.pdf"], name, paths), name, "scan", _joined([_reading(path) for path in paths])
        )
        for name, paths in groups.items()
    ]


def _on_pages(truth: Truth, name: str, paths: list[Path]) -> Truth:
    """What stands on the pages at hand, where not every page was photographed."""
    if "_p" not in paths[0].stem:
        return truth
    document = pypdfium2.PdfDocument(DATA / "themes" / f"{name}.pdf")
    text = "".join(fold(document[page].get_textpage().get_text_range()) for page in range(len(paths)))
    return replace(
        truth,
        jobs=tuple(job for job in truth.jobs if fold(job.employer) in text),
        degrees=tuple(degree for degree in truth.degrees if fold(degree.institution) in text),
        skills=tuple(skill for skill in truth.skills if fold(skill) in text),
    )


def _truths() -> dict[str, Truth]:
    path = DATA / "themes" / "truth.json"
    if not path.is_file():
        return {}
    return {name: _truth(entry) for name, entry in json.loads(path.read_text(encoding="utf-8")).items()}


def _truth(entry: dict) -> Truth:
    given, _, family = entry["name"].partition(" ")
    return Truth(
        seed=0, occupation="", language="en", given_name=given, family_name=family, email=entry["email"], phone="",
        place=Place(""), headline="", summary="", links=(),
        jobs=tuple(Job(title, employer, None, _UNKNOWN, None) for title, employer in entry["jobs"]),
        degrees=tuple(Degree(school, name, _LEVELS[name], "", None, None) for school, name in entry["edu"]),
        skills=tuple(entry["skills"]), languages=(),
    )  # fmt: skip


def _reading(path: Path) -> ResumeReading:
    try:
        return read(path.read_bytes())[1]
    except RefusedFile:
        return ResumeReading()


def _joined(pages: list[ResumeReading]) -> ResumeReading:
    """Who it is from the first page, the jobs of all."""
    return replace(pages[0], experience=tuple(job for page in pages for job in page.experience))


def _measured(truth: Truth, name: str, family: str, reading: ResumeReading) -> Measured:
    """Skills are listed by the truth as far as their section goes: those found elsewhere are left out."""
    checks = tuple(
        check
        for check in score(truth, replace(reading, emails=tuple(_first(reading))))
        if check.field in _KNOWN and (check.truth or "skill" not in check.field)
    )
    return Measured(0, "en", "", name, family, name.rpartition(".")[2], checks, reading.warnings)


def _first(reading: ResumeReading) -> Iterator[Field[str]]:
    yield from reading.emails[:1]
