"""Rank resume files against an advertisement, without account or database."""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import numpy as np
from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from core.taxonomy import load_taxonomy
from jobs.advertisement import read_advertisement
from matching.scoring import rarity_of
from matching.scoring.from_reading import candidate_profile, job_profile
from matching.scoring.profiles import CandidateProfile, Weights
from matching.scoring.result import Score
from matching.selectors.basis import Basis, make_basis
from matching.selectors.vectors import embed_profiles
from resumes.reader import ReadOutcome, read_many, verdict


@dataclass(frozen=True, slots=True)
class _Read:
    """A file that was read; the profile holds the half-precision vector, and no text."""

    path: Path
    profile: CandidateProfile


@dataclass(frozen=True, slots=True)
class _Refused:
    path: Path
    reason: str


Ranked = list[tuple[_Read, Score]]


class Command(BaseCommand):
    """Read files in parallel, each in a process of its own, and print them best first."""

    help = (
        "Rank resume files against a job advertisement; no account and no database are needed. "
        "Example: rank_files job.txt resumes/ --json > ranking.jsonl. With --json, one line a file, best first: "
        '{"file", "score", "contributions": {component: points}, "missing": [must-haves]}; the contributions add up '
        'to the score. Files that cannot be read or are no resume follow, with "score": null, "status": "refused" and '
        "the reason. Exit code 1: none was read."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """The advertisement and the files."""
        parser.add_argument("job", type=Path, metavar="JOB.txt", help="the advertisement as plain text")
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="resume files, or folders of them")
        parser.add_argument("--json", action="store_true", help="one JSON line a file instead of a table")
        parser.add_argument("--processes", type=int, help="how many files to read at once (default: all cores)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, score, print."""
        text = _job_text(options["job"])
        files = list(dict.fromkeys(_files(options["paths"])))
        if not files:
            raise CommandError("These folders hold no files.")
        today = datetime.now(UTC).date()
        read: list[_Read] = []
        refused: list[_Refused] = []
        outcomes = read_many(files, processes=options["processes"], as_of=today)
        for path, outcome in tqdm(outcomes, total=len(files), unit="file", file=sys.stderr):
            taken = _take(path, verdict(outcome))
            (read if isinstance(taken, _Read) else refused).append(taken)  # type: ignore[arg-type]
        basis = _basis(text, read, today)
        write = self._write_json if options["json"] else self._write_table
        write(_rank(basis, read), sorted(refused, key=lambda item: item.path), basis.labels)
        if not read:
            raise CommandError("None of the files could be read.")

    def _write_json(self, ranked: Ranked, refused: list[_Refused], labels: Mapping[str, str]) -> None:
        for item, score in ranked:
            points = {part.component: float(part.points) for part in score.contributions}
            missing = [labels[key] for key in score.missing]
            self._line(file=str(item.path), score=float(score.total), contributions=points, missing=missing)
        for lost in refused:
            nothing: dict[str, Any] = {"score": None, "contributions": {}, "missing": []}
            self._line(file=str(lost.path), **nothing, status="refused", reason=lost.reason)

    def _write_table(self, ranked: Ranked, refused: list[_Refused], labels: Mapping[str, str]) -> None:
        for place, (item, score) in enumerate(ranked, 1):
            missing = "; ".join(labels[key] for key in score.missing)
            self.stdout.write(f"{place:>5}. {score.total:>5}  {item.path}  {missing}".rstrip())
        for lost in refused:
            self.stderr.write(f"refused: {lost.path}: {lost.reason}")

    def _line(self, **values: Any) -> None:
        self.stdout.write(json.dumps(values, ensure_ascii=False))


def _job_text(path: Path) -> str:
    try:
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
    except OSError as error:
        raise CommandError(f"The advertisement {path} cannot be read: {error.strerror}.") from error
    if not text.strip():
        raise CommandError(f"The advertisement {path} is empty.")
    return text


def _files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(file for file in path.rglob("*") if file.is_file())
        else:
            yield path


def _take(path: Path, outcome: ReadOutcome) -> _Read | _Refused:
    if outcome.reading is None or outcome.document is None or outcome.redaction is None:
        return _Refused(path, outcome.reason or "")
    profile = candidate_profile(outcome.reading, outcome.document, outcome.redaction, ())
    vector = embed_profiles([profile])[0]
    return _Read(path, replace(profile, text="", vector=tuple(vector.tolist()) if vector.any() else ()))


def _basis(text: str, read: list[_Read], today: date) -> Basis:
    job = job_profile(read_advertisement(text, load_taxonomy()), text, ())
    held = Counter(fact.key for item in read for fact in item.profile.skills)
    keys = {spec.value for spec in job.requirements if spec.kind == "skill"}
    rarity = rarity_of({key: held[key] for key in keys}, max(1, len(read)))
    return make_basis(job, Weights(), rarity, today.replace(day=1), load_taxonomy())


def _rank(basis: Basis, read: list[_Read]) -> Ranked:
    scored = [(item, _score(basis, item.profile)) for item in read]
    return sorted(scored, key=lambda pair: (-pair[1].total, str(pair[0].path)))


def _score(basis: Basis, profile: CandidateProfile) -> Score:
    cosine = float(basis.cosine(np.asarray(profile.vector))) if profile.vector else None
    return basis.score(profile, cosine)
