"""Why a file is refused. The codes are stored and served by the API; the wording stands here only."""

from enum import StrEnum


class Refusal(StrEnum):
    """Reasons a file is not read."""

    MISSING = "missing"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_MANY_PAGES = "too_many_pages"
    UNSUPPORTED = "unsupported"
    ENCRYPTED = "encrypted"
    CORRUPT = "corrupt"
    BOMB = "bomb"
    NO_TEXT = "no_text"
    NOT_A_RESUME = "not_a_resume"
    INFECTED = "infected"
    NOT_SCANNED = "not_scanned"
    TIMEOUT = "timeout"
    CRASHED = "crashed"


REFUSAL_MESSAGES: dict[Refusal, str] = {
    Refusal.MISSING: "There is no such file.",
    Refusal.EMPTY: "The file is empty. Save it again and upload it once more.",
    Refusal.TOO_LARGE: "The file is larger than the limit. Upload a smaller copy.",
    Refusal.TOO_MANY_PAGES: "The file has more pages than the limit. Upload only the resume itself.",
    Refusal.UNSUPPORTED: "This is not a document we read. Upload PDF, DOCX, DOC, ODT, RTF, TXT, HTML, PNG, JPEG, TIFF, "
    "JSON Resume or Europass XML.",
    Refusal.ENCRYPTED: "The file is protected by a password. Remove the password and upload it again.",
    Refusal.CORRUPT: "The file is damaged and cannot be opened. Export it again from the program that made it.",
    Refusal.BOMB: "The file unpacks to far more than it should and was not opened.",
    Refusal.NO_TEXT: "No text was found in the file. If it is a scan, upload a sharper one or the original document.",
    Refusal.NOT_A_RESUME: "The document reads like something other than a resume.",
    Refusal.INFECTED: "The virus scanner objects to this file; it was not stored. Ask its sender for another copy.",
    Refusal.NOT_SCANNED: "The virus scanner does not answer, so the file was not taken. Upload it again in a while.",
    Refusal.TIMEOUT: "Reading the file took too long and was stopped.",
    Refusal.CRASHED: "The file made its reader fail and was set aside.",
}


class RefusedFile(Exception):  # noqa: N818 - it is a verdict on a file, not a fault of the program
    """A file that is not read, with the reason a person understands."""

    def __init__(self, refusal: Refusal, detail: str = "") -> None:
        self.refusal = refusal
        self.detail = detail
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """The reason as a sentence that says what to do."""
        base = REFUSAL_MESSAGES[self.refusal]
        return f"{base} ({self.detail})" if self.detail else base
