"""PDF files by typst: the templates receive the sheet as data, never as source text."""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import cast

import typst

from tests.samples.layouts.layout import Layout
from tests.samples.sheet import Sheet

_TEMPLATES = Path(__file__).parent / "templates"
_WRITTEN = datetime(2026, 6, 1, tzinfo=UTC)
_SEEN = {
    "classic": "one-column",
    "centered": "one-column",
    "dates_left": "label-left",
    "dates_below": "one-column",
    "one_line": "one-column",
    "sidebar_left": "two-column",
    "sidebar_right": "two-column",
    "sidebar_last": "two-column",
    "skill_columns": "one-column",
    "europass": "label-left",
    "bordered": "table",
    "banner": "one-column",
    "compact": "one-column",
    "academic": "academic",
    "letter_spaced": "one-column",
    "cards": "cards",
    "icons": "one-column",
    "name_last": "one-column",
    "running_header": "one-column",
    "ligatures": "two-column",
    "stacked_dates": "label-left",
    "tabular": "label-left",
    "same_employer": "one-column",
    "three_columns": "two-column",
    "job_table": "table",
}
_HELD_OUT = {
    "employer_first": "one-column",
    "title_at_employer": "one-column",
    "sidebar_first": "two-column",
    "two_columns": "two-column",
    "timeline": "label-left",
    "small_caps": "academic",
    "margin_headings": "label-left",
    "justified": "one-column",
    "skill_bars": "two-column",
    "linkedin": "two-column",
    "swiss": "table",
}


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(root=_TEMPLATES)


def render_typst(sheet: Sheet, template: str) -> bytes:
    """The sheet in the template of this name."""
    content = _compiler().compile(
        _TEMPLATES / f"{template}.typ",
        format="pdf",
        sys_inputs={"sheet": json.dumps(asdict(sheet), ensure_ascii=False)},
        timestamp=int(_WRITTEN.timestamp()),
    )
    return cast("bytes", content)


def _layout(template: str, family: str, *, held_out: bool) -> Layout:
    name = f"pdf-{template.replace('_', '-')}"
    return Layout(name, "pdf", family, held_out, partial(render_typst, template=template))


TYPST_LAYOUTS = (
    *(_layout(template, family, held_out=False) for template, family in _SEEN.items()),
    *(_layout(template, family, held_out=True) for template, family in _HELD_OUT.items()),
)
