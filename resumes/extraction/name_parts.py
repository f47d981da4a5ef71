"""The parts of a name: given and family name, with particles and second surnames."""

import re
import unicodedata

PARTICLES = frozenset(
    re.findall(
        r"\w+",
        "af al av aan ap ben bin bint da das de dei degli del della den der di do dos du e el ibn in la las le lo los "
        "mac op st t ten ter the het van vom von y zu zum zur",
    )
)
"""Small words of family names, in lower case."""
_TWO_SURNAMES = frozenset(["es", "pt"])
_SECOND_GIVEN = frozenset(
    re.findall(
        r"\w+",
        "alberto alejandra andres angel antonio augusto beatriz belen carlos carmen cristina dolores eduarda "
        "eduardo elena enrique eugenia fernanda fernando francisco henrique ignacio ines isabel javier jesus joao "
        "jose lucia luis luisa manuel maria mercedes miguel pablo paula paulo pedro pilar rafael ramon rita rosa "
        "teresa victoria",
    )
)
"""Second given names of people with two surnames: "Juan Carlos Herrero"."""


def is_particle(token: str) -> bool:
    """Whether a word is a small word of family names: "van", "'t", "von"."""
    return token.casefold().strip("'’`.") in PARTICLES


def split_name(text: str, language: str = "") -> tuple[str, str]:
    """Given and family name of "Maria van den Berg", "BERG, Maria" or "Maria BERG", in a name's usual case.

    In Spanish and Portuguese the family name has two words. A name of one word is a given name.
    """
    if "," in text:
        family, given = (part.strip() for part in text.split(",", 1))
        return _cased(given.split(), text), _cased(family.split(), text)
    tokens = text.split()
    start = _family_start(tokens, language)
    if start < 0:
        return _cased(tokens[-start:], text), _cased(tokens[:-start], text)
    return _cased(tokens[:start], text), _cased(tokens[start:], text)


def _family_start(tokens: list[str], language: str) -> int:
    """How many words the given name has; below zero how many the family name has where that comes first."""
    upper = [token.isupper() and "." not in token and len(token) > 2 for token in tokens]
    if any(upper) and not all(token.isupper() for token in tokens):
        if upper[0] and not upper[-1]:
            return -upper.index(False)
        if upper[-1] and not upper[0]:
            return _with_particles(tokens, upper.index(True), 1)
    start = _surname_start(tokens, len(tokens) - 1)
    if language in _TWO_SURNAMES and start > 1 and not (start == 2 and plain(tokens[1]) in _SECOND_GIVEN):
        start = _surname_start(tokens, start - 1)
    return start if len(tokens) > 1 else 1


def _surname_start(tokens: list[str], last: int) -> int:
    """Where the family name begins that ends at word `last`: "van der Berg", "Ruiz de Alarcón"."""
    start = _with_particles(tokens, last, 1)
    if start < last and start > 1 and plain(tokens[start - 1]).endswith(("ez", "iz", "az")):
        return start - 1
    return start


def _with_particles(tokens: list[str], start: int, least: int) -> int:
    """Where a family name begins, its particles included."""
    while start > least and is_particle(tokens[start - 1].rpartition("-")[2]):
        start -= 1
    return start


def _cased(tokens: list[str], whole: str) -> str:
    shouting = whole.isupper() or any(len(token) > 3 and token.isupper() for token in tokens)
    least = 1 if whole.isupper() else 2
    return " ".join(_calmed(token, least) if shouting and token.isupper() else token for token in tokens)


def _calmed(token: str, least: int) -> str:
    """A word of more than `least` capitals as names write it: particles low, initials as they are."""
    if is_particle(token):
        return token.casefold()
    return token.title().replace("’S", "’s") if len(token) > least and "." not in token else token


def plain(text: str) -> str:
    """The text in small letters without accents."""
    folded = text.casefold().replace("ß", "ss").replace("ł", "l").replace("ø", "o")
    return "".join(char for char in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(char))
