"""What the confined process does with one file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core.taxonomy import Extra
from resumes.extraction import read_document
from resumes.extraction.resume import Redaction, ResumeReading
from resumes.manipulation import screen
from resumes.parsing import Document, Refusal, RefusedFile, detect_type, parse, render_page, render_preview
from resumes.privacy import redact
from resumes.reader import wire
from resumes.reader.outcome import SandboxLimits

PREVIEW_WIDTH = 900


@dataclass(frozen=True, slots=True)
class Request:
    """A file's bytes follow in a frame of their own. `page` 0 asks for a reading, else for a picture of that page.

    `width` is the picture's, for a reading of the first page; 0 for none. `extra` are skills beside the shipped ones.
    """

    as_of: date
    limits: SandboxLimits
    page: int = 0
    width: int = PREVIEW_WIDTH
    extra: Extra = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """Either a refusal with its message, or a document with what was read from it."""

    refusal: Refusal | None = None
    message: str = ""
    document: Document | None = None
    reading: ResumeReading | None = None
    redaction: Redaction | None = None
    diagnosis: str = ""


def answer(request: Request, data: bytes) -> Iterator[bytes]:
    """Payloads in order: an Answer, then the picture. One that is sent survives a crash in what comes after it."""
    try:
        document = parse(data, request.limits.file)
        if not request.page:
            yield wire.dumps(_read(document, request))
            if request.width:
                yield render_preview(data, detect_type(data), request.width, document) or b""
        else:
            picture = render_page(data, detect_type(data), request.page, request.width, document)
            yield wire.dumps(Answer())
            yield picture
    except RefusedFile as error:
        yield wire.dumps(Answer(error.refusal, error.message))


def _read(document: Document, request: Request) -> Answer:
    document = screen(document)
    reading = read_document(document, as_of=request.as_of, extra=request.extra)
    return Answer(document=document, reading=reading, redaction=redact(document, reading))
