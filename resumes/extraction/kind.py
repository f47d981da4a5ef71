"""Whether a document is a resume at all, and whether it holds more than one."""

import re
from collections.abc import Sequence

from resumes.extraction.resume import ResumeReading
from resumes.extraction.sections import Section
from resumes.parsing.document import Document

_LETTER = re.compile(
    r"^\s*(?:dear\s+(?:\w|mr|ms|sir|hiring)|sehr\s+geehrte|madame,?\s+monsieur|(?:chère?|estimad[oa]s?|prezad[oa]s?|gentile|egregio|geachte|szanown[iy])\b)",
    re.IGNORECASE | re.MULTILINE,
)
_CLOSING = re.compile(
    r"^\s*(?:sincerely|yours\s+(?:sincerely|faithfully|truly)|(?:kind|best|warm)\s+regards|mit\s+freundlichen\s+grüßen|cordialement|atentamente|"
    r"atenciosamente|cordiali\s+saluti|distinti\s+saluti|met\s+vriendelijke\s+groet|z\s+poważaniem|respectfully)",
    re.IGNORECASE | re.MULTILINE,
)
_BUSINESS = re.compile(
    r"\b(?:invoice\s*(?:no|number|date|#)|amount\s+due|subtotal|total\s+due|rechnungsnummer|rechnungsdatum|mehrwertsteuer|facture\s+n|iban|vat\s+(?:no|id|number)|"
    r"bill\s+to|purchase\s+order|table\s+of\s+contents|terms\s+and\s+conditions|user\s+(?:manual|guide)|abstract\b[\s.:—-]+\w|hereinafter|troubleshooting|warranty)",
    re.IGNORECASE,
)
_PARTS = frozenset(
    [
        "experience",
        "education",
        "skills",
        "languages",
        "certificates",
        "projects",
        "summary",
        "publications",
        "volunteering",
    ]
)


def is_resume(document: Document, reading: ResumeReading, sections: Sequence[Section]) -> bool:
    """Conservative: False only for a letter, for business papers, and for text without sections, jobs or degrees."""
    kinds = {section.kind for section in sections if section.lines} & _PARTS
    dated = sum(job.start is not None or job.end is not None for job in reading.experience)
    if _LETTER.search(document.text) and _CLOSING.search(document.text):
        return dated > 0 and bool(kinds & {"experience", "education"})
    business = len({match[0].casefold() for match in _BUSINESS.finditer(document.text[:100_000])})
    if business >= 2:
        return dated > 0 and len(kinds) >= 2
    return bool(kinds & {"experience", "education", "skills", "projects"}) or dated > 0 or bool(reading.education)


def has_several_people(reading: ResumeReading, sections: Sequence[Section]) -> bool:
    """Whether several emails of unlike names come with repeated sections of experience and education."""
    counts = [sum(section.kind == kind for section in sections) for kind in ("experience", "education")]
    names = {re.sub(r"[^a-z]", "", item.value.split("@")[0].lower())[:4] for item in reading.emails}
    return min(counts) >= 2 and len(names) >= 2
