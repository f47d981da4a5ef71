"""Where upper apps add to a candidate's detail, so that this app names none of them."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.db.models import QuerySet
from rest_framework.serializers import Field

DetailField = Field[Any, Any, Any, Any]
_detail_fields: dict[str, Callable[..., DetailField]] = {}


def register_detail(name: str, field: Callable[..., DetailField]) -> None:
    """Add `name` to the API's candidate detail; the field is given the candidate, and asks in few queries."""
    _detail_fields[name] = field


def detail_fields() -> dict[str, DetailField]:
    """What upper apps add to the detail."""
    return {name: field(source="*", read_only=True) for name, field in _detail_fields.items()}


ExportSection = Callable[[Any], Any]
_export_sections: dict[str, ExportSection] = {}


def register_export(name: str, section: ExportSection) -> None:
    """Add `name` to what a person's export holds; the section is given the candidate and answers JSON."""
    _export_sections[name] = section


def export_sections() -> dict[str, ExportSection]:
    """What upper apps add to a person's export."""
    return dict(_export_sections)


Narrowing = Callable[[QuerySet[Any], str], QuerySet[Any]]
Choices = Callable[[], list[tuple[str, str]]]
_narrowings: dict[str, Narrowing] = {}
_choices: dict[str, Choices] = {}


def register_narrowing(name: str, narrowing: Narrowing, choices: Choices) -> None:
    """Say what the filter `name` of candidates means, given the candidates and the value, and what a page offers."""
    _narrowings[name], _choices[name] = narrowing, choices


def choices(name: str) -> list[tuple[str, str]]:
    """What a page offers for the filter `name`."""
    return _choices[name]()


def narrowed(name: str, candidates: QuerySet[Any], value: str) -> QuerySet[Any]:
    """The candidates that the filter `name` leaves."""
    return _narrowings[name](candidates, value)


Marks = Callable[[Sequence[uuid.UUID]], Mapping[uuid.UUID, Sequence[Any]]]
_marks: list[Marks] = []


def register_marks(provider: Marks) -> None:
    """Name who knows the stages that candidates of a list stand in, asked once for all of them."""
    _marks[:] = [provider]


def marks(candidate_ids: Sequence[uuid.UUID]) -> Mapping[uuid.UUID, Sequence[Any]]:
    """The stages of each candidate who stands in any, as `components/stage.html` shows them."""
    return _marks[0](candidate_ids) if _marks and candidate_ids else {}
