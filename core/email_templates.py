"""The registry of mail that goes out: apps register what they send, with the words that a template may use.

The shipped wording of the key `welcome` stands in `templates/mail/welcome.txt`, whose first line is the subject, and
in `templates/mail/welcome.html`, the part inside the layout.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.models import Email

LINK = "link"
Link = Callable[["Email"], str]
"""Makes the path (from `/` on) that the mail leads to, when it is sent, from ids in its context.

It raises AppError where the mail is no longer wanted; it then ends as failed, with that reason.
"""


@dataclass(frozen=True, slots=True)
class EmailKind:
    """A mail that the site sends: `variables` are the words its template may use, with samples for the preview.

    `ids` are further parts of its context, from which `link` is made; a kind with a link has `{{ link }}` as well.
    `forget` deletes its row from the log once it has been sent or given up.
    """

    key: str
    label: str
    variables: Mapping[str, str] = field(default_factory=dict)
    ids: tuple[str, ...] = ()
    link: Link | None = None
    forget: bool = False

    def names(self) -> set[str]:
        """Every name that its template may use."""
        return {*self.variables, "site", "organization", *([LINK] if self.link else [])}


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
