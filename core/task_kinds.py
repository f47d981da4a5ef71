"""The registry of background work: apps register what they can do; core runs it without naming them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from core.enums import Role

if TYPE_CHECKING:
    from core.models import TaskRun


class Progress(Protocol):
    """Tells people how far the work is, and keeps the lease."""

    def __call__(self, done: int, total: int) -> None:
        """Record that `done` of `total` is done; raises LeaseLostError where another worker took over."""


Apply = Callable[[], dict[str, Any]]
Prepare = Callable[["TaskRun", Progress], Apply]
GiveUp = Callable[["TaskRun", str], None]


@dataclass(frozen=True, slots=True)
class TaskKind:
    """A kind of background work.

    `prepare` computes, outside any transaction, and returns `apply`, which writes the effects in the one
    transaction that also ends the task: they happen exactly once. `give_up` records a final failure on the subject.
    `role` is what a member needs to have failed work tried again: the one that asking for it needs.
    """

    name: str
    prepare: Prepare
    give_up: GiveUp | None = None
    role: str = Role.RECRUITER


_kinds: dict[str, TaskKind] = {}


def register(kind: TaskKind) -> None:
    """Make `kind` known to workers."""
    _kinds[kind.name] = kind


def find(name: str) -> TaskKind:
    """The kind by name; KeyError where no app registered it."""
    return _kinds[name]


def role_for(name: str) -> str:
    """The role that trying such work again asks for; an admin's where no app registers the kind any more."""
    kind = _kinds.get(name)
    return kind.role if kind else Role.ADMIN
