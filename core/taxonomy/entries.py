"""The skills taxonomy as plain data: what the database holds, in the form that engines read."""

from dataclasses import dataclass
from enum import StrEnum


class RelationKind(StrEnum):
    """How one skill stands to another: Django *implies* Python, Django is *broader*-linked to web
    development (its broader skill), React is *related* to Vue."""

    IMPLIES = "implies"
    BROADER = "broader"
    RELATED = "related"


@dataclass(frozen=True, slots=True)
class Relation:
    """An edge of the taxonomy; `weight` (0 to 1) is the credit that the other end may earn."""

    kind: RelationKind
    target: str
    weight: float


@dataclass(frozen=True, slots=True)
class SkillEntry:
    """A skill: `key` is its stable slug, `aliases` are other ways to write it.

    An `ambiguous` name (Go, R, Excel) counts only beside one of its `context` words or among other skills.
    `weak_aliases` are such names, too, while the entry's other names stand for themselves (AP: accounts payable).
    A weak alias may stand for itself in another skill, which is meant where the context is missing (GCP).
    With `needs_context` such names count beside a context word only (Chef, SAFe), not for being in a list.
    """

    key: str
    name: str
    category: str
    aliases: tuple[str, ...] = ()
    ambiguous: bool = False
    context: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    weak_aliases: tuple[str, ...] = ()
    needs_context: bool = False


@dataclass(frozen=True, slots=True)
class SkillMention:
    """A skill found in a text: characters `start` to `end`, with how sure the matcher is (0 to 1)."""

    key: str
    name: str
    start: int
    end: int
    confidence: float
