"""The main job in a browser: files become candidates, a pasted text becomes a job, and a score explains itself."""

import re
from decimal import Decimal

import pytest

from recruiting.demo.files import demo_resumes
from tests.site import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("site")]

FILES = 8
TEXT = """Senior Backend Engineer
Lisbon, Portugal, hybrid, full-time. EUR 62,000 to 78,000 a year

You must have
- 3+ years of Python
- PostgreSQL
- Fluent English

Nice to have
- Kubernetes
"""


def number(text):
    return Decimal(text.replace("−", "-"))


def sign_up(visitor, name):
    visitor.go("/sign-up")
    visitor.look()
    page = visitor.page
    page.get_by_label("Organization").fill(f"{name} and company")
    page.get_by_label("Your name").fill(name)
    page.get_by_label("Email").fill(f"{name.lower()}@example.org")
    page.get_by_label("Password").fill("correct-horse-battery")
    page.get_by_role("button", name="Create the organization").click()
    page.get_by_role("heading", name="From files to a shortlist").wait_for()
    visitor.look()


def upload(visitor):
    page = visitor.page
    page.locator("main").get_by_role("link", name="Upload resumes").first.click()
    page.locator("input[type=file]").set_input_files(
        [
            {"name": file.filename, "mimeType": "application/octet-stream", "buffer": file.content}
            for file in demo_resumes(FILES)
        ]
    )
    page.get_by_text(f"All {FILES} files are sent").wait_for(state="attached")
    visitor.look()
    wait_until(lambda: candidates(visitor) == FILES, 240, "all files are read")
    visitor.look()


def candidates(visitor):
    visitor.go("/candidates")
    said = re.search(r"(\d+) candidate", visitor.page.locator("main").inner_text())
    return int(said[1]) if said else 0


def create_job(visitor):
    page = visitor.page
    visitor.go("/jobs")
    visitor.look()
    page.get_by_role("link", name="New job").first.click()
    page.get_by_label("Advertisement").fill(TEXT)
    page.get_by_role("button", name="Read its requirements").click()
    page.get_by_role("button", name="Drop Kubernetes").wait_for()
    visitor.look()
    assert page.get_by_label("Title").input_value() == "Senior Backend Engineer"
    assert page.get_by_label("City").input_value() == "Lisbon"
    page.get_by_role("button", name="Drop Kubernetes").click()
    page.get_by_role("button", name=re.compile("Accept Python")).click()
    page.get_by_role("button", name="Accept all").click()
    visitor.look()
    page.get_by_role("button", name="Create the job").click()
    page.get_by_role("link", name=re.compile("Ranking")).wait_for()
    visitor.look()
    must = page.get_by_role("region", name="Must-have").inner_text()
    assert all(name in must for name in ("Python", "PostgreSQL", "English"))
    assert "Kubernetes" not in page.get_by_role("region", name="Nice to have").inner_text()


def rank(visitor):
    page = visitor.page
    page.get_by_role("link", name=re.compile("Ranking")).click()
    page.locator("table.ranking a.open").first.wait_for(timeout=240_000)
    page.get_by_role("button", name="Rank again").wait_for()
    assert page.locator("table.ranking a.open").count() == FILES
    visitor.look()
    names_stand_on_two_lines_at_most(page)


def names_stand_on_two_lines_at_most(page):
    """However little room the explanation leaves for the list."""
    before = page.viewport_size
    for width in (768, 1024, 1180, 1280, 1366):
        page.set_viewport_size({"width": width, "height": before["height"]})
        lines = "names => Math.max(...names.map(name => name.getBoundingClientRect().height / 18))"
        assert page.locator("table.ranking .name").evaluate_all(lines) <= 2.5, width
    page.set_viewport_size(before)


def read_explanation(visitor):
    page = visitor.page
    first = page.url
    page.keyboard.press("j")
    page.wait_for_url(re.compile(r"/ranking/[0-9a-f-]{36}"))
    page.wait_for_load_state("networkidle")
    assert page.url != first
    row = page.locator("table.ranking tr", has=page.locator("a.open[aria-current]"))
    assert page.locator("#explanation .total").inner_text().startswith(row.locator(".value").inner_text())
    points = [number(text.split()[0]) for text in page.locator("table.explain tbody td.num").all_inner_texts()]
    assert sum(points) == number(row.locator(".value").inner_text())
    assert page.locator("#explanation q mark").count() > 0
    visitor.look()


def leads_to_a_spot(visitor, link):
    """Words inside a paragraph have no numbered spot of their own; their link leads to the resume as a whole."""
    answer = visitor.page.request.get(visitor.base + link.get_attribute("href"), max_redirects=0)
    return "#spot-" in answer.headers["location"]


def follow_evidence(visitor):
    page = visitor.page
    ranking = page.url
    links = page.locator("#explanation cite a").all()
    next(link for link in links if leads_to_a_spot(visitor, link)).click()
    page.wait_for_url(re.compile(r"/candidates/[0-9a-f-]{36}#spot-\d+"))
    page.get_by_role("heading", name="Matches").wait_for()
    assert page.locator(".spot:target").is_visible()
    visitor.look()
    page.goto(ranking, wait_until="networkidle")


def try_other_weights(visitor):
    page = visitor.page
    page.keyboard.press("w")
    assert page.evaluate("document.activeElement.matches('.weights summary')")
    page.get_by_role("slider", name="Text similarity").press("End")
    page.get_by_text("Nothing is saved.").wait_for()
    assert "/what-if?" in page.url
    page.get_by_role("checkbox", name=re.compile("^Python")).check()
    page.get_by_text(re.compile("without Python")).wait_for()
    visitor.look()
    page.get_by_role("link", name="Back to the ranking").first.click()
    page.get_by_role("button", name="Rank again").wait_for()


def shortlist_by_keyboard(visitor):
    page = visitor.page
    page.get_by_role("button", name=re.compile("^Shortlist [A-Z]")).first.press("Enter")
    page.get_by_text(re.compile("moved to Shortlisted")).wait_for()
    page.wait_for_function("document.activeElement.matches('table.ranking a.open')")


def hide_names(visitor):
    page = visitor.page
    page.get_by_role("button", name="Hide names").click()
    page.get_by_role("button", name="Show names").wait_for()
    names = page.locator("table.ranking .name").all_inner_texts()
    assert all(name.startswith("Candidate ") for name in names)
    visitor.look()
    page.get_by_role("button", name="Show names").click()
    page.get_by_role("button", name="Hide names").wait_for()


def compare(visitor):
    page = visitor.page
    scores = page.locator("table.ranking .value").all_inner_texts()[:2]
    for box in page.locator("table.ranking input[name=match]").all()[:2]:
        box.check()
    page.get_by_role("button", name="Compare 2").click()
    page.get_by_role("heading", name="Compare 2 candidates").wait_for()
    assert page.locator("table.compare .value").all_inner_texts() == scores
    visitor.look()


def sign_out(visitor):
    page = visitor.page
    page.get_by_role("button", name="Your account").click()
    visitor.look()
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("heading", name="Sign in").wait_for()
    visitor.look()


@pytest.mark.parametrize("visitor", [(1440, "light"), (360, "dark")], indirect=True, ids=["desk", "phone"])
def test_from_files_to_a_shortlist(visitor, request):
    at_desk = "desk" in request.node.name
    sign_up(visitor, "Dana" if at_desk else "Phil")
    upload(visitor)
    create_job(visitor)
    rank(visitor)
    if at_desk:
        read_explanation(visitor)
        follow_evidence(visitor)
        shortlist_by_keyboard(visitor)
    try_other_weights(visitor)
    hide_names(visitor)
    compare(visitor)
    sign_out(visitor)
