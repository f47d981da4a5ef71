"""Everything held about a person, as they may ask for it: a zip with a JSON file and the original files.

What is held is found in the models, so that no app can be forgotten: every row that names the candidate or one of
their resumes, with its audit.
"""

import json
import zipfile
from collections.abc import Iterable
from pathlib import PurePosixPath
from tempfile import SpooledTemporaryFile
from typing import Any

from django.apps import apps
from django.core.files.storage import default_storage
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone

from core import activity_texts
from core.models import Activity, TaskRun, User
from core.services import activity
from resumes.extensions import export_sections
from resumes.models import Candidate, Resume
from resumes.services.file_name import display_name

IN_MEMORY = 5 * 1024 * 1024
SEARCH_ONLY = ("search",)
"""Columns that hold what stands elsewhere, cut up for searching."""
Row = dict[str, Any]


def export_person(*, candidate: Candidate, actor: User) -> "SpooledTemporaryFile[bytes]":
    """The zip, at its beginning; on disk where it is large. The timeline says who asked for it."""
    activity.record(
        code="candidate.exported",
        subject_type="candidate",
        subject_id=candidate.pk,
        organization=candidate.organization,
        actor=actor,
    )
    file = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - the response closes it
    resumes = list(Resume.objects.filter(candidate=candidate).order_by("version", "created_at"))
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        text = json.dumps(held_about(candidate, resumes), cls=DjangoJSONEncoder, indent=1, ensure_ascii=False)
        archive.writestr("person.json", text)
        for resume in resumes:
            _add(archive, resume)
    file.seek(0)
    return file


def held_about(candidate: Candidate, resumes: list[Resume]) -> Row:
    """The person's rows by table, their timeline in words, and what upper apps tell of them."""
    subjects = [candidate.pk, *(resume.pk for resume in resumes)]
    return {
        "exported_at": timezone.now(),
        "candidate": _row(candidate),
        "rows": {model._meta.label: rows for model in _models() if (rows := _rows_of(model, candidate, resumes))},
        "tasks": _all(TaskRun.objects.filter(subject_id__in=subjects)),
        "timeline": [
            {"at": line.created_at, "what": activity_texts.render(line.code, line.params), "by": line.actor_id}
            for line in Activity.objects.filter(subject_id=candidate.pk)
        ],
        **{name: section(candidate) for name, section in export_sections().items()},
    }


def _models() -> list[type[models.Model]]:
    """Tables with rows that name a candidate or a resume."""
    return [model for model in apps.get_models() if _links(model)]


def _links(model: type[models.Model]) -> list[tuple[str, type[models.Model]]]:
    return [
        (field.name, field.related_model)
        for field in model._meta.concrete_fields
        if field.is_relation and field.related_model in (Candidate, Resume)
    ]


def _rows_of(model: type[models.Model], candidate: Candidate, resumes: list[Resume]) -> list[Row]:
    named = Q()
    for name, target in _links(model):
        keys = [candidate.pk] if target is Candidate else [resume.pk for resume in resumes]
        named |= Q(**{f"{name}__in": keys})
    return _all(model._default_manager.filter(named).order_by(model._meta.pk.name if model._meta.pk else "pk"))


def _all(rows: Iterable[models.Model]) -> list[Row]:
    return [_row(row) for row in rows]


def _row(row: models.Model) -> Row:
    return {
        field.attname: _value(field.value_from_object(row))
        for field in row._meta.concrete_fields
        if field.name not in SEARCH_ONLY
    }


def _value(value: Any) -> Any:
    if isinstance(value, str | int | float | bool | dict | list | None):
        return value
    try:
        return DjangoJSONEncoder().default(value)
    except TypeError:
        return str(value)


def _add(archive: zipfile.ZipFile, resume: Resume) -> None:
    """The original, under its own name behind its version, so that two of one name both fit."""
    name = PurePosixPath(display_name(resume.original_name)).name
    try:
        with (
            default_storage.open(str(resume.file.name)) as stored,
            archive.open(f"files/{resume.version}-{resume.pk}-{name}", "w", force_zip64=True) as entry,
        ):
            for chunk in stored.chunks():
                entry.write(chunk)
    except FileNotFoundError:
        return  # the row tells of it
