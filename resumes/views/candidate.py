"""Pages of candidates: list, one candidate, add by hand, notes, erase."""

import uuid
from collections.abc import Sequence
from functools import partial
from typing import Any, cast

import django_filters
from django import forms
from django.contrib import messages
from django.db.models import F, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from core import panels, tabs
from core.activity_texts import render
from core.enums import Role
from core.models import Activity, User
from core.views.base import MemberView, PageRequest, form_errors, page
from core.views.listing import clear_url, list_page, page_or_fragment
from resumes import extensions
from resumes.enums import CandidateSource, ResumeStatus
from resumes.filters import CandidateFilter
from resumes.forms import CandidateForm, NoteForm
from resumes.models import Candidate, Note, Resume
from resumes.selectors.candidate import candidate_detail, candidates, find_candidate, timeline
from resumes.selectors.career import gaps_of
from resumes.selectors.reading import StoredReading, stored_reading
from resumes.selectors.resume import resume_detail
from resumes.services import candidate as service
from resumes.services.erasure import erase
from resumes.views.candidate_page import ReadColumn, gap_rows, head, place, years
from resumes.views.candidate_sheet import Numbering, sheet_context, version_rows
from resumes.views.notices import notices
from resumes.views.told import told_context

SHOWN_SKILLS = 4
TIMELINE = 30
SHOWN_FILTERS = {
    "q": "Name, skill or words", "location": "Place", "min_years": "Years from", "stage": "", "source": "",
    "look": "", "sort": "",
}  # fmt: skip
"""The page's filters with the words in an empty one."""
SORTS = {
    "-created": ("Newest first", "-created_at"),
    "name": ("By name", "name_order"),
    "-experience": ("Most experience", "-total_months"),
    "-quality": ("Best resume", "-quality_order"),
}


class CandidatePageFilter(CandidateFilter):
    """The page's filters, of those that the API knows, and the order."""

    stage = django_filters.ChoiceFilter(
        choices=partial(extensions.choices, "stage"), method="in_stage", label="Stage", empty_label="Any stage"
    )
    source = django_filters.ChoiceFilter(choices=CandidateSource.choices, label="Source", empty_label="Any source")
    look = django_filters.ChoiceFilter(
        choices=[("needed", "Needs a look"), ("done", "Needs no look")],
        method="by_look",
        label="Look",
        empty_label="Sure or not",
    )
    sort = django_filters.ChoiceFilter(
        choices=[(key, label) for key, (label, _) in SORTS.items()],
        method="in_order",
        label="Order",
        empty_label=None,
    )

    def in_order(self, queryset: QuerySet[Candidate], name: str, value: str) -> QuerySet[Candidate]:
        """Sorted by the chosen column."""
        return queryset.order_by(SORTS[value][1], "-id")

    def by_look(self, queryset: QuerySet[Candidate], name: str, value: str) -> QuerySet[Candidate]:
        """Those with doubts that nobody has settled, or those without."""
        return queryset.filter(doubts__gt=0) if value == "needed" else queryset.filter(doubts=0)

    @property
    def form(self) -> forms.Form:
        """The fields that the page shows, with words in empty ones."""
        form: forms.Form = super().form
        form.fields = {name: form.fields[name] for name in SHOWN_FILTERS}
        for name, words in SHOWN_FILTERS.items():
            form.fields[name].widget.attrs["placeholder"] = words
        cast("forms.ChoiceField", form.fields["sort"]).choices = _orders(has_words=bool(form.data.get("q", "").strip()))
        return form


def _orders(*, has_words: bool) -> list[tuple[str, str]]:
    """Words are answered best first unless asked otherwise, everything else newest first."""
    orders = [(key, label) for key, (label, _) in SORTS.items()]
    return [("", "Best fit first"), *orders] if has_words else [("", orders[0][1]), *orders[1:]]


class CandidateListView(MemberView):
    """Candidates by words and filters."""

    def get(self, request: PageRequest) -> TemplateResponse:
        """The list; htmx gets the rows alone."""
        found = CandidatePageFilter(request.GET, queryset=candidates())
        rows = found.qs if found.form.is_valid() else candidates().none()
        if "rank" in rows.query.annotations and not request.GET.get("sort"):
            rows = rows.order_by(F("rank").desc(), "-id")
        shown = list_page(request, rows, "candidate")
        marks = extensions.marks([candidate.pk for candidate in shown.rows])
        context: dict[str, Any] = {
            "candidates": [_row(candidate, marks.get(candidate.pk, ())) for candidate in shown.rows],
            "query": request.GET.get("q", ""),
            "filter_form": found.form,
            "clear_url": clear_url(request, found.form),
            "page": shown,
        }
        return page_or_fragment(request, "resumes/candidate_list.html", "results", context)


def _row(candidate: Candidate, marks: Sequence[Any]) -> dict[str, Any]:
    skills = [row.name for row in candidate.skills.all()]
    return {
        "pk": candidate.pk,
        "name": str(candidate),
        "initials": candidate.initials,
        "headline": candidate.headline,
        "place": place(candidate),
        "years": years(candidate.total_months),
        "skills": skills[:SHOWN_SKILLS],
        "more_skills": max(len(skills) - SHOWN_SKILLS, 0),
        "quality": candidate.quality_score,
        "doubts": candidate.doubts,
        "mark": marks[0] if marks else None,
        "more_marks": max(len(marks) - 1, 0),
        "updated_at": candidate.updated_at,
    }


class CandidateCreateView(MemberView):
    """Add a candidate by hand."""

    role = Role.RECRUITER

    def get(self, request: PageRequest) -> TemplateResponse:
        """The form."""
        return page(request, "resumes/candidate_form.html", {"form": CandidateForm()})

    def post(self, request: PageRequest) -> HttpResponse:
        """Add, and go to the candidate's page."""
        form = CandidateForm(request.POST)
        if form.is_valid():
            with form_errors(form):
                values = {name: value for name, value in form.values().items() if value}
                made = service.create(organization=request.organization, actor=request.user, values=values)
                return redirect("resumes:candidate-detail", made.pk)
        return page(request, "resumes/candidate_form.html", {"form": form}, status=422)


class CandidateDetailView(MemberView):
    """Everything about one candidate."""

    def get(self, request: PageRequest, pk: uuid.UUID) -> TemplateResponse:
        """The page."""
        return page(request, "resumes/candidate_detail.html", detail_context(request, pk, with_panels=True))


class CandidateReadView(MemberView):
    """What was read, without the page around it: what a canceled edit goes back to."""

    def get(self, request: PageRequest, pk: uuid.UUID) -> TemplateResponse:
        """The part that corrections change."""
        context = detail_context(request, pk, focus=request.GET.get("focus", ""))
        return page(request, "resumes/candidate_detail.html#changed", context)


def detail_context(
    request: PageRequest, pk: uuid.UUID, *, focus: str = "", with_panels: bool = False
) -> dict[str, Any]:
    """What the candidate's page shows, in a fixed number of queries."""
    candidate = candidate_detail(pk)
    can_edit = request.membership.reaches(Role.RECRUITER)
    resume, stored = _shown_resume(candidate, request.GET.get("version", ""))
    numbering = Numbering(resume, stored.document if stored else None)
    column = ReadColumn(candidate, numbering, can_edit=can_edit, focus=focus).context()
    return {
        **column,
        **sheet_context(resume, stored, numbering.marks),
        **_notes(candidate, request.user, can_edit=can_edit),
        "candidate": head(candidate),
        "tabs": tabs.links("candidate", request, candidate),
        "can_edit": can_edit,
        "erase_url": _erase_url(request, candidate),
        "quality": stored.reading.quality if stored else None,
        "gaps": gap_rows(gaps_of(candidate)),
        "notices": notices(stored.reading) if stored else [],
        **told_context(stored),
        "versions": version_rows(candidate.resumes.all(), resume),
        "timeline": [_line(event) for event in timeline(candidate)[:TIMELINE]],
        "panels": panels.panels("resumes:candidate-detail", request, candidate) if with_panels else [],
    }


def _shown_resume(candidate: Candidate, version: str) -> tuple[Resume | None, StoredReading | None]:
    """The asked version, else the newest that was read, else the newest, with its reading."""
    resumes = list(candidate.resumes.all())
    read = [resume for resume in resumes if resume.status == ResumeStatus.READ]
    asked = [resume for resume in read if str(resume.version) == version]
    chosen = next(iter(asked or read or resumes), None)
    if chosen is None or chosen.status != ResumeStatus.READ:
        return chosen, None
    resume = resume_detail(chosen.pk)
    return resume, stored_reading(resume)


def _erase_url(request: PageRequest, candidate: Candidate) -> str:
    return reverse("resumes:candidate-erase", args=[candidate.pk]) if request.membership.reaches(Role.ADMIN) else ""


def _notes(candidate: Candidate, user: User, *, can_edit: bool) -> dict[str, Any]:
    notes: list[Note] = sorted(candidate.notes.all(), key=lambda note: note.updated_at, reverse=True)
    own = next((note.text for note in notes if note.author_id == user.pk), "")
    return {
        "notes": [
            {
                "author": str(note.author) if note.author else "A former member",
                "initials": note.author.initials if note.author else "–",
                "text": note.text,
                "updated_at": note.updated_at,
            }
            for note in notes
        ],
        "own_note": own,
        "note_url": reverse("resumes:candidate-note", args=[candidate.pk]) if can_edit else "",
    }


def _line(event: Activity) -> dict[str, Any]:
    actor = event.actor.name if event.actor else ""
    return {"text": render(event.code, event.params), "actor": actor, "at": event.created_at, "url": ""}


class CandidateNoteView(MemberView):
    """Write one's own note."""

    http_method_names = ["post"]

    def post(self, request: PageRequest, pk: uuid.UUID) -> HttpResponse:
        """Keep it and go back."""
        candidate = find_candidate(pk)
        form = NoteForm(request.POST)
        if form.is_valid():
            service.put_note(candidate=candidate, actor=request.user, text=form.cleaned_data["text"])
            messages.success(request, "Your note is saved.")
        else:
            messages.error(request, "A note needs some text, and at most 5,000 characters. Nothing was changed.")
        return redirect(reverse("resumes:candidate-detail", args=[pk]) + "#notes")


class CandidateEraseView(MemberView):
    """Erase a person and everything derived."""

    http_method_names = ["post"]
    post_role = Role.ADMIN

    def post(self, request: PageRequest, pk: uuid.UUID) -> HttpResponse:
        """Erase and go back to the list."""
        candidate = find_candidate(pk)
        name = str(candidate)
        erase(candidate=candidate, actor=request.user)
        messages.success(request, f"{name} and everything derived from their resumes are erased.")
        return redirect("resumes:candidate-list")
