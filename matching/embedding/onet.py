"""Read the text edition of the O*NET database (US Department of Labor, CC BY 4.0)."""

import csv
from collections import defaultdict
from pathlib import Path

CODE = "O*NET-SOC Code"

_TEXTS = (
    ("Occupation Data.txt", ("Title", "Description")),
    ("Alternate Titles.txt", ("Alternate Title",)),
    ("Task Statements.txt", ("Task",)),
    ("Technology Skills.txt", ("Example", "Commodity Title")),
)


def read_table(path: Path) -> list[dict[str, str]]:
    """The rows of one file. Raises FileNotFoundError where it is absent."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def read_occupation_texts(folder: Path) -> list[str]:
    """One text an occupation: what it is called, what is done there, and with which tools; a fact a line."""
    texts: dict[str, list[str]] = defaultdict(list)
    for name, columns in _TEXTS:
        for row in read_table(folder / name):
            texts[row[CODE]].append(" ".join(row[column] for column in columns))
    return ["\n".join(lines) for _, lines in sorted(texts.items())]
