"""Finds personal data in a resume and replaces it by typed placeholders."""

from resumes.privacy.redaction import redact, redact_written

__all__ = ["redact", "redact_written"]
