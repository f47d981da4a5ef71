"""Tables of every making, and those that were made to do harm."""

import io
import json
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from resumes.importing import Limits, TableError, guess_columns, read_csv, read_xlsx
from resumes.importing.json_resume import read_json
from resumes.importing.rows import row_of

SMALL = Limits(rows=3, columns=4, cell=100)


def cells(lines):
    return [line.cells for line in lines]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_is_read_in_any_usual_encoding_and_delimiter(encoding, delimiter):
    text = f"Name{delimiter}Ort\r\nMüller{delimiter}Zürich\r\n"

    assert cells(read_csv(text.encode(encoding))) == [("Name", "Ort"), ("Müller", "Zürich")]


def test_empty_lines_do_not_count_and_quotes_hold_line_breaks():
    assert cells(read_csv(b'Name,About\n\n,\n"A","x\ny"\n')) == [("Name", "About"), ("A", "x\ny")]


def test_too_many_rows_or_columns_are_refused_with_the_limit():
    with pytest.raises(TableError, match="more than 3 rows"):
        list(read_csv(b"a\n" * 5, SMALL))
    with pytest.raises(TableError, match="more than 4 columns"):
        list(read_csv(b"a,b,c,d,e\n", SMALL))
    assert len(list(read_csv(b"a\n" * 4, SMALL))) == 4


def test_a_quote_that_never_ends_is_refused_by_its_line():
    with pytest.raises(TableError, match="cannot be read as CSV"):
        list(read_csv(b'a\n"' + b"x" * 200_000, SMALL))


def workbook(*rows):
    book, file = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file.getvalue()


def patched(content, name, change):
    """The same archive with one part changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, change(old.read(part)) if part == name else old.read(part))
    return made.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def test_a_sheet_that_claims_to_be_endless_is_read_as_far_as_it_goes():
    huge = patched(workbook(["Name"], ["Anna"]), SHEET, lambda xml: xml.replace(b'ref="A1:A2"', b'ref="A1:XFD1048576"'))
    assert b"XFD1048576" in zipfile.ZipFile(io.BytesIO(huge)).read(SHEET)

    assert cells(read_xlsx(huge)) == [("Name",), ("Anna",)]


def test_a_row_far_down_is_not_waited_for():
    far = patched(workbook(["Name"], ["Anna"]), SHEET, lambda xml: xml.replace(b'<row r="2"', b'<row r="1048576"'))

    assert cells(read_xlsx(far, SMALL)) == [("Name",)]


def test_a_bomb_is_refused_before_it_is_unpacked():
    bomb = patched(workbook(["Name"]), SHEET, lambda xml: xml + b" " * 50_000_000)
    assert len(bomb) < 200_000

    with pytest.raises(TableError, match="no Excel file that can be read"):
        list(read_xlsx(bomb))


def test_entities_are_not_resolved():
    def laugh(xml):
        return xml.replace(b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet', 1)

    with pytest.raises(TableError):
        list(read_xlsx(patched(workbook(["Name"], ["Anna"]), SHEET, laugh)))


@pytest.mark.parametrize("content", [b"PK\x03\x04", b"", b"x" * 100])
def test_what_is_no_excel_file_is_refused(content):
    with pytest.raises(TableError):
        list(read_xlsx(content))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_whatever_bytes_come_a_table_is_read_or_refused(data):
    lines = []
    try:
        lines = list(read_csv(data))
    except TableError:
        return
    for number, line in enumerate(lines[1:], 1):
        row = row_of(number, line, dict(enumerate(["name", "email", "phone", "link"])), ("a", "b", "c", "d"))
        assert row.errors or row.values


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
_PARTS = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("basics", "work", "education", "skills", "languages"), _JSON)
)


@settings(max_examples=100, deadline=None)
@given(st.one_of(_JSON, _PARTS, st.lists(_PARTS, max_size=3)))
def test_whatever_json_comes_every_item_is_a_row(value):
    rows = list(read_json(json.dumps(value).encode()))

    assert len(rows) == (len(value) if isinstance(value, list) else 1)
    assert all(row.errors or row.values for row in rows)


@pytest.mark.parametrize("data", [b"[" * 100_000, b"nonsense", b"\xff\xfe", b'{"a":'])
def test_what_is_no_json_is_refused(data):
    with pytest.raises(TableError):
        list(read_json(data))


def test_columns_are_known_by_what_people_and_other_systems_call_them():
    headers = ["Candidate Name", "E-Mail", "Primary_Phone", "LinkedIn URL", "Job Title", "Key Skills", "Email", "Shoe"]

    assert list(guess_columns(headers).values()) == ["name", "email", "phone", "link", "title", "skills"]
