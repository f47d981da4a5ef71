"""A sample to make, and what came of it."""

from dataclasses import dataclass

from tests.benchmarks.reading_quality.checks import Check


@dataclass(frozen=True, slots=True)
class Order:
    """A sample to make: the person of a seed, language and occupation in a layout."""

    seed: int
    language: str
    occupation: str
    layout: str


@dataclass(frozen=True, slots=True)
class Measured:
    """A sample that was read. `refusal` is the code of why it was not, or how the reader broke; `leaks` are the emails
    and phone numbers left in the redacted text, `alarms` what a recruiter is told was hidden or meant for a machine."""

    seed: int
    language: str
    occupation: str
    layout: str
    family: str
    file_type: str
    checks: tuple[Check, ...]
    warnings: tuple[str, ...] = ()
    refusal: str = ""
    leaks: tuple[str, ...] = ()
    milliseconds: float = 0.0
    alarms: tuple[str, ...] = ()
    content: bytes = b""
    text: str = ""

    @property
    def file_name(self) -> str:
        """A name that tells the layout, the language and the seed."""
        return f"{self.layout}-{self.language}-{self.seed}.{self.file_type}"

    @property
    def is_scan(self) -> bool:
        """Whether the text came from pictures."""
        return "ocr" in self.warnings or self.family == "scan" or self.file_type in {"png", "jpeg", "jpg", "tiff"}
