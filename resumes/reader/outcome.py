"""What reading one file led to, and what it may cost."""

from dataclasses import dataclass, field

from resumes.extraction.resume import Redaction, ResumeReading
from resumes.parsing.document import Document
from resumes.parsing.errors import REFUSAL_MESSAGES, Refusal
from resumes.parsing.limits import DEFAULT_LIMITS, Limits

READ = "read"
REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class SandboxLimits:
    """Bounds on the process that reads one file; `memory_bytes` is what it may use beyond the bare interpreter.

    OCR runs in processes of its own, which have the same bounds each; `wall_seconds` holds for all together.
    """

    cpu_seconds: int = 15
    wall_seconds: float = 60.0
    memory_bytes: int = 1024**3
    open_files: int = 64
    processes: int = 4096
    answer_bytes: int = 64 * 1024**2
    file: Limits = DEFAULT_LIMITS


@dataclass(frozen=True, slots=True)
class ReadOutcome:
    """The result for one file.

    `status` is "read" or "refused"; `message` says why it was refused, for a person; `diagnosis` is for logs.
    `preview` is a PNG of the first page, None where none could be drawn. A refused file may hold a document:
    the text of something that is not a resume.
    """

    status: str
    refusal: Refusal | None = None
    message: str = ""
    document: Document | None = None
    reading: ResumeReading | None = None
    redaction: Redaction | None = None
    preview: bytes | None = field(default=None, repr=False)
    milliseconds: int = 0
    diagnosis: str = ""

    @property
    def is_read(self) -> bool:
        """Whether the file was read."""
        return self.status == READ

    @property
    def reason(self) -> str | None:
        """The refusal's code and sentence, such as "empty: The file is empty."; None for what was read."""
        return f"{self.refusal}: {self.message}" if self.refusal else None


def refused(refusal: Refusal, *, message: str = "", diagnosis: str = "") -> ReadOutcome:
    """The outcome of a file that was not read."""
    return ReadOutcome(REFUSED, refusal, message or REFUSAL_MESSAGES[refusal], diagnosis=diagnosis)
