"""The search page: one box of words and conditions, a builder for the same, facets to narrow by."""

import json
from dataclasses import dataclass
from typing import Any, ClassVar
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from core.enums import Role
from core.errors import InvalidError
from core.views.base import MemberView, PageRequest, page
from core.views.listing import ListPage
from matching.forms import MODES, SavedSearchForm
from matching.models.saved_search import NAME_LENGTH
from matching.searching import EVERYTHING, FIELDS, Node, QueryError, parse, print_tree, to_json
from matching.searching.fields import CEFR
from matching.selectors.search import PAGE_SIZE, Hit, Mode, SearchAnswer, search_candidates
from matching.selectors.search_reading import read_filter
from matching.services.search_event import record_search
from resumes.models import Candidate
from resumes.naming import shown_person
from resumes.views.candidate_page import place, years

OPERATOR_LABELS = {
    "contains": "contains",
    "starts": "begins with",
    "is": "is",
    "exactly": "is exactly",
    "gte": "at least",
    "lte": "at most",
    "gt": "more than",
    "lt": "less than",
    "between": "between",
}
HIGHLIGHT_LABELS = {name: field.label for name, field in FIELDS.items()} | {"resume": "Resume"}


@dataclass(frozen=True, slots=True)
class Wrong:
    """A search that cannot be read: what stands before the fault, the fault, what stands after, and what to do."""

    before: str
    fault: str
    after: str
    message: str


class SearchView(MemberView):
    """Search candidates."""

    def get(self, request: PageRequest) -> TemplateResponse:
        """The page."""
        text, mode = request.GET.get("q", "").strip(), _mode(request.GET.get("mode", ""))
        return page(request, "matching/search.html", search_context(request, text, mode))


def search_context(request: PageRequest, text: str, mode: Mode) -> dict[str, Any]:
    """What the page of a search shows, at the page of results that `?page=` names; the search is counted."""
    tree, wrong = _read(text)
    context: dict[str, Any] = {"query": text, "wrong": wrong, "modes": _modes(mode)}
    if text and wrong is None:
        answer = _nearest_page(tree, mode, _number(request.GET.get("page", "")))
        record_search(answer=answer, organization=request.organization)
        kept = {"name": text[:NAME_LENGTH], "query": text, "mode": mode.value}
        context |= _found(answer, mode) | {"save_form": SavedSearchForm(initial=kept, auto_id="save_%s")}
    if not context.get("rows") and wrong is None:
        context["is_empty"] = not Candidate.objects.exists()
    return context | {"help": list(FIELDS.values()), "builder": {"fields": builder_fields(), "tree": to_json(tree)}}


class SearchBuildView(MemberView):
    """The builder's conditions as a search."""

    post_role: ClassVar[str] = Role.VIEWER

    def post(self, request: PageRequest) -> HttpResponse:
        """Go to the search that the tree is; an impossible tree comes back with what is wrong."""
        sent = request.POST.get("tree", "")
        try:
            tree = read_filter(_json(sent), field="")
        except InvalidError as error:
            context = {
                "query": "",
                "modes": _modes(Mode.FUSED),
                "help": list(FIELDS.values()),
                "builder": {"fields": builder_fields(), "tree": _json(sent) or to_json(EVERYTHING)},
                "builder_error": error.message,
            }
            return page(request, "matching/search.html", context, status=422)
        return redirect(search_url(tree, _mode(request.POST.get("mode", ""))))


def search_url(tree: Node, mode: Mode = Mode.FUSED) -> str:
    """The page of a search."""
    return _url(print_tree(tree), mode)


def builder_fields() -> list[dict[str, Any]]:
    """What the builder needs to know of each field."""
    return [
        {
            "name": field.name,
            "label": field.label,
            "kind": field.kind.value,
            "operators": [[name, OPERATOR_LABELS[name]] for name in field.operators],
            "choices": list(field.choices),
            "levels": list(CEFR) if field.kind == "language" else [],
            "highest": field.highest,
        }
        for field in FIELDS.values()
    ]


def _read(text: str) -> tuple[Node, Wrong | None]:
    try:
        return parse(text), None
    except QueryError as error:
        start, end = error.start, max(error.end, error.start + 1)
        return EVERYTHING, Wrong(text[:start], text[start:end], text[end:], error.message)


def _nearest_page(tree: Node, mode: Mode, number: int) -> SearchAnswer:
    answer = search_candidates(tree, mode=mode, page=number)
    return search_candidates(tree, mode=mode, page=answer.pages) if number > answer.pages else answer


def wrong_in(text: str) -> Wrong | None:
    """What is wrong with the text of a search, and where; None where it can be read."""
    return _read(text)[1]


def _found(answer: SearchAnswer, mode: Mode) -> dict[str, Any]:
    return {
        "answer": answer,
        "rows": [_row(hit) for hit in answer.hits],
        "page": _page(answer, mode),
        "facets": [
            {
                "label": facet.label,
                "is_exact": facet.is_exact,
                "values": [
                    {"label": value.label, "count": value.count, "chosen": value.chosen, "url": _url(value.query, mode)}
                    for value in facet.values
                ],
            }
            for facet in answer.facets
        ],
        "meant": {"query": answer.did_you_mean, "url": _url(answer.did_you_mean or "", mode)},
        "without_words": mode is not Mode.BOOLEAN and answer.mode is Mode.BOOLEAN,
    }


def _row(hit: Hit) -> dict[str, Any]:
    candidate, person = hit.candidate, shown_person(hit.candidate)
    quoted = [item for item in hit.highlights if item.field != "name" or person.is_named]
    return {
        "pk": candidate.pk,
        "name": person.name,
        "initials": person.initials,
        "headline": candidate.headline,
        "place": place(candidate),
        "years": years(candidate.total_months),
        "is_near": hit.word_place is None and hit.meaning_place is not None,
        "quotes": [{"label": HIGHLIGHT_LABELS[item.field], "pieces": item.quote.pieces} for item in quoted],
    }


def _page(answer: SearchAnswer, mode: Mode) -> ListPage[Any]:
    shown, total = len(answer.hits), answer.found.total
    first = (answer.page - 1) * PAGE_SIZE + 1
    count = f"{total:,}" if answer.found.is_exact else f"more than {total:,}"
    words = f"{count} candidate{'' if total == 1 else 's'}"
    if answer.pages > 1:
        words = f"{first:,}–{first + shown - 1:,} of {words}"
    query = {"q": answer.query, "mode": mode.value}
    return ListPage(
        rows=(),
        summary=words,
        previous_query=urlencode({**query, "page": answer.page - 1}) if answer.page > 1 else "",
        next_query=urlencode({**query, "page": answer.page + 1}) if answer.page < answer.pages else "",
        count=total,
    )


def _modes(chosen: Mode) -> list[dict[str, Any]]:
    return [{"value": mode.value, "label": label, "chosen": mode is chosen} for mode, label in MODES.items()]


def _mode(value: str) -> Mode:
    return Mode(value) if value in set(Mode) else Mode.FUSED


def _number(value: str) -> int:
    return int(value) if value.isascii() and value.isdigit() and 0 < len(value) < 6 and int(value) else 1


def _url(query: str, mode: Mode) -> str:
    asked = {"q": query} if mode is Mode.FUSED else {"q": query, "mode": mode.value}
    return f"{reverse('matching:search')}?{urlencode(asked)}"


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
