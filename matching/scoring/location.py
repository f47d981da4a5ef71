"""Location: counts only where the job asks for presence, by distance where both places have a point.

Up to 10 km count 1.0, from there a straight line falls to .6 at 110 km, across borders too. Farther away the same
country counts .6, another one 0. Where a point is missing, the same region counts .85, and an unknown country .4. The
same city always counts 1.0, and so does one of its name whose region is not known to be another. Of several places of
work, the nearest to the candidate counts.
"""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from matching.scoring.judging import Facts, Item, Params, Verdict
from matching.scoring.places import kilometers
from matching.scoring.profiles import JobProfile, Place, RequirementSpec
from matching.scoring.wording import plain

_SAME_CITY, _SAME_REGION, _SAME_COUNTRY, _UNKNOWN, _ELSEWHERE = 1.0, 0.85, 0.6, 0.4, 0.0
_NEAR, _FAR = 10.0, 110.0
_MET = 0.4
_NAMED = 4
_STEP = 5


class Nearness(NamedTuple):
    """Credit and reason code of living somewhere; `kilometers` where the distance made the credit."""

    credit: float
    code: str
    kilometers: float = 0.0


def location_items(job: JobProfile) -> list[Item]:
    """One item where presence at a known place is asked, none for remote work."""
    if job.remote == "remote" or not (job.place.city or job.place.country_code):
        return []
    requirement = next((spec for spec in job.requirements if spec.kind == "location"), None)
    return [Item(1.0, partial(_judge, (job.place, *job.other_places), requirement), requirement)]


def _judge(places: Sequence[Place], requirement: RequirementSpec | None, facts: Facts) -> Verdict:
    held = facts.profile.place
    judged = [(nearness(place, held), place) for place in places]
    best = max((near for near, _ in judged), key=lambda near: (near.credit, -near.kilometers))
    nearest = [place for near, place in judged if near == best]
    is_named = requirement is not None and len(places) == 1
    params: Params = {
        "asked": requirement.label if requirement and is_named else _choice(nearest),
        "held": _label(held),
    }
    if best.code == "location_near":
        params["kilometers"] = _STEP * round(best.kilometers / _STEP)
    if len(nearest) < len(places):
        params["places"] = len(places)
    return Verdict(best.credit, best.credit >= _MET, best.code, params)


def _choice(places: Sequence[Place]) -> str:
    """ "Leeds, GB / York, GB" in any language; of many, the first ones and how many more: "/ +3"."""
    named, more = [_label(place) for place in places[:_NAMED]], len(places) - _NAMED
    return " / ".join([*named, f"+{more}"] if more > 0 else named)


def nearness(wanted: Place, held: Place) -> Nearness:
    """What living at `held` counts for a job at `wanted`."""
    countries, apart = {wanted.country_code, held.country_code}, kilometers(wanted, held)
    is_abroad = "" not in countries and len(countries) == 2
    if not is_abroad and (apart == 0 or _is_same_city(wanted, held, apart)):
        return Nearness(_SAME_CITY, "location_city")
    if apart is not None and apart <= _FAR:
        return Nearness(_credit(apart), "location_near", apart)
    if is_abroad:
        return Nearness(_ELSEWHERE, "location_elsewhere")
    if apart is None and _same(wanted.region, held.region):
        return Nearness(_SAME_REGION, "location_region")
    if "" in countries:
        return Nearness(_UNKNOWN, "location_unknown" if wanted.country_code else "location_unstated")
    return Nearness(_SAME_COUNTRY, "location_country")


def _is_same_city(wanted: Place, held: Place, apart: float | None) -> bool:
    """By name, but for two cities in different regions that are known to lie apart: Portland in Maine and Oregon."""
    is_elsewhere = bool(apart and wanted.region and held.region and not _same(wanted.region, held.region))
    return _same(wanted.city, held.city) and not is_elsewhere


def _credit(apart: float) -> float:
    """From 1.0 at `_NEAR` kilometers down to the credit of the same country at `_FAR`."""
    return _SAME_CITY - (_SAME_CITY - _SAME_COUNTRY) * max(0.0, apart - _NEAR) / (_FAR - _NEAR)


def _same(one: str, other: str) -> bool:
    return bool(one) and plain(one) == plain(other)


def _label(place: Place) -> str:
    return ", ".join(part for part in (place.city, place.region, place.country_code) if part)
