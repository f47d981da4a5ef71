"""PDF: words from PDFium, put back into reading order."""

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from resumes.parsing.building import DraftLine, build_document
from resumes.parsing.document import Document, Page
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.furniture import drop_furniture
from resumes.parsing.glyphs import PageFrame, is_bold, read_words
from resumes.parsing.layout import Row, reading_order, row_box, row_text
from resumes.parsing.limits import Limits

_MAX_LINKS = 200


def parse_pdf(data: bytes, limits: Limits) -> Document:
    """Text, layout and hyperlinks of a PDF. Raises RefusedFile."""
    with open_pdf(data) as pdf:
        if len(pdf) > limits.max_pages:
            raise RefusedFile(Refusal.TOO_MANY_PAGES, f"{len(pdf)} pages, the limit is {limits.max_pages}")
        pages, lines, links = [], [], []
        for number in range(1, len(pdf) + 1):
            page = load_page(pdf, number)
            frame = PageFrame(page)
            pages.append(Page(number, frame.width, frame.height))
            lines.append(list(_page_lines(page, frame, number)))
            links += _page_links(pdf, page)
    kept = drop_furniture(lines, pages)
    return build_document(kept, file_type="pdf", pages=pages, links=links, max_chars=limits.max_text_chars)


def open_pdf(data: bytes) -> pdfium.PdfDocument:
    """The opened PDF. Raises RefusedFile where PDFium cannot open it without a password or at all."""
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "password" in str(error).lower()
        raise RefusedFile(Refusal.ENCRYPTED if locked else Refusal.CORRUPT) from error


def load_page(pdf: pdfium.PdfDocument, number: int) -> pdfium.PdfPage:
    """Page `number`, counted from 1. Raises RefusedFile where the page is damaged."""
    try:
        return pdf[number - 1]
    except (pdfium.PdfiumError, IndexError) as error:
        raise RefusedFile(Refusal.CORRUPT, f"page {number}") from error


def _page_lines(page: pdfium.PdfPage, frame: PageFrame, number: int) -> Iterator[DraftLine]:
    try:
        text_page = page.get_textpage()
    except pdfium.PdfiumError as error:
        raise RefusedFile(Refusal.CORRUPT, f"page {number}") from error
    for row in reading_order(read_words(text_page, frame)):
        size = max(segment.size for segment in row)
        yield DraftLine(row_text(row), number, row_box(row), round(size, 1), _row_is_bold(text_page, row))


def _row_is_bold(text_page: pdfium.PdfTextPage, row: Row) -> bool:
    words = [word for segment in row for word in segment.words]
    first = next((word for word in words if word.text[0].isalnum()), words[0])
    return is_bold(text_page, first.index)


def _page_links(pdf: pdfium.PdfDocument, page: pdfium.PdfPage) -> Iterator[str]:
    """Targets of the page's link annotations."""
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    for _ in range(_MAX_LINKS):
        if not raw.FPDFLink_Enumerate(page.raw, position, link):
            return
        action = raw.FPDFLink_GetAction(link)
        target = _action_target(pdf, action) if action else ""
        if target:
            yield target


def _action_target(pdf: pdfium.PdfDocument, action: raw.FPDF_ACTION) -> str:
    if raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    size = raw.FPDFAction_GetURIPath(pdf.raw, action, None, 0)
    buffer = ctypes.create_string_buffer(min(size, 2048))
    raw.FPDFAction_GetURIPath(pdf.raw, action, buffer, len(buffer))
    return buffer.value.decode("utf-8", "replace").strip()
