"""Headings of sections, as people word them in eight languages."""

import pytest

from resumes.extraction.heading_words import heading_kind

HEADINGS = {
    "experience": ("Work History", "Beruflicher Werdegang", "Berufliche Stationen", "Parcours professionnel",
                   "Vida laboral", "Atividade profissional", "Esperienze lavorative", "Relevante werkervaring",
                   "Przebieg pracy zawodowej"),
    "education": ("Education and Training", "Schul- und Berufsausbildung", "Formation et diplômes", "Estudios",
                  "Habilitações literárias", "Formazione accademica", "Gevolgde opleidingen", "Wykształcenie"),
    "skills": ("Core Competencies", "Besondere Kenntnisse", "Compétences clés", "Competencias técnicas",
               "Conhecimentos técnicos", "Abilità e competenze", "Kerncompetenties", "Wiedza i umiejętności"),
    "languages": ("Languages Spoken", "Sprachliche Kenntnisse", "Langues étrangères", "Competencias lingüísticas",
                  "Línguas estrangeiras", "Lingue conosciute", "Vreemde talen", "Znajomość języków obcych"),
    "summary": ("Personal Statement", "Wer ich bin", "Qui suis-je ?", "Sobre mí", "Apresentação", "Su di me",
                "Profielschets", "Cel zawodowy"),
    "certificates": ("Accreditations", "Lehrgänge und Zertifikate", "Permis et certificats", "Cursos realizados",
                     "Formação complementar", "Corsi e certificazioni", "Cursussen", "Kursy i szkolenia"),
    "references": ("References on Request", "Referenzen und Zeugnisse", "Références sur demande", "Recomendaciones",
                   "Cartas de recomendação", "Raccomandazioni", "Referenties op aanvraag", "Osoby polecające"),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "heading"), [(kind, text) for kind, texts in HEADINGS.items() for text in texts])
def test_a_heading_opens_its_section_in_every_language(kind: str, heading: str) -> None:
    assert heading_kind(heading) == kind
    assert heading_kind(heading.upper()) == kind


@pytest.mark.parametrize(
    "line",
    ["Project Management", "Wir haben Erfahrung mit Kunden aus aller Welt gesammelt", "Kenntnisse der Statik, sehr gut",
     "Responsable de la formation des équipes", "Carriera Srl"],
)  # fmt: skip
def test_a_line_of_text_with_a_heading_word_opens_none(line: str) -> None:
    assert heading_kind(line) is None
