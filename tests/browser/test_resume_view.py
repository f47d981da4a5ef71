"""A resume beside what was read from it: from a field to its place and back, and correcting by clicking the text."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from resumes.parsing import parse
from tests.resumes.making import resume_text, two_pages
from tests.site import Site, wait_until

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]

EMAIL, PASSWORD = "sheets@example.org", "long-enough-secret"
FILES = {"anna.pdf": two_pages(), "ben.txt": resume_text("Ben Okafor", "ben@example.org", "+1 415 555 2671")}


@pytest.fixture(scope="session")
def people(site: Site) -> dict[str, str]:
    """The pages of two people: one with a resume of two pages, one with plain text."""
    token = site.register(EMAIL)
    site.post("/resumes/upload", token, files=[("files", (name, content)) for name, content in FILES.items()])
    wait_until(lambda: len(site.get("/candidates", token).json()["results"]) == len(FILES), 240, "both are read")
    return {row["name"]: f"/candidates/{row['id']}" for row in site.get("/candidates", token).json()["results"]}


@pytest.fixture
def member(visitor: Any, people: dict[str, str]) -> Iterator[Any]:
    page = visitor.page
    visitor.go("/sign-in")
    page.get_by_label("Email").fill(EMAIL)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(f"{visitor.base}/")
    yield visitor
    assert visitor.faults == []


def is_in_frame(page: Any, selector: str) -> bool:
    return page.evaluate(
        """selector => { const outer = document.querySelector('.paper-frame').getBoundingClientRect();
           const inner = document.querySelector(selector).getBoundingClientRect();
           return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1 }""",
        selector,
    )


def test_a_field_leads_to_its_place_and_a_place_to_its_field(member: Any, people: dict[str, str]):
    page = member.page
    member.go(people["Anna Keller"])
    school = page.locator("#read a.fact", has_text="University of Potsdam")
    spot = page.get_by_role("link", name="Institution: University of Potsdam, page 2")
    assert not is_in_frame(page, f"#{spot.get_attribute('id')}")

    school.click()
    assert is_in_frame(page, f"#{spot.get_attribute('id')}")
    assert "kept" in spot.get_attribute("class")
    assert page.evaluate("document.activeElement.id") == spot.get_attribute("id")
    page.locator("#page-2 img").wait_for(timeout=120_000)

    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "University of Potsdam"
    page.get_by_role("link", name="Email: anna@example.org, page 1").click(force=True)
    assert "kept" in page.locator("section[aria-labelledby=contact-title] li").nth(1).get_attribute("class")
    member.look()


def test_a_field_is_corrected_by_clicking_the_right_text(member: Any, people: dict[str, str]):
    page = member.page
    member.go(people["Anna Keller"])
    page.get_by_role("button", name="Edit Headline").last.click()
    page.get_by_label("Headline").wait_for()
    page.locator(".words text", has_text=re.compile(r"^Data Engineer, Initech")).click()
    assert page.get_by_label("Headline").input_value() == "Data Engineer, Initech GmbH"

    page.locator(".words text", has_text=re.compile(r"^Data Engineer, Initech")).dblclick(position={"x": 12, "y": 5})
    assert page.get_by_label("Headline").input_value() == "Data"
    page.locator(".words text", has_text=re.compile(r"^Senior Data Engineer")).click()
    member.look()
    page.get_by_role("button", name="Save", exact=True).click()

    headline = page.locator("section[aria-labelledby=contact-title] li", has_text="Headline")
    wait_until(lambda: "corrected by hand" in headline.inner_text(), 240, "the headline is corrected")
    spot = page.get_by_role("link", name=re.compile("^Headline: Senior Data Engineer"))
    assert spot.count() == 1
    member.look()
    page.get_by_role("button", name="Undo").click()
    page.wait_for_load_state("networkidle")


def test_a_line_is_chosen_by_keyboard_where_the_resume_is_plain_text(member: Any, people: dict[str, str]):
    page = member.page
    member.go(people["Ben Okafor"])
    page.get_by_role("button", name="Edit Headline").last.press("Enter")
    page.get_by_label("Headline").wait_for()
    page.locator("[data-pick-lines] summary").wait_for()
    page.locator("[data-pick-lines] summary").press("Enter")
    lines = page.get_by_label("Lines of the resume")
    lines.locator("option").first.wait_for(state="attached")
    lines.focus()
    page.keyboard.type("Data Engineer, In")
    page.keyboard.press("Enter")

    assert page.get_by_label("Headline").input_value() == "Data Engineer, Initech GmbH"
    assert page.evaluate("document.activeElement.name") == "headline"
    sent = page.locator("input[name=at-headline]").input_value()
    text = parse(FILES["ben.txt"]).text
    start, end = map(int, sent.split("-"))
    assert text[start:end] == "Data Engineer, Initech GmbH"
    member.look()


@pytest.mark.parametrize("visitor", [(360, "light"), (360, "dark"), (1440, "dark")], indirect=True)
def test_the_resume_keeps_its_promises_in_every_window(member: Any, people: dict[str, str]):
    for path in people.values():
        member.go(path)
        member.look()
