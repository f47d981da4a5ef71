"""Finds personal data in a resume and replaces it by typed placeholders."""

from resumes.privacy.redaction import redact

__all__ = ["redact"]
