"""Gives letters back the marks that Tesseract drops where it has not learned the language of the page.

A mark is ink above a letter's body, parted from it by a white row; its form tells which it is. Cedillas and ogoneks
hang from a letter below the line that the word stands on.
"""

import re
from itertools import pairwise
from statistics import median
from typing import NamedTuple
from unicodedata import normalize

import numpy as np
from numpy.typing import NDArray

from resumes.parsing.hocr import Letter, ReadWord

_Ink = NDArray[np.bool_]

_ACUTE, _GRAVE, _CIRCUMFLEX, _TILDE, _DIAERESIS, _DOT = "\u0301", "\u0300", "\u0302", "\u0303", "\u0308", "\u0307"
_LETTERS = frozenset("äöüëïáéíóúàèìòùâêîôûãõñńśźćżÄÖÜÁÉÍÓÚÀÈÂÊÎÔÃÕÑŃŚŹĆŻ")
_TAKEN_FOR = {"6": "o", "d": "a", "é": "e", "è": "e", "ê": "e", "ë": "e", "á": "a", "ó": "o", "ö": "o"}
_MAYBE_O = frozenset("edéèêë")
_HANGING = {"c": "ç", "C": "Ç", "a": "ą", "e": "ę"}
_BODIES = frozenset("aceginosuzACEINOSUZ") | set(_TAKEN_FOR)
_PAIRS = {"ii": ("u", _DIAERESIS), "fi": ("n", _TILDE)}
_ADDRESS = re.compile(r"@|//|www|\w\.\w\w")
_NOTHING, _END = Letter("", 0, 0, 0, 0), Letter("", 1 << 30, 0, 1 << 30, 0)
_TOUCH = 2  # pixels by which rectangles of neighbors overlap at most
_HANGS = 0.2  # of the letter's height, below the line
_DEEP = frozenset("gjpqy,;()|{}[]/@Q")
_MIN_BODY, _MIN_MARK = 0.5, 0.08  # of the height
_MIN_HEIGHT, _MIN_INK = 10, 4  # pixels of a letter, of a mark
_CUT = 0.18  # of a letter's height may be dark beside it
_ALIKE = 0.35  # of the ink of the other dot
_SLANTED = 0.45  # correlation of right with up
_WIDE = 1.7  # times as wide as high, a tilde


class _Parts(NamedTuple):
    mark: _Ink
    body: _Ink


class _Picture(NamedTuple):
    """Shades of gray, and the shade at which ink begins."""

    shades: NDArray[np.uint8]
    edge: float

    def ink(self, letter: Letter) -> _Ink:
        """Where the letter's rectangle is dark."""
        part = self.shades[max(letter.top - 2, 0) : letter.bottom, max(letter.left, 0) : letter.right]
        return np.asarray(part < self.edge)


def with_marks(shades: NDArray[np.uint8], word: ReadWord) -> ReadWord:
    """The word with the marks that its picture, in shades of gray, shows; addresses have none."""
    crop = shades[max(word.top, 0) : word.bottom, max(word.left, 0) : word.right]
    if not crop.size or _ADDRESS.search(word.text) or not any(letter.text.isalpha() for letter in word.letters):
        return word
    picture = _Picture(shades, (float(np.percentile(crop, 85)) + float(crop.min())) / 2)
    line = median([letter.bottom for letter in word.letters if letter.text not in _DEEP] or [word.bottom])
    letters = _joined(picture, word.letters)
    near = zip([_NOTHING, *letters], letters, [*letters[1:], _END], strict=False)
    return word._replace(letters=[_marked(picture, letter, before, after, line) for before, letter, after in near])


def _joined(picture: _Picture, letters: list[Letter]) -> list[Letter]:
    """The letters, pairs that are one letter with a mark made one."""
    joined: list[Letter] = []
    paired = False
    for letter, following in pairwise([*letters, _END]):
        twin = None if paired else _twin(picture, letter, following)
        if not paired:
            joined.append(twin or letter)
        paired = twin is not None
    return joined


def _twin(picture: _Picture, one: Letter, other: Letter) -> Letter | None:
    """The one letter with a mark that two were taken for: its legs are joined."""
    body, mark = _PAIRS.get(one.text + other.text, ("", ""))
    if not body:
        return None
    around = Letter(body, one.left, min(one.top, other.top), other.right, max(one.bottom, other.bottom))
    for letter in (around, one._replace(text=body), other._replace(text=body)):
        parts = _parts(picture.ink(letter))
        if parts and _form(parts.mark) == mark and _trimmed(parts.body).any(axis=0).all():
            return letter._replace(text=normalize("NFC", body + mark))
    return None


def _marked(picture: _Picture, letter: Letter, before: Letter, after: Letter, line: float) -> Letter:
    """The letter with its mark. Where rectangles of neighbors overlap, what is below the line may be another's."""
    alone = before.right - _TOUCH <= letter.left and letter.right <= after.left + _TOUCH
    height = letter.bottom - letter.top
    if letter.text not in _BODIES or height < _MIN_HEIGHT:
        return letter
    if letter.text == "g":
        return letter._replace(text="ç") if alone and _is_open(picture, letter, line) else letter
    if letter.text in _HANGING and letter.bottom - line > _HANGS * height:
        is_free = alone and before.text not in _DEEP and after.text not in _DEEP
        return letter._replace(text=_HANGING[letter.text]) if is_free else letter
    return letter._replace(text=_accented(picture, letter))


def _accented(picture: _Picture, letter: Letter) -> str:
    parts = _parts(picture.ink(letter))
    form = _form(parts.mark) if parts else ""
    if parts is None or not form or not _is_whole(picture, letter, parts.body):
        return letter.text
    body = _TAKEN_FOR.get(letter.text, letter.text)
    body = "o" if letter.text in _MAYBE_O and _is_hollow(parts.body) else body
    marked = normalize("NFC", body + form)
    return marked if marked in _LETTERS else letter.text


def _is_whole(picture: _Picture, letter: Letter, body: _Ink) -> bool:
    """Whether the rectangle holds one letter: it cuts through none, and no white stands between two."""
    foot = slice(letter.bottom - len(body), letter.bottom)
    beside = picture.shades[foot, [max(letter.left - 1, 0), min(letter.right, picture.shades.shape[1] - 1)]]
    return bool(_trimmed(body).any(axis=0).all()) and int((beside < picture.edge).sum(axis=0).max()) <= _CUT * len(body)


def _parts(ink: _Ink) -> _Parts | None:
    """Mark and body, where a white row parts them."""
    inked = np.flatnonzero(ink.any(axis=1))
    if len(inked) < _MIN_HEIGHT // 2:
        return None
    ink = ink[inked[0] : inked[-1] + 1]
    white = np.flatnonzero(~ink.any(axis=1))
    if not len(white) or len(ink) - white[-1] < _MIN_BODY * len(ink):
        return None
    mark = _trimmed(ink[: white[0]])
    if mark.sum() < _MIN_INK or len(mark) < _MIN_MARK * len(ink):
        return None
    return _Parts(mark, ink[white[-1] + 1 :])


def _trimmed(ink: _Ink) -> _Ink:
    """Without white rows and columns around it."""
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] if len(rows) else ink


def _form(mark: _Ink) -> str:
    """The combining character that has the form of the mark, none where it is no mark that is known."""
    blots = _blots(mark)
    if len(blots) > 1:
        return _DIAERESIS if len(blots) == 2 else ""
    mark = blots[0]
    down, across = np.nonzero(mark)
    height, width = mark.shape
    if height < 2 or width < 2:
        return ""
    if _is_peaked(mark):
        return _CIRCUMFLEX
    if width >= _WIDE * height:
        return _TILDE
    slant = float(np.corrcoef(across, -down)[0, 1])
    if abs(slant) > _SLANTED:
        return _ACUTE if slant > 0 else _GRAVE
    return _DOT if mark.mean() > 0.6 and width < 1.5 * height else ""


def _blots(mark: _Ink) -> list[_Ink]:
    """The pieces that stand beside each other, without bits of neighbors."""
    ends = np.flatnonzero(np.diff(mark.any(axis=0).astype(np.int8), prepend=0, append=0))
    pieces = [mark[:, start:end] for start, end in zip(ends[::2], ends[1::2], strict=True)]
    most = max(int(piece.sum()) for piece in pieces)
    return [_trimmed(piece) for piece in pieces if piece.sum() >= _ALIKE * most]


def _is_peaked(mark: _Ink) -> bool:
    """Whether the mark is highest in its middle and open below it."""
    if mark.shape[0] < 3 or mark.shape[1] < 4:
        return False
    third = mark.shape[1] // 3
    tops = mark.argmax(axis=0)
    middle = float(tops[third:-third].min())
    ends = min(float(tops[0]), float(tops[-1]))
    lowest = mark[-1]
    return ends - middle >= mark.shape[0] / 3 and not lowest[third:-third].all()


def _is_hollow(body: _Ink) -> bool:
    """Whether the middle of the letter is white, as in an o and not in an e."""
    body = _trimmed(body)
    height, width = body.shape
    middle = body[int(0.3 * height) : int(0.7 * height) + 1, int(0.4 * width) : int(0.6 * width) + 1]
    return bool(middle.size) and float(middle.mean()) < 0.1


def _is_open(picture: _Picture, letter: Letter, line: float) -> bool:
    """Whether nothing closes the letter on its right above the line, as in a c and not in a g."""
    ink = picture.ink(letter)
    height = line - letter.top
    middle = ink[2 + int(0.35 * height) : 2 + int(0.6 * height), -max(ink.shape[1] // 3, 1) :]
    return bool(middle.size) and not middle.any()
