"""Where the job is: cities, states and countries by name."""

import re
from collections.abc import Sequence

from jobs.advertisement.advertisement import AdvertisedLocation
from jobs.advertisement.gazetteer import (
    cities_called,
    cities_named,
    country_named,
    is_name,
    own_name,
    state_named,
    weight,
)
from jobs.advertisement.place_lists import listed_places

_LABEL = re.compile(
    r"^\W*(?:(?:job |work )?locations?|based in|places? of work|standorte?|(?:arbeits|einsatz|dienst)?orte?"
    r"|lieux?(?: de travail)?|ubicaci(?:ón|ones)|lugar(?:es)?(?: de trabajo)?|loca(?:l|is) de trabalho"
    r"|(?:luogo|luoghi|sed[ei]) di lavoro|sed[ei]s?|standplaats(?:en)?|(?:werk)?locaties?|werkplek|plaats|regio"
    r"|región|region|miejscowość"
    r"|località|luogo|zona|local|miejsc[ea] pracy|lokalizacj[ae]"
    r"|city|cities|villes?|ciudad(?:es)?|cidades?|città|miast[oa])\s*"
    r"[:–-](?:(?P<bullets>(?:[ \t]*\n[ \t]*[-–*•·▪][ \t]*[^\n]{2,60})+)|\s*(?P<line>[^\n]+))",
    re.IGNORECASE | re.MULTILINE,
)
_OFFICES = re.compile(
    r"\b(?:offices|sites|büros|standorten|niederlassungen|bureaux|agences|oficinas|sedes|escritórios|uffici|sedi"
    r"|kantoren|vestigingen|biurach)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?\n]+")
_SPLIT = re.compile(
    r"\s*[|·•;\n]\s*|\s+[-–—]\s+|\s*[()]\s*|(?<!\bSt)(?<!\bFt)[.!?]+\s+|\s/\s|\b(?:in|à|a|en|em|no|te|w"
    r"|we|bei|près de|presso)\s+(?=[A-ZŁŚŻÀ-Þ])"
    r"|\b(?:Remote within|within|near)\s+"
)
_POSTCODE = re.compile(
    r"^(?:[A-Z]{1,2}-)?(?:\d{2}-\d{3}|\d{4}-\d{3}|\d{5}-\d{3}|\d{4,5})(?: [A-Z]{2}(?= [A-Z]))?\s+"
    r"|^[A-Z]{1,2}\d{1,2}[A-Z]?(?: \d[A-Z]{2})?\s+|\s+[A-Z]{1,2}\d{1,2}[A-Z]?(?: ?\d[A-Z]{2})?$"
    r"|/[A-Z]{2}$|\s+(?:\d{2}-\d{3}|\d{4}-\d{3}|\d{5}|\d{1,2}(?:er?|[eè]me))$"
)
"""Codes beside a city: "75011 Paris", "00-950 Warszawa", "1012 AB Amsterdam", "Manchester M17 1AB", "Paris 11e"."""
_SURROUNDINGS = re.compile(
    r"\s+(?:e (?:provincia|dintorni|arredores)|y alrededores|en omgeving|i okolice|et (?:alentours|environs|périphérie)"
    r"|und Umgebung|and surround\w+.*|(?:city )?cent(?:ro|re|er|rum))$",
    re.IGNORECASE,
)
_OF_CITY = re.compile(
    r"(?:(?<!Provincia )(?<!provincia )\b(?:de|di|du|van)\s|\bd['’]|\b\w*(?:[Kk]linikum|[Kk]rankenhaus"
    r"|[Uu]niversität)\s|\b(?:Stadt|Gemeente)\s)"
    r"(?P<city>[A-ZÀ-ÞŁŚŻ][^,]*)$"
)
_AT_CITY = re.compile(
    r"\b(?:[Ii]n|[Àà]|[Aa]|[Ee]n|[Ee]m|[Nn]o|[Tt]e|[Ww]e?|[Bb]ei|Standort|sede (?:di|a)|locatie|\d{4,5})"
    r"\s+(?P<city>[A-ZÀ-ÞŁŚŻ][^,.;:()\n]{2,60})"
)
_WITH_STATE = re.compile(r"\b(?P<city>[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2}), (?P<state>[A-Z]{2})\b")
_WITH_BRACKETS = re.compile(r"[A-ZÀ-Þ][\w'-]+ \([A-ZÀ-Þ][\w'-]+\)")
_CURRENCY_COUNTRY = (("£", "GB"), ("₹", "IN"), ("LPA", "IN"), ("GBP", "GB"), ("CHF", "CH"), ("zł", "PL"))
_HEAD_LINES = 6
_LONG_NAME = 4
"""Letters from which a word in capitals is no abbreviation: OSS is also a city."""
_MOST_WORDS = 5
"""Words of the longest name of a city that is looked for at the head of others."""


def read_locations(text: str) -> tuple[AdvertisedLocation, ...]:
    """Return the places of work that are labeled as such, else those named in the first lines, the main one first.

    Where neither says any, several offices that the text names count.
    """
    hint = next((country for sign, country in _CURRENCY_COUNTRY if sign in text), "")
    for labeled in _LABEL.finditer(text):
        bullets = re.sub(r"\s*\n\W*", ", ", labeled.group("bullets") or "")
        if found := _places(labeled.group("line") or bullets, hint, is_labeled=True):
            return found
    head = "\n".join([line for line in text.splitlines() if line.strip()][:_HEAD_LINES])
    return _places(head, hint, is_labeled=False) or _of_offices(text, hint)


def _places(text: str, hint: str, *, is_labeled: bool) -> tuple[AdvertisedLocation, ...]:
    """The list of places that the place in the text begins or belongs to, else that place alone."""
    alone = _bracketed(text) or _place(text, hint, is_labeled=is_labeled)
    listed = listed_places(text, hint, is_labeled=is_labeled)
    cities = {place.city for place in listed}
    if listed and (alone is None or not alone.city or alone.city in cities):
        return listed
    return (alone,) if alone else ()


def _bracketed(text: str) -> AdvertisedLocation | None:
    """A city whose name ends in brackets: "Halle (Saale)"."""
    named = (name for name in _WITH_BRACKETS.findall(text) if any(city.is_own_name for city in cities_called(name)))
    return next((AdvertisedLocation(name, "", cities_called(name)[0].country_code) for name in named), None)


def _of_offices(text: str, hint: str) -> tuple[AdvertisedLocation, ...]:
    sentences = (sentence for sentence in _SENTENCE.findall(text) if _OFFICES.search(sentence))
    return next(filter(None, (listed_places(one, hint, is_labeled=False) for one in sentences)), ())


def _place(text: str, hint: str, *, is_labeled: bool) -> AdvertisedLocation | None:
    """Read "City, ST", "City, Country", a city or a country, trying each piece of the text in turn."""
    country_only: AdvertisedLocation | None = None
    for piece in _SPLIT.split(text):
        names = [name.strip(" -–—📍") for name in piece.split(",")]
        for position, name in enumerate(names):
            found = _city(name, names[position + 1 : position + 3], hint, is_labeled=is_labeled)
            if found is not None:
                return found
            code = country_named(name) or country_named(name.rpartition(" ")[2])
            if code and country_only is None:
                country_only = AdvertisedLocation(country_code=code)
    return _within(text, hint, is_labeled=is_labeled) or country_only


def _within(text: str, hint: str, *, is_labeled: bool) -> AdvertisedLocation | None:
    """A city with other words behind it, or one that an employer is called after.

    "in Alcalá de Henares busca", "Berlin-Mitte", "CHU de Nantes". At the head of a name, one word counts only
    in a label.
    """
    for name in (name.strip(" -–—📍") for piece in _SPLIT.split(text) for name in piece.split(",")):
        called = _OF_CITY.search(name)
        written = [*_heads(name, 1 if is_labeled else 2), *(_heads(called.group("city"), 1) if called else ())]
        if re.fullmatch(r"[A-ZÀ-ÞŁŚŻ]\w+-[A-ZÀ-ÞŁŚŻ]\w+", name):
            written.append(name.partition("-")[0])
        if (found := _first_city(written, hint)) is not None:
            return found
    for match in _WITH_STATE.finditer(text):
        if (state := state_named(match["state"])) and cities_named(match["city"]):
            return AdvertisedLocation(match["city"], state, "US")
    at = (_first_city(_heads(match.group("city"), 1), hint) for match in _AT_CITY.finditer(text))
    return next(filter(None, at), None)


def _heads(name: str, least: int) -> list[str]:
    """The first words of a name, the most of them first, down to `least`."""
    words = _POSTCODE.sub("", name.rstrip(" .;:!")).split()
    words = [] if words and words[0].isupper() and len(words[0]) < _LONG_NAME else words
    heads = [" ".join(words[:size]) for size in range(min(len(words), _MOST_WORDS), least - 1, -1)]
    return [*heads, *(words[0].split("-")[:1] if words and least == 1 else ())]


def _first_city(written: Sequence[str], hint: str) -> AdvertisedLocation | None:
    known = (name for name in written if cities_named(name))
    return next((_city(name, [], hint, is_labeled=False) for name in known), None)


def _city(written: str, following: list[str], hint: str, *, is_labeled: bool) -> AdvertisedLocation | None:
    name = own_name(_POSTCODE.sub("", _SURROUNDINGS.sub("", written)))
    if not is_name(name) or (name.isupper() and len(name) < _LONG_NAME and not is_labeled):
        return None
    region, country = _qualifier(following)
    if region or any(city.country_code == country for city in cities_called(name)):
        return AdvertisedLocation(name, region, country)
    candidates = cities_called(name) if is_labeled else cities_named(name)
    if not candidates:
        return None
    near = [city for city in candidates if city.country_code == hint]
    best = max(near or candidates, key=weight)
    return AdvertisedLocation(name, "", hint if hint and not near else best.country_code)


def _qualifier(following: list[str]) -> tuple[str, str]:
    """Return the region and country that the next names of the list state."""
    for position, name in enumerate(following):
        word = re.sub(r"\s+\d{4,6}.*", "", name).strip()
        if position == 0 and (state := state_named(word)):
            return state, "US"
        if country_named(word):
            return "", country_named(word)
    return "", ""
