"""PDF: words from PDFium, put back into reading order."""

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

import pypdfium2 as pdfium
from pypdfium2 import raw

from resumes.parsing.attachments import attached_resume
from resumes.parsing.building import DraftLine, build_document
from resumes.parsing.document import Document, HiddenText, Page
from resumes.parsing.errors import Refusal, RefusedFile
from resumes.parsing.furniture import drop_furniture
from resumes.parsing.glyphs import PageFrame, Word, is_bold, read_words
from resumes.parsing.hidden import Reason, look_at, passages, worth_telling
from resumes.parsing.layout import Row, reading_order, row_box, row_size, row_text
from resumes.parsing.limits import Limits
from resumes.parsing.ocr import OCR_DPI, OCR_WARNING, can_read_pictures, read_picture
from resumes.parsing.paint import notes_of, pictures_of
from resumes.parsing.pdf_beside import descriptions, words_beside

PAGES_LEFT_OUT = "pages_left_out"
_MAX_LINKS = 200
_MIN_TEXT = 20  # characters; a scan may carry a stamp or a page number as text
_MAX_OBJECTS = 1000  # of a page, looked at
_MAX_OCR_SIDE = 3000  # pixels


@dataclass(frozen=True, slots=True)
class _PageReading:
    page: Page
    lines: list[DraftLine]
    links: list[str]
    hidden: list[HiddenText]


def parse_pdf(data: bytes, limits: Limits) -> Document:
    """Text, layout and hyperlinks of a PDF; pages without text go to OCR where there is any. Raises RefusedFile."""
    with open_pdf(data) as pdf:
        if len(pdf) > limits.max_pages:
            raise RefusedFile(Refusal.TOO_MANY_PAGES, f"{len(pdf)} pages, the limit is {limits.max_pages}")
        readings = [_read_page(pdf, number) for number in range(1, len(pdf) + 1)]
        beside = list(_aside(words_beside(pdf, data), 1))
        warnings = _read_scans(pdf, readings, limits)
        structured = attached_resume(pdf, limits)
    pages = [reading.page for reading in readings]
    lines = drop_furniture([reading.lines for reading in readings], pages)
    links = [link for reading in readings for link in reading.links]
    document = build_document(
        lines, file_type="pdf", pages=pages, links=links, warnings=warnings, max_chars=limits.max_text_chars
    )
    hidden = [passage for reading in readings for passage in reading.hidden]
    return replace(document, hidden=worth_telling([*hidden, *beside], document.text), structured=structured)


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


def _read_page(pdf: pdfium.PdfDocument, number: int) -> _PageReading:
    page = load_page(pdf, number)
    frame = PageFrame(page)
    try:
        text_page = page.get_textpage()
    except pdfium.PdfiumError as error:
        raise RefusedFile(Refusal.CORRUPT, f"page {number}") from error
    pictures = pictures_of(page)
    sight = look_at(page, text_page, frame, read_words(text_page, frame), pictures)
    lines = list(_page_lines(text_page, sight.seen, number))
    hidden = [*passages(sight.hidden, number), *_aside(chain(notes_of(page), descriptions(pictures)), number)]
    return _PageReading(Page(number, frame.width, frame.height), lines, list(_page_links(pdf, page)), hidden)


def _aside(texts: Iterable[str], page: int) -> Iterator[HiddenText]:
    return (HiddenText(text, page, Reason.ASIDE.value) for text in texts)


def _read_scans(pdf: pdfium.PdfDocument, readings: list[_PageReading], limits: Limits) -> list[str]:
    """Fills in pages that have pictures but hardly any text, and says so."""
    bare = [index for index, reading in enumerate(readings) if _is_scan(pdf, index, reading)]
    if not bare or not can_read_pictures():
        return [PAGES_LEFT_OUT] if bare and len(bare) < len(readings) else []
    for index in bare[: limits.max_ocr_pages]:
        page = load_page(pdf, index + 1)
        scale = min(OCR_DPI / 72, _MAX_OCR_SIDE / max(*page.get_size(), 1.0))
        image = page.render(scale=scale, grayscale=True).to_pil()
        readings[index] = replace(readings[index], lines=list(read_picture(image, index + 1, 1 / scale)))
    return [OCR_WARNING, *([PAGES_LEFT_OUT] if len(bare) > limits.max_ocr_pages else [])]


def _is_scan(pdf: pdfium.PdfDocument, index: int, reading: _PageReading) -> bool:
    """Whether the page has pictures but hardly any text, or outlines of letters instead of any."""
    written = sum(len(line.text) for line in reading.lines)
    if written >= _MIN_TEXT:
        return False
    page = load_page(pdf, index + 1)  # held here: PDFium closes a page that nobody holds
    drawn = range(min(raw.FPDFPage_CountObjects(page.raw), _MAX_OBJECTS))
    kinds = {raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page.raw, at)) for at in drawn}
    return raw.FPDF_PAGEOBJ_IMAGE in kinds or raw.FPDF_PAGEOBJ_FORM in kinds or (bool(kinds) and not written)


def _page_lines(text_page: pdfium.PdfTextPage, words: list[Word], number: int) -> Iterator[DraftLine]:
    for row, aside in reading_order(words, number).rows():
        bold = _row_is_bold(text_page, row)
        yield DraftLine(row_text(row), number, row_box(row), row_size(row), bold, aside, row[-1].full)


def _row_is_bold(text_page: pdfium.PdfTextPage, row: Row) -> bool:
    words = [word for segment in row for word in segment.words]
    first = next((word for word in words if word.text[0].isalnum()), words[0])
    return is_bold(text_page, first.place)


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
