"""Location: counts only where the job asks for presence, and never by more than city, region and country.

Of several places of work, the nearest to the candidate counts.
"""

from collections.abc import Sequence
from functools import partial

from matching.scoring.judging import Facts, Item, Params, Verdict
from matching.scoring.profiles import JobProfile, Place, RequirementSpec
from matching.scoring.wording import plain

_SAME_CITY, _SAME_REGION, _SAME_COUNTRY, _UNKNOWN, _ELSEWHERE = 1.0, 0.85, 0.6, 0.4, 0.0
_MET = 0.4
_NAMED = 4


def location_items(job: JobProfile) -> list[Item]:
    """One item where presence at a known place is asked, none for remote work."""
    if job.remote == "remote" or not (job.place.city or job.place.country_code):
        return []
    requirement = next((spec for spec in job.requirements if spec.kind == "location"), None)
    return [Item(1.0, partial(_judge, (job.place, *job.other_places), requirement), requirement)]


def _judge(places: Sequence[Place], requirement: RequirementSpec | None, facts: Facts) -> Verdict:
    held = facts.profile.place
    judged = [(nearness(place, held), place) for place in places]
    credit, code = max((near for near, _ in judged), key=lambda near: near[0])
    nearest = [place for near, place in judged if near == (credit, code)]
    is_named = requirement is not None and len(places) == 1
    params: Params = {
        "asked": requirement.label if requirement and is_named else _choice(nearest),
        "held": _label(held),
    }
    if len(nearest) < len(places):
        params["places"] = len(places)
    return Verdict(credit, credit >= _MET, code, params)


def _choice(places: Sequence[Place]) -> str:
    """ "Leeds, GB or York, GB"; of many, the first ones and how many more."""
    named, more = [_label(place) for place in places[:_NAMED]], len(places) - _NAMED
    named += [f"{more} more places"] if more > 0 else []
    return " or ".join(filter(None, ["; ".join(named[:-1]), named[-1]]))


def nearness(wanted: Place, held: Place) -> tuple[float, str]:
    """Credit and reason code of living at `held` for a job at `wanted`."""
    countries = {wanted.country_code, held.country_code}
    if "" not in countries and len(countries) == 2:
        return _ELSEWHERE, "location_elsewhere"
    if _same(wanted.city, held.city):
        return _SAME_CITY, "location_city"
    if _same(wanted.region, held.region):
        return _SAME_REGION, "location_region"
    if "" in countries:
        return _UNKNOWN, "location_unknown"
    return _SAME_COUNTRY, "location_country"


def _same(one: str, other: str) -> bool:
    return bool(one) and plain(one) == plain(other)


def _label(place: Place) -> str:
    return ", ".join(part for part in (place.city, place.region, place.country_code) if part)
