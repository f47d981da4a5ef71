"""Make the occupation data file from an O*NET database folder (text edition, CC BY 4.0)."""

import gzip
from collections import defaultdict
from pathlib import Path

from matching.embedding.onet import CODE, read_table
from matching.scoring.titles import core_words

_TIERS = {"Primary-Short": 1, "Primary-Long": 2, "Supplemental": 3}
_MOST_OCCUPATIONS = 12


def distill_occupations(folder: Path, out: Path) -> int:
    """Write `out` (gzip, same bytes for the same input) from the files of `folder`; return the number of titles.

    Raises FileNotFoundError where one of the O*NET files is absent.
    """
    codes = sorted(row[CODE] for row in read_table(folder / "Occupation Data.txt"))
    index = {code: number for number, code in enumerate(codes)}
    titles = _titles(folder, index)
    lines = [f"O\t{code}\t{related}" for code, related in zip(codes, _related(folder, index), strict=True)]
    lines += [f"T\t{title}\t{' '.join(map(str, sorted(held)))}" for title, held in sorted(titles.items())]
    out.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
    return len(titles)


def _titles(folder: Path, index: dict[str, int]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    sources = (
        ("Occupation Data.txt", "Title"),
        ("Alternate Titles.txt", "Alternate Title"),
        ("Alternate Titles.txt", "Short Title"),
        ("Sample of Reported Titles.txt", "Reported Job Title"),
    )
    for name, column in sources:
        for row in read_table(folder / name):
            key = " ".join(core_words(row[column]))
            if key and row[column] != "n/a":
                found[key].add(index[row[CODE]])
    return {key: held for key, held in found.items() if len(held) <= _MOST_OCCUPATIONS}


def _related(folder: Path, index: dict[str, int]) -> list[str]:
    related: list[list[str]] = [[] for _ in index]
    for row in read_table(folder / "Related Occupations.txt"):
        tier = _TIERS[row["Relatedness Tier"]]
        related[index[row[CODE]]].append(f"{index[row['Related O*NET-SOC Code']]}:{tier}")
    return [" ".join(pairs) for pairs in related]
