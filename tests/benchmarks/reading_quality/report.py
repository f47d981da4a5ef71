"""Runs the parts of the measurement and prints them, the goals last."""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from operator import attrgetter
from pathlib import Path

from tests.benchmarks.reading_quality import cost, goals, negatives, shared, tables, tricks
from tests.benchmarks.reading_quality.checks import tallies
from tests.benchmarks.reading_quality.errors import write_errors
from tests.benchmarks.reading_quality.goals import Goal
from tests.benchmarks.reading_quality.measured import Measured
from tests.benchmarks.reading_quality.measuring import measure
from tests.benchmarks.reading_quality.selection import Selection
from tests.benchmarks.table import show

_WATCHED = 60  # files that come up in turn while memory is watched


@dataclass(slots=True)
class Result:
    """What the parts found."""

    selection: Selection
    errors: Path | None
    resumes: int
    samples: list[Measured] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)

    @property
    def digital(self) -> list[Measured]:
        """The samples whose text needs no recognition."""
        return [sample for sample in self.samples if not sample.is_scan]

    @property
    def scans(self) -> list[Measured]:
        """The others."""
        return [sample for sample in self.samples if sample.is_scan]


def run(selection: Selection, parts: Sequence[str], *, errors: Path | None, resumes: int) -> Result:
    """Measure and print these parts; the samples are read for any of them."""
    result = Result(selection, errors, resumes)
    result.samples = measure(selection.orders(), tell=_progress(len(selection.orders())))
    for name, part in _PARTS.items():
        if name in parts:
            part(result)
    goals.show_goals(result.goals)
    return result


def as_json(result: Result) -> str:
    """Counts by field, for all and by layout, family and language, and the goals."""
    whole = {"selection": asdict(result.selection), "all": _counts(result.digital), "scans": _counts(result.scans)}
    groups = {
        name: {key: _counts(found) for key, found in tables.grouped(result.samples, attrgetter(name)).items()}
        for name in ("layout", "family", "file_type", "language")
    }
    return json.dumps({**whole, **groups, "goals": [asdict(goal) for goal in result.goals]}, indent=1)


def _counts(samples: Sequence[Measured]) -> dict[str, dict[str, int]]:
    return {name: asdict(sums) for name, sums in tallies(tables.checks_of(samples)).items()}


def _progress(total: int) -> Callable[[int], None] | None:
    if not sys.stderr.isatty():
        return None
    return lambda done: print(f"\r{done} of {total} read", end="" if done < total else "\n", file=sys.stderr)


def _fields(result: Result) -> None:
    side = "held out" if result.selection.held_out else "of the training side"
    title = f"{len(result.digital)} born-digital samples {side}, {result.selection.count} people in each layout"
    tables.show_fields(title, tables.checks_of(result.digital))
    if result.scans:
        tables.show_fields(f"{len(result.scans)} scans", tables.checks_of(result.scans))
    for name, attribute in (("Layout family", "family"), ("Layout", "layout")):
        tables.show_groups(name, result.samples, attrgetter(attribute))
    tables.show_groups("Format, scans left out", result.digital, attrgetter("file_type"))
    tables.show_groups("Language, scans left out", result.digital, attrgetter("language"))
    _show_failures(result.samples)
    result.goals += goals.field_goals(result.digital)
    result.goals += _distances(result)
    result.goals += goals.scan_goals(result.scans, "scans: ")
    if result.errors:
        write_errors(result.errors, result.samples)


def _show_failures(samples: Sequence[Measured]) -> None:
    rows = [(sample.file_name, sample.refusal) for sample in samples if sample.refusal]
    rows += [(sample.file_name, f"not redacted: {', '.join(sample.leaks)}") for sample in samples if sample.leaks]
    if rows:
        show(f"Refused or leaking: {len(rows)}", ("file", ""), rows[:20])


def _distances(result: Result) -> list[Goal]:
    pdfs = [sample for sample in result.digital if sample.file_type == "pdf"]
    one = [sample for sample in pdfs if columns_of(sample.family) == 1]
    two = [sample for sample in pdfs if columns_of(sample.family) == 2]
    found = [goals.distance_goal("two-column against one-column PDF, core F1", one, two)]
    for kind in goals.FORMATS:
        others = [sample for sample in result.digital if sample.file_type == kind]
        found.append(goals.distance_goal(f"{kind.upper()} against PDF, core F1", pdfs, others))
    return found


def columns_of(family: str) -> int:
    """1 or 2 for the families of that many columns, 0 for others."""
    return {"one-column": 1, "two-column": 2}.get(family, 0)


def _themes(result: Result) -> None:
    themes = shared.themes()
    if themes:
        tables.show_fields("Nine themes of ../shared/data (skills: recall only)", tables.checks_of(themes))
        result.goals += goals.field_goals(themes, "themes of ../shared/data: ")


def _scans(result: Result) -> None:
    scans = shared.scans()
    if scans:
        tables.show_fields("Scans of ../shared/data", tables.checks_of(scans))
        result.goals += goals.scan_goals(scans, "scans of ../shared/data: ")


def _negatives(result: Result) -> None:
    result.goals += negatives.report(result.samples, held_out=result.selection.held_out)


def _calibration(result: Result) -> None:
    tables.show_calibration(tables.checks_of(result.digital))


def _tricks(result: Result) -> None:
    found = tricks.measure()
    rows = [(name, flagged, tried, tables.share(flagged / tried)) for name, flagged, tried in found.rates]
    show("Attempts to sway a machine", ("", "flagged", "tried", "share"), rows)
    if found.missed or found.alarms:
        show("Missed tricks and clean files flagged", ("",), [(name,) for name in (*found.missed, *found.alarms)])
    flagged = [sample for sample in result.samples if sample.alarms]
    if flagged:
        show("Clean samples flagged", ("", ""), [(sample.file_name, sample.alarms[0][:80]) for sample in flagged[:20]])
    clean = found.clean + len(result.samples)
    caught, false = found.flagged / found.tried, (found.clean_flagged + len(flagged)) / clean
    measured = f"{tables.share(caught)} of {found.tried}, {tables.share(false)} of {clean}"
    met = caught >= 0.98 and false <= 0.01
    result.goals.append(Goal("tricks flagged, clean resumes flagged", "98 and at most 1 of 100", measured, met))
    blind = f"{tables.share(found.blind_flagged / found.blind)} of {found.blind}"
    result.goals.append(Goal("… orders in plain words that nobody had seen", "none", blind, None))


def _pdfs(result: Result) -> list[bytes]:
    return [sample.content for sample in result.digital if sample.file_type == "pdf"]


def _speed(result: Result) -> None:
    files = _pdfs(result)
    if not files:
        return
    spent = cost.time_pdfs(files)
    rows = [(name, item.median, item.p95, item.cpu_median, item.cpu_p95) for name, item in spent.items()]
    header = ("", "median ms", "p95 ms", "CPU median", "CPU p95")
    show(f"{len(files)} born-digital PDFs, one process on one core", header, rows)
    text, whole = spent["text alone by pypdfium2"], spent["parse and read"]
    measured = f"{whole.median:.0f} and {whole.p95:.0f} ms, text alone {text.median:.0f} and {text.p95:.0f}"
    measured += f" (CPU {whole.cpu_median:.0f} and {whole.cpu_p95:.0f}, {text.cpu_median:.0f} and {text.cpu_p95:.0f})"
    met = whole.median <= 40 and whole.p95 <= 120
    result.goals.append(Goal("PDF, all fields, median and p95", "40 and 120 ms", measured, met))


def _memory(result: Result) -> None:
    files = [sample.content for sample in result.digital[:: max(1, len(result.digital) // _WATCHED)]]
    found = {
        "parse, read and redact in one process": cost.memory_in_process(files, result.resumes),
        "sandbox (its standing process or a child)": cost.memory_of_reader(files, result.resumes // 4),
    }
    rows = [(name, item.count, item.quarter, item.middle, item.end, item.peak) for name, item in found.items()]
    show("Resident memory in MB", ("", "resumes", "quarter", "half", "end", "peak"), rows)
    for name, item in found.items():
        measured = f"{item.peak:.0f} MB, {item.end - item.quarter:+.1f} MB over {item.count}"
        met = item.peak < 400 and item.end - item.quarter < 5
        result.goals.append(Goal(f"memory: {name}", "under 400 MB, flat", measured, met))


def _matcher(result: Result) -> None:
    texts = [sample.text for sample in result.digital if sample.text]
    found = cost.time_matchers(texts)
    show(f"Skills named in {len(texts)} texts", ("", "ms a resume"), list(found.items()))
    spent = found["PhraseMatcher"]
    measured = (
        f"{spent:.2f} ms, tokenizing {found['PhraseMatcher with its tokenizer']:.2f}; ours {found['our matcher']:.2f}"
    )
    result.goals.append(Goal("spaCy PhraseMatcher, whole taxonomy", "under 1 ms", measured, spent < 1))


_PARTS: dict[str, Callable[[Result], None]] = {
    "fields": _fields, "themes": _themes, "scans": _scans, "negatives": _negatives, "calibration": _calibration,
    "tricks": _tricks, "speed": _speed, "memory": _memory, "matcher": _matcher,
}  # fmt: skip
PARTS = tuple(_PARTS)
