"""Candidates like a given one, with the reasons why."""

import uuid
from dataclasses import dataclass

from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.cache import patch_vary_headers

from core import tabs
from core.countries import place_text
from core.views.base import MemberView, PageRequest, page
from core.views.listing import asks_for_part
from matching.selectors.similar import AlikeTitles, SimilarCandidate, similar_candidates
from matching.wording import years_text
from resumes.naming import shown_person
from resumes.selectors.candidate import find_candidate
from resumes.views.candidate_page import head

SHOWN, SHOWN_IN_PART = 25, 5
MOST_SKILLS = 8


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
        context = {
            "candidate": head(candidate),
            "tabs": tabs.links("candidate", request, candidate),
            "similar": [similar_row(one) for one in found.found],
            "is_ready": found.is_ready,
        }
        response = page(request, "matching/similar_rows.html" if part else "matching/similar.html", context)
        patch_vary_headers(response, ["HX-Request"])
        return response


def similar_row(one: SimilarCandidate) -> SimilarRow:
    """The candidate with sentences that say why."""
    candidate, person = one.candidate, shown_person(one.candidate)
    return SimilarRow(
        name=person.name,
        initials=person.initials,
        url=reverse("resumes:candidate-detail", args=[candidate.pk]),
        headline=candidate.headline,
        place=place_text(candidate.city, candidate.region, candidate.country_code),
        years=years_text(candidate.total_months),
        percent=round(100 * one.likeness),
        reasons=[text for text in (_skills(one.shared_skills), _titles(one.titles), _reading(one.similarity)) if text],
    )


def _skills(names: tuple[str, ...]) -> str:
    if not names:
        return ""
    more = len(names) - MOST_SKILLS
    return f"Both have {', '.join(names[:MOST_SKILLS])}{f' and {more} more' if more > 0 else ''}."


def _titles(titles: AlikeTitles | None) -> str:
    if titles is None:
        return ""
    if titles.own.casefold() == titles.theirs.casefold():
        return f"Both worked as {titles.own}."
    return f"{titles.theirs} is close to {titles.own}."


def _reading(similarity: float | None) -> str:
    return "" if similarity is None else f"The resumes have a similarity of {similarity:.2f}."
