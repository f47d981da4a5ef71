"""The job advertisements of the demo organization."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

_DATA = Path(__file__).parent / "data" / "jobs"


@dataclass(frozen=True, slots=True)
class DemoJob:
    """An advertisement; `occupation` is the key of the demo occupation that fits it best."""

    title: str
    department: str
    location: str
    occupation: str
    description: str


def demo_jobs() -> tuple[DemoJob, ...]:
    """The six demo jobs, always in the same order."""
    return tuple(_job(path) for path in sorted(_DATA.glob("*.toml")))


def _job(path: Path) -> DemoJob:
    row = tomllib.loads(path.read_text(encoding="utf-8"))
    return DemoJob(**{**row, "description": row["description"].strip()})
