"""JSON Resume 1.0.0 back to a reading: ours without loss, those of others as far as they go.

The standard parts hold the values, so that one who edits them is heeded; "x-recruiting" adds confidence and evidence
where its lists are as long as the standard ones.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from resumes.extraction.degree_words import find_degree
from resumes.extraction.json_resume import EXTRAS, Json
from resumes.extraction.languages import level_of
from resumes.extraction.links import link_kind
from resumes.extraction.resume import (
    Evidence,
    Field,
    PartialDate,
    Quality,
    QualityReason,
    ReadAward,
    ReadCertificate,
    ReadEducation,
    ReadExperience,
    ReadGap,
    ReadLanguage,
    ReadLink,
    ReadLocation,
    ReadProject,
    ReadPublication,
    ReadSeniority,
    ReadSkill,
    ResumeReading,
)
from resumes.extraction.words.languages import LANGUAGES

T = TypeVar("T")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-\d{2})?)?")
_SURE = 1.0


def from_json_resume(resume: Json) -> ResumeReading:
    """The reading in a JSON Resume. What has another type than the standard says counts as missing."""
    extras = _object(resume, EXTRAS)
    basics, more = _object(resume, "basics"), _object(extras, "basics")
    return ResumeReading(
        name=_field(_text(basics, "name"), more.get("name")),
        given_name=_text(extras, "givenName") or _text(basics, "givenName"),
        family_name=_text(extras, "familyName") or _text(basics, "familyName"),
        emails=_several(_text(basics, "email"), more.get("emails")),
        phones=_several(_text(basics, "phone"), more.get("phones")),
        links=_links(basics, more),
        location=_field_of(_home(basics, more), more.get("location")),
        headline=_field(_text(basics, "label"), more.get("label")),
        summary=_field(_text(basics, "summary"), more.get("summary")),
        experience=_each(resume, extras, "work", _job("name")),
        education=_each(resume, extras, "education", _degree),
        skills=tuple(_skills(resume, extras)),
        other_skills=_other_skills(resume, extras),
        languages=tuple(item for item in _each(resume, extras, "languages", _language) if item is not None),
        certificates=_named(resume, extras, "certificates", "name", _certificate),
        projects=_named(resume, extras, "projects", "name", _project),
        publications=_named(resume, extras, "publications", "name", _publication),
        awards=_named(resume, extras, "awards", "title", _award),
        volunteering=_each(resume, extras, "volunteer", _job("organization")),
        **_whole(extras),
    )


def _whole(extras: Json) -> Json:
    """What a reading says about itself and about a career as a whole."""
    seniority, quality, months = _object(extras, "seniority"), _object(extras, "quality"), extras.get("totalMonths")
    reasons = (
        QualityReason(_text(item, "code"), _text(item, "message"), _whole_number(item.get("points")))
        for item in _objects(quality, "reasons")
    )
    return {
        "language": _text(extras, "language"),
        "total_months": _whole_number(months),
        "quality": Quality(_whole_number(quality.get("score")), tuple(reasons)),
        "warnings": _texts(extras, "warnings"),
        "people_pages": tuple(page for page in _list(extras, "peoplePages") if isinstance(page, int)),
        "seniority": ReadSeniority(
            _text(seniority, "level"), _text(seniority, "reason"), _confidence(seniority), _evidence(seniority)
        )
        if seniority
        else None,
        "gaps": tuple(
            ReadGap(first, last, _whole_number(item.get("months")))
            for item in _objects(extras, "gaps")
            if (first := _date(item, "start")) and (last := _date(item, "end"))
        ),
        "work_permit": _own_field(extras.get("workPermit")),
        "availability": _own_field(extras.get("availability")),
    }


def _job(organization: str) -> Callable[[Json, Json], ReadExperience]:
    def job(item: Json, more: Json) -> ReadExperience:
        start, end = _field_of(_date(item, "startDate"), more.get("startDate")), _date(item, "endDate")
        current = more["current"] if isinstance(more.get("current"), bool) else start is not None and end is None
        return ReadExperience(
            title=_field(_text(item, "position"), more.get("position")),
            employer=_field(_text(item, organization), more.get(organization)),
            location=_field_of(_place(item, more), more.get("location")),
            start=start,
            end=_field_of(end, more.get("endDate")),
            current=current,
            description=_text(item, "summary"),
            highlights=_texts(item, "highlights"),
            skills=_texts(more, "skills"),
            evidence=_evidence(more),
        )

    return job


def _place(item: Json, more: Json) -> ReadLocation | None:
    known = _object(more, "location")
    if known:
        return _location(known)
    city, _, rest = _text(item, "location").partition(",")
    code = rest.rpartition(",")[2].strip()
    return ReadLocation(city.strip(), "", code if re.fullmatch("[A-Z]{2}", code) else "") if city.strip() else None


def _degree(item: Json, more: Json) -> ReadEducation:
    kind = _text(item, "studyType")
    known = find_degree(kind)
    return ReadEducation(
        institution=_field(_text(item, "institution"), more.get("institution")),
        degree=_field(kind, more.get("studyType")),
        level=_text(more, "level") if more else known.level if known else "",
        area=_field(_text(item, "area"), more.get("area")),
        grade=_text(item, "score"),
        start=_field_of(_date(item, "startDate"), more.get("startDate")),
        end=_field_of(_date(item, "endDate"), more.get("endDate")),
        evidence=_evidence(more),
    )


def _skills(resume: Json, extras: Json) -> Iterator[ReadSkill]:
    for item, more in zip(_objects(resume, "skills"), _objects(extras, "skills"), strict=False):
        last = _date(more, "lastUsed")
        quotes = tuple(found for quote in _list(more, "evidence") if (found := _quote(quote)))
        months = _whole_number(more.get("months"))
        yield ReadSkill(_text(more, "key"), _text(item, "name"), months, last, _confidence(more), quotes)


def _other_skills(resume: Json, extras: Json) -> tuple[Field[str], ...]:
    """The names behind those that the extras know; of other authors all names and keywords."""
    rest = _objects(resume, "skills")[len(_objects(extras, "skills")) :]
    known = _objects(extras, "otherSkills")
    if known and len(known) == len(rest):
        pairs = zip(rest, known, strict=True)
        return tuple(field for item, more in pairs if (field := _field(_text(item, "name"), more)))
    names = (name for item in rest for name in (_text(item, "name"), *_texts(item, "keywords")))
    return tuple(Field(name, _SURE) for name in dict.fromkeys(names) if name)


def _language(item: Json, more: Json) -> ReadLanguage | None:
    name, fluency = _text(item, "language"), _text(item, "fluency")
    if more:
        return ReadLanguage(_text(more, "code"), name, _text(more, "level"), _confidence(more), _evidence(more))
    known = LANGUAGES.get(name.casefold())
    return ReadLanguage(known[0], known[1], level_of(fluency), _SURE) if known else None


def _certificate(name: Field[str], item: Json) -> ReadCertificate:
    return ReadCertificate(name, _text(item, "issuer"), _date(item, "date"))


def _project(name: Field[str], item: Json) -> ReadProject:
    return ReadProject(name, _text(item, "description"), _text(item, "url"))


def _publication(name: Field[str], item: Json) -> ReadPublication:
    return ReadPublication(name, _text(item, "publisher"), _date(item, "releaseDate"), _text(item, "url"))


def _award(name: Field[str], item: Json) -> ReadAward:
    return ReadAward(name, _text(item, "awarder"), _date(item, "date"))


def _named(resume: Json, extras: Json, part: str, key: str, make: Callable[[Field[str], Json], T]) -> tuple[T, ...]:
    """The items of a list that have a name."""
    pairs = _pairs(resume, extras, part)
    return tuple(make(field, item) for item, more in pairs if (field := _field(_text(item, key), more.get(key))))


def _each(resume: Json, extras: Json, part: str, make: Callable[[Json, Json], T]) -> tuple[T, ...]:
    return tuple(make(item, more) for item, more in _pairs(resume, extras, part))


def _pairs(resume: Json, extras: Json, part: str) -> list[tuple[Json, Json]]:
    """The items of a list, each with what the extras say of it; nothing where they are another number."""
    items, more = _objects(resume, part), _objects(extras, part)
    return list(zip(items, more if len(more) == len(items) else [{}] * len(items), strict=True))


def _links(basics: Json, more: Json) -> tuple[Field[ReadLink], ...]:
    known = _objects(more, "links")
    stated = [_text(basics, "url"), *(_text(profile, "url") for profile in _objects(basics, "profiles"))]
    urls = {url for url in stated if url}
    if known and {_text(item, "url") for item in known} >= urls:
        return tuple(
            Field(ReadLink(_text(item, "url"), _text(item, "kind")), _confidence(item), _evidence(item))
            for item in known
        )
    bare = (re.sub(r"^https?://(?:www\.)?", "", url.lower()) for url in dict.fromkeys(filter(None, stated)))
    return tuple(
        Field(ReadLink(url, link_kind(short)), _SURE)
        for url, short in zip(dict.fromkeys(filter(None, stated)), bare, strict=True)
    )


def _home(basics: Json, more: Json) -> ReadLocation | None:
    stated = _object(basics, "location")
    return _location(stated) if stated or "location" in more else None


def _location(item: Json) -> ReadLocation:
    return ReadLocation(_text(item, "city"), _text(item, "region"), _text(item, "countryCode"))


def _several(first: str, known: Any) -> tuple[Field[str], ...]:
    """All emails or phones: the standard has room for one only."""
    fields = [_own_field(item) for item in known] if isinstance(known, list) else []
    found = tuple(field for field in fields if field is not None)
    if found and found[0].value == first:
        return found
    return (Field(first, _SURE),) if first else ()


def _own_field(item: Any) -> Field[str] | None:
    """A field whose value the extras hold themselves."""
    return _field(_text(item, "value"), item) if isinstance(item, dict) else None


def _field(value: str, more: Any) -> Field[str] | None:
    return _field_of(value or None, more)


def _field_of(value: T | None, more: Any) -> Field[T] | None:
    if value is None:
        return None
    return Field(value, _confidence(more), _evidence(more)) if isinstance(more, dict) else Field(value, _SURE)


def _confidence(item: Json) -> float:
    stated = item.get("confidence")
    if not isinstance(stated, int | float) or isinstance(stated, bool):
        return _SURE
    return float(stated) if 0 <= stated <= 1 else _SURE


def _evidence(item: Json) -> Evidence | None:
    return _quote(item.get("evidence"))


def _quote(item: Any) -> Evidence | None:
    if not isinstance(item, dict):
        return None
    places = [item[name] for name in ("page", "start", "end") if isinstance(item.get(name), int)]
    return Evidence(*places) if len(places) == 3 else None


def _whole_number(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _date(item: Json, key: str) -> PartialDate | None:
    found = _DATE.fullmatch(_text(item, key))
    if found is None or (found[2] and not 1 <= int(found[2]) <= 12):
        return None
    return PartialDate(int(found[1]), int(found[2]) if found[2] else None)


def _object(item: Json, key: str) -> Json:
    value = item.get(key)
    return value if isinstance(value, dict) else {}


def _list(item: Json, key: str) -> list[Any]:
    value = item.get(key)
    return value if isinstance(value, list) else []


def _objects(item: Json, key: str) -> list[Json]:
    return [value for value in _list(item, key) if isinstance(value, dict)]


def _text(item: Json, key: str) -> str:
    value = item.get(key)
    return value if isinstance(value, str) else ""


def _texts(item: Json, key: str) -> tuple[str, ...]:
    return tuple(value for value in _list(item, key) if isinstance(value, str))
