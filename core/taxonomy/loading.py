"""Read the skills that ship with the project: one JSON object a line, one file a category."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from core.taxonomy.entries import Relation, RelationKind, SkillEntry
from core.taxonomy.taxonomy import Taxonomy

DATA = Path(__file__).parent / "data"


@cache
def load_taxonomy() -> Taxonomy:
    """Return the taxonomy of the data folder, read once a process."""
    return Taxonomy(entry for path in sorted(DATA.glob("*.jsonl")) for entry in read_entries(path))


def read_entries(path: Path) -> list[SkillEntry]:
    """Return the skills of one file; its name is their category."""
    rows = json.loads("[" + ",".join(path.read_text(encoding="utf-8").splitlines()) + "]")
    return [_entry(row, path.stem) for row in rows]


def _entry(row: dict[str, Any], category: str) -> SkillEntry:
    return SkillEntry(
        key=row["key"],
        name=row["name"],
        category=category,
        aliases=tuple(row.get("aliases", ())),
        weak_aliases=tuple(row.get("weak_aliases", ())),
        ambiguous=row.get("ambiguous", False),
        needs_context=row.get("needs_context", False),
        context=tuple(row.get("context", ())),
        relations=tuple(
            Relation(kind=kind, target=target, weight=weight)
            for kind in RelationKind
            for target, weight in row.get(kind.value, {}).items()
        ),
    )
