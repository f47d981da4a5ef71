"""PDF files by typst: the templates in `layouts/` receive the sheet as data, never as source text."""

import json
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import cast

import typst

from recruiting.demo.render.sheet import WRITTEN, Sheet

_LAYOUTS = Path(__file__).parent / "layouts"


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(root=_LAYOUTS, ignore_system_fonts=True)


def render_pdf(sheet: Sheet, template: str) -> bytes:
    """The sheet in the typst template of this name; only fonts inside typst are used, so no machine lacks one."""
    content = _compiler().compile(
        _LAYOUTS / f"{template}.typ",
        format="pdf",
        sys_inputs={"sheet": json.dumps(asdict(sheet), ensure_ascii=False)},
        timestamp=int(WRITTEN.timestamp()),
    )
    return cast("bytes", content)
