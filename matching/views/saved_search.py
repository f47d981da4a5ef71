"""Pages of saved searches: the list, one with whom it finds, the form, deleting with a way back."""

import uuid
from typing import Any, ClassVar

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from core.enums import Role
from core.errors import ConflictError, InvalidError
from core.views.base import MemberView, PageRequest, form_errors, page
from core.views.listing import clear_url, list_page, page_or_fragment
from matching.enums import AlertFrequency
from matching.filters import SavedSearchFilter
from matching.forms import MODES, SavedSearchForm
from matching.models import SavedSearch
from matching.selectors.saved_search import (
    found_since,
    get_changeable,
    get_search,
    may_change,
    problem_of,
    saved_searches,
)
from matching.selectors.search import Mode
from matching.services.saved_search import change_search, look, remove_search, restore_search, save_search
from matching.views.search import search_context, wrong_in
from resumes.naming import shown_person

MOST_SHOWN = 10
FORM = "matching/saved_search_form.html"


class SavedSearchesView(MemberView):
    """The searches that the member sees."""

    post_role: ClassVar[str] = Role.VIEWER

    def get(self, request: PageRequest) -> TemplateResponse:
        """The list, newest first."""
        found = SavedSearchFilter(request.GET, queryset=saved_searches(request.user), request=request)
        shown = list_page(request, found.qs, "saved search", plural="es")
        context: dict[str, Any] = {
            "searches": [self._row(search) for search in shown.rows],
            "filter_form": found.form,
            "clear_url": clear_url(request, found.form),
            "page": shown,
        }
        return page_or_fragment(request, "matching/saved_searches.html", "results", context)

    def _row(self, search: SavedSearch) -> dict[str, Any]:
        is_own = search.owner_id == self.request.user.pk
        return {
            "search": search,
            "how": MODES[Mode(search.mode)],
            "alert": search.get_alert_display() if search.alert != AlertFrequency.NEVER else "",
            "owner": "" if is_own else search.owner.name,
            "problem": problem_of(search),
            "can_change": may_change(search, self.request.membership),
        }

    def post(self, request: PageRequest) -> HttpResponse:
        """Save a search and show it."""
        form = SavedSearchForm(request.POST)
        if form.is_valid():
            with form_errors(form):
                kept = save_search(organization=request.organization, actor=request.user, values=form.cleaned_data)
                messages.success(request, f"“{kept.name}” was saved.")
                return redirect("matching:saved-search", saved_pk=kept.pk)
        return page(request, FORM, {"form": form, "wrong": wrong_in(form["query"].value() or "")}, status=400)


class SavedSearchView(MemberView):
    """A saved search, run now."""

    def get(self, request: PageRequest, saved_pk: uuid.UUID) -> TemplateResponse:
        """Whom it finds, with the newest on top; from now on they are not new to its owner."""
        search = get_search(saved_pk, request.user)
        newest = list(found_since(search)[:MOST_SHOWN])
        context: dict[str, Any] = {
            "saved": search,
            "is_own": search.owner_id == request.user.pk,
            "can_change": may_change(search, request.membership),
            "newest": [self._newest(search, hit) for hit in newest],
            **search_context(request, search.query.strip(), Mode(search.mode)),
        }
        if not getattr(request, "acting", None):
            look(search=search, actor=request.user)
        return page(request, "matching/saved_search.html", context)

    def _newest(self, search: SavedSearch, hit: Any) -> dict[str, Any]:
        is_own = search.owner_id == self.request.user.pk
        return {
            "url": reverse("resumes:candidate-detail", args=[hit.candidate_id]),
            "person": shown_person(hit.candidate),
            "headline": hit.candidate.headline,
            "found_at": hit.found_at,
            "is_new": is_own and hit.found_at > search.last_looked_at,
        }


class SavedSearchEditView(MemberView):
    """Change a saved search."""

    post_role: ClassVar[str] = Role.VIEWER

    def get(self, request: PageRequest, saved_pk: uuid.UUID) -> TemplateResponse:
        """The form."""
        search = get_changeable(saved_pk, request.membership)
        names = SavedSearchForm.base_fields
        form = SavedSearchForm(initial={name: getattr(search, name) for name in names})
        context = {"form": form, "saved": search, "problem": problem_of(search), "wrong": wrong_in(search.query)}
        return page(request, FORM, context)

    def post(self, request: PageRequest, saved_pk: uuid.UUID) -> HttpResponse:
        """Change it and show it."""
        search = get_changeable(saved_pk, request.membership)
        form = SavedSearchForm(request.POST)
        if form.is_valid():
            with form_errors(form):
                change_search(search=search, actor=request.user, values=form.cleaned_data)
                return _after_change(request, search)
        context = {"form": form, "saved": search, "wrong": wrong_in(form["query"].value() or "")}
        return page(request, FORM, context, status=400)


def _after_change(request: PageRequest, search: SavedSearch) -> HttpResponse:
    """Show it, or the list where it is no longer shared with who changed it."""
    if search.is_shared or search.owner_id == request.user.pk:
        messages.success(request, f"“{search.name}” was changed.")
        return redirect("matching:saved-search", saved_pk=search.pk)
    messages.success(request, f"“{search.name}” was changed. It is no longer shared: only {search.owner.name} sees it.")
    return redirect("matching:saved-searches")


class SavedSearchRemoveView(MemberView):
    """Delete a saved search."""

    http_method_names = ["post"]
    post_role: ClassVar[str] = Role.VIEWER

    def post(self, request: PageRequest, saved_pk: uuid.UUID) -> HttpResponse:
        """Delete it, with a way back."""
        search = get_changeable(saved_pk, request.membership)
        remove_search(search=search, actor=request.user)
        undo = reverse("matching:saved-search-restore", args=[search.pk])
        messages.success(request, f"“{search.name}” was deleted.", extra_tags=undo)
        return redirect("matching:saved-searches")


class SavedSearchRestoreView(MemberView):
    """Bring a deleted search back."""

    http_method_names = ["post"]
    post_role: ClassVar[str] = Role.VIEWER

    def post(self, request: PageRequest, saved_pk: uuid.UUID) -> HttpResponse:
        """Bring it back, or say why not."""
        search = get_changeable(saved_pk, request.membership, removed=True)
        try:
            restore_search(search=search, actor=request.user)
            messages.success(request, f"“{search.name}” is back.")
        except (ConflictError, InvalidError) as error:
            messages.error(request, error.message)
        return redirect("matching:saved-searches")
