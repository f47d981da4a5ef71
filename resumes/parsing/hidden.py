"""Finds text that the file holds but nobody sees.

A PDF page is drawn once and compared with its text layer: words without ink are white, covered, clipped or invisible.
The invisible layer of a scan is left alone, since the picture has ink where its words are.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import groupby, repeat
from typing import NamedTuple

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray
from pypdfium2 import raw

from resumes.parsing.document import Box, Document, HiddenText
from resumes.parsing.glyphs import PageFrame, Word
from resumes.parsing.paint import Paint, paints_of, picture_boxes, without_text

SCALE = 1.0  # pixels a point
MIN_CONTRAST = 24  # of 255, between the darkest and the lightest pixel of a word
MIN_SIZE = 3.0  # points
MAX_SIDE = 2000.0  # points; a larger page is not drawn
INSET = 0.15  # of a word's height, left out above and below, where lines and neighbors reach in
MIN_WORDS = 3  # of letters; less is a stray mark
MIN_LETTERS = 24  # where no gap parts them
MAX_PASSAGES = 300
MAX_CHARS = 1000  # kept of a passage
MAX_ASIDE = 20_000  # characters beside the pages that are looked at
_LETTERS_EACH = 1.6  # on average; of lines that are turned, words fall into their letters
_MIN_WIDTH = 0.12  # of the size, a letter
_OVERLAP = 0.3  # of a word's width
_SCAN_SHARE = 0.5  # of a page's words
_LETTERS = re.compile(r"[^\W\d_]{2,}")


class Reason(StrEnum):
    """Why a word cannot be seen. ASIDE: it stands beside the pages, in a comment, a form field or a property."""

    NO_INK = "no_ink"
    BACKGROUND = "background"
    TRANSPARENT = "transparent"
    TINY = "tiny"
    OFF_PAGE = "off_page"
    MARKED = "marked"
    ASIDE = "aside"


class Sight(NamedTuple):
    """The words that people see, and those that they do not, with the reason."""

    seen: list[Word]
    hidden: list[tuple[Word, Reason]]


def look_at(
    page: pdfium.PdfPage,
    text_page: pdfium.PdfTextPage,
    frame: PageFrame,
    words: Sequence[Word],
    pictures: Sequence[raw.FPDF_PAGEOBJECT],
) -> Sight:
    """Part the words of a page with these pictures. Where the page cannot be drawn, only size decides."""
    pixels = _drawn(page, frame)
    paint = paints_of(text_page, [word.place for word in words])
    inks = _areas(words, pixels, INSET) if pixels is not None else repeat(None)
    reasons = [_reason(word, frame, ink) for word, ink in zip(words, inks, strict=False)]
    reasons = [_told(reason, found) for reason, found in zip(reasons, paint, strict=True)]
    _find_overprinted(words, paint, reasons)
    if pixels is not None:
        _find_pictured(page, frame, pixels, words, reasons, picture_boxes(pictures, frame))
    pairs = list(zip(words, reasons, strict=True))
    return Sight([word for word, why in pairs if why is None], [(word, why) for word, why in pairs if why is not None])


def _told(reason: Reason | None, paint: Paint) -> Reason | None:
    """Why there is no ink, as far as the paint tells."""
    if reason is not Reason.NO_INK:
        return reason
    if paint is Paint.NONE:
        return Reason.TRANSPARENT
    return Reason.BACKGROUND if paint is Paint.PALE else reason


def _find_overprinted(words: Sequence[Word], paint: Sequence[Paint], reasons: list[Reason | None]) -> None:
    """Marks words without paint of their own whose ink is that of other words at the same place."""
    printed = [word for word, found in zip(words, paint, strict=True) if found is Paint.FULL]
    for at, (word, found) in enumerate(zip(words, paint, strict=True)):
        if found is not Paint.FULL and reasons[at] is None and any(_covers(other, word) for other in printed):
            reasons[at] = Reason.TRANSPARENT if found is Paint.NONE else Reason.BACKGROUND


def _covers(one: Word, other: Word) -> bool:
    """Whether `one` stands on a good part of `other`."""
    wide = min(one.x1, other.x1) - max(one.x0, other.x0)
    high = min(one.y1, other.y1) - max(one.y0, other.y0)
    return wide > _OVERLAP * (other.x1 - other.x0) and high > 2 * _OVERLAP * (other.y1 - other.y0)


def _find_pictured(
    page: pdfium.PdfPage,
    frame: PageFrame,
    pixels: NDArray[np.uint8],
    words: Sequence[Word],
    reasons: list[Reason | None],
    pictures: Sequence[Box],
) -> None:
    """Marks words behind pictures: the page looks the same without them. A scan has its whole text behind one."""
    inside = [at for at, word in enumerate(words) if reasons[at] is None and _stands_on(word, pictures)]
    bare = without_text(page, lambda: _drawn(page, frame)) if inside else None
    if bare is None or bare.shape != pixels.shape:
        return
    change = np.maximum(pixels, bare) - np.minimum(pixels, bare)
    areas = zip(inside, _areas([words[at] for at in inside], change), strict=True)
    behind = [at for at, area in areas if (int(area.max()) if area.size else 0) < MIN_CONTRAST / 2]
    if len(behind) <= _SCAN_SHARE * len(words):
        for at in behind:
            reasons[at] = Reason.NO_INK


def _stands_on(word: Word, pictures: Sequence[Box]) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
    return any(box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1 for box in pictures)


def _drawn(page: pdfium.PdfPage, frame: PageFrame) -> NDArray[np.uint8] | None:
    if max(frame.width, frame.height) > MAX_SIDE:
        return None
    try:
        pixels: NDArray[np.uint8] = page.render(scale=SCALE, grayscale=True).to_numpy()
    except pdfium.PdfiumError:
        return None
    return pixels.reshape(pixels.shape[0], pixels.shape[1])


def _reason(word: Word, frame: PageFrame, ink: NDArray[np.uint8] | None) -> Reason | None:
    if not frame.shows((word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2):
        return Reason.OFF_PAGE
    if word.size < MIN_SIZE or _is_squeezed(word):
        return Reason.TINY
    return None if ink is None or _has_ink(ink) else Reason.NO_INK


def _has_ink(ink: NDArray[np.uint8]) -> bool:
    """Whether the pixels differ enough; those of the middle row, quickly seen, nearly always tell."""
    if not ink.size:
        return True
    amid = ink[len(ink) // 2].tobytes()
    return max(amid) - min(amid) >= MIN_CONTRAST or int(ink.max()) - int(ink.min()) >= MIN_CONTRAST


def _is_squeezed(word: Word) -> bool:
    """Whether the letters are as high as usual but of no width; words that run upwards are high."""
    if len(word.text) < MIN_WORDS or word.y1 - word.y0 > 2 * word.size:
        return False
    return word.x1 - word.x0 < _MIN_WIDTH * word.size * len(word.text)


def _areas(words: Sequence[Word], pixels: NDArray[np.uint8], inset: float = 0.0) -> Iterator[NDArray[np.uint8]]:
    """The pixels of each word, at least one, inside the page; `inset` of its height is left out above and below."""
    sides = np.array([(word.x0, word.x1, word.y0, word.y1) for word in words]).reshape(-1, 4).T
    left_out = (sides[3] - sides[2]) * inset
    rows = _spans(sides[2] + left_out, sides[3] - left_out, pixels.shape[0])
    columns = _spans(sides[0], sides[1], pixels.shape[1])
    for (top, bottom), (left, right) in zip(rows, columns, strict=True):
        yield pixels[top:bottom, left:right]


def _spans(starts: NDArray[np.float64], ends: NDArray[np.float64], limit: int) -> list[list[int]]:
    """The pixels from each start to each end, at least one, inside the page."""
    first = np.clip((starts * SCALE).astype(int), 0, limit - 1)
    last = np.minimum(np.maximum((ends * SCALE).astype(int) + 1, first + 1), limit)
    return np.stack([first, last], axis=1).tolist()


def passages(hidden: Iterable[tuple[Word, Reason]], page: int) -> list[HiddenText]:
    """Hidden words that stand together, in the order of the content stream, joined by reason."""
    joined = []
    for reason, group in groupby(hidden, key=lambda pair: pair[1]):
        words = [word for word, _ in group]
        box = Box(
            min(word.x0 for word in words),
            min(word.y0 for word in words),
            max(word.x1 for word in words),
            max(word.y1 for word in words),
        )
        turned = sum(len(word.text) for word in words) < _LETTERS_EACH * len(words)
        joined.append(HiddenText(("" if turned else " ").join(word.text for word in words), page, reason.value, box))
    return joined


def worth_telling(found: Iterable[HiddenText], shown: str) -> tuple[HiddenText, ...]:
    """The passages of some words that `shown` does not hold as well: printing over a page end makes honest copies."""
    telling = [passage for passage in found if _says_enough(passage.text)]
    seen = _plain(shown) if telling else ""
    kept = [
        replace(passage, text=passage.text[: MAX_ASIDE if passage.reason == Reason.ASIDE else MAX_CHARS])
        for passage in telling
        if _plain(passage.text) not in seen
    ]
    return tuple(kept[:MAX_PASSAGES])


def _says_enough(text: str) -> bool:
    words = _LETTERS.findall(text)
    return len(words) >= MIN_WORDS or sum(map(len, words)) >= MIN_LETTERS


def without_layout(document: Document, found: Iterable[tuple[str, Reason]]) -> Document:
    """The document of a format without places, with the passages that are worth telling."""
    joined = [
        HiddenText(" ".join(text for text, _ in group), 1, reason.value)
        for reason, group in groupby(found, key=lambda pair: pair[1])
    ]
    return replace(document, hidden=worth_telling(joined, document.text))


def _plain(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())
