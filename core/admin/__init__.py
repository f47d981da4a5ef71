"""The back office: what operators of the installation see and do; one concern a module."""

from core.admin import audit, emails, flags, organizations, sign_ins, skills, tasks, users, visits

__all__ = ["audit", "emails", "flags", "organizations", "sign_ins", "skills", "tasks", "users", "visits"]
