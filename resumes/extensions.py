"""Where upper apps add to a candidate's detail, so that this app names none of them."""

from collections.abc import Callable
from typing import Any

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
