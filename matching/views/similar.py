"""Candidates like a given one, with the reasons why."""

import uuid
from dataclasses import dataclass

from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.cache import patch_vary_headers

from core import tabs
from core.countries import place_text
from core.presentation import explanation_language
from core.views.base import MemberView, PageRequest, page
from core.views.listing import asks_for_part
from matching.explaining.alike import alike_resumes, alike_titles, shared_skills
from matching.selectors.similar import SimilarCandidate, similar_candidates
from matching.wording import years_text
from resumes.naming import shown_person
from resumes.selectors.candidate import find_candidate
from resumes.views.candidate_page import head

SHOWN, SHOWN_IN_PART = 25, 5


@dataclass(frozen=True, slots=True)
class SimilarRow:
    """A candidate as `matching/similar_rows.html` shows them; `percent` is how alike, 0 to 100."""

    name: str
    initials: str
    url: str
    headline: str
    place: str
    years: str
    percent: int
    reasons: list[str]


class SimilarView(MemberView):
    """The candidates most like this one."""

    def get(self, request: PageRequest, pk: uuid.UUID) -> TemplateResponse:
        """The page, or the best few for the candidate's own page, which asks over htmx."""
        candidate = find_candidate(pk)
        part = asks_for_part(request)
        found = similar_candidates(candidate, SHOWN_IN_PART if part else SHOWN)
        language = explanation_language()
        context = {
            "language": language,
            "candidate": head(candidate),
            "tabs": tabs.links("candidate", request, candidate),
            "similar": [similar_row(one, language) for one in found.found],
            "is_ready": found.is_ready,
        }
        response = page(request, "matching/similar_rows.html" if part else "matching/similar.html", context)
        patch_vary_headers(response, ["HX-Request"])
        return response


def similar_row(one: SimilarCandidate, language: str) -> SimilarRow:
    """The candidate with sentences that say why, in the language."""
    candidate, person = one.candidate, shown_person(one.candidate)
    return SimilarRow(
        name=person.name,
        initials=person.initials,
        url=reverse("resumes:candidate-detail", args=[candidate.pk]),
        headline=candidate.headline,
        place=place_text(candidate.city, candidate.region, candidate.country_code),
        years=years_text(candidate.total_months),
        percent=round(100 * one.likeness),
        reasons=_reasons(one, language),
    )


def _reasons(one: SimilarCandidate, language: str) -> list[str]:
    reasons = [shared_skills(one.shared_skills, language)] if one.shared_skills else []
    if one.titles is not None:
        reasons.append(alike_titles(one.titles.own, one.titles.theirs, language))
    if one.similarity is not None:
        reasons.append(alike_resumes(one.similarity, language))
    return reasons
