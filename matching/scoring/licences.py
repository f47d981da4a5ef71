"""Certificates and licences by name, however they are abbreviated."""

from functools import lru_cache, partial

from matching.scoring.judging import Facts, Item, Params, Verdict, best_of, importance
from matching.scoring.profiles import JobProfile, LicenceHeld, Quote, RequirementSpec
from matching.scoring.wording import word_set, words

_WRITTEN_OUT = {
    "acca": "chartered certified accountant",
    "acls": "advanced cardiac life support",
    "bls": "basic life support",
    "bcls": "basic life support",
    "cdl": "commercial driving",
    "cfa": "chartered financial analyst",
    "cissp": "information systems security professional",
    "cma": "management accountant",
    "cna": "nursing assistant",
    "cpa": "public accountant",
    "cpr": "cardiopulmonary resuscitation",
    "emt": "emergency medical technician",
    "lpn": "practical nurse",
    "nremt": "emergency medical technician",
    "pals": "pediatric advanced life support",
    "phr": "professional human resources",
    "pmp": "project management professional",
    "rn": "registered nurse",
    "sphr": "senior professional human resources",
}
_SAME_WORD = {"drivers": "driving", "driver": "driving", "nursing": "nurse"}
_EMPTY = word_set(
    "a active an and card b category cert certificate certification certified class current full hold holder in level "
    "licence licences license licensed licenses of or permit registration state the to unencumbered valid with"
)
_IMPLIED_BY_TITLE = 0.7


@lru_cache(maxsize=65536)
def licence_words(name: str) -> frozenset[str]:
    """The telling words of a licence's name with abbreviations written out."""
    telling = [word for word in words(name) if word not in _EMPTY]
    spelled = " ".join(_WRITTEN_OUT.get(word, word) for word in telling).split()
    return frozenset(_SAME_WORD.get(word, word) for word in spelled)


_SPELLED_OUT = tuple(licence_words(short) for short in _WRITTEN_OUT)
"""Each abbreviation as `licence_words` has it."""


def licence_items(job: JobProfile) -> list[Item]:
    """One item per licence asked for."""
    return [
        Item(importance(requirement), partial(_judge, requirement), requirement)
        for requirement in job.requirements
        if requirement.kind == "licence"
    ]


def _judge(requirement: RequirementSpec, facts: Facts) -> Verdict:
    wanted = [licence_words(name) for name in (requirement.value, *requirement.alternatives)]
    wanted = [name for name in wanted if name]
    absent = Verdict(0.0, False, "licence_absent", {"licence": requirement.label})
    held = [_of_licence(requirement, licence) for licence in facts.profile.licences if _names(wanted, licence.name)]
    return best_of(held, absent) if held else _beside_the_list(requirement, wanted, facts, absent)


def _names(wanted: list[frozenset[str]], held: str) -> bool:
    name = licence_words(held)
    return any(asked <= name or (len(name) > 1 and _spelled(asked) <= name <= asked) for asked in wanted)


@lru_cache(maxsize=4096)
def _spelled(asked: frozenset[str]) -> frozenset[str]:
    """The words of the abbreviations that a licence is asked for by: none of them may be missing."""
    return frozenset(word for words in _SPELLED_OUT if words <= asked for word in words)


def _of_licence(requirement: RequirementSpec, licence: LicenceHeld) -> Verdict:
    params: Params = {"licence": requirement.label, "held": licence.name}
    return Verdict(1.0, True, "licence_held", params, _quoted(licence.quote))


def _beside_the_list(
    requirement: RequirementSpec, wanted: list[frozenset[str]], facts: Facts, absent: Verdict
) -> Verdict:
    """A licence named among the skills, or the work of a title that takes it."""
    named = next((fact for key, fact in facts.skills.items() if _is_named(wanted, key)), None)
    if named:
        params: Params = {"licence": requirement.label, "held": requirement.label}
        return Verdict(1.0, True, "licence_held", params, named.quotes[:1])
    for held in facts.profile.jobs:
        if any(asked <= licence_words(held.title) for asked in wanted):
            params = {"licence": requirement.label, "held": held.title}
            return Verdict(_IMPLIED_BY_TITLE, True, "licence_implied", params, _quoted(held.quote))
    return absent


def _is_named(wanted: list[frozenset[str]], key: str) -> bool:
    """Whether the key of a skill has all words of a licence: project management is no PMP."""
    words_of_key = licence_words(key.replace("-", " "))
    return any(asked <= words_of_key for asked in wanted)


def _quoted(quote: Quote | None) -> tuple[Quote, ...]:
    return (quote,) if quote else ()
