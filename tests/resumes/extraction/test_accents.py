"""Headings of people whose keyboard, or whose scanner, knows no accents."""

import pytest

from resumes.extraction.accents import without_accents
from resumes.extraction.heading_words import heading_kind


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Experiencia laboral", "experience"),
        ("FORMACION", "education"),
        ("Formacién", "education"),
        ("Educaci6n", "education"),
        ("Educagao", "education"),
        ("DoSwiadczenie zawodowe", "experience"),
        ("Wyksztatcenie", "education"),
        ("Fahigkeiten", "skills"),
        ("Competences", "skills"),
        ("❖ Skills", "skills"),
    ],
)
def test_headings_are_known_without_their_accents(heading: str, kind: str) -> None:
    assert heading_kind(heading) == kind


def test_resume_names_the_document_and_heads_no_summary() -> None:
    assert heading_kind("Resume") is None
    assert heading_kind("Résumé") == "summary"


def test_accents_and_strokes_are_taken_off() -> None:
    assert without_accents("Małgorzata Ångström, Groß, çà") == "Malgorzata Angstrom, Gross, ca"
