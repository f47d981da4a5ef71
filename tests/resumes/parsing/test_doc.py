"""DOC of Word 97 to 2003: an own file saved by an office program, the same broken in every way, and foreign ones."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resumes.parsing import FileType, RefusedFile, detect_type, parse
from resumes.parsing.errors import Refusal

SAVED = (Path(__file__).parents[2] / "samples" / "files" / "word97.doc").read_bytes()
FOREIGN = Path(__file__).resolve().parents[4] / "shared" / "corpora" / "poi_docx"


def test_text_header_table_and_looks_are_read() -> None:
    document = parse(SAVED)
    assert document.file_type == FileType.DOC == detect_type(SAVED)
    assert [line.text for line in document.lines] == [
        "Łucja Wiśniewska · lucja@example.org",
        "Łucja Wiśniewska",
        "+48 22 123 45 67 | Kraków, Poland",
        "Experience",
        "Data Engineer, Initech GmbH\t03/2019 – 12/2022",
        "Built pipelines in Python and PostgreSQL",
        "Visible",
        "white Terraform words nobody sees here",
        "Skills\tPython, Django",
        "Languages\tPolish native, English C1",
        "Education",
        "MSc Computer Science, AGH University, 2014 – 2019",
    ]
    name = document.lines[1]
    assert (name.font_size, name.bold) == (22.0, True)


def test_letters_marked_as_hidden_are_kept_apart() -> None:
    document = parse(SAVED)
    assert [(item.text, item.reason) for item in document.hidden] == [
        ("hidden Kubernetes words for the machine", "marked")
    ]
    assert "Kubernetes" not in document.text


def refusal_of(data: bytes) -> Refusal | None:
    """Why a file is refused; None where something was read."""
    try:
        return None if parse(data).text else Refusal.NO_TEXT
    except RefusedFile as refused:
        return refused.refusal


@given(at=st.integers(8, len(SAVED) - 1), byte=st.integers(0, 255))
@settings(max_examples=150, deadline=None)
def test_a_damaged_file_is_read_or_refused(at: int, byte: int) -> None:
    refused = refusal_of(SAVED[:at] + bytes([byte]) + SAVED[at + 1 :])
    assert refused in {
        None,
        Refusal.CORRUPT,
        Refusal.NO_TEXT,
        Refusal.ENCRYPTED,
        Refusal.UNSUPPORTED,
        Refusal.TOO_LARGE,
    }


@given(length=st.integers(8, len(SAVED) // 2))
@settings(max_examples=60, deadline=None)
def test_half_a_file_is_refused(length: int) -> None:
    assert refusal_of(SAVED[:length]) in {Refusal.CORRUPT, Refusal.NO_TEXT, Refusal.UNSUPPORTED}


@pytest.mark.shared_data
@pytest.mark.skipif(not FOREIGN.exists(), reason="needs the shared corpora")
def test_foreign_files_are_read_or_refused() -> None:
    refusals = [refusal_of(file.read_bytes()) for file in sorted(FOREIGN.glob("*.doc"))]
    assert refusals.count(None) >= 0.7 * len(refusals)
