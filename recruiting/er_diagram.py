"""The ER diagram of the documentation, drawn from the models as Mermaid text."""

from django.apps import apps
from django.db import models

APPS = ("core", "resumes", "jobs", "matching", "interviews")
BEGIN = "<!-- er-diagram: made by `manage.py er_diagram`, checked by a test -->"
END = "<!-- /er-diagram -->"


def diagram() -> str:
    """All tables of the project with their columns and foreign keys, audit tables left out."""
    lines = ["```mermaid", "erDiagram"]
    for model in _models():
        lines += _table(model)
    for model in _models():
        lines += _links(model)
    return "\n".join([*lines, "```"])


def replaced(document: str) -> str:
    """The document with its diagram brought up to date; ValueError where it has no place for one."""
    before, _, rest = document.partition(BEGIN)
    _, found, after = rest.partition(END)
    if not found:
        raise ValueError(f"The document has no {BEGIN} … {END}.")
    return f"{before}{BEGIN}\n{diagram()}\n{END}{after}"


def _models() -> list[type[models.Model]]:
    found = [model for name in APPS for model in apps.get_app_config(name).get_models()]
    return [model for model in found if not hasattr(model, "pgh_tracked_model")]


def _table(model: type[models.Model]) -> list[str]:
    columns = [f"    {_type(field)} {field.column}{_key(field)}" for field in model._meta.concrete_fields]
    return [f"  {model.__name__} {{", *columns, "  }"]


def _type(field: models.Field) -> str:  # type: ignore[type-arg]
    target = field.target_field if isinstance(field, models.ForeignKey) else field
    return target.get_internal_type().removesuffix("Field").lower()


def _key(field: models.Field) -> str:  # type: ignore[type-arg]
    if field.primary_key:
        return " PK"
    if isinstance(field, models.ForeignKey):
        return " FK"
    return " UK" if field.unique else ""


def _links(model: type[models.Model]) -> list[str]:
    return [
        f"  {field.related_model.__name__} {'|o' if field.null else '||'}--{'o|' if field.unique else 'o{'} "
        f"{model.__name__} : {field.name}"
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey)
        and isinstance(field.related_model, type)
        and field.related_model._meta.app_label in APPS
        and field.name != "organization"
    ]
