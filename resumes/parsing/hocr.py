"""Tesseract's table of words with a box for each letter (hOCR, https://kba.github.io/hocr-spec/1.2/)."""

import re
from html import unescape
from typing import NamedTuple

_SPAN = re.compile(
    r"<span class='(\w+)'[^>]*? title=[\"'](?:x_)?bbox(?:es)? (\d+) (\d+) (\d+) (\d+)([^\"']*)[\"'][^>]*>([^<]*)"
)
_SURENESS = re.compile(r"x_wconf (\d+)")


class Letter(NamedTuple):
    """A character and the rectangle around it, in pixels."""

    text: str
    left: int
    top: int
    right: int
    bottom: int


class ReadWord(NamedTuple):
    """A word, its rectangle in pixels, how sure Tesseract is of it (0 to 100), and its letters."""

    left: int
    top: int
    right: int
    bottom: int
    sureness: int
    letters: list[Letter]

    @property
    def text(self) -> str:
        """The letters together."""
        return "".join(letter.text for letter in self.letters)

    @property
    def height(self) -> int:
        """In pixels."""
        return self.bottom - self.top


def read_lines(page: str) -> list[list[ReadWord]]:
    """The words of each line that hold any text."""
    lines: list[list[ReadWord]] = []
    for span in _SPAN.finditer(page):
        kind, text = span[1], unescape(span[7]).strip()
        box = int(span[2]), int(span[3]), int(span[4]), int(span[5])
        if kind == "ocrx_word" and lines:
            sureness = _SURENESS.search(span[6])
            lines[-1].append(ReadWord(*box, int(sureness[1]) if sureness else 0, []))
        elif kind == "ocrx_cinfo":
            if text and lines and lines[-1]:
                lines[-1][-1].letters.append(Letter(text, *box))
        elif kind != "ocrx_word":
            lines.append([])
    written = ([word for word in line if word.letters] for line in lines)
    return [line for line in written if line]
