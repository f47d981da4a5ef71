"""May a member of this role do this with resumes and candidates?"""

from core.enums import Role
from core.rules import role_reaches


def may_edit(role: str) -> bool:
    """Upload, correct, write notes, delete a file."""
    return role_reaches(role, Role.RECRUITER)


def may_erase(role: str) -> bool:
    """Erase a person and everything derived."""
    return role_reaches(role, Role.ADMIN)
