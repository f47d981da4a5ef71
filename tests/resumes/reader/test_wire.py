from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumes.extraction.resume import Evidence, Field, PartialDate, ReadExperience, ReadSkill, ResumeReading
from resumes.parsing import Box, Document, Line, Page
from resumes.reader import wire
from resumes.reader.outcome import SandboxLimits
from resumes.reader.work import Request


@given(st.text(), st.floats(allow_nan=False), st.booleans())
def test_documents_come_back_the_same(text: str, size: float, bold: bool) -> None:
    line = Line(text, 0, len(text), 1, Box(size, 0.0, 1.0, 2.0), size, bold)
    document = Document(text, (line,), (Page(1, 595.0, 842.0),), "pdf", ("https://example.org",), ("ocr",))
    assert wire.loads(Document, wire.dumps(document)) == document


def test_nested_generic_optional_and_tuple_fields_come_back_the_same() -> None:
    evidence = Evidence(1, 2, 3)
    reading = ResumeReading(
        name=Field("Jane", 0.9, evidence),
        emails=(Field("j@example.org", 1.0),),
        experience=(
            ReadExperience(title=Field("Engineer", 0.5), start=Field(PartialDate(2020, 5), 1.0), current=True),
        ),
        skills=(ReadSkill("python", "Python", 12, PartialDate(2024), 0.8, (evidence, evidence)),),
    )
    assert wire.loads(ResumeReading, wire.dumps(reading)) == reading


def test_dates_and_nested_limits_come_back_the_same() -> None:
    request = Request(date(2026, 2, 28), SandboxLimits(cpu_seconds=3))
    assert wire.loads(Request, wire.dumps(request)) == request


@dataclass(frozen=True)
class Unknown:
    value: complex


def test_what_is_not_known_is_said() -> None:
    with pytest.raises(TypeError, match="complex"):
        wire.loads(Unknown, b"[1]")


def test_a_wrong_number_of_fields_is_said() -> None:
    with pytest.raises(ValueError, match="zip"):
        wire.loads(Evidence, b"[1,2,3,4]")
    with pytest.raises(TypeError, match="missing"):
        wire.loads(Evidence, b"[1,2]")


def test_a_layout_that_was_stored_before_its_class_grew_is_read() -> None:
    document = Document("Anna", (), (Page(1),), "pdf")
    older = wire.dumps(document).decode().rpartition(",[]")[0] + "]"

    assert wire.loads(Document, older.encode()) == document
