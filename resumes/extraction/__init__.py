"""Reads a resume: from a document's text and layout to fields with confidence and evidence."""

from resumes.extraction.json_resume import to_json_resume
from resumes.extraction.reading import read_document

__all__ = ["read_document", "to_json_resume"]
