"""Years of experience that an advertisement lets replace a degree: "or 4 years of equivalent experience"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jobs.advertisement.durations import DURATION, stated_months

_EXPERIENCE = (
    r"(?:d['’])?\w*(?:experience|erfahrung|expérience|experiencia|experiência|esperienza|ervaring|doświadczeni\w+"
    r"|praxis)\b"
)
_IN_A_ROLE = (
    r"(?:in|im|as|als|dans|en|em|w|na)\s+(?:\w+\s+){0,2}(?:role|position|field|capacity|funktion|poste|puesto"
    r"|função|cargo|ruolo|functie|stanowisk\w+)\b"
)
_NO_WORK = (
    r"(?!(?:college|universit|stud|school|educa|training|degree|form|and\b|und\b|plus\b|et\b|e\b|y\b|i\b|or\b|oder\b"
    r"|ou\b|bachelor|master)\w*)"
)
_LEAST = (
    r"(?:(?:at least|a minimum of|minimum(?: of)?|min\.?|mindestens|au moins|al menos|mínimo(?: de)?|como mínimo"
    r"|pelo menos|no mínimo|almeno|minimo|minimaal|ten ?minste|co najmniej|przynajmniej)\s+)?"
)
_OR = r"(?:or|and/or|oder|ou|oppure|o|of|lub|albo|alternativ\w*|ersatzweise|bzw\.)"
_INSTEAD = (
    r"(?:in lieu of|instead of|in place of|substitut\w*|replac\w*|anstelle|anstatt|statt|ersetz\w*|au lieu d\w*"
    r"|à la place d\w*|rempla[cç]\w*|en lugar d\w+|em vez d\w+|em lugar d\w+|substitu\w+|sustitu\w+|al posto d\w+"
    r"|invece d\w+|in plaats van|vervang\w*|zamiast|zast[aąę]p\w*)\b"
)
_LIKE = (
    r"(?:(?:an?|the|have|equivalent|comparable|similar|relevant|related|commensurate|practical|professional|work|working"
    r"|industry|alternatively|eine?|vergleichbare?|gleichwertige?|einschlägige?|entsprechende?|mehrjährige?|praktische?"
    r"|une|équivalente?|professionnelle|significative|una|equivalente|profesional|laboral|uma|profissional|lavorativa"
    r"|professionale|een|gelijkwaardige|vergelijkbare|relevante|równoważne|odpowiednie|zawodowe),?\s+){0,4}"
)
_OF = r"[\s:–-]*(?:(?:of|von|de|di|van)\s+|d['’])?"
_SPENT = rf"(?:\s+{_NO_WORK}[\w'’/-]+,?){{0,6}}?\s+{_EXPERIENCE}"
_SPELL = rf"{DURATION}(?:{_SPENT}|\s+{_IN_A_ROLE})"
_EACH = r"(?!\s*(?:for (?:each|every)|per|pro|je|pour chaque|por cada|para cada|per ogni|voor elk|za każdy)\b)"
_AFTER_DEGREE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf",?\s*\b{_OR},?\s+{_LIKE}\(?(?:of\s+)?{_LEAST}{_SPELL}{_EACH}",
        rf",?\s*\b{_OR}\s+{_LIKE}{_EXPERIENCE}\s*{_LIKE}\((?:of\s+)?{_LEAST}{DURATION}{_EACH}",
        rf",?\s*\b{_OR}\s+{_LIKE}{_EXPERIENCE}\s*{_LIKE}{_OF}{_LEAST}{DURATION}(?!{_SPENT}){_EACH}",
    )
)
_IN_ITS_PLACE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_SPELL}[^.;:\d]{{0,40}}?\b{_INSTEAD}(?!\s+(?:each|every|jede\w*|chaque|cada|ogni|elk|każd\w+)\b)",
        rf"\b{_INSTEAD}[^.;\d]{{0,40}}?{_LEAST}{_SPELL}{_EACH}",
    )
)
_BEFORE_DEGREE = re.compile(
    rf"{_SPELL}(?:\s+(?:in|as|with)\s[\w ]{{1,30}}?)?,?\s+{_OR}\s+(?:(?:an?|eine?n?|une?|uma?|una|een)\s+)?$",
    re.IGNORECASE,
)
_FAR = 160
"""Characters between a degree and the years that may replace it: its fields may stand there."""


@dataclass(frozen=True, slots=True)
class StandIn:
    """Experience that may replace a degree, with the words that say so at characters `start` to `end`."""

    months: int
    start: int
    end: int


def find_stand_ins(text: str, degrees: Sequence[tuple[int, int]]) -> Iterator[StandIn]:
    """Yield the lengths of experience that may replace one of the degrees named at these characters of a sentence."""
    if not degrees:
        return
    for pattern in _AFTER_DEGREE:
        for match in pattern.finditer(text, degrees[0][1]):
            if any(0 <= match.start() - end <= _FAR and ";" not in text[end : match.start()] for _, end in degrees):
                yield _stand_in(match)
    for pattern in _IN_ITS_PLACE:
        yield from map(_stand_in, pattern.finditer(text))
    before = _BEFORE_DEGREE.search(text, 0, degrees[0][0])
    if before is not None:
        yield _stand_in(before)


def _stand_in(match: re.Match[str]) -> StandIn:
    return StandIn(stated_months(match), match.start(), match.end())
