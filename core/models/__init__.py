from core.models.activity import Activity
from core.models.api_key import ApiKey
from core.models.audit import AuditHead, AuditLink, AuditShape
from core.models.base import BaseModel, OrganizationModel, audited, new_id, scoped
from core.models.clerk import ClerkAccount, ClerkDelivery
from core.models.email import Email, EmailTemplate, EmailTemplateVersion
from core.models.export import OrganizationExport
from core.models.flag import Flag
from core.models.idempotency import IdempotencyRecord
from core.models.invitation import Invitation
from core.models.organization import Membership, Organization
from core.models.organization_skill import KnownSkill, OrganizationSkill
from core.models.preferences import Preferences
from core.models.registration import Registration
from core.models.sign_in import RefreshToken, SignIn
from core.models.skill import Skill, SkillAlias, SkillRelation
from core.models.task_run import TaskRun
from core.models.user import User
from core.models.visit import OperatorVisit

__all__ = [
    "Activity",
    "ApiKey",
    "AuditHead",
    "AuditLink",
    "AuditShape",
    "BaseModel",
    "ClerkAccount",
    "ClerkDelivery",
    "Email",
    "EmailTemplate",
    "EmailTemplateVersion",
    "Flag",
    "IdempotencyRecord",
    "Invitation",
    "KnownSkill",
    "Membership",
    "OperatorVisit",
    "Organization",
    "OrganizationExport",
    "OrganizationModel",
    "OrganizationSkill",
    "Preferences",
    "RefreshToken",
    "Registration",
    "SignIn",
    "Skill",
    "SkillAlias",
    "SkillRelation",
    "TaskRun",
    "User",
    "audited",
    "new_id",
    "scoped",
]
