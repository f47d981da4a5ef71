"""What a recruiter should know of a file as a whole."""

from django.utils.text import get_text_list

from resumes.extraction.resume import ResumeReading

_TEXTS = {
    "several_people": "This file seems to hold the resumes of several people{pages}. Only one candidate came of it.",
    "attachment_differs": "What is attached to this file tells of another career than its pages; those were read.",
    "pages_left_out": "Some pages are pictures that could not be read.",
    "ocr": "This is a scan: it was read from pictures, which is less certain.",
}


def notices(reading: ResumeReading) -> list[str]:
    """The reader's warnings in sentences; those that a page has no words for are left out."""
    pages = [str(page) for page in dict.fromkeys(reading.people_pages)]
    where = f", beginning on pages {get_text_list(pages, 'and')}" if len(pages) > 1 else ""
    return [_TEXTS[code].format(pages=where) for code in reading.warnings if code in _TEXTS]
