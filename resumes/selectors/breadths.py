"""Where in its line a character stands, by how broad letters usually are: files keep the box of a line only."""

from itertools import accumulate

from resumes.parsing import Box, Line

_LETTER = 0.52  # of the font's size, as in common typefaces
_CAPITAL = 0.68
_BREADTHS = {
    **dict.fromkeys("ijl.,:;'’|!", 0.26),
    **dict.fromkeys(" tfrI()[]-–/·•", 0.32),
    **dict.fromkeys("mwMW@%—", 0.85),
}
_GAP = "\t"
_NARROWEST_GAP = 1.0


def places_in(line: Line, box: Box) -> list[float]:
    """For each character, and for the end, how much of the box's width lies before it, from 0 to 1.

    A wide gap is as wide as the box leaves it.
    """
    gaps = line.text.count(_GAP)
    letters = [0.0 if character == _GAP else _breadth(character) for character in line.text]
    left_over = (box.x1 - box.x0) / line.font_size - sum(letters) if line.font_size else 0.0
    gap = max(left_over / gaps, _NARROWEST_GAP) if gaps else 0.0
    reached = list(accumulate((breadth or gap for breadth in letters), initial=0.0))
    whole = reached[-1] or 1.0
    return [place / whole for place in reached]


def _breadth(character: str) -> float:
    return _BREADTHS.get(character, _CAPITAL if character.isupper() else _LETTER)
