"""Finds what is written to sway a machine rather than to inform a person, and takes it out of what is read."""

from resumes.manipulation.passages import instructs
from resumes.manipulation.screening import screen

__all__ = ["instructs", "screen"]
