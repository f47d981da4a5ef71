"""Places with the point where they lie, and how far they are apart."""

from math import asin, cos, radians, sin, sqrt

from core.gazetteer import point_of
from matching.scoring.profiles import Place

_RADIUS = 6371.0088  # kilometers, the mean of IUGG


def located(city: str, region: str, country_code: str) -> Place:
    """The place with its point, which follows from city and country (in the USA the state too) and nothing else."""
    return Place(city, region, country_code, *(point_of(city, region, country_code) or ()))


def kilometers(one: Place, other: Place) -> float | None:
    """The distance as the crow flies, by the haversine formula on a sphere; None where a point is not known."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    north, other_north = radians(one.latitude), radians(other.latitude)
    east = radians(other.longitude - one.longitude)
    half = sin((other_north - north) / 2) ** 2 + cos(north) * cos(other_north) * sin(east / 2) ** 2
    return 2 * _RADIUS * asin(sqrt(min(1.0, half)))
