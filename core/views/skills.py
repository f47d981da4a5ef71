"""Pages of the organization's skills."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db.models import Case, IntegerField, Value, When
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from core import panels
from core.enums import Role, SkillOrigin
from core.errors import InvalidError, NotFoundError
from core.filters import SkillFilter
from core.models import KnownSkill
from core.models.organization_skill import OWN
from core.selectors.skill_history import skill_events, skill_history
from core.selectors.skills import get_skill, suggest_skills
from core.selectors.taxonomy import shared_taxonomy, taxonomy_in_force
from core.services.organization_skill import add_skill, change_skill, remove_skill, restore_skill, undo_change
from core.services.skill_values import category_label
from core.skill_forms import CREDITS, KINDS, AliasForm, SkillForm
from core.skill_uses import uses_of
from core.taxonomy import RelationKind, SkillEntry
from core.views.base import MemberView, PageRequest, page
from core.views.listing import clear_url, list_page, page_or_fragment

LIST = "core:skill-list"
SHOWN_ALIASES = 4
RELATION_WORDS = dict(KINDS)


class SkillPageFilter(SkillFilter):
    """The page's filter."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.form.fields["q"].widget.attrs |= {"type": "search", "placeholder": "Name or alias"}


@dataclass(frozen=True, slots=True)
class SkillRow:
    """A skill as `core/skill_table.html` shows it."""

    name: str
    url: str
    category: str
    origin: str
    badge: str
    aliases: Sequence[str]
    more: int


def skill_row(skill: KnownSkill) -> SkillRow:
    """The row of a skill."""
    return SkillRow(
        name=skill.name,
        url=reverse("core:skill-detail", args=[skill.pk]),
        category=category_label(skill.category),
        origin=skill.origin,
        badge=badge_of(skill),
        aliases=skill.aliases[:SHOWN_ALIASES],
        more=max(0, len(skill.aliases) - SHOWN_ALIASES),
    )


def badge_of(skill: KnownSkill) -> str:
    """Whose the skill is, in a word."""
    if skill.origin == SkillOrigin.OWN:
        return "Own"
    return "Changed here" if skill.change_id else "Shared"


class SkillListView(MemberView):
    """All skills, the organization's own first."""

    def get(self, request: PageRequest) -> TemplateResponse:
        """The list."""
        own_first = Case(When(origin=SkillOrigin.OWN, then=Value(0)), default=Value(1), output_field=IntegerField())
        skills = KnownSkill.objects.annotate(whose=own_first).order_by("whose", "name", "id")
        found = SkillPageFilter(request.GET, queryset=skills)
        shown = list_page(request, found.qs, "skill")
        context: dict[str, Any] = {
            "skills": [skill_row(skill) for skill in shown.rows],
            "filter_form": found.form,
            "clear_url": clear_url(request, found.form),
            "page": shown,
            "can_change": request.membership.reaches(Role.ADMIN),
            "panels": panels.panels(LIST, request, None),
        }
        return page_or_fragment(request, "core/skill_list.html", "results", context)


class SkillDetailView(MemberView):
    """What a skill is called and worth, and what the organization did to it."""

    def get(self, request: PageRequest, pk: uuid.UUID) -> TemplateResponse:
        """The skill; one that was removed shows its history."""
        skill = KnownSkill.objects.filter(pk=pk).first()
        history = skill_history(pk)
        if skill is None and not history:
            raise NotFoundError("There is no such skill here.")
        context = _skill_context(skill) if skill else {"name": _last_name(pk)}
        return page(
            request,
            "core/skill_detail.html",
            {**context, "history": history, "can_change": request.membership.reaches(Role.ADMIN)},
        )


def _last_name(pk: uuid.UUID) -> str:
    return str(skill_events(pk)[0].name)


def _skill_context(skill: KnownSkill) -> dict[str, Any]:
    known = taxonomy_in_force()
    entry = known.get(skill.key)
    related = sorted(known.related_to(skill.key).items(), key=lambda item: -item[1])[:12]
    return {
        "skill": skill,
        "name": skill.name,
        "badge": badge_of(skill),
        "category": category_label(skill.category),
        "entry": entry,
        "relations": list(_relation_texts(entry)) if entry else [],
        "credits": [(other.name, round(100 * credit)) for key, credit in related if (other := known.get(key))],
        "uses": uses_of(skill.key),
        "is_own": skill.key.startswith(OWN),
    }


def _relation_texts(entry: SkillEntry) -> list[str]:
    known = taxonomy_in_force()
    return [
        f"{RELATION_WORDS[RelationKind(edge.kind)]} {target.name}"
        for edge in entry.relations
        if (target := known.get(edge.target))
    ]


class SkillFormView(MemberView):
    """The form of an own skill, new or known, or of the aliases of a shared one."""

    role = Role.ADMIN
    post_role = Role.ADMIN

    def get(self, request: PageRequest, pk: uuid.UUID | None = None) -> TemplateResponse:
        """The form."""
        skill = get_skill(pk) if pk else None
        return self._page(skill, _form(skill, request, is_sent=False))

    def post(self, request: PageRequest, pk: uuid.UUID | None = None) -> HttpResponse:
        """Add or change it, and go to its page."""
        skill = get_skill(pk) if pk else None
        form = _form(skill, request, is_sent=True)
        if not form.is_valid():
            return self._page(skill, form, status=400)
        try:
            saved = self._save(skill, form)
        except InvalidError as error:
            form.show(error)
            return self._page(skill, form, status=400)
        return redirect("core:skill-detail", pk=saved)

    def _save(self, skill: KnownSkill | None, form: SkillForm | AliasForm) -> uuid.UUID:
        request = self.request
        if skill is None:
            saved = add_skill(values=form.values(), organization=request.organization, actor=request.user).pk
        else:
            saved = skill.pk
            change_skill(skill=skill, values=form.values(), organization=request.organization, actor=request.user)
        tell(request, "Added." if skill is None else "Saved.", saved)
        return uuid.UUID(str(saved))

    def _page(self, skill: KnownSkill | None, form: SkillForm | AliasForm, status: int = 200) -> TemplateResponse:
        template = "core/skill_aliases.html" if isinstance(form, AliasForm) else "core/skill_form.html"
        context = {"skill": skill, "form": form, "kinds": KINDS, "credits": CREDITS}
        return page(self.request, template, context, status=status)


def _form(skill: KnownSkill | None, request: PageRequest, *, is_sent: bool) -> SkillForm | AliasForm:
    data = request.POST if is_sent else None
    if skill is None:
        return SkillForm(data)
    if skill.key.startswith(OWN):
        return SkillForm(data, entry=taxonomy_in_force().get(skill.key))
    entry, held = shared_taxonomy().get(skill.key), taxonomy_in_force().get(skill.key)
    if entry is None or held is None:
        raise NotFoundError("There is no such skill here.")
    shared = [*entry.aliases, *entry.weak_aliases]
    return AliasForm(data, shared=shared, aliases=[*held.aliases, *held.weak_aliases])


class SkillNamesView(MemberView):
    """Skills to choose from while somebody types."""

    def get(self, request: PageRequest) -> TemplateResponse:
        """Options of a datalist."""
        words = request.GET.get("relation_skill", "")
        return page(request, "core/skill_options.html", {"names": suggest_skills(words)})


class SkillRemoveView(MemberView):
    """Remove an own skill."""

    http_method_names = ["post"]
    post_role = Role.ADMIN

    def post(self, request: PageRequest, pk: uuid.UUID) -> HttpResponse:
        """Remove it, and offer to take that back."""
        skill = get_skill(pk)
        remove_skill(skill=skill, organization=request.organization)
        tell(request, f"“{skill.name}” was removed.", pk)
        return redirect(LIST)


class SkillRestoreView(MemberView):
    """Bring a skill back to what it was."""

    http_method_names = ["post"]
    post_role = Role.ADMIN

    def post(self, request: PageRequest, event_id: int) -> HttpResponse:
        """Restore it, and go to its page."""
        pk = restore_skill(event_id=event_id, organization=request.organization, actor=request.user)
        tell(request, "Restored.", pk)
        return redirect("core:skill-detail", pk=pk)


class SkillUndoView(MemberView):
    """Take back the newest change of a skill."""

    http_method_names = ["post"]
    post_role = Role.ADMIN

    def post(self, request: PageRequest, event_id: int) -> HttpResponse:
        """Take it back, and go to the skill's page."""
        pk = undo_change(event_id=event_id, organization=request.organization, actor=request.user)
        messages.success(request, "Taken back.")
        return redirect("core:skill-detail", pk=pk)


def tell(request: PageRequest, text: str, pk: uuid.UUID) -> None:
    """Say what was done to the skill, with a way to undo it."""
    newest = skill_events(pk).first()
    undo = reverse("core:skill-undo", args=[newest.pgh_id]) if newest else ""
    messages.success(request, text, extra_tags=undo)
