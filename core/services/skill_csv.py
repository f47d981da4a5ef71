"""An organization's own skills as a table: written out, and read in after a look at what it would do."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from core.errors import InvalidError
from core.models import Organization, OrganizationSkill, User
from core.selectors.taxonomy import own_entry, taxonomy_in_force
from core.services.organization_skill import MOST_SKILLS, changing_skills, put_skill
from core.taxonomy import SkillEntry

COLUMNS = ("name", "category", "aliases", "ambiguous", "context", "relations")
MOST_ROWS = 200
MOST_BYTES = 512 * 1024
_BREAK = ";"
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_YES = frozenset({"yes", "true", "1", "x"})


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """What a line of the table does: add or change a skill, nothing, or why it cannot."""

    line: int
    name: str
    action: str
    problem: str = ""


def own_skills_csv() -> str:
    """The own skills, one a line; lists are separated by semicolons. No cell is a formula to a spreadsheet."""
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(COLUMNS)
    for row in OrganizationSkill.objects.filter(skill=None).order_by("name"):
        relations = [f"{edge['kind']}:{edge['key']}:{edge['weight']}" for edge in row.relations]
        cells = [row.name, row.category, _joined(row.aliases), "yes" if row.is_ambiguous else "", _joined(row.context)]
        table.writerow([_no_formula(cell) for cell in (*cells, _joined(relations))])
    return text.getvalue()


def import_skills(*, text: str, organization: Organization, actor: User, is_trial: bool) -> list[ImportedRow]:
    """Add and change own skills by name; all of it, or nothing where a line cannot be. A trial writes nothing.

    Raises InvalidError where the text is no such table.
    """
    rows = _rows(text)
    with changing_skills(organization), transaction.atomic():
        table = _Table(organization, actor)
        done = [table.take(number, row) for number, row in enumerate(rows, 2)]
        if is_trial or any(row.problem for row in done):
            transaction.set_rollback(True)
    return done


class _Table:
    """Takes lines one after the other, each checked against those before it."""

    def __init__(self, organization: Organization, actor: User) -> None:
        self._organization, self._actor = organization, actor
        self._before = self._known = taxonomy_in_force()
        self._taken: dict[str, SkillEntry] = {}
        self._held = {row.name.casefold(): row for row in OrganizationSkill.objects.filter(skill=None)}

    def take(self, line: int, row: dict[str, str]) -> ImportedRow:
        """Save what the line says, or say why that cannot be."""
        name = _cell(row, "name")
        held = self._held.get(name.casefold())
        if held is None and len(self._held) >= MOST_SKILLS:
            return ImportedRow(line, name, "", f"An organization has at most {MOST_SKILLS} skills of its own.")
        skill = held or OrganizationSkill(organization=self._organization)
        try:
            changed = put_skill(row=skill, values=_values(row), known=self._known, actor=self._actor)
        except InvalidError as error:
            return ImportedRow(line, name, "", " ".join(text for texts in error.fields.values() for text in texts))
        if changed:
            self._taken[skill.key] = own_entry(skill)
            self._known = self._before.extended(tuple(self._taken.values()))
            self._held[skill.name.casefold()] = skill
        return ImportedRow(line, name, "add" if held is None else "change" if changed else "same")


def _rows(text: str) -> list[dict[str, str]]:
    table = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    try:
        columns = [name.strip().lower() for name in table.fieldnames or ()]
        table.fieldnames = columns
        rows = [{name: value or "" for name, value in row.items() if name} for row in table]
    except csv.Error as error:
        raise _invalid(f"This is no table with commas: {error}.") from error
    if not {"name", "category"} <= set(columns) or not set(columns) <= set(COLUMNS):
        raise _invalid(f"The first line names the columns: {', '.join(COLUMNS)}. Name and category are needed.")
    if not 0 < len(rows) <= MOST_ROWS:
        raise _invalid(f"A table has 1 to {MOST_ROWS} lines after the first.")
    return rows


def _invalid(message: str) -> InvalidError:
    return InvalidError(message, fields={"file": [message]})


def _values(row: dict[str, str]) -> dict[str, Any]:
    return {
        "name": _cell(row, "name"),
        "category": _cell(row, "category").lower(),
        "aliases": list(_listed(row, "aliases")),
        "is_ambiguous": _cell(row, "ambiguous").lower() in _YES,
        "context": list(_listed(row, "context")),
        "relations": [_relation(text) for text in _listed(row, "relations")],
    }


def _relation(text: str) -> dict[str, Any]:
    kind, _, rest = text.partition(":")
    key, _, weight = rest.partition(":")
    try:
        return {"kind": kind.strip(), "key": key.strip(), "weight": float(weight or 0.5)}
    except ValueError as error:
        message = f"“{text}” is no relation. Write one as broader:statistics:0.7."
        raise InvalidError(message, fields={"relations": [message]}) from error


def _listed(row: dict[str, str], column: str) -> Iterator[str]:
    return (part.strip() for part in _cell(row, column).split(_BREAK) if part.strip())


def _cell(row: dict[str, str], column: str) -> str:
    text = row.get(column, "").strip()
    return text[1:] if text.startswith(tuple(f"'{sign}" for sign in _FORMULA)) else text


def _joined(parts: list[str]) -> str:
    return f"{_BREAK} ".join(parts)


def _no_formula(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
