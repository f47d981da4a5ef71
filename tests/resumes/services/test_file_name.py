"""Names as strangers give them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumes.services.file_name import display_name


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("cv.pdf", "cv.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\Lebenslauf Müller.docx", "Lebenslauf Müller.docx"),
        ("cv\u202efdp.exe", "cvfdp.exe"),
        ("cv\r\nSet-Cookie: a=b.pdf", "cvSet-Cookie: a=b.pdf"),
        ("a\x00b.pdf", "ab.pdf"),
        ("履歴書.pdf", "履歴書.pdf"),
        ("", "unnamed"),
        ("...", "unnamed"),
        ("\u200b", "unnamed"),
        ("folder/", "folder"),
        ("x" * 300 + ".pdf", "x" * 251 + ".pdf"),
    ],
)
def test_a_name_is_shown_without_what_deceives(given_name, shown):
    assert display_name(given_name) == shown


@given(st.text(max_size=400))
def test_any_name_can_be_stored_and_sent(name):
    shown = display_name(name)

    assert 1 <= len(shown) <= 255
    assert "/" not in shown
    assert "\\" not in shown
    assert not any(unicodedata.category(char) in ("Cc", "Cf", "Cs") for char in shown)
    assert display_name(shown) == shown
