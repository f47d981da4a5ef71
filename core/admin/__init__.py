"""The back office: what operators of the installation see and do; one concern a module."""

from core.admin import flags, organizations, skills, tasks, users

__all__ = ["flags", "organizations", "skills", "tasks", "users"]
