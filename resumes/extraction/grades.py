"""Grades: as printed, and their value on a scale."""

import re
from dataclasses import dataclass

from resumes.extraction.words.grades import HONORS, LABELS, MARKS

_NUMBER = r"\d{1,3}(?:[.,]\d{1,3})?"
_OF = r"(?:\s*/\s*|\s+(?:out\s+of|von|sur|su|de|van|na|auf|em|z)\s+)"
_LAUDE = r"(?:\s*(?:e|con|cum|com)\s+(?:lode|laude|louvor))?"
_SCALES = r"(?:4(?:[.,][03]0?)?|5(?:[.,]0{1,2})?|6(?:[.,]0)?|7(?:[.,]0)?|10(?:[.,]0{1,2})?|20|30|60|100|110)"
_WHOLE = r"(?:(?:high\s+)?distinction|merit|pass|2[:.][12]|first)"
GRADE = re.compile(
    rf"(?<![\w-])(?:{LABELS})(?![\w-])\s*(?:\(\s*)?[:=\-–]?\s*(?:of\s+|de\s+|di\s+)?"
    rf"({_NUMBER}(?:\s*%|{_OF}{_NUMBER})?{_LAUDE}(?:\s*\((?:{MARKS})\))?|(?:{MARKS})(?!\w)|[A-F][+-]?(?![\w.]))"
    rf"|(?<![\d/.,-])(\d{{1,3}}(?:[.,]\d{{1,3}})?\s*/\s*{_SCALES}{_LAUDE})(?![\d/]|[.,]\d)"
    rf"|(?<![\d/.,-])(\d[.,]\d{{1,3}})\s*(?:c?gpa)\b"
    rf"|(?<!\w)(110\s+e\s+lode|{HONORS})(?!\w)"
    rf"|(?<![\d.,])([4-9]\d(?:\.\d{{1,2}})?\s?%)"
    rf"|^\W*({_WHOLE})\W*$",
    re.IGNORECASE,
)
"""A grade in one of its groups, behind a label or unmistakable by itself."""
_VALUE = re.compile(rf"({_NUMBER})(?:\s*(%)|{_OF}({_NUMBER}))?", re.IGNORECASE)
_TOP_OF = {"110": "110", "30": "30"}


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade's value on its scale: "3.7" of "4.0", "1,7" of "1-5"; a scale is "words" where the value is one.

    Both are empty where the grade says neither.
    """

    value: str
    scale: str


def find_grade(text: str) -> str:
    """The first grade in a text as printed, its scale included; empty where there is none."""
    match = GRADE.search(text)
    return " ".join(next(group for group in match.groups() if group).split()) if match else ""


def read_grade(printed: str) -> Grade:
    """Value and scale of a printed grade.

    Without a printed scale: German marks run from 1 (best) to 5 and are written with a comma, 110 and 30 with honors
    are Italian; other numbers stay without a scale.
    """
    text = printed.strip()
    match = _VALUE.search(text)
    if match is None:
        return Grade(text, "words" if text else "")
    number, percent, top = match.groups()
    if percent or top:
        return Grade(number + _honors(text), "100" if percent else top)
    if number in _TOP_OF and _honors(text):
        return Grade(number + _honors(text), _TOP_OF[number])
    if re.fullmatch(r"[1-4],\d{1,2}", number):
        return Grade(number, "1-5")
    return Grade(number, "")


def _honors(text: str) -> str:
    return " e lode" if re.search(r"\blode\b", text, re.IGNORECASE) else ""
