"""A running site and a real Chromium; what a page gets wrong fails the test that opened it."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.site import Site

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


@dataclass
class Visitor:
    """A person at a browser. `look` holds the page to what every page promises."""

    page: Any
    base: str
    faults: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        """Open a path of the site."""
        self.page.goto(self.base + path, wait_until="networkidle")

    def look(self) -> None:
        """Axe finds nothing, nothing is wider than the window, and the console is silent."""
        from axe_playwright_python.sync_playwright import Axe

        found = Axe().run(self.page)
        assert found.violations_count == 0, f"{self.page.url}\n{found.generate_report()}"
        wider = self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wider <= 0, f"{self.page.url} is {wider} px wider than the window"
        assert self.faults == [], f"{self.page.url}: {self.faults}"

    def note(self, message: Any) -> None:
        """Keep an error of the console."""
        if message.type == "error":
            self.faults.append(message.text)


@pytest.fixture
def visitor(site: Site, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    """Somebody who opens the site for the first time; `parametrize` with (width, theme) for another window."""
    from playwright.sync_api import sync_playwright

    width, theme = getattr(request, "param", (1440, "light"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(playwright), args=FLAGS)
        page = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme).new_page()
        page.set_default_timeout(120_000)
        someone = Visitor(page, site.url)
        page.on("console", someone.note)
        page.on("pageerror", lambda error: someone.faults.append(str(error)))
        yield someone
        browser.close()


def _chromium(playwright: Any) -> str:
    own = Path(playwright.chromium.executable_path)
    if own.exists():
        return str(own)
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium is found; run: playwright install chromium")
        pytest.skip("no Chromium is found")
    return found
