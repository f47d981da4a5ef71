"""How points, quotes and score bars are said on pages. Points are rounded when they are computed, never here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil
from typing import Any, Protocol

from django.urls import reverse

from matching.evidence import cut
from matching.explaining.speech import SOURCE, speech
from matching.fairness.impact import BELOW, HIGHEST, NOBODY, SMALL, TOO_FEW, WITHHELD, Table
from matching.models import Match
from matching.scoring.profiles import Quote
from matching.scoring.result import COMPONENTS, MISSING
from matching.selectors.explanation import COMPONENT_LABELS

COMPONENT_MEANINGS = {
    "skills": "The skills that the job asks for, how long and how lately they were used. Rare ones count more.",
    "experience": "Years of relevant work against the years that the job asks for.",
    "title": "How near the titles held come to the job's title and level.",
    "education": "Degrees and their subjects against those asked for.",
    "languages": "Languages by level, and licenses and certificates.",
    "location": "How near to the work the candidate lives. Remote jobs leave it out.",
    "text": "How much the whole resume speaks of what the job speaks of.",
}
"""What each component looks at, for those who weigh it."""

DIMENSION_LABELS = {"sex": "Sex", "race": "Race or ethnicity", "both": "Race or ethnicity and sex"}
FULL = 100
_BULLETS = "•‣▪●◦▸■□–—*· \t"
_STEP = 5


def points_text(points: Decimal, *, signed: bool = False) -> str:
    """Points with one decimal and a real minus; with `signed`, a plus where they are a gain."""
    plus = "+" if signed and points > 0 else ""
    return f"{plus}{points:.1f}".replace("-", "−")


def doubts_text(doubts: int, language: str = SOURCE) -> str:
    """What to know of a score whose resume was hard to read; empty where nothing is in doubt."""
    if not doubts:
        return ""
    words = speech(language).ngettext(
        "One field of this resume was hard to read, and the score may rest on it.",
        "{count} fields of this resume were hard to read, and the score may rest on them.",
        doubts,
    )
    return words.format(count=doubts)


def years_text(months: int) -> str:
    """Total experience in years, always with one decimal so that they align: "10.3", "0.0" where there is none."""
    return f"{months / 12:.1f}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a bar, in points from zero."""

    component: str
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A score bar: `start` (at most 0) and `span` are the scale that it shares with the bars beside it."""

    start: int
    span: int
    summary: str
    pieces: tuple[Piece, ...]


class Scored(Protocol):
    """Whatever has a score of components: a stored match, or one that was only computed."""

    @property
    def score(self) -> Decimal:
        """0.0 to 100.0."""
        ...

    @property
    def points(self) -> Mapping[str, Any]:
        """What each component adds, as numbers or as text."""
        ...


def lowest_of(matches: Iterable[Scored]) -> int:
    """Where a scale shared by these matches starts: below what must-haves take from any of them."""
    lowest = min((_points(match).get(MISSING, Decimal(0)) for match in matches), default=Decimal(0))
    return -_STEP * ceil(-lowest / _STEP)


def bar_of(match: Scored, start: int) -> Bar:
    """The bar of a match on a scale that starts at `start`."""
    points = _points(match)
    pieces, x = [], Decimal(0)
    for component in COMPONENTS:
        if width := points.get(component, Decimal(0)):
            pieces.append(Piece(component, f"{x:.1f}", f"{width:.1f}"))
            x += width
    if taken := points.get(MISSING, Decimal(0)):
        pieces.append(Piece(MISSING, f"{taken:.1f}", f"{-taken:.1f}"))
    said = [f"{COMPONENT_LABELS[name].lower()} {points_text(value)}" for name, value in points.items() if value]
    summary = f"Score {points_text(match.score)}: {', '.join(said) or 'no points'}"
    return Bar(start, FULL - start, summary, tuple(pieces))


def _points(match: Scored) -> Mapping[str, Decimal]:
    held = {name: Decimal(value) for name, value in match.points.items()}
    return {name: held[name] for name in (*COMPONENTS, MISSING) if name in held}


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """Words of a resume as `components/quote.html` shows them, with where they stand."""

    before: str
    mark: str
    after: str
    place: str
    url: str


def quote_row(quote: Quote, match: Match, terms: Sequence[str], language: str) -> QuoteRow:
    """The quote around the first of `terms`, with a link to its place in the candidate's resume."""
    url = reverse("resumes:candidate-evidence", args=[match.candidate_id, quote.start])
    place = speech(language).gettext("p. {page}").format(page=quote.page)
    return QuoteRow(*cut(quote.text.lstrip(_BULLETS), terms), place=place, url=url)


_FAIRNESS_NOTES = {
    TOO_FEW: "Too few to say",
    SMALL: "Under 2 %, not part of the ratios",
    BELOW: "Below four fifths",
    HIGHEST: "Highest rate",
    NOBODY: "Nobody was selected",
    WITHHELD: "Withheld, or it would tell of a category of under 5",
}


def unknown_label(table: Table) -> str:
    """What the people are called who are in no category that is counted."""
    return "Unknown" if table.is_whole else "Unknown or not counted"


def fairness_note(note: str) -> str:
    """What stands out of a category, in words."""
    return _FAIRNESS_NOTES.get(note, "")
