"""The advertisement and the requirements read from it, pointing at each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from jobs.models import Job, Requirement
from jobs.wording import detail_of


@dataclass(frozen=True, slots=True)
class RequirementRow:
    """A requirement as `jobs/requirement_list.html` shows it; `sentence` is the id of its sentence on the page."""

    label: str
    kind_label: str
    detail: str
    must: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the advertisement; `sentence` is its id where a requirement came from it."""

    text: str
    sentence: str = ""


def requirement_rows(job: Job) -> list[RequirementRow]:
    """What the job asks for, in order."""
    ids = {span: _sentence_id(index) for index, span in enumerate(_spans(job))}
    return [
        RequirementRow(
            label=row.label,
            kind_label=row.get_kind_display(),
            detail=detail_of(row),
            must=row.must,
            sentence=next((ids[span] for span in ids if _stands_in(row, span)), ""),
        )
        for row in job.requirements.all()
    ]


def advertisement_pieces(job: Job) -> list[Piece]:
    """The whole description in runs, the sentences of requirements apart."""
    pieces, at = [], 0
    for index, (start, end) in enumerate(_spans(job)):
        pieces += [Piece(job.description[at:start]), Piece(job.description[start:end], _sentence_id(index))]
        at = end
    pieces.append(Piece(job.description[at:]))
    return [piece for piece in pieces if piece.text]


def _spans(job: Job) -> Sequence[tuple[int, int]]:
    """Sentences that requirements came from, in order; those that overlap are one."""
    length, spans = len(job.description), list[tuple[int, int]]()
    for start, end in sorted({_span(row) for row in job.requirements.all() if row.source_start is not None}):
        if end > length:
            continue
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def _span(row: Requirement) -> tuple[int, int]:
    return (row.source_start or 0, row.source_end or 0)


def _stands_in(row: Requirement, span: tuple[int, int]) -> bool:
    start, end = _span(row)
    return row.source_start is not None and span[0] <= start and end <= span[1]


def _sentence_id(index: int) -> str:
    return f"sentence-{index + 1}"
