"""The documentation shows the tables as they are."""

from django.conf import settings

from recruiting import er_diagram


def test_the_documented_diagram_is_up_to_date():
    document = (settings.BASE_DIR / "docs" / "architecture.md").read_text()

    assert er_diagram.replaced(document) == document, "run manage.py er_diagram"


def test_the_diagram_shows_every_table_with_its_links():
    drawn = er_diagram.diagram()

    assert "  Candidate {" in drawn
    assert "Candidate ||--o{ Experience : candidate" in drawn
    assert "CandidateEvent {" not in drawn
