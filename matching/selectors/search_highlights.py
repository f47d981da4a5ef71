"""Where in candidates and their resumes the words of a search stand.

Resumes are quoted from their redacted text, as everywhere where reasons are given, and so are summaries typed in.
"""

import re
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from core.selectors.taxonomy import taxonomy_in_force
from matching.searching import Node, conditions
from matching.searching.highlighting import Quote, marked_names, passages, pattern_of, whole
from matching.selectors.search_condition import skill_keys
from resumes.enums import ResumeStatus
from resumes.models import Candidate, Resume
from resumes.selectors.written import redacted_words

MOST = 5
MOST_OF_FIELD = 2


@dataclass(frozen=True, slots=True)
class Highlight:
    """A quote from a field of the candidate: name, title, employer, school, location, skill or resume."""

    field: str
    quote: Quote


def highlights(tree: Node, shown: Sequence[Candidate]) -> dict[uuid.UUID, list[Highlight]]:
    """For each candidate up to five quotes with what the search wants, in two queries at most."""
    wanted = _Wanted(tree)
    texts = _texts(shown) if wanted.anywhere else {}
    return {one.pk: list(islice(_of(one, wanted, texts.get(one.pk, "")), MOST)) for one in shown}


class _Wanted:
    def __init__(self, tree: Node) -> None:
        held = list(conditions(tree))
        self.anywhere = pattern_of(item for item in held if item.field == "text")
        self.by_field = {
            name: pattern_of(item for item in held if item.field in {"text", name})
            for name in ("name", "title", "employer", "location")
        }
        known = taxonomy_in_force()
        entries = [known.get(key) for item in held if item.field == "skill" for key in skill_keys(item)]
        self.skills = {entry.name for entry in entries if entry}


def _of(candidate: Candidate, wanted: _Wanted, text: str) -> Iterable[Highlight]:
    jobs = candidate.experience.all()
    fields = (
        ("name", [candidate.name]),
        ("title", [candidate.headline, *(job.title for job in jobs)]),
        ("employer", [job.employer for job in jobs]),
        ("location", [candidate.city, candidate.region]),
    )
    for name, values in fields:
        yield from _marked(name, values, wanted.by_field[name])
    names = [held.name for held in candidate.skills.all()]
    yield from (Highlight("skill", quote) for quote in marked_names(names, wanted.skills)[:MOST_OF_FIELD])
    yield from _marked("skill", [name for name in names if name not in wanted.skills], wanted.anywhere)
    if wanted.anywhere:
        text = text or _typed_in(candidate, wanted.anywhere)
        yield from (Highlight("resume", quote) for quote in passages(text, wanted.anywhere, MOST_OF_FIELD))


def _typed_in(candidate: Candidate, pattern: re.Pattern[str]) -> str:
    """The candidate's summary; empty where it does not say what is looked for, as redacting it takes a moment."""
    return redacted_words(candidate, candidate.summary) if pattern.search(candidate.summary) else ""


def _marked(field: str, values: Iterable[str], pattern: re.Pattern[str] | None) -> Iterable[Highlight]:
    if pattern is None:
        return
    quotes = (whole(value, pattern) for value in dict.fromkeys(values))
    yield from (Highlight(field, quote) for quote in islice(filter(None, quotes), MOST_OF_FIELD))


def _texts(shown: Sequence[Candidate]) -> dict[uuid.UUID, str]:
    """The redacted text of each candidate's newest resume that was read."""
    rows = Resume.objects.filter(candidate__in=[candidate.pk for candidate in shown], status=ResumeStatus.READ)
    newest = rows.order_by("candidate_id", "-created_at", "-id").distinct("candidate_id")
    return dict(newest.values_list("candidate_id", "redacted_text"))
