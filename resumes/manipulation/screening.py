"""The one look at a document between its parsing and its reading."""

import re
from dataclasses import replace
from itertools import chain

from resumes.manipulation.cutting import without
from resumes.manipulation.passages import Passage, advertisements, instructions, learned_orders, merged
from resumes.manipulation.stuffing import keyword_lists, repetitions
from resumes.parsing.document import Document, FlaggedText, HiddenText
from resumes.parsing.hidden import MAX_CHARS, MAX_PASSAGES, Reason

_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)|[•·●▪\t]")
_ENDED = re.compile(r"[.!?…]\W*$")
_GOES_ON = re.compile(r"\W*[a-zà-öø-ÿąćęłńóśźż]")
_MOST_LINES = 12  # that a passage goes on beyond its last cue


def screen(document: Document) -> Document:
    """The document without what is written to sway a machine, which stands under `flagged` instead.

    A long list of keywords is flagged but stays: its author says so much in the open. Of what stands beside the
    pages (comments, properties), only what sways a machine is told.
    """
    text = document.text
    found = merged([*instructions(text), *learned_orders(text), *advertisements(text)])
    aimed = [_whole(document, passage) for passage in found]
    flagged = [_flag(document, passage) for passage in aimed]
    left = without(document, [(passage.start, passage.end) for passage in aimed])
    repeated = list(repetitions(left.text))
    flagged += [_flag(left, passage) for passage, _ in repeated]
    left = without(left, [span for _, spans in repeated for span in spans])
    flagged += [_flag(left, passage, counts=True) for passage in keyword_lists(left.text)]
    hidden = (told for passage in document.hidden if (told := _worth_telling(passage)))
    return replace(left, flagged=tuple(flagged[:MAX_PASSAGES]), hidden=tuple(hidden))


def _worth_telling(passage: HiddenText) -> HiddenText | None:
    """A passage that no page shows; of one beside the pages what is written for a machine, if anything is."""
    if passage.reason != Reason.ASIDE:
        return passage
    text = passage.text
    repeated = (found for found, _ in repetitions(text))
    found = next(chain(instructions(text), repeated, keyword_lists(text), advertisements(text)), None)
    return replace(passage, text=text[found.start : found.start + MAX_CHARS]) if found else None


def _flag(document: Document, passage: Passage, *, counts: bool = False) -> FlaggedText:
    quote = " ".join(document.text[passage.start : min(passage.end, passage.start + MAX_CHARS)].split())
    box = next((line.box for line in document.lines if line.end > passage.start), None)
    return FlaggedText(quote, document.page_at(passage.start), passage.kind, counts, box)


def _whole(document: Document, passage: Passage) -> Passage:
    """From where its first sentence begins to the end of its last line, and on while the sentence goes on below."""
    lines = [at for at, line in enumerate(document.lines) if line.start < passage.end and line.end > passage.start]
    if not lines:
        return passage
    first, last = document.lines[lines[0]], lines[-1]
    ends = [match.end() for match in _SENTENCE_END.finditer(first.text, 0, max(passage.start - first.start, 0))]
    for _ in range(_MOST_LINES):
        if not _continues(document, last):
            break
        last += 1
    return passage._replace(start=first.start + (ends[-1] if ends else 0), end=document.lines[last].end)


def _continues(document: Document, at: int) -> bool:
    """Whether the sentence at the end of line `at` goes on in the next one."""
    if at + 1 >= len(document.lines) or _ENDED.search(document.lines[at].text):
        return False
    return bool(_GOES_ON.match(document.lines[at + 1].text))
