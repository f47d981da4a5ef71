"""What went wrong, sorted into classes that can be fixed, and written down with examples."""

import shutil
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.reading_quality.checks import Check
from tests.benchmarks.reading_quality.comparing import fold
from tests.benchmarks.reading_quality.measured import Measured

_COLUMNS = ("layout", "seed", "language", "field", "unit", "class", "truth", "read", "confidence", "quote")
_EXAMPLES = 8
_AROUND = 30


def kind_of(check: Check, others: Sequence[Check]) -> str:
    """How the reading differs from the truth, where it can be, by the other values of the resume that it equals."""
    truth, read = fold(check.truth), fold(check.read)
    if not read:
        return "missing"
    twin = next((other for other in others if other.field != check.field and fold(other.truth) == read), None)
    if twin:
        where = "" if twin.unit == check.unit else " elsewhere"
        return f"is the {twin.field}{where}"
    if any(other.unit != check.unit and other.field == check.field and fold(other.truth) == read for other in others):
        return "belongs to another"
    if not truth:
        return "invented"
    if truth in read:
        return "too much"
    return "too little" if read in truth else "other"


def write_errors(folder: Path, samples: Sequence[Measured]) -> None:
    """Every miss as a row of misses.tsv, classes by frequency in classes.md, and each file with a miss beside the
    text that was read from it."""
    shutil.rmtree(folder / "files", ignore_errors=True)
    (folder / "files").mkdir(parents=True)
    rows = [(sample, check, kind_of(check, sample.checks)) for sample in samples for check in _misses(sample)]
    lines = ["\t".join(_COLUMNS), *("\t".join(_row(*row)) for row in rows)]
    (folder / "misses.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "classes.md").write_text(_classes(rows), encoding="utf-8")
    for sample in samples:
        if sample.content and _misses(sample):
            (folder / "files" / sample.file_name).write_bytes(sample.content)
            (folder / "files" / f"{sample.file_name}.text").write_text(sample.text, encoding="utf-8")


def _misses(sample: Measured) -> list[Check]:
    return [check for check in sample.checks if not check.right]


def _row(sample: Measured, check: Check, kind: str) -> list[str]:
    sure = "" if check.confidence is None else f"{check.confidence:.2f}"
    cells = (sample.layout, str(sample.seed), sample.language, check.field, check.unit, kind, check.truth, check.read)
    return [*(" ".join(cell.split()) for cell in cells), sure, _quote(sample, check)]


def _quote(sample: Measured, check: Check) -> str:
    """What was read, with a few words around it."""
    if check.evidence is None:
        return ""
    start, end = check.evidence.start, min(check.evidence.end, check.evidence.start + 100)
    return " ".join(sample.text[max(0, start - _AROUND) : end + _AROUND].split())


def _classes(rows: Sequence[tuple[Measured, Check, str]]) -> str:
    groups: dict[tuple[str, str], list[tuple[Measured, Check]]] = defaultdict(list)
    for sample, check, kind in rows:
        groups[check.field, kind].append((sample, check))
    parts = ["# Classes of error, most frequent first"]
    for (field, kind), found in sorted(groups.items(), key=lambda item: -len(item[1])):
        parts += ["", f"## {field}: {kind} ({len(found)})", _spread(found), _values(found), *_examples(found)]
    return "\n".join(parts) + "\n"


def _spread(found: Sequence[tuple[Measured, Check]]) -> str:
    layouts = Counter(sample.layout for sample, _ in found).most_common(10)
    languages = Counter(f"language {sample.language}" for sample, _ in found).most_common()
    return ", ".join(f"{name} {count}" for name, count in [*languages, *layouts])


def _values(found: Sequence[tuple[Measured, Check]]) -> str:
    """The values that come up most often."""
    counts = Counter((check.truth or check.read)[:60] for _, check in found)
    return "Most often: " + "; ".join(f"{value} ({count})" for value, count in counts.most_common(12))


def _examples(found: Sequence[tuple[Measured, Check]]) -> list[str]:
    step = max(1, len(found) // _EXAMPLES)
    return [
        f"- {sample.file_name} {check.unit}: truth {check.truth[:120]!r}, read {check.read[:120]!r}"
        + (f" in {quote!r}" if (quote := _quote(sample, check)) else "")
        for sample, check in found[::step][:_EXAMPLES]
    ]
