"""Every layout prints all that its sheet holds; read here by libraries, not by the product."""

import multiprocessing
import re
import unicodedata
from collections import Counter
from io import BytesIO
from zipfile import ZipFile

import pypdfium2
import pytest
from lxml import etree, html
from PIL import Image
from striprtf.striprtf import rtf_to_text

from tests.samples.layouts import FRESH, LAYOUTS
from tests.samples.layouts.chromium_pdf import CHROMIUM_LAYOUTS, found_chromium
from tests.samples.people import make_sample

SEEDS = (1, 6, 23)
SCANS = [layout for layout in LAYOUTS.values() if layout.family == "scan"]
BROWSER = [pytest.mark.browser, pytest.mark.skipif(not found_chromium(), reason="no Chromium is found")]
TEXTS = [
    pytest.param(layout, id=layout.name, marks=BROWSER if layout in CHROMIUM_LAYOUTS else [])
    for layout in LAYOUTS.values()
    if layout not in SCANS
]
PDFS = [one for one in TEXTS if one.values[0].file_type == "pdf"]


def words_of(layout, content):
    """The text of a file without anything but letters and digits, capitals made small, ligatures taken apart."""
    readers = {"pdf": from_pdf, "docx": from_package, "odt": from_package, "html": from_html, "rtf": from_rtf}
    return plain(readers.get(layout.file_type, bytes.decode)(content))


def plain(text):
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text).casefold())


def from_pdf(content):
    document = pypdfium2.PdfDocument(content)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def from_package(content):
    with ZipFile(BytesIO(content)) as package:
        parts = [name for name in package.namelist() if re.search(r"content\.xml|word/(document|header\d*)\.xml", name)]
        return "\n".join("".join(etree.fromstring(package.read(name)).itertext()) for name in parts)


def from_html(content):
    return html.fromstring(content.decode()).find("body").text_content()


def from_rtf(content):
    return rtf_to_text(content.decode())


def printed(sheet):
    """Every string of a sheet that a layout must print."""
    yield sheet.name
    yield from (contact.text for contact in sheet.contacts)
    for section in sheet.sections:
        yield from (section.heading, section.text)
        yield from (item for group in section.groups for item in group.items)
        for entry in section.entries:
            yield from (entry.title, entry.organization, entry.place, entry.description)
            yield from (*re.split(r"\s*[–—]\s*|\s+-\s+", entry.dates), *entry.highlights, *entry.notes)


@pytest.mark.parametrize("layout", TEXTS)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_layout_prints_all_that_the_sheet_holds(layout, seed):
    sheet = make_sample(seed).sheet

    words = words_of(layout, layout.render(sheet))

    assert [text for text in printed(sheet) if plain(text) not in words] == []


@pytest.mark.parametrize("layout", PDFS)
def test_nothing_is_printed_beyond_the_page(layout):
    document = pypdfium2.PdfDocument(layout.render(make_sample(23).sheet))
    for page in document:
        text = page.get_textpage()
        boxes = [text.get_charbox(i) for i in range(text.count_chars()) if text.get_text_range(i, 1).strip()]
        width, height = page.get_size()
        beyond = [box for box in boxes if box[0] < -1 or box[1] < -1 or box[2] > width + 1 or box[3] > height + 1]
        assert beyond == []
    document.close()


@pytest.mark.parametrize("layout", TEXTS[::4])
def test_the_same_sheet_gives_the_same_bytes(layout):
    sheet = make_sample(SEEDS[0]).sheet

    assert layout.render(sheet) == layout.render(sheet)


def test_a_forked_process_prints_as_its_parent_does():
    sheet = make_sample(SEEDS[0]).sheet
    here = LAYOUTS["pdf-classic"].render(sheet)

    with multiprocessing.get_context("fork").Pool(1) as pool:
        assert pool.apply_async(LAYOUTS["pdf-classic"].render, [sheet]).get(timeout=60) == here


def test_a_long_career_takes_more_than_one_page():
    sheets = [make_sample(seed).sheet for seed in range(12)]
    longest = max(sheets, key=lambda sheet: sum(len(section.entries) for section in sheet.sections))
    document = pypdfium2.PdfDocument(LAYOUTS["pdf-academic"].render(longest))

    assert len(document) > 1
    document.close()


@pytest.mark.parametrize("layout", SCANS, ids=lambda layout: layout.name)
def test_a_scan_holds_legible_pixels_and_no_text(layout):
    content = layout.render(make_sample(SEEDS[0]).sheet)

    if layout.file_type == "pdf":
        assert from_pdf(content).strip() == ""
        return
    with Image.open(BytesIO(content)) as page:
        dark, light = page.convert("L").getextrema()
        assert min(page.size) > 1500
        assert light - dark > 120


def test_at_least_a_third_of_the_layouts_is_held_out_in_every_format_with_more_than_one():
    held_out = Counter(layout.file_type for layout in LAYOUTS.values() if layout.held_out)
    everything = Counter(layout.file_type for layout in LAYOUTS.values())

    assert len(LAYOUTS) >= 30
    assert 0.33 < held_out.total() / everything.total() < 0.55
    assert all(0 < held_out[kind] < count for kind, count in everything.items() if count > 1)


def test_what_is_fresh_is_held_out():
    assert all(LAYOUTS[name].held_out for name in FRESH)


def test_names_start_with_the_extension_of_the_file():
    assert all(name.partition("-")[0] == layout.file_type for name, layout in LAYOUTS.items())
