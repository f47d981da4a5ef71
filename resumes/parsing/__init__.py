"""Files to text with layout: `parse` is the door, `Document` what comes out."""

from resumes.parsing.detection import FileType, detect_type
from resumes.parsing.document import Box, Document, Line, Page
from resumes.parsing.errors import REFUSAL_MESSAGES, Refusal, RefusedFile
from resumes.parsing.limits import DEFAULT_LIMITS, Limits
from resumes.parsing.preview import render_page, render_preview
from resumes.parsing.registry import parse

__all__ = [
    "DEFAULT_LIMITS",
    "REFUSAL_MESSAGES",
    "Box",
    "Document",
    "FileType",
    "Limits",
    "Line",
    "Page",
    "Refusal",
    "RefusedFile",
    "detect_type",
    "parse",
    "render_page",
    "render_preview",
]
