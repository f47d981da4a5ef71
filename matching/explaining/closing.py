"""What would meet a requirement: the candidate as they would be with it, for the scorer to score again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from matching.explaining.sentences import IN_AREA
from matching.explaining.speech import SOURCE, Clause, Params, gettext_noop, say
from matching.scoring.profiles import (
    CandidateProfile,
    DegreeHeld,
    JobHeld,
    JobProfile,
    LanguageSpoken,
    LicenceHeld,
    RequirementSpec,
    SkillFact,
)
from matching.scoring.skills import USUAL_MONTHS

_USED = (Clause(gettext_noop("{months:span} of {skill}, up to now")),)
_EXPERIENCE = (Clause(gettext_noop("{months:span} as {title}, up to now")),)
_DEGREE = (Clause("{level:degree}"), IN_AREA)
_LANGUAGE = (
    Clause(gettext_noop("{language} at {level:language_level}"), lambda params: bool(params["level"])),
    Clause(gettext_noop("{language} with its level stated"), lambda params: not params["level"]),
)
_LICENCE = (Clause("{label}"),)
_LOCATION = (Clause(gettext_noop("living in {place}")),)


@dataclass(frozen=True, slots=True)
class Closed:
    """A candidate with a requirement met, and what was assumed for it."""

    profile: CandidateProfile
    clauses: tuple[Clause, ...]
    params: Params

    def assumed(self, language: str = SOURCE) -> str:
        """What was assumed, in words without a full stop."""
        return say(self.clauses, self.params, language)


def close(profile: CandidateProfile, spec: RequirementSpec, job: JobProfile, as_of: date) -> Closed:
    """The candidate as if they met the requirement of the job on the day `as_of`; nothing they have is taken away.

    A skill is used for the months asked, or a year where none are asked, up to now. Experience is a position of the
    job's own title for the months asked, up to now. The location is the job's.
    """
    return _WAYS[spec.kind](profile, spec, job, as_of)


def close_all(
    profile: CandidateProfile, specs: Sequence[RequirementSpec], job: JobProfile, as_of: date
) -> CandidateProfile:
    """The candidate as if they met all of these."""
    for spec in specs:
        profile = close(profile, spec, job, as_of).profile
    return profile


def _skill(profile: CandidateProfile, spec: RequirementSpec, job: JobProfile, as_of: date) -> Closed:
    return _used(profile, spec, spec.months or USUAL_MONTHS, as_of)


def _experience(profile: CandidateProfile, spec: RequirementSpec, job: JobProfile, as_of: date) -> Closed:
    """Experience in a skill that the candidate has is counted by its use, any other by the job's title."""
    if any(fact.key == spec.value for fact in profile.skills):
        return _used(profile, spec, spec.months, as_of)
    held = JobHeld(job.title, _months_before(as_of, spec.months - 1), None, "")
    told: Params = {"months": spec.months, "title": job.title}
    return Closed(replace(profile, jobs=(*profile.jobs, held)), _EXPERIENCE, told)


def _degree(profile: CandidateProfile, spec: RequirementSpec, job: JobProfile, as_of: date) -> Closed:
    held = DegreeHeld(spec.value, spec.area)
    return Closed(replace(profile, degrees=(*profile.degrees, held)), _DEGREE, {"level": spec.value, "area": spec.area})


def _language(profile: CandidateProfile, spec: RequirementSpec, job: JobProfile, as_of: date) -> Closed:
    spoken = replace(profile, languages=(*profile.languages, LanguageSpoken(spec.value, spec.level)))
    told = {"language": _name(spec).removesuffix(f" {spec.level}"), "level": spec.level}
    return Closed(spoken, _LANGUAGE, told)


def _licence(profile: CandidateProfile, spec: RequirementSpec, job: JobProfile, as_of: date) -> Closed:
    return Closed(
        replace(profile, licences=(*profile.licences, LicenceHeld(spec.value))), _LICENCE, {"label": spec.label}
    )


def _location(profile: CandidateProfile, spec: RequirementSpec, job: JobProfile, as_of: date) -> Closed:
    return Closed(replace(profile, place=job.place), _LOCATION, {"place": spec.label})


_WAYS = {
    "skill": _skill,
    "experience": _experience,
    "degree": _degree,
    "language": _language,
    "licence": _licence,
    "location": _location,
}


def _used(profile: CandidateProfile, spec: RequirementSpec, months: int, as_of: date) -> Closed:
    held = next((fact for fact in profile.skills if fact.key == spec.value), SkillFact(spec.value, 0, None))
    used = replace(held, months=max(held.months, months), last_used=as_of)
    others = tuple(fact for fact in profile.skills if fact.key != spec.value)
    told: Params = {"months": used.months, "skill": _name(spec)}
    return Closed(replace(profile, skills=(*others, used)), _USED, told)


def _name(spec: RequirementSpec) -> str:
    """What is asked for, without what a label adds in brackets, as in "Python (2+ years)"."""
    return spec.label.partition(" (")[0]


def _months_before(day: date, months: int) -> date:
    number = max(12, day.year * 12 + day.month - 1 - months)
    return date(number // 12, number % 12 + 1, 1)
