"""Candidate profiles as JSON: facts apart from quotes, because ranking reads the facts of everybody."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from matching.scoring.profiles import (
    CandidateProfile,
    DegreeHeld,
    JobHeld,
    LanguageSpoken,
    LicenceHeld,
    Place,
    Quote,
    SkillFact,
)

Json = dict[str, Any]
SHOWN_QUOTES = 3


def facts_json(profile: CandidateProfile) -> Json:
    """What is scored: no quotes, no texts, no vector."""
    return {
        "skills": [[fact.key, fact.months, _iso(fact.last_used)] for fact in profile.skills],
        "jobs": [[held.title, _iso(held.start), _iso(held.end)] for held in profile.jobs],
        "degrees": [[held.level, held.area] for held in profile.degrees],
        "languages": [[spoken.code, spoken.level, spoken.written] for spoken in profile.languages],
        "licences": [held.name for held in profile.licences],
        "place": [profile.place.city, profile.place.region, profile.place.country_code],
        **_point(profile.place),
        "months": profile.total_months,
        "headline": profile.headline,
    }


def quotes_json(profile: CandidateProfile) -> Json:
    """The evidence of each fact, in the order of `facts_json`."""
    return {
        "skills": [[_quote_json(quote) for quote in fact.quotes[:SHOWN_QUOTES]] for fact in profile.skills],
        "jobs": [_quote_json(held.quote) for held in profile.jobs],
        "degrees": [_quote_json(held.quote) for held in profile.degrees],
        "languages": [_quote_json(spoken.quote) for spoken in profile.languages],
        "licences": [_quote_json(held.quote) for held in profile.licences],
        "headline": [_quote_json(profile.headline_quote)],
    }


def profile_of(facts: Json, quotes: Json | None = None, vector: tuple[float, ...] = ()) -> CandidateProfile:
    """The profile again; without `quotes`, one that scores the same but shows no evidence."""
    said = _Quotes(quotes or {})
    return CandidateProfile(
        skills=tuple(
            SkillFact(key, months, _date(last), said.many("skills", index))
            for index, (key, months, last) in enumerate(facts["skills"])
        ),
        jobs=tuple(
            JobHeld(title, _date(start), _date(end), "", said.one("jobs", index))
            for index, (title, start, end) in enumerate(facts["jobs"])
        ),
        degrees=tuple(
            DegreeHeld(level, area, said.one("degrees", index)) for index, (level, area) in enumerate(facts["degrees"])
        ),
        languages=tuple(
            LanguageSpoken(code, level, said.one("languages", index), written)
            for index, (code, level, written) in enumerate(facts["languages"])
        ),
        licences=tuple(LicenceHeld(name, said.one("licences", index)) for index, name in enumerate(facts["licences"])),
        place=Place(*facts["place"], *facts.get("point", ())),
        total_months=facts["months"],
        vector=vector,
        headline=facts["headline"],
        headline_quote=said.one("headline", 0),
    )


def _point(place: Place) -> Json:
    return {} if place.latitude is None else {"point": [place.latitude, place.longitude]}


class _Quotes:
    def __init__(self, quotes: Json) -> None:
        self._quotes = quotes

    def one(self, part: str, index: int) -> Quote | None:
        stated: Sequence[Any] | None = self._at(part, index)
        return Quote(*stated) if stated else None

    def many(self, part: str, index: int) -> tuple[Quote, ...]:
        return tuple(Quote(*stated) for stated in self._at(part, index) or ())

    def _at(self, part: str, index: int) -> Any:
        stated = self._quotes.get(part)
        return stated[index] if stated else None


def _quote_json(quote: Quote | None) -> list[Any] | None:
    return [quote.page, quote.start, quote.end, quote.text] if quote else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _date(stated: str | None) -> date | None:
    return date.fromisoformat(stated) if stated else None
