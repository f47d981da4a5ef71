"""The sheet as plain lines in order, for the formats that have no layout of their own."""

from collections.abc import Iterator
from dataclasses import dataclass

from recruiting.demo.render.sheet import Sheet


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A line of the resume; `kind` is name, heading, strong, text or bullet."""

    kind: str
    text: str


def outline(sheet: Sheet) -> Iterator[OutlineLine]:
    """All lines of the resume from the name to the languages."""
    yield OutlineLine("name", sheet.name)
    yield OutlineLine("text", sheet.headline)
    for contact in sheet.contacts:
        yield OutlineLine("text", f"{contact.label}: {contact.text}")
    yield from _section(sheet.headings.summary, [sheet.summary])
    yield from _experience(sheet)
    yield from _section(
        sheet.headings.education, [f"{item.degree}, {item.institution} ({item.dates})" for item in sheet.education]
    )
    yield from _section(sheet.headings.skills, [", ".join(sheet.skills)])
    if sheet.certificates:
        yield from _section(sheet.headings.certificates, list(sheet.certificates))
    yield from _section(sheet.headings.languages, [f"{spoken.name}: {spoken.level}" for spoken in sheet.languages])


def _section(title: str, lines: list[str]) -> Iterator[OutlineLine]:
    yield OutlineLine("heading", title)
    yield from (OutlineLine("text", line) for line in lines)


def _experience(sheet: Sheet) -> Iterator[OutlineLine]:
    yield OutlineLine("heading", sheet.headings.experience)
    for job in sheet.positions:
        yield OutlineLine("strong", f"{job.title}, {job.employer}, {job.city}")
        yield OutlineLine("text", job.dates)
        yield from (OutlineLine("bullet", highlight) for highlight in job.highlights)
