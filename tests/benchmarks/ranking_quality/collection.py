"""What is ranked: advertisements that lie beside this file, resumes of ../shared/data, ratings from a file."""

import hashlib
import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from matching.scoring.from_reading import candidate_profile
from matching.scoring.profiles import CandidateProfile
from resumes.reader import read_many, verdict

ADVERTISEMENTS = Path(__file__).parent / "advertisements"
RESUMES = Path(__file__).resolve().parents[4] / "shared" / "data" / "livecareer"
TODAY = date(2026, 11, 1)
_BETWEEN = "\n===\n"


@dataclass(frozen=True)
class Advertised:
    """An advertisement and its occupation."""

    occupation: str
    text: str


@dataclass(frozen=True)
class Resume:
    """A resume that was read, and its occupation ("" where none is stated)."""

    name: str
    occupation: str
    profile: CandidateProfile


@dataclass(frozen=True)
class Rated:
    """An advertisement with resumes that people graded for it; grades grow with fitness."""

    text: str
    resumes: tuple[str, ...]
    grades: tuple[float, ...]


def advertisements(folder: Path = ADVERTISEMENTS) -> list[Advertised]:
    """Those of every occupation: a file each, parted by a line of three equal signs."""
    return [
        Advertised(path.stem, text.strip())
        for path in sorted(folder.glob("*.txt"))
        for text in path.read_text(encoding="utf-8").split(_BETWEEN)
    ]


def resumes(folder: Path = RESUMES, half: str = "both") -> list[Resume]:
    """Readable resumes of a folder a occupation, of the development half, the test half or both."""
    files = [path for path in sorted(folder.glob("*/*")) if half in ("both", half_of(path.name))]
    return [Resume(path.name, path.parent.name, profile) for path, profile in _profiles(files)]


def half_of(name: str) -> str:
    """Which half a file belongs to, by the digest of its name."""
    return "test" if hashlib.sha256(name.encode()).digest()[0] % 2 else "development"


def ratings(path: Path) -> list[Rated]:
    """Lines of JSON with "job" and "resume" (texts) and "grade" (a number), together by job."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    jobs = dict.fromkeys(row["job"] for row in rows)
    grouped = {job: [row for row in rows if row["job"] == job] for job in jobs}
    return [
        Rated(job, tuple(row["resume"] for row in held), tuple(float(row["grade"]) for row in held))
        for job, held in grouped.items()
    ]


def profiles_of(texts: Sequence[str]) -> list[CandidateProfile | None]:
    """The profiles of resumes in plain text, in order; None where one cannot be read."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number:06}.txt" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, encoding="utf-8")
        read = dict(_profiles(paths))
    return [read.get(path) for path in paths]


def _profiles(paths: Iterable[Path]) -> Iterator[tuple[Path, CandidateProfile]]:
    outcomes = {path: verdict(outcome) for path, outcome in read_many(paths, as_of=TODAY)}
    for path, read in sorted(outcomes.items()):
        if read.reading and read.document and read.redaction:
            yield path, candidate_profile(read.reading, read.document, read.redaction, ())
