"""The back office: what operators of the installation see and do; one concern a module."""

from core.admin import organizations, tasks, users

__all__ = ["organizations", "tasks", "users"]
