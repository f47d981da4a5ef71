"""PDF files printed by Chromium from HTML and CSS.

A thread of its own drives one browser for each process, so that callers may drive another in theirs.
"""

import os
import re
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from pathlib import Path
from typing import Any

from tests.samples.layouts.html_files import page as html_page
from tests.samples.layouts.layout import Layout
from tests.samples.layouts.web_pages import WEB_PAGES
from tests.samples.layouts.web_pages_held_out import HELD_OUT_WEB_PAGES
from tests.samples.sheet import Sheet

_STYLES = Path(__file__).parent / "templates"
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_PAGES = WEB_PAGES | HELD_OUT_WEB_PAGES
_ORDER = ("flex", "table", "ledger", "grid", "columns", "mirrored", "letter", "margin", "outer", "slate")
_DATES = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}")


def found_chromium() -> str:
    """Where the system's Chromium stands, "" without one."""
    return next(filter(None, map(shutil.which, _NAMES)), "")


def render_web(sheet: Sheet, name: str, body: Callable[[Sheet], str]) -> bytes:
    """The body in the style sheet of this name, printed on A4. Raises RuntimeError where no Chromium is found."""
    html = html_page(sheet, (_STYLES / f"{name}.css").read_text(), body(sheet))
    thread, browser = _browser(os.getpid())
    content = thread.submit(_printed, browser, html).result()
    return _DATES.sub(rb"/\1 (D:20260601080000", content)


def _printed(browser: Any, html: str) -> bytes:
    page = browser.new_page()
    try:
        page.set_content(html)
        return page.pdf(format="A4", print_background=True, prefer_css_page_size=True)
    finally:
        page.close()


@cache
def _browser(process: int) -> tuple[ThreadPoolExecutor, Any]:
    """The thread and the browser of this process; a fork inherits neither."""
    thread = ThreadPoolExecutor(1, thread_name_prefix=f"chromium-{process}")
    return thread, thread.submit(_launched).result()


def _launched() -> Any:
    from playwright.sync_api import sync_playwright

    path = found_chromium()
    if not path:
        raise RuntimeError("no Chromium is found")
    return sync_playwright().start().chromium.launch(executable_path=path, args=_FLAGS)


def _layout(name: str) -> Layout:
    web = _PAGES[name]
    render = partial(render_web, name=name, body=web.body)
    return Layout(f"pdf-{name.replace('_', '-')}", "pdf", web.family, web.held_out, render)


CHROMIUM_LAYOUTS = tuple(_layout(f"web_{name}") for name in _ORDER)
