"""Whom the rows of an import may mean: asked once for many rows."""

from collections.abc import Sequence

from resumes.importing import Row
from resumes.models import Candidate
from resumes.models.candidate import named_skills
from resumes.services import identity


def traits_of(row: Row) -> identity.Traits:
    """What tells the row's person from others."""
    return identity.Traits(
        name=row.values.get("name", ""),
        emails=(row.email,) if row.email else (),
        phones=(row.values["phone"],) if row.values.get("phone") else (),
        employers=tuple(job["employer"] for job in row.values.get("experience", ()) if job.get("employer")),
        city=row.values.get("city", ""),
    )


def _asked(row: Row) -> identity.Traits:
    """What the row is recognized by: its email alone where it has one."""
    return identity.Traits(emails=(row.email,)) if row.email else traits_of(row)


class People:
    """The candidates that the rows may mean."""

    def __init__(self, rows: Sequence[Row]) -> None:
        found = identity.candidates_like(_asked(row) for row in rows)
        self._people = list(found.prefetch_related(named_skills()))

    def find(self, row: Row) -> Candidate | None:
        """The candidate with the row's email; where it has none, whoever is recognized by phone, name and history."""
        if row.email:
            return next((person for person in self._people if person.email == row.email), None)
        return identity.recognize_among(self._people, traits_of(row))

    def now(self, person: Candidate) -> Candidate:
        """A candidate who was found, as the rows since have changed them."""
        return next(known for known in self._people if known.pk == person.pk)

    def replace(self, changed: Candidate) -> None:
        """Know a candidate as a row has changed them."""
        self._people = [changed if person.pk == changed.pk else person for person in self._people]


def layers(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows in groups to be written one after another: in none of them are two rows that may be one person."""
    found: list[list[Row]] = []
    depth: dict[str, int] = {}
    for row in rows:
        place = max((depth.get(key, 0) for key in identity.keys(_asked(row))), default=0)
        depth |= dict.fromkeys(identity.keys(traits_of(row)), place + 1)
        found[place:] = found[place:] or [[]]
        found[place].append(row)
    return found
