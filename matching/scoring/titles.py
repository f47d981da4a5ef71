"""Job titles: brought to one form, placed in occupations and on the ladder of seniority, and compared."""

import re
from dataclasses import dataclass
from functools import lru_cache
from math import log

from matching.scoring.occupations import Occupations, load_occupations
from matching.scoring.seniority import QUALIFIERS, seniority
from matching.scoring.wording import word_set, words

_CUT = re.compile(r"\(.*?\)|\s[-–—|@]\s.*|[|•·].*|\s[-–—]+$")
_DIRECTOR_OF = re.compile(
    r"^((\w+ )?(?:director|head|manager|vp|president|chief|supervisor)) (?:of|for) (?:the )?(.+)$"
)
_SEVERAL = re.compile(r"[/|,;]")
_SOFTWARE_SIDE = re.compile(r"\b(back ?end|full ?stack)\b")
_WEB_SIDE = re.compile(r"\bfront ?end\b")
_WRITTEN_OUT = {
    "acct": "accountant",
    "admin": "administrative",
    "asst": "assistant",
    "assoc": "associate",
    "dev": "developer",
    "dir": "director",
    "eng": "engineer",
    "engr": "engineer",
    "exec": "executive",
    "hr": "human resources",
    "it": "information technology",
    "mgr": "manager",
    "mgmt": "management",
    "ops": "operations",
    "pr": "public relations",
    "programmer": "developer",
    "qa": "quality assurance",
    "rep": "representative",
    "rn": "registered nurse",
    "sr": "senior",
    "jr": "junior",
    "supv": "supervisor",
    "svp": "president",
    "tech": "technician",
    "vp": "president",
}
_EMPTY = word_set("a an and at for in of the to with m f d w x")
_GENERIC_SPREAD = 2.0
_OTHER_WORDS = 0.5


@dataclass(frozen=True, slots=True)
class TitleSense:
    """A title understood: its telling words, its step of seniority, and the indexes of its occupations."""

    core: tuple[str, ...]
    step: int
    occupations: tuple[int, ...]


def core_words(title: str) -> list[str]:
    """The words of a title without grade, gender mark, brackets or what follows a dash, in the singular."""
    return _core(_title_words(title))


@lru_cache(maxsize=200_000)
def understand_title(title: str) -> TitleSense:
    """Place a title on the ladder and among the occupations; unknown titles belong to none."""
    said = _title_words(title)
    core = tuple(_core(said))
    return TitleSense(core, seniority(said), _occupations_of(core, load_occupations()))


def understand_titles(title: str) -> list[TitleSense]:
    """The whole title and, where it names several ("Buyer/Planner"), each of them."""
    parts = [part for part in _SEVERAL.split(title) if part.strip()]
    return [understand_title(part) for part in dict.fromkeys([title, *parts])]


def title_likeness(one: TitleSense, other: TitleSense) -> float:
    """0 to 1, seniority set aside: the words shared, and half of the rest where the occupation is the same."""
    occupations = load_occupations()
    shared = _shared_words(one.core, other.core, occupations)
    related = _shared_occupation(one.occupations, other.occupations, occupations)
    return shared + _OTHER_WORDS * (1.0 - shared) * related


def _core(said: list[str]) -> list[str]:
    return [word for word in said if word not in QUALIFIERS]


def _title_words(title: str) -> list[str]:
    said = " ".join(words(_CUT.sub(" ", title)))
    said = _DIRECTOR_OF.sub(r"\3 \1", _SOFTWARE_SIDE.sub("software", _WEB_SIDE.sub("web", said)))
    spelled = " ".join(_WRITTEN_OUT.get(word, word) for word in said.split()).split()
    return [_singular(word) for word in spelled if word not in _EMPTY and not word.isdigit()]


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _occupations_of(core: tuple[str, ...], occupations: Occupations) -> tuple[int, ...]:
    """Occupations of the longest run of words that is a known title; a single word counts at the end only."""
    for length in range(len(core), 0, -1):
        first = 0 if length > 1 else len(core) - 1
        for start in range(len(core) - length, first - 1, -1):
            found = occupations.titles.get(" ".join(core[start : start + length]))
            if found:
                return found
    return ()


def _shared_words(one: tuple[str, ...], other: tuple[str, ...], occupations: Occupations) -> float:
    """Dice coefficient of the words, each weighted by how telling it is among all titles."""
    first = {word: _telling(word, occupations) for word in one}
    second = {word: _telling(word, occupations) for word in other}
    total = sum(first.values()) + sum(second.values())
    both = sum(weight for word, weight in first.items() if word in second)
    return 2.0 * both / total if total else 0.0


def _telling(word: str, occupations: Occupations) -> float:
    return log(len(occupations.titles) / (1 + occupations.frequency.get(word, 0)))


def _shared_occupation(one: tuple[int, ...], other: tuple[int, ...], occupations: Occupations) -> float:
    """The best likeness over all pairs, less where a title stands for many occupations."""
    best = max((occupations.likeness(first, second) for first in one for second in other), default=0.0)
    spread = (len(one) * len(other)) ** 0.5
    return best * min(1.0, (_GENERIC_SPREAD / spread) ** 0.5) if spread else 0.0
