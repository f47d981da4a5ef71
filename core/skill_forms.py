"""Forms of skills: an own skill, and an organization's aliases of a shared one. Lists are repeated inputs."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import QueryDict

from core.errors import InvalidError
from core.models.organization_skill import NAME_LENGTH
from core.selectors.taxonomy import taxonomy_in_force
from core.services.skill_values import categories, category_label, distinct, tidy
from core.taxonomy import RelationKind, SkillEntry

SPARE = 2
KINDS = (
    (RelationKind.BROADER, "is a kind of"),
    (RelationKind.IMPLIES, "includes"),
    (RelationKind.RELATED, "is related to"),
)
CREDITS = (("0.3", "a little"), ("0.5", "half"), ("0.7", "most"), ("0.9", "nearly all"))
_PLACE = re.compile(r"(aliases|relations)\[(\d+)\]")


@dataclass(slots=True)
class AliasRow:
    """An input for an alias, with what is wrong with it."""

    name: str = ""
    errors: list[str] = field(default_factory=list)


@dataclass(slots=True)
class RelationRow:
    """The inputs of a relation, with what is wrong with it."""

    kind: str = RelationKind.BROADER
    skill: str = ""
    credit: str = "0.5"
    errors: list[str] = field(default_factory=list)


class AliasForm(forms.Form):
    """An organization's aliases of a shared skill: which of the shared ones it keeps, and its own."""

    def __init__(self, data: QueryDict | None = None, *, shared: Sequence[str], aliases: Sequence[str]) -> None:
        super().__init__(data)
        given = data.getlist("aliases") if data is not None else aliases
        kept = data.getlist("kept") if data is not None else aliases
        own = [name for name in distinct(given) if name not in shared]
        self.aliases = [AliasRow(name) for name in own]
        self.shared = [(name, name in kept) for name in shared]

    def values(self) -> dict[str, Any]:
        """All aliases that shall be in force."""
        return {"aliases": [*(name for name, kept in self.shared if kept), *(row.name for row in self.aliases)]}

    def show(self, error: InvalidError) -> None:
        """Put what the service found wrong beside the input it is about."""
        names = self.values()["aliases"]
        for path, texts in error.fields.items():
            place = _PLACE.match(path)
            rows = [row for row in self.aliases if place and row.name == names[int(place[2])]]
            for row in rows:
                row.errors.extend(texts)
            if not rows:
                self.add_error(None, texts)

    @property
    def alias_rows(self) -> list[AliasRow]:
        """The inputs, with some to spare."""
        return [*self.aliases, *(AliasRow() for _ in range(SPARE))]


class SkillForm(forms.Form):
    """A skill of the organization's own."""

    name = forms.CharField(max_length=NAME_LENGTH, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    category = forms.ChoiceField(choices=lambda: [(name, category_label(name)) for name in categories()])
    is_ambiguous = forms.BooleanField(
        required=False,
        label="The name has other meanings",
        help_text="Then it counts only in a list of skills, or near one of the words below.",
    )
    context = forms.CharField(
        required=False,
        max_length=1000,
        label="Words that speak for it",
        help_text="Separated by commas: words that stand near the name where the skill is meant.",
    )

    def __init__(self, data: QueryDict | None = None, *, entry: SkillEntry | None = None) -> None:
        super().__init__(data, initial=_initial(entry) if entry else None)
        if data is not None:
            own_name = tidy(data.get("name", ""))
            self.aliases = [AliasRow(name) for name in distinct(data.getlist("aliases"), without=[own_name])]
            self.relations = list(_relations(data))
        else:
            self.aliases = [AliasRow(name) for name in (entry.aliases if entry else ())]
            self.relations = list(_relations_of(entry)) if entry else []

    def values(self) -> dict[str, Any]:
        """What the service takes."""
        data = self.cleaned_data
        return {
            **data,
            "context": data["context"].split(","),
            "aliases": [row.name for row in self.aliases],
            "relations": [
                {"kind": row.kind, "key": _key_of(row.skill), "weight": float(row.credit)} for row in self.relations
            ],
        }

    def show(self, error: InvalidError) -> None:
        """Put what the service found wrong beside the input it is about."""
        rows: Mapping[str, Sequence[AliasRow | RelationRow]] = {"aliases": self.aliases, "relations": self.relations}
        for path, texts in {**error.fields, **({} if error.fields else {"": [error.message]})}.items():
            place = _PLACE.match(path)
            if place:
                rows[place[1]][int(place[2])].errors.extend(texts)
            else:
                name = path.partition("[")[0]
                self.add_error(name if name in self.fields else None, texts)

    @property
    def alias_rows(self) -> list[AliasRow]:
        """The inputs, with some to spare."""
        return [*self.aliases, *(AliasRow() for _ in range(SPARE))]

    @property
    def relation_rows(self) -> list[RelationRow]:
        """The inputs, with one to spare."""
        return [*self.relations, RelationRow()]


def _initial(entry: SkillEntry) -> dict[str, Any]:
    return {
        "name": entry.name,
        "category": entry.category,
        "is_ambiguous": entry.ambiguous,
        "context": ", ".join(entry.context),
    }


def _relations_of(entry: SkillEntry) -> Iterable[RelationRow]:
    known = taxonomy_in_force()
    for edge in entry.relations:
        if target := known.get(edge.target):
            nearest = min(CREDITS, key=lambda credit, edge=edge: abs(float(credit[0]) - edge.weight))  # type: ignore[misc]
            yield RelationRow(edge.kind, target.name, nearest[0])


def _relations(data: QueryDict) -> Iterable[RelationRow]:
    given = (data.getlist(name) for name in ("relation_kind", "relation_skill", "relation_credit"))
    known_credits = {value for value, _ in CREDITS}
    for kind, skill, credit in zip(*given, strict=False):
        if skill.strip():
            yield RelationRow(kind, skill.strip(), credit if credit in known_credits else "0.5")


def _key_of(skill: str) -> str:
    known = taxonomy_in_force()
    entry = known.by_name(skill) or known.get(skill)
    return entry.key if entry else skill
