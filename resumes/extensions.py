"""Where upper apps add to a candidate's detail, so that this app names none of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from resumes.models import Candidate

DetailPart = Callable[["Candidate"], Any]
_detail_parts: dict[str, DetailPart] = {}


def register_detail(name: str, part: DetailPart) -> None:
    """Add `name` to the API's candidate detail; `part` answers with what JSON can hold, in few queries."""
    _detail_parts[name] = part


def detail_parts(candidate: "Candidate") -> dict[str, Any]:
    """What upper apps add to this candidate's detail."""
    return {name: part(candidate) for name, part in _detail_parts.items()}
