"""When a value that was read counts as the true one. Strict, but blind to how the same thing is written.

Text is compared after folding: case, spaces, punctuation, kinds of quotes and dashes, soft hyphens and the form of
accents do not count; letters, accents, digits and the order of words do. Titles, employers, schools and the like may
differ by a slip (a token similarity of at least .9), never by a number, a word of rank or a word of another field.
Dates are equal to the stated precision: a year alone is not the same as a year with a month.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable

from rapidfuzz import fuzz

from resumes.extraction.resume import PartialDate

CLOSE = 90.0
_RANKS = frozenset({
    "i", "ii", "iii", "iv", "v", "senior", "junior", "lead", "head", "chief", "assistant", "associate", "deputy",
    "vice", "principal", "trainee", "intern", "co",
})  # fmt: skip
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_GRADE_WORDS = re.compile(r"[^\d.,/%+]+")


def fold(text: str) -> str:
    """The text in lower case with single spaces in place of everything that is neither letter nor digit."""
    plain = unicodedata.normalize("NFKC", text).replace("\u00ad", "").casefold()
    kept = (char if char.isalnum() or unicodedata.category(char).startswith("M") else " " for char in plain)
    return " ".join("".join(kept).split())


def same_text(truth: str, read: str) -> bool:
    """Whether both fold to the same."""
    return fold(truth) == fold(read)


def same_words(truth: str, read: str, foreign: Iterable[str] = ()) -> bool:
    """Whether both fold to the same, or differ by a slip of spelling that touches no number and no rank.

    `foreign` are the values of neighboring fields (the employer beside a title): a word of those that stands in one
    of the two only makes them differ.
    """
    left, right = fold(truth), fold(read)
    if left == right:
        return True
    if not left or not right or fuzz.token_sort_ratio(left, right) < CLOSE:
        return False
    odd = set(left.split()) ^ set(right.split())
    strangers = {word for value in foreign for word in fold(value).split()}
    return not any(word in _RANKS or word in strangers or any(map(str.isdigit, word)) for word in odd)


def words_beside(*foreign: str) -> Callable[[str, str], bool]:
    """`same_words` with the values of neighboring fields."""
    return lambda truth, read: same_words(truth, read, foreign)


def equal(truth: object, read: object) -> bool:
    """Whether both are the same, to the letter."""
    return truth == read


def same_long_text(truth: str, read: str) -> bool:
    """Whether two paragraphs are the same but for a few letters in a hundred."""
    return fuzz.ratio(fold(truth), fold(read)) >= 95


def same_date(truth: PartialDate | None, read: PartialDate | None) -> bool:
    """Whether both state the same year, and the same month or none."""
    return truth == read


def same_email(truth: str, read: str) -> bool:
    """Whether both are one address, whatever the case."""
    return truth.strip().casefold() == read.strip().casefold()


def same_phone(truth: str, read: str) -> bool:
    """Whether both are the same number in E.164."""
    return re.sub(r"[^\d+]", "", truth) == read.strip()


def same_link(truth: str, read: str) -> bool:
    """Whether both lead to the same place; scheme, "www." and a last slash do not count."""
    return bare_link(truth) == bare_link(read)


def bare_link(url: str) -> str:
    """The address without scheme, "www." and last slash, in lower case."""
    return _SCHEME.sub("", url.strip()).rstrip("/").casefold()


def same_grade(truth: str, read: str) -> bool:
    """Whether both give the same figures (a comma is a point), or where there are none the same words."""
    left, right = _figures(truth), _figures(read)
    return left == right if left or right else same_text(truth, read)


def _figures(grade: str) -> list[str]:
    parts = _GRADE_WORDS.sub(" ", grade).replace(",", ".").split()
    return [part.strip("./") for part in parts if any(map(str.isdigit, part))]
