"""All candidates judged by the items of a job, each distinct value by the scorer's own judge and only once.

What is written out here is how the verdicts on single values come together: the best position, the best degree,
the best of several skills. `tests/matching/columns` holds that against the scorer on random profiles.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from threading import Lock
from typing import Any

import numpy as np

from matching.columns.arrays import (
    NO_MONTH,
    Coded,
    Floats,
    Ints,
    Verdicts,
    best_word,
    better,
    by_word,
    highest,
    verdicts_of,
)
from matching.columns.columns import Columns, Listed
from matching.columns.experience import months_of_skill, relevant_months
from matching.scoring.judging import Facts, Item, RelevantExperience
from matching.scoring.profiles import (
    CandidateProfile,
    DegreeHeld,
    JobHeld,
    LanguageSpoken,
    LicenceHeld,
    Place,
    SkillFact,
)
from matching.scoring.scorer import CompiledJob
from matching.scoring.text import ALIKE, UNRELATED
from matching.scoring.title import recency, relevance

_NOBODY = CandidateProfile((), (), (), (), (), Place(), 0)
_NO_EXPERIENCE = RelevantExperience(0.0)
Memory = dict[Any, Any]
MOST_SETS = 8
"""Sets of must-have skills that a memory keeps verdicts for: there are as many as ways to leave some out."""
_lock = Lock()


@dataclass(frozen=True)
class Judging:
    """A compiled job beside the columns of candidates.

    `vector` is the job's, a unit vector of half precision. `memory` keeps verdicts from one set of weights or
    requirements to the next; it belongs to one job title and text, day, taxonomy, and these very columns.
    """

    job: CompiledJob
    columns: Columns
    vector: Floats
    memory: Memory = field(default_factory=dict)

    def verdicts(self) -> list[list[Verdicts]]:
        """The verdicts of each item of each part, in the order of `CompiledJob.parts`."""
        return [
            [self._remembered(part.component, number, item) for number, item in enumerate(part.items)]
            for part in self.job.parts
        ]

    def _remembered(self, component: str, number: int, item: Item) -> Verdicts:
        memory = self._of_musts() if component in {"experience", "education"} else self.memory
        key = (component, item.requirement or number)
        if key not in memory:
            memory[key] = self._judge(component, number, item)
        verdicts: Verdicts = memory[key]
        return verdicts

    def _of_musts(self) -> Memory:
        """The memory of what depends on all must-have skills, kept for the sets of them that were asked last."""
        with _lock:
            sets = self.memory.setdefault("musts", {})
            found: Memory = sets.pop(self.job.must_keys, {})
            sets[self.job.must_keys] = found
            while len(sets) > MOST_SETS:
                del sets[next(iter(sets))]
        return found

    def _judge(self, component: str, number: int, item: Item) -> Verdicts:
        if component == "languages":
            return self._licence(item) if _kind(item) == "licence" else self._language(item)
        if component == "title":
            return (self._occupation, self._level)[number](item)
        judges: Mapping[str, Callable[[Item], Verdicts]] = {
            "skills": self._skill,
            "experience": self._experience,
            "education": self._degree,
            "location": self._location,
            "text": self._text,
        }
        return judges[component](item)

    def _alone(self, item: Item, **fields: Any) -> tuple[float, bool]:
        """The verdict on somebody of whom nothing else is known."""
        return self._verdict(item, Facts(replace(_NOBODY, **fields), {}, _NO_EXPERIENCE, self.job.today))

    @staticmethod
    def _verdict(item: Item, facts: Facts) -> tuple[float, bool]:
        verdict = item.judge(facts)
        return verdict.credit, verdict.met

    def _of_skill(self, item: Item, key: str, months: int, last: int) -> tuple[float, bool]:
        day = None if last == NO_MONTH else date(last // 12, last % 12 + 1, 1)
        facts = Facts(_NOBODY, {key: SkillFact(key, months, day)}, _NO_EXPERIENCE, self.job.today)
        return self._verdict(item, facts)

    def _skill(self, item: Item) -> Verdicts:
        """The most credit of a skill that counts; met where any of them is near enough."""
        skills, rows = self.columns.skills, len(self.columns)
        keys = skills.words["key"]
        told = [self._of_skill(item, key, 1, NO_MONTH) for key in keys.words]
        counted = np.array([credit > 0 or met for credit, met in told], dtype=np.bool_)
        entries = np.flatnonzero(counted[keys.codes])
        columns = (keys.codes[entries], skills.months["months"][entries], skills.months["last"][entries])
        first, codes = _distinct(*columns)
        judged = verdicts_of(
            [
                self._of_skill(item, keys.words[key], months, last)
                for key, months, last in zip(*(column[first].tolist() for column in columns), strict=True)
            ]
        )
        owners, met = skills.owners[entries], np.zeros(rows, dtype=np.bool_)
        met[owners[judged.met[codes]]] = True
        return Verdicts(highest(judged.credit[codes], owners, rows), met)

    @cached_property
    def _likeness(self) -> Floats:
        """Of each distinct title with the job's."""
        if "likeness" not in self.memory:
            titles = self.columns.jobs.words["title"].words
            self.memory["likeness"] = np.array([self.job.likeness(title) for title in titles], dtype=np.float64)
        likeness: Floats = self.memory["likeness"]
        return likeness

    @cached_property
    def _relevant(self) -> tuple[Floats, Coded]:
        """The months of relevant experience, and their distinct values."""
        memory = self._of_musts()
        if "relevant" not in memory:
            months = relevant_months(self.columns, self._likeness, self.job.must_keys, self.job.today)
            memory["relevant"] = months, _coded(months)
        held: tuple[Floats, Coded] = memory["relevant"]
        return held

    def _experienced(self, item: Item, months: Coded) -> Verdicts:
        facts = (Facts(_NOBODY, {}, RelevantExperience(value), self.job.today) for value in months.words)
        words = verdicts_of([self._verdict(item, each) for each in facts])
        return Verdicts(words.credit[months.codes], words.met[months.codes])

    def _experience(self, item: Item) -> Verdicts:
        """The months in the skill that is asked about or those that are relevant, the larger."""
        relevant, distinct = self._relevant
        if item.requirement is None:
            return self._experienced(item, distinct)
        months, _ = months_of_skill(self.columns, item.requirement.value)
        return self._experienced(item, _coded(np.maximum(months, relevant)))

    def _occupation(self, item: Item) -> Verdicts:
        """The best of all positions, each by its title and its dates, and of the headline."""
        jobs, rows = self.columns.jobs, len(self.columns)
        start, end = jobs.months["start"], jobs.months["end"]
        first, codes = _distinct((start != NO_MONTH).astype(np.int32), end)
        dates = [JobHeld("", _day(start[one]), _day(end[one]), "") for one in first.tolist()]
        fresh = np.array([recency(held, self.job.today) for held in dates], dtype=np.float64)
        alike = np.array([relevance(each) for each in self._likeness.tolist()], dtype=np.float64)
        credit = alike[jobs.words["title"].codes] * fresh[codes]
        held = Verdicts(highest(credit, jobs.owners, rows), np.ones(rows, dtype=np.bool_))
        return better(held, by_word(self.columns.headline, lambda said: self._alone(item, headline=said)))

    def _level(self, item: Item) -> Verdicts:
        titles = self._best(self.columns.jobs, "title", lambda said: self._of_title(item, said))
        return Verdicts(titles.credit, np.ones(len(self.columns), dtype=np.bool_))

    def _of_title(self, item: Item, title: str) -> tuple[float, bool]:
        return self._alone(item, jobs=(JobHeld(title, None, None, ""),))

    def _degree(self, item: Item) -> Verdicts:
        """The best degree, or the experience that stands in for one."""
        held = self._best(
            self.columns.degrees, "word", lambda degree: self._alone(item, degrees=(DegreeHeld(*degree),))
        )
        best = better(held, self._experienced(item, self._relevant[1]))
        return Verdicts(best.credit, best.met & (best.credit > 0))

    def _language(self, item: Item) -> Verdicts:
        def judge(spoken: tuple[str, str, bool]) -> tuple[float, bool]:
            code, level, written = spoken
            return self._alone(item, languages=(LanguageSpoken(code, level, written=written),))

        return self._best(self.columns.languages, "word", judge)

    def _licence(self, item: Item) -> Verdicts:
        """Held by name, named among the skills, or taken by a title that was held."""
        held = self._best(self.columns.licences, "word", lambda name: self._alone(item, licences=(LicenceHeld(name),)))
        named = self._best(self.columns.skills, "key", lambda key: self._of_skill(item, key, 0, NO_MONTH))
        implied = self._best(self.columns.jobs, "title", lambda title: self._of_title(item, title))
        return better(better(held, named), implied)

    def _location(self, item: Item) -> Verdicts:
        return by_word(self.columns.place, lambda place: self._alone(item, place=Place(*place)))

    def _text(self, _: Item) -> Verdicts:
        """`scoring.text.calibrate` on all cosines."""
        cosines = self.columns.cosines(self.vector)
        credit = np.minimum(1.0, np.maximum(0.0, (cosines - UNRELATED) / (ALIKE - UNRELATED)))
        return Verdicts(np.where(self.columns.has_vector, credit, 0.0), self.columns.has_vector)

    def _best(self, listed: Listed, name: str, judge: Callable[[Any], tuple[float, bool]]) -> Verdicts:
        """The best of each row's entries, judged one by one."""
        column = listed.words[name]
        return best_word(
            verdicts_of([judge(word) for word in column.words]), column.codes, listed.owners, len(self.columns)
        )


def _kind(item: Item) -> str:
    return item.requirement.kind if item.requirement else ""


def _day(month: int) -> date | None:
    return None if month == NO_MONTH else date(int(month) // 12, int(month) % 12 + 1, 1)


def _distinct(*columns: Ints) -> tuple[Ints, Ints]:
    """Where each distinct combination stands first, and which one each entry is."""
    code = np.zeros(len(columns[0]), dtype=np.int64)
    for column in columns:
        low = int(column.min(initial=0))
        code = code * (int(column.max(initial=0)) - low + 1) + (column - low)
    _, first, codes = np.unique(code, return_index=True, return_inverse=True)
    return first.astype(np.int32), codes.astype(np.int32)


def _coded(values: Floats) -> Coded:
    words, codes = np.unique(values, return_inverse=True)
    return Coded(tuple(words.tolist()), codes.astype(np.int32))
