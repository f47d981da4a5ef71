"""Documents that are no resumes: how many are told apart, and how many resumes are taken for such."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resumes.parsing import RefusedFile
from tests.benchmarks.reading_quality.goals import Goal
from tests.benchmarks.reading_quality.measured import Measured
from tests.benchmarks.reading_quality.reading import read
from tests.benchmarks.reading_quality.tables import share
from tests.benchmarks.table import show
from tests.samples.negatives import FILE_TYPES, HELD_OUT_KINDS, KINDS, Negative, languages_of, make_negative, render

NOT_A_RESUME = "not_a_resume"
_TEXTLESS = frozenset({"no_text", "empty"})
_GOAL = 0.97
_EACH = 3


@dataclass(frozen=True, slots=True)
class Judged:
    """A document and whether it was said to be no resume, or to hold no text."""

    document: Negative
    file_type: str
    told: bool


def report(samples: Sequence[Measured], *, held_out: bool) -> list[Goal]:
    """Print the share told apart by kind; the goal is judged by kinds held out beside the samples read."""
    judged = list(judge())
    rows = [_row(kind, [item for item in judged if item.document.kind == kind]) for kind in KINDS]
    show("Documents that are no resumes", ("kind", "held out", "documents", "told apart", "missed"), rows)
    chosen = [item for item in judged if (item.document.kind in HELD_OUT_KINDS) == held_out]
    wrong = [sample for sample in samples if is_refused(sample)]
    if wrong:
        show(
            f"Resumes taken for something else: {len(wrong)}", ("file",), [(sample.file_name,) for sample in wrong[:20]]
        )
    return [_goal(chosen, len(samples), len(wrong))]


def judge() -> Iterator[Judged]:
    """Every kind in each of its languages and every format, a few times."""
    for kind in KINDS:
        for language in languages_of(kind):
            for seed in range(_EACH):
                document = make_negative(seed, kind, language)
                for file_type in FILE_TYPES:
                    yield Judged(document, file_type, _told(render(document, file_type)))


def _told(content: bytes) -> bool:
    try:
        return NOT_A_RESUME in read(content)[1].warnings
    except RefusedFile as error:
        return str(error.refusal) in _TEXTLESS


def is_refused(sample: Measured) -> bool:
    """Whether a resume was taken for something else; one without readable text does not count here."""
    return NOT_A_RESUME in sample.warnings


def _row(kind: str, judged: Sequence[Judged]) -> tuple[object, ...]:
    told = [item for item in judged if item.told]
    missed = sorted({f"{item.document.language} {item.file_type}" for item in judged if not item.told})
    return (
        kind,
        "yes" if kind in HELD_OUT_KINDS else "",
        len(judged),
        share(len(told) / len(judged)),
        ", ".join(missed),
    )


def _goal(judged: Sequence[Judged], resumes: int, wrong: int) -> Goal:
    """Precision is that of a pile with as many resumes as other documents, however many of each were read."""
    told = sum(item.told for item in judged)
    recall = told / len(judged)
    false = wrong / resumes if resumes else 0.0
    precision = recall / (recall + false) if told or wrong else 1.0
    measured = f"P {share(precision)} R {share(recall)} ({len(judged)} documents, {wrong} of {resumes} resumes)"
    return Goal("not a resume", share(_GOAL), measured, precision >= _GOAL and recall >= _GOAL)
