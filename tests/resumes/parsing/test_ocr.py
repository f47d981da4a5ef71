"""Bullets in scans: the OCR program takes them for letters and signs, or is not sure of them."""

import pytest
import typst

from resumes.parsing import parse
from resumes.parsing.ocr import can_read_pictures

ITEMS = ["Introduced a dispensing robot", "Set up packing for 349 residents", "Reduced the use of paper by half"]
SOURCE = "\n".join(["Market Square Pharmacy, Denver", *(f"- {item}" for item in ITEMS), "", "Telephone: none"])

pytestmark = pytest.mark.skipif(not can_read_pictures(), reason="Tesseract is not installed")


@pytest.mark.parametrize("marker", ["•", "▪", "–", "»"])
def test_items_of_a_list_begin_with_a_bullet_whatever_it_was_taken_for(marker: str) -> None:
    page = f"#set page(height: 8cm)\n#set list(marker: [{marker}])\n{SOURCE}"
    lines = parse(typst.compile(page.encode(), format="png", ppi=200)).lines
    assert [line.text for line in lines if line.text.startswith("•")] == [f"• {item}" for item in ITEMS]
    assert all(line.box is not None and line.font_size > 5 for line in lines)
