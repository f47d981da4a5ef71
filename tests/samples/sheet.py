"""A resume as printed: the strings that every layout arranges, in the wording of its language and its author."""

from dataclasses import dataclass

from tests.samples.truth import Truth

SECTION_KINDS = (
    "summary", "experience", "education", "skills", "languages", "certificates", "projects", "publications",
    "awards", "volunteering", "interests", "references",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Contact:
    """A line of the address block. `kind` is email, phone, place, link, birth_date, nationality,
    marital_status, permit or notice_period.

    `label` is "Email" or the like in the resume's language; layouts may leave it out. `url` is empty where the line
    is no link.
    """

    kind: str
    label: str
    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A job, degree, project or the like: `title` (also degree with its field), `organization` (employer, school,
    issuer), `place` and `dates` as printed; each is empty where the resume has none. `notes` are further short lines,
    such as a grade."""

    title: str
    organization: str = ""
    place: str = ""
    dates: str = ""
    description: str = ""
    highlights: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Items under a label of their own, such as "Databases: PostgreSQL, Redis"; `label` is empty for a plain list."""

    label: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A section under its heading: running `text`, `entries` or `groups` of items, whichever its kind has."""

    kind: str
    heading: str
    text: str = ""
    entries: tuple[Entry, ...] = ()
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything printed, sections in the order the author wants. `contact_heading` heads the address block where a
    layout gives it a heading; `seed` lets a layout vary in a repeatable way."""

    seed: int
    language: str
    name: str
    headline: str
    contact_heading: str
    contacts: tuple[Contact, ...]
    sections: tuple[Section, ...]

    def section(self, kind: str) -> Section | None:
        """The section of this kind, if there is one."""
        return next((section for section in self.sections if section.kind == kind), None)


@dataclass(frozen=True, slots=True)
class Sample:
    """What is printed, and what a reader should make of it."""

    sheet: Sheet
    truth: Truth
