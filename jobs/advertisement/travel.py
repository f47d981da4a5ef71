"""How much of the time somebody is to travel, as an advertisement states it."""

import re

_TRAVEL = (
    r"travel(?:l?ing)?|business trips?|(?:dienst|geschäfts)?reise(?:n|tätigkeit|bereitschaft|anteil)?|déplacements?"
    r"|viaj(?:es?|ar)|desplazamientos?|viagens|deslocaç(?:ão|ões)|trasfert[ae]|reiz(?:en|igen)|reist|reistijd|reisbereidheid|wyjazd\w*|delegacj[ei]|podróż\w*"
)
_SHARE = r"(?P<share>\d{1,3})(?:\s?%?\s?(?:-|–|to|bis|à|a)\s?(?P<most>\d{1,3}))?\s?%"
_GAP = r"[^\w\n.!?%]"
_FEW = rf"(?:(?:(?:ca|max|min|approx|ok|circa)\.|[^\W\d]+){_GAP}+){{0,6}}?"
_STATED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:{_TRAVEL})\b{_GAP}*{_FEW}{_SHARE}",
        rf"{_SHARE}{_GAP}+{_FEW}\b(?:{_TRAVEL})\b",
    )
)
_NONE = re.compile(
    r"\b(?:no|without|keine?|ohne|sans|sin|sem|senza|geen|bez)\s+(?:[^\W\d]+\s+)?(?:" + _TRAVEL + r")\b", re.IGNORECASE
)
_MONEY = re.compile(
    r"expense|allowance|reimburs|cost|insurance|discount|benefit|agency|industry|kosten|zuschuss|frais|gastos|\bpass\b",
    re.IGNORECASE,
)
_AROUND = 30  # characters


def read_travel_percent(text: str) -> int | None:
    """Return the share of the time in percent, of a range the most; 0 where none is asked; None where nothing is said.

    What is paid for travelling is no share of the time.
    """
    for pattern in _STATED:
        for match in pattern.finditer(text):
            share = int(match["most"] or match["share"])
            if share <= 100 and not _is_of_money(text, match):
                return share
    return 0 if any(not _is_of_money(text, match) for match in _NONE.finditer(text)) else None


def _is_of_money(text: str, match: re.Match[str]) -> bool:
    """Whether the words around, on the same line, speak of what travelling costs."""
    before = text[max(0, match.start() - _AROUND) : match.start()].rpartition("\n")[2]
    behind = text[match.end() : match.end() + _AROUND].partition("\n")[0]
    return _MONEY.search(before + match[0] + behind) is not None
