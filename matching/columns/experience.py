"""Months of relevant experience of all candidates: `scoring.experience.relevant_experience`, bit for bit."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from matching.columns.arrays import NO_MONTH, Bools, Floats, Ints, highest
from matching.columns.columns import Columns
from matching.scoring.experience import _FEW, _FRESH_MONTHS, _LONGEST_USE, _STALE_WEIGHT, _UNDATED_WEIGHT, month_weight
from matching.scoring.months import _MAX_SPAN

_WORD = 64
_WORDS = _MAX_SPAN // _WORD + 1
_STARTS = np.arange(_WORDS) * _WORD
_ONES = np.array([(1 << bits) - 1 for bits in range(_WORD + 1)], dtype=np.uint64)
Masks = NDArray[np.uint64]


def relevant_months(columns: Columns, likeness: Floats, wanted: Sequence[str], today: int) -> Floats:
    """The months that count toward a job, for each row; `likeness` is that of each title, `wanted` its must-haves."""
    return np.maximum(_by_titles(columns, likeness, today), _by_skills(columns, wanted))


def _by_titles(columns: Columns, likeness: Floats, today: int) -> Floats:
    jobs, titles = columns.jobs, columns.jobs.words["title"]
    weights = np.array([month_weight(alike) for alike in likeness.tolist()], dtype=np.float64)
    relevant = np.flatnonzero(weights[titles.codes])
    credit = weights[titles.codes[relevant]]
    owners, started = jobs.owners[relevant], jobs.months["start"][relevant] != NO_MONTH
    newest, oldest = _span(jobs.months["start"][relevant], jobs.months["end"][relevant], today)
    months = np.zeros(len(columns))
    people, local = np.unique(owners, return_inverse=True)
    months[people] = _weighed(local, credit, newest, oldest)
    undated = highest(credit[~started], owners[~started], len(columns))
    claimed = np.flatnonzero(undated)
    beyond = np.maximum(0, columns.total_months[claimed] - _covered(columns, claimed, today))
    months[claimed] += _UNDATED_WEIGHT * undated[claimed] * beyond
    return months


def _weighed(owners: NDArray[np.intp], credit: Floats, newest: Ints, oldest: Ints) -> Floats:
    """`weigh_months` for each owner 0, 1, …, adding in the same order so that the sums are the same doubles."""
    order = np.lexsort((newest, -oldest, -credit, owners))
    owners, credit, masks = owners[order], credit[order], _masks(newest[order], oldest[order])
    count = int(owners[-1]) + 1 if len(owners) else 0
    total, seen, turn = np.zeros(count), np.zeros((count, _WORDS), dtype=np.uint64), _turns(owners)
    fresh = _masks(np.array([0]), np.array([_FRESH_MONTHS - 1]))
    for number in range(int(turn.max(initial=-1)) + 1):
        now = turn == number
        who = owners[now]
        new = masks[now] & ~seen[who]
        seen[who] |= new
        total[who] += credit[now] * (_bits(new & fresh) + _STALE_WEIGHT * _bits(new & ~fresh))
    return total


def _turns(owners: NDArray[np.intp]) -> NDArray[np.intp]:
    """The how-manieth of its owner each entry is."""
    first = np.searchsorted(owners, owners, side="left")
    turns: NDArray[np.intp] = np.arange(len(owners)) - first
    return turns


def _span(start: Ints, end: Ints, today: int) -> tuple[Ints, Ints]:
    """The newest and the oldest month of each position as months before `today`; the oldest is -1 where it has none."""
    newest = np.where(end == NO_MONTH, 0, np.maximum(0, today - end))
    oldest = np.minimum(_MAX_SPAN, today - start)
    absent = (start == NO_MONTH) | (oldest < newest)
    return np.where(absent, 0, newest), np.where(absent, -1, oldest)


def _masks(newest: Ints, oldest: Ints) -> Masks:
    """The months from newest to oldest as bits, shape (entries, words)."""
    low = np.clip(newest[:, None] - _STARTS, 0, _WORD)
    high = np.clip(oldest[:, None] + 1 - _STARTS, 0, _WORD)
    masks: Masks = _ONES[high] & ~_ONES[low]
    return masks


def _bits(masks: Masks) -> NDArray[np.int64]:
    counted: NDArray[np.int64] = np.bitwise_count(masks).sum(axis=1, dtype=np.int64)
    return counted


def _covered(columns: Columns, rows: NDArray[np.intp], today: int) -> NDArray[np.int64]:
    """How many months the dated positions of each of the rows cover."""
    jobs, place = columns.jobs, np.full(len(columns), -1)
    place[rows] = np.arange(len(rows))
    entries = np.flatnonzero(place[jobs.owners] >= 0)
    newest, oldest = _span(jobs.months["start"][entries], jobs.months["end"][entries], today)
    covered = np.zeros((len(rows), _WORDS), dtype=np.uint64)
    np.bitwise_or.at(covered, place[jobs.owners[entries]], _masks(newest, oldest))
    return _bits(covered)


def _by_skills(columns: Columns, wanted: Sequence[str]) -> Floats:
    used, held = np.zeros(len(columns)), np.zeros(len(columns))
    for key in wanted:
        months, has = months_of_skill(columns, key)
        used += np.where(has, np.minimum(months, _LONGEST_USE), 0)
        held += has
    with np.errstate(divide="ignore", invalid="ignore"):
        by_skills = used / len(wanted) * (held - 1) / (len(wanted) + _FEW) if wanted else used
    return np.where(held > 0, by_skills, 0.0)


def months_of_skill(columns: Columns, key: str) -> tuple[Ints, Bools]:
    """For each row the months that it used the skill, and whether it holds it."""
    months, has = np.zeros(len(columns), dtype=np.int32), np.zeros(len(columns), dtype=np.bool_)
    keys = columns.skills.words["key"]
    if key in keys.words:
        entries = np.flatnonzero(keys.codes == keys.words.index(key))
        months[columns.skills.owners[entries]] = columns.skills.months["months"][entries]
        has[columns.skills.owners[entries]] = True
    return months, has
