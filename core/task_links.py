"""Where the subject of a piece of background work is shown: registered by the app that owns the kind."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.models import TaskRun

Link = Callable[["TaskRun"], str]
"""The address of the page about what the task works on, empty where there is none (yet)."""

_links: dict[str, Link] = {}


def register(kind: str, link: Link) -> None:
    """Name the page about what tasks of `kind` work on; it must not ask the database."""
    _links[kind] = link


def link_of(run: "TaskRun") -> str:
    """The page about what `run` works on, empty where there is none."""
    link = _links.get(run.kind)
    return link(run) if link else ""
