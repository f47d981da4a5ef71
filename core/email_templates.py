"""The registry of mail that goes out: apps register what they send, with the words that a template may use.

The shipped wording of the key `welcome` stands in `templates/mail/welcome.txt`, whose first line is the subject, and
in `templates/mail/welcome.html`, the part inside the layout.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.models import Email

LINK = "link"
LISTING = "listing"
Link = Callable[["Email"], str]
"""Makes the path (from `/` on) that the mail leads to, when it is sent, from ids in its context.

It raises AppError where the mail is no longer wanted; it then ends as failed, with that reason.
"""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a listing; `path` is where it leads, if anywhere."""

    text: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a listing: its heading, its lines, and what stands below in small print."""

    heading: Line
    lines: Sequence[Line]
    foot: Line


Listing = Callable[["Email"], Sequence[Section]]
"""Makes what the mail lists when it is sent, so that no name waits in the log. It raises AppError as a Link does."""


@dataclass(frozen=True, slots=True)
class EmailKind:
    """A mail that the site sends: `variables` are the words its template may use, with samples for the preview.

    `ids` are further parts of its context, from which `link` is made; a kind with a link has `{{ link }}` as well, and
    one with a listing `{{ listing }}`, of which `listed` is the sample.
    `forget` deletes its row from the log once it has been sent or given up.
    """

    key: str
    label: str
    variables: Mapping[str, str] = field(default_factory=dict)
    ids: tuple[str, ...] = ()
    link: Link | None = None
    listing: Listing | None = None
    listed: Sequence[Section] = ()
    forget: bool = False

    def names(self) -> set[str]:
        """Every name that its template may use."""
        made = {LINK: self.link, LISTING: self.listing}
        return {*self.variables, "site", "organization", *(name for name, maker in made.items() if maker)}


_kinds: dict[str, EmailKind] = {}


def register(kind: EmailKind) -> None:
    """Make the mail known."""
    _kinds[kind.key] = kind


def find(key: str) -> EmailKind:
    """The kind by key; KeyError where no app registered it."""
    return _kinds[key]


def kinds() -> list[EmailKind]:
    """Every kind, by label."""
    return sorted(_kinds.values(), key=lambda kind: kind.label)
