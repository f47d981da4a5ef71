"""Corrections in place: each answers with the changed part of the candidate's page."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django_htmx.http import reswap, retarget

from core.enums import Role
from core.selectors.skills import suggest_skills
from core.views.base import MemberView, PageRequest, form_errors, page
from core.views.listing import toast
from resumes.forms import CandidateValues
from resumes.models import Candidate
from resumes.selectors.candidate import candidate_detail, find_candidate
from resumes.services import candidate as service
from resumes.views.candidate import detail_context
from resumes.views.candidate_fields import FIELDS, ListField, find_field, find_list
from resumes.views.picking import picked, taken, with_places


class CorrectionView(MemberView):
    """What corrections share."""

    role = Role.RECRUITER

    def form_answer(self, form: CandidateValues, url: str, pk: uuid.UUID, focus: str) -> TemplateResponse:
        """The form in the place of its row, its first or first wrong field focused; 422 where something is wrong."""
        names = [name for name in form.fields if name in form.errors] or list(form.fields)
        form.fields[names[0]].widget.attrs["autofocus"] = True
        context = {
            "form": form,
            "edit_url": url,
            "row_url": f"{reverse('resumes:candidate-read', args=[pk])}?focus={focus}",
            "taken": taken(self.request.POST),
        }
        status = 422 if form.errors else 200
        return page(self.request, "resumes/field_form.html", context, status=status)

    def changed(self, pk: uuid.UUID, text: str, *, focus: str = "", undo: str = "") -> HttpResponse:
        """The changed part of the page with short news; without htmx, the whole page."""
        if not self.request.htmx:
            messages.success(self.request, text, extra_tags=undo)
            return redirect("resumes:candidate-detail", pk)
        context = detail_context(self.request, pk, focus=focus)
        answer = page(self.request, "resumes/candidate_detail.html#changed", context)
        return toast(reswap(retarget(answer, "#read"), "outerHTML"), text, undo=undo)

    def correct(self, candidate: Candidate, values: dict[str, Any], **how: Any) -> None:
        """Write corrections."""
        service.correct(candidate=candidate, actor=self.request.user, values=values, **how)


def _undo(candidate: Candidate, key: str, columns: tuple[str, ...]) -> str:
    """The address that gives the field back to the resume; empty where a person had corrected it before."""
    was_corrected = bool(set(columns) & set(candidate.corrected_fields))
    has_resume = any(resume.version for resume in candidate.resumes.all())
    return "" if was_corrected or not has_resume else reverse("resumes:candidate-reset", args=[candidate.pk, key])


class FieldView(CorrectionView):
    """A field with one value."""

    def get(self, request: PageRequest, pk: uuid.UUID, key: str) -> HttpResponse:
        """The form in the place of the row."""
        field = find_field(key)
        form = field.form(initial=field.initial(find_candidate(pk)), auto_id=f"id_{key}_%s")
        return self.form_answer(form, request.path, pk, key)

    def post(self, request: PageRequest, pk: uuid.UUID, key: str) -> HttpResponse:
        """Save it."""
        field, candidate = find_field(key), candidate_detail(pk)
        undo = _undo(candidate, key, field.columns) if field.is_read else ""
        form = field.form(request.POST, auto_id=f"id_{key}_%s")
        if form.is_valid():
            with form_errors(form):
                self.correct(candidate, form.values(), places=picked(request.POST, candidate) if field.is_read else {})
                return self.changed(pk, f"{field.label} corrected.", focus=key, undo=undo)
        return self.form_answer(form, request.path, pk, key)


class ConfirmView(CorrectionView):
    """A doubtful reading is right."""

    http_method_names = ["post"]

    def post(self, request: PageRequest, pk: uuid.UUID, key: str) -> HttpResponse:
        """Keep what was read, whatever later readings say."""
        field, candidate = find_field(key), candidate_detail(pk)
        undo = _undo(candidate, key, field.columns)
        self.correct(candidate, {name: getattr(candidate, name) for name in field.columns}, confirms=True)
        return self.changed(pk, f"{field.label} confirmed.", undo=undo)


class ConfirmEntryView(CorrectionView):
    """A row of a list that was read with doubt is right."""

    http_method_names = ["post"]

    def post(self, request: PageRequest, pk: uuid.UUID, key: str, index: int) -> HttpResponse:
        """Keep it as it is; the doubts about other rows stay."""
        field, candidate = find_list(key), candidate_detail(pk)
        row, undo = field.row(candidate, index), _undo(candidate, key, (key,))
        self.correct(candidate, {key: _replaced(field, candidate, index, row)}, confirms=True)
        return self.changed(pk, f"{field.noun.capitalize()} confirmed.", undo=undo)


class ResetView(CorrectionView):
    """Give a field back to the resume."""

    http_method_names = ["post"]

    def post(self, request: PageRequest, pk: uuid.UUID, key: str) -> HttpResponse:
        """Show again what the newest resume says."""
        candidate = find_candidate(pk)
        columns = FIELDS[key].columns if key in FIELDS else (find_list(key).key,)
        label = FIELDS[key].label if key in FIELDS else find_list(key).label
        service.reset(candidate=candidate, actor=request.user, fields=columns)
        return self.changed(pk, f"{label} follows the resume again.", focus=key)


class NewEntryView(CorrectionView):
    """A new row in a list."""

    def get(self, request: PageRequest, pk: uuid.UUID, key: str) -> HttpResponse:
        """The empty form."""
        find_candidate(pk)
        form = find_list(key).form(auto_id=f"id_{key}_new_%s")
        return self.form_answer(form, request.path, pk, key)

    def post(self, request: PageRequest, pk: uuid.UUID, key: str) -> HttpResponse:
        """Put it first, as the newest."""
        field, candidate = find_list(key), candidate_detail(pk)
        form = field.form(request.POST, auto_id=f"id_{key}_new_%s")
        if form.is_valid():
            with form_errors(form):
                undo = _undo(candidate, key, (key,))
                row = with_places(key, form.values(), picked(request.POST, candidate))
                self.correct(candidate, {key: [row, *field.rows(candidate)]})
                return self.changed(pk, f"{field.noun.capitalize()} added.", focus=key, undo=undo)
        return self.form_answer(form, request.path, pk, key)


class EntryView(CorrectionView):
    """A row in a list."""

    def get(self, request: PageRequest, pk: uuid.UUID, key: str, index: int) -> HttpResponse:
        """The form in the place of the row."""
        field = find_list(key)
        form = field.form(initial=field.initial(candidate_detail(pk), index), auto_id=f"id_{key}_{index}_%s")
        return self.form_answer(form, request.path, pk, f"{key}-{index}")

    def post(self, request: PageRequest, pk: uuid.UUID, key: str, index: int) -> HttpResponse:
        """Save it."""
        field, candidate = find_list(key), candidate_detail(pk)
        before = field.row(candidate, index)
        form = field.form(request.POST, auto_id=f"id_{key}_{index}_%s")
        if form.is_valid():
            with form_errors(form):
                undo = _undo(candidate, key, (key,))
                row = with_places(key, {**before, **form.values()}, picked(request.POST, candidate))
                self.correct(candidate, {key: _replaced(field, candidate, index, row)})
                text = f"{field.noun.capitalize()} corrected."
                return self.changed(pk, text, focus=f"{key}-{index}", undo=undo)
        return self.form_answer(form, request.path, pk, f"{key}-{index}")


def _replaced(field: ListField, candidate: Candidate, index: int, row: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows with one of them new; a person is sure of what they wrote."""
    sure: dict[str, Any] = {"confidence": {} if field.key in ("experience", "education") else 1.0}
    rows = field.rows(candidate)
    rows[index] = {**row, **sure}
    return rows


class RemoveEntryView(CorrectionView):
    """Take a row out of a list."""

    http_method_names = ["post"]

    def post(self, request: PageRequest, pk: uuid.UUID, key: str, index: int) -> HttpResponse:
        """Remove it."""
        field, candidate = find_list(key), candidate_detail(pk)
        removed = field.row(candidate, index)
        undo = _undo(candidate, key, (key,))
        rows = field.rows(candidate)
        del rows[index]
        self.correct(candidate, {key: rows})
        name = field.name_of(removed) or field.noun.capitalize()
        return self.changed(pk, f"“{name}” removed.", focus=key, undo=undo)


class SkillNamesView(MemberView):
    """Skills to choose from while somebody types."""

    def get(self, request: PageRequest) -> TemplateResponse:
        """Options of a datalist."""
        words = request.GET.get("skill", "")
        return page(request, "resumes/skill_options.html", {"names": suggest_skills(words)})
