"""Several places of work in one line: "Berlin, Hamburg or Munich", "Leeds / Manchester", "Germany and Austria".

A list counts only where all of it is known: a name that is no place, joined by "or", "and" or a slash, takes the
whole of it away, and so do words that tell of the company's own offices or customers.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from core.gazetteer import City
from jobs.advertisement.advertisement import AdvertisedLocation
from jobs.advertisement.gazetteer import (
    cities_named,
    country_named,
    is_name,
    lies_in_state,
    own_name,
    state_named,
    weight,
)

_CAPITAL = r"(?=[A-ZÀ-ÞŁŚŻŹĆ])"
_AT = r"[Ii]n|[Àà]|[Ee]m|[Tt]e|[Ww]e?"
_AND_OR = r"and/or|or|and|und/oder|oder|und|sowie|bzw\.|ou|et|o|u|y|e|of|lub|albo|oraz|i"
_OFFICES = (
    r"[Oo]ffices?|[Ss]ites?|[Bb]üros?|[Ss]tandort(?:e|en)?|Niederlassung(?:en)?|[Bb]ureaux?|[Aa]gences?|[Oo]ficinas?"
    r"|[Ss]edes?|[Ee]scritórios?|[Uu]ffici(?:o)?|[Ss]edi|[Kk]anto(?:or|ren)|[Vv]estiging(?:en)?|[Bb]iura(?:ch)?"
)
_SEPARATOR = re.compile(
    rf"(?P<hard>\n|\s[-–—]\s|\s*[()]\s*|(?<!\bSt)(?<!\bFt)[.!?:]+(?=\s|$)"
    rf"|\b(?:{_AT})\s+{_CAPITAL}|\b(?:{_OFFICES})\s+(?:(?:en|a)\s+)?{_CAPITAL})"
    rf"|(?P<close>\s*,?\s+(?:{_AND_OR})\s+(?:(?:{_AT}|en|a)\s+{_CAPITAL})?|\s*&\s*|(?<=\w)/(?=\w))"
    rf"|(?P<loose>\s*[,;|·•]\s*|\s*/\s+|\s+/|\s+(?:en|a)\s+{_CAPITAL})"
)
_AROUND = re.compile(
    rf"^(?:\d{{4,5}}\s+|(?:our|either|both|unseren?|nos|nuestras?|nossos?|nostre|onze|nasze)\s+)|\s+(?:{_OFFICES}|area)$"
)
_ANYWHERE = re.compile(
    r"(?:fully |100 ?% |full )?(?:remote|hybrid|home ?-?office|teletrabajo|télétravail|teletrabalho|telelavoro"
    r"|thuis|zdalnie|anywhere)\b.*",
    re.IGNORECASE,
)
_OF_THE_COMPANY = re.compile(
    r"\b(?:ha(?:s|ve)|with|serv(?:es?|ing)|clients?|customers?|headquartered|founded|haben|hat|mit|kunden|gegründet"
    r"|avons|avec|fondée?|tenemos|tiene|con|clientes|temos|tem|com|abbiamo|ha|clienti|hebben|heeft|met|klanten"
    r"|mamy|klient\w*|travel\w*|trips?|reisen?|\w*reisen|déplacements?|viajes?|viagens|viagg[io]|podróż\w*)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\s*\((?:HQ|head ?(?:office|quarters)|main|preferred|hybrid\w*|remote|on[- ]?site|Zentrale|Hauptsitz"
    r"|siège(?: social)?|sede(?: central)?|hoofdkantoor|centrala)\)",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\s*\(([^()\n]{2,30})\)")
_MORE = re.compile(r"\s[a-zß-ÿ].*")
_SENTENCE_END = re.compile(r".*[.!?\n]", re.DOTALL)
_BEFORE = 160
"""Characters in front of a list that may tell of whom it speaks."""
_LIKELY = 0.2
"""A city may be meant where it has at least this share of the weight of the likeliest of its name."""


@dataclass(slots=True)
class _Named:
    """A name of a list: a city with those that it may be, else a country."""

    name: str
    cities: list[City] = field(default_factory=list)
    region: str = ""
    country: str = ""

    def likely(self) -> dict[str, float]:
        """The countries that it may lie in, with its share of the weight of the likeliest of its name."""
        if self.country:
            return {self.country: 1.0}
        largest = max(weight(city) for city in self.cities)
        shares = {city.country_code: weight(city) / largest for city in sorted(self.cities, key=weight)}
        return {code: share for code, share in shares.items() if share >= _LIKELY}


def listed_places(text: str, hint: str, *, is_labeled: bool) -> tuple[AdvertisedLocation, ...]:
    """Return the first list of cities, else of countries, in the text; nothing where none has two places.

    `hint` is the country that the pay suggests. Where a place of work is not labeled as such, lists after words
    that tell of the company are passed over.
    """
    text = _IN_BRACKETS.sub(_unbracketed, _ASIDE.sub("", text))
    lists = [names for start, names in _lists(text) if is_labeled or not _of_the_company(text, start)]
    found = [places for names in lists if len(places := _located(names, hint)) > 1]
    return next((places for places in found if places[0].city), next(iter(found), ()))


def _unbracketed(match: re.Match[str]) -> str:
    """ "Munich (Germany)" as "Munich, Germany"."""
    name = match.group(1)
    return f", {name}" if country_named(name) or state_named(name) else match.group()


def _of_the_company(text: str, start: int) -> bool:
    return _OF_THE_COMPANY.search(_SENTENCE_END.sub("", text[max(0, start - _BEFORE) : start])) is not None


def _entries(text: str) -> Iterator[tuple[str, str, int]]:
    """Yield what joins each name to the one before (hard, close or loose), the name, and where it starts."""
    joined, start = "hard", 0
    for match in [*_SEPARATOR.finditer(text), None]:
        end = match.start() if match else len(text)
        name = _AROUND.sub("", _AROUND.sub("", text[start:end].strip(" .*-•\t")))
        kind = (match.lastgroup if match else "") or ""
        if name:
            yield joined, name, start
            joined = kind
        elif "hard" in {joined, kind}:
            joined = "hard"
        start = match.end() if match else end


def _lists(text: str) -> Iterator[tuple[int, list[_Named]]]:
    """Yield the stretches of names that are all places, each with its start."""
    names: list[_Named] = []
    start, is_broken, was_place, before = 0, False, True, ""
    for joined, name, at in _entries(text):
        if joined == "hard":
            if not is_broken:
                yield start, names
            names, is_broken, was_place, before = [], False, True, ""
        if not names:
            start = at
            is_broken = not was_place and (joined == "close" or _ends_in_city(before))
        was_place = _takes(names, name, joined) or _ANYWHERE.fullmatch(name) is not None
        if not was_place:
            if not is_broken and joined != "close":
                yield start, names
            names, is_broken = [], False
        before = name
    if not is_broken:
        yield start, names


def _ends_in_city(name: str) -> bool:
    """Whether a list begins in the middle of other words, as in "travel to Leeds, York and Hull"."""
    last = name.rpartition(" ")[2]
    return is_name(last) and bool(cities_named(last))


def _takes(names: list[_Named], name: str, joined: str) -> bool:
    """Add the name to the list, or let it say where the last city lies; whether it is a place at all.

    Behind "and" or "or" the sentence may go on after the place.
    """
    if names and _qualifies(names[-1], name):
        return True
    readings = (name, _MORE.sub("", name)) if joined == "close" else (name,)
    known = next((known for known in readings if is_name(known) and cities_named(known)), "")
    cities = cities_named(known)
    country = "" if cities else country_named(name) or country_named(name.rpartition(" ")[2])
    if cities or country:
        names.append(_Named(own_name(known or name), cities, country=country))
    return bool(cities or country)


def _qualifies(city: _Named, name: str) -> bool:
    if not city.cities or city.country:
        return False
    state, country = state_named(name), country_named(name)
    if state and (len(name) == len("MA") or any(lies_in_state(row, name) for row in city.cities)):
        city.region, city.country = state, "US"
    elif country and any(row.country_code == country for row in city.cities):
        city.country = country
    return bool(city.country)


def _located(names: Sequence[_Named], hint: str) -> tuple[AdvertisedLocation, ...]:
    """The places of a list, each once: its cities, or its countries where it has no city."""
    cities = [named for named in names if named.cities]
    if not cities:
        return tuple(dict.fromkeys(AdvertisedLocation(country_code=named.country) for named in names))
    shared = _shared_country(cities, hint)
    places = (AdvertisedLocation(city.name, city.region, shared or _country(city, hint)) for city in cities)
    return tuple(dict.fromkeys(places))


def _shared_country(cities: Sequence[_Named], hint: str) -> str:
    """The country that all of them may lie in, the likeliest one; empty where there is none."""
    likely = [city.likely() for city in cities]
    shared = set.intersection(*(set(shares) for shares in likely))
    return max(sorted(shared), key=lambda code: (code == hint, min(shares[code] for shares in likely)), default="")


def _country(city: _Named, hint: str) -> str:
    shares = city.likely()
    return hint if hint in shares else max(shares, key=lambda code: shares[code])
