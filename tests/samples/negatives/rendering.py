"""A document as a file."""

import json
from dataclasses import asdict
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random

import typst
from docx import Document

from tests.samples.negatives.documents import Block, Negative

_TEMPLATE = Path(__file__).with_name("document.typ")
_FONTS = ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono")


def render(negative: Negative, file_type: str) -> bytes:
    """The document as "pdf", "docx" or "txt"."""
    return {"pdf": _pdf, "docx": _docx, "txt": _txt}[file_type](negative)


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(root=_TEMPLATE.parent, ignore_system_fonts=True)


def _pdf(negative: Negative) -> bytes:
    rng = Random(negative.seed)
    page = {
        "blocks": [asdict(block) for block in negative.blocks],
        "size": rng.choice((9.5, 10.5, 12)),
        "font": rng.choice(_FONTS),
        "stroke": rng.choice((0, 0.5)),
    }
    inputs = {"page": json.dumps(page, ensure_ascii=False)}
    return _compiler().compile(_TEMPLATE, format="pdf", sys_inputs=inputs, timestamp=0)


def _docx(negative: Negative) -> bytes:
    document = Document()
    for block in negative.blocks:
        if block.kind == "rows":
            _table(document, block)
        elif block.kind == "heading":
            document.add_heading(block.text, level=1)
        else:
            document.add_paragraph(block.text, style="List Bullet" if block.kind == "item" else None)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _table(document: Document, block: Block) -> None:
    table = document.add_table(len(block.rows), len(block.rows[0]))
    for row, cells in zip(table.rows, block.rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text


def _txt(negative: Negative) -> bytes:
    return "\n".join(map(_plain, negative.blocks)).encode()


def _plain(block: Block) -> str:
    if block.kind == "rows":
        return "\n".join("\t".join(row) for row in block.rows) + "\n"
    return {"heading": f"\n{block.text}\n", "item": f"- {block.text}"}.get(block.kind, f"{block.text}\n")
