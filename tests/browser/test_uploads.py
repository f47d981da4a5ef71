"""Files through the page: sent, followed to the end, found as people, corrected."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from recruiting.demo.files import demo_resumes
from tests.site import Site, wait_until

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]

EMAIL, PASSWORD = "browser@example.org", "long-enough-secret"
FILES = {resume.filename: resume.content for resume in demo_resumes(4)} | {"empty.pdf": b""}


@pytest.fixture(scope="session")
def account(site: Site) -> None:
    """An account that all tests of this module share, with an upload that is finished."""
    token = site.register(EMAIL)
    site.post("/resumes/upload", token, files=[("files", (name, content)) for name, content in FILES.items()])
    wait_until(lambda: len(site.get("/candidates", token).json()["results"]) == len(FILES) - 1, 240, "all are read")


@pytest.fixture
def member(visitor: Any, account: None) -> Iterator[Any]:
    """Somebody who has signed in; the browser must not have complained by the end."""
    page = visitor.page
    visitor.go("/sign-in")
    page.get_by_label("Email").fill(EMAIL)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(f"{visitor.base}/")
    yield visitor
    assert visitor.faults == []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three new resumes, one that is known under another name, and an empty file."""
    new = {resume.filename: resume.content for resume in demo_resumes(3, seed=99)}
    known = next(iter(FILES))
    for name, content in (new | {f"copy of {known}": FILES[known], "empty.pdf": b""}).items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def open_first(visitor: Any) -> Any:
    """The page of the first candidate in the list."""
    visitor.go("/candidates")
    visitor.page.locator("#candidates a.open").first.click()
    visitor.page.wait_for_load_state("networkidle")
    return visitor.page


def test_every_file_gets_a_row_that_tells_what_became_of_it(member: Any, folder: Path):
    page = member.page
    member.go("/uploads")
    page.set_input_files("input[type=file]", sorted(str(file) for file in folder.iterdir()))

    finished = page.locator("#progress strong")
    wait_until(lambda: finished.all_inner_texts() == ["5 of 5"], 240, "all files are finished")

    rows = page.locator("#sending tbody tr")
    assert rows.count() == 5
    assert "The file is empty" in rows.filter(has_text="empty.pdf").inner_text()
    assert "Duplicate" in rows.filter(has_text="copy of").inner_text()
    assert rows.filter(has_text="new candidate").count() == 3
    member.look()


def test_the_upload_can_be_followed_from_another_page(member: Any):
    page = member.page
    member.go("/uploads")
    page.locator("section[aria-labelledby=earlier-title] a").last.click()
    rows = page.locator("#files tbody tr")
    rows.last.wait_for()
    every = rows.count()

    page.get_by_label("State", exact=True).select_option("refused")
    page.wait_for_url(re.compile("state=refused"))
    wait_until(lambda: rows.count() == 1, 240, "only the refused file is shown")
    member.look()

    page.get_by_role("link", name="Clear").click()
    wait_until(lambda: rows.count() == every, 240, "all files are shown again")


def test_a_search_narrows_the_list_while_typing_and_going_back_undoes_it(member: Any):
    page = member.page
    member.go("/candidates")
    people = page.locator("#candidates a.open")
    every, name = people.count(), people.first.inner_text()

    page.locator(".filterbar input[name=q]").press_sequentially(name)
    wait_until(lambda: people.all_inner_texts() == [name], 240, "only that person is shown")
    assert page.locator("#summary").inner_text() == "1 candidate"
    assert "q=" in page.url

    page.go_back()
    wait_until(lambda: people.count() == every, 240, "everybody is shown again")


def test_a_field_and_its_quote_light_each_other_up(member: Any):
    page = open_first(member)
    number = page.locator("#read .spot-no").first

    number.focus()

    spots = page.locator(f'#sheet .spot[data-evidence="{number.get_attribute("data-evidence")}"]')
    assert "lit" in spots.first.get_attribute("class")


def test_a_correction_is_made_in_place_and_undone(member: Any):
    page = open_first(member)
    phone = page.locator("section[aria-labelledby=contact-title] li").nth(2)
    before = phone.locator("b").inner_text()

    page.get_by_role("button", name="Edit Phone").last.click()
    page.get_by_label("Phone", exact=True).fill("+44 20 7946 0000")
    page.get_by_role("button", name="Save", exact=True).click()

    wait_until(lambda: "+44 20 7946 0000" in phone.inner_text(), 240, "the new number is shown")
    assert "corrected by hand" in phone.inner_text()
    assert page.evaluate("document.activeElement.ariaLabel") == "Edit Phone"
    member.look()

    page.get_by_role("button", name="Undo").click()
    page.wait_for_load_state("networkidle")
    assert phone.locator("b").inner_text() == before


@pytest.mark.parametrize("visitor", [(360, "light"), (360, "dark"), (1440, "dark")], indirect=True)
def test_pages_keep_their_promises_in_every_window(member: Any):
    person = open_first(member).url.removeprefix(member.base)
    for path in (person, "/candidates", "/uploads", "/tasks", "/candidates/new"):
        member.go(path)
        member.look()
