"""PDF files by typst: the templates receive the sheet as data, never as source text."""

import base64
import json
import os
import subprocess
import sys
from dataclasses import asdict
from functools import cache, partial
from pathlib import Path

from tests.samples.layouts.layout import Layout
from tests.samples.sheet import Sheet

_WORKER = Path(__file__).with_name("typst_worker.py")
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
    "title_at_employer": "one-column",
    "small_caps": "academic",
    "justified": "one-column",
    "swiss": "table",
    "form_boxes": "table",
    "run_in": "one-column",
    "studio": "two-column",
}
_HELD_OUT = {
    "employer_first": "one-column",
    "sidebar_first": "two-column",
    "two_columns": "two-column",
    "timeline": "label-left",
    "margin_headings": "label-left",
    "skill_bars": "two-column",
    "linkedin": "two-column",
    "latex_rules": "one-column",
    "margin_hints": "label-left",
    "centered_office": "one-column",
    "letterhead_tabular": "label-left",
    "word_underlined": "one-column",
    "years_first": "one-column",
    "numbered_works": "academic",
    "tag_cloud": "two-column",
    "split_header": "two-column",
    "form_rows": "table",
    "lead_ins": "one-column",
    "atelier": "two-column",
}


def render_typst(sheet: Sheet, template: str) -> bytes:
    """The sheet in the template of this name. Raises RuntimeError with typst's message where it does not compile."""
    order = {"template": template, "sheet": json.dumps(asdict(sheet), ensure_ascii=False)}
    worker = _worker(os.getpid())
    worker.stdin.write(json.dumps(order) + "\n")
    worker.stdin.flush()
    answer = json.loads(worker.stdout.readline() or '{"error": "typst ended"}')
    if "error" in answer:
        raise RuntimeError(answer["error"])
    return base64.b64decode(answer["pdf"])


@cache
def _worker(process: int) -> subprocess.Popen[str]:
    """The worker of this process; a fork starts one of its own."""
    return subprocess.Popen([sys.executable, _WORKER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _layout(template: str, family: str, *, held_out: bool) -> Layout:
    name = f"pdf-{template.replace('_', '-')}"
    return Layout(name, "pdf", family, held_out, partial(render_typst, template=template))


TYPST_LAYOUTS = (
    *(_layout(template, family, held_out=False) for template, family in _SEEN.items()),
    *(_layout(template, family, held_out=True) for template, family in _HELD_OUT.items()),
)
