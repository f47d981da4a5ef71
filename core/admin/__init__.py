"""The back office: what operators of the installation see and do; one concern a module."""

from core.admin import emails, flags, organizations, sign_ins, skills, tasks, users, visits

__all__ = ["emails", "flags", "organizations", "sign_ins", "skills", "tasks", "users", "visits"]
