import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumes.parsing.building import DraftLine, build_document
from resumes.parsing.errors import RefusedFile
from resumes.parsing.repair import clean_text


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("cafÃ©", "café"),
        ("itâ€™s", "it’s"),
        ("â€¢ Led a team", "• Led a team"),
        ("eï¬ƒcient ﬁle", "efficient file"),
        ("SÃ£o Paulo", "São Paulo"),
        ("polÃtica", "política"),
        ("Company Name ï¼ City", "Company Name - City"),
        ("skills Â.", "skills  ."),
        ("\uf0e0 jane@example.org", "\tjane@example.org"),
        ("Acme ◷May 2020 ⚐Berlin", "Acme \tMay 2020 \tBerlin"),
        ("\U0001f4de +49 30 1234567 ✉\ufe0f jane@example.org", "\t+49 30 1234567 \tjane@example.org"),
        ("Python ★★★☆☆", "Python ★★★☆☆"),
        ("✓ Led a team", "✓ Led a team"),
        ("\uf0b7 Python", "• Python"),
        ("Âge : 30", "Âge : 30"),
        ("São Paulo, Ærø, naïve café", "São Paulo, Ærø, naïve café"),
        ("zero\u200bwidth", "zerowidth"),
    ],
)
def test_text_is_mended(broken: str, whole: str) -> None:
    assert clean_text(broken) == whole


def document_text(*lines: str) -> str:
    return build_document([DraftLine(line) for line in lines], file_type="txt").text


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("the develop-", "ment of it", "the development\nof it"),
        ("a long-", "term plan", "a long-term\nplan"),
        ("inter\u00ad", "national work", "international\nwork"),
        ("2018 -", "present", "2018 -\npresent"),
        ("Jean-", "Pierre", "Jean-\nPierre"),
        ("linkedin.com/in/jane-doe-", "example", "linkedin.com/in/jane-doe-example"),
        ("see jane.van-", "dyk@example.org now", "see jane.van-dyk@example.org\nnow"),
        ("Professional (SHRM-", "CP), 2019", "Professional (SHRM-CP),\n2019"),
        ("an ISO-", "certified plant", "an ISO-certified\nplant"),
        ("a Java-", "based service", "a Java-based\nservice"),
        ("MANAGER -", "ACME", "MANAGER -\nACME"),
    ],
)
def test_words_broken_at_a_line_end_are_joined(first: str, second: str, joined: str) -> None:
    assert document_text(first, second) == joined


def test_the_rest_of_the_document_says_how_a_word_is_written() -> None:
    assert document_text("reco-", "very in dispatch", "a reco-very plan").startswith("reco-very\n")


@given(st.lists(st.text(max_size=40), max_size=12))
def test_every_line_is_the_quote_at_its_offsets(texts: list[str]) -> None:
    try:
        document = build_document([DraftLine(text) for text in texts], file_type="txt")
    except RefusedFile:
        assert not any(char.isalnum() for text in texts for char in clean_text(text))
        return
    assert all(document.text[line.start : line.end] == line.text for line in document.lines)
    assert document.text == "\n".join(line.text for line in document.lines)
    assert "" not in [line.text for line in document.lines]
