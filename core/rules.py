"""Small predicates: what each role may do."""

from core.enums import Role

RANK = {Role.VIEWER: 0, Role.RECRUITER: 1, Role.ADMIN: 2}


def role_reaches(held: str, wanted: str) -> bool:
    """Whether a member with role `held` may do what asks for role `wanted`."""
    return RANK[Role(held)] >= RANK[Role(wanted)]
