"""Is what was read a resume at all?"""

from dataclasses import replace

from resumes.parsing import REFUSAL_MESSAGES, Refusal
from resumes.reader.outcome import REFUSED, ReadOutcome

NOT_A_RESUME = "not_a_resume"
OCR = "ocr"


def verdict(outcome: ReadOutcome) -> ReadOutcome:
    """The outcome, turned into a refusal where the reader warns that this is no resume.

    A scan with an email address passes: poor scans lose the headings that tell a resume.
    """
    reading = outcome.reading
    if reading is None or NOT_A_RESUME not in reading.warnings or (OCR in reading.warnings and reading.emails):
        return outcome
    refusal = Refusal.NOT_A_RESUME
    return replace(
        outcome, status=REFUSED, refusal=refusal, message=REFUSAL_MESSAGES[refusal], reading=None, redaction=None
    )
