"""Pages of rows, and parts of pages."""

from django.test import RequestFactory

from core import panels, task_links
from core.models import TaskRun
from core.views.listing import list_page


def get(query: str = ""):
    return RequestFactory().get(f"/things{query}")


def test_a_page_says_which_rows_it_shows_and_where_the_others_are():
    page = list_page(get("?q=a&page=2"), list(range(60)), "thing", size=25)

    assert page.rows == list(range(25, 50))
    assert page.summary == "26–50 of 60 things"
    assert page.previous_query == "q=a&page=1"
    assert page.next_query == "q=a&page=3"


def test_a_single_page_has_no_neighbors():
    page = list_page(get(), ["only"], "thing")

    assert (page.summary, page.previous_query, page.next_query) == ("1 thing", "", "")


def test_a_page_number_that_makes_no_sense_shows_the_nearest_page():
    for number, first in (("soon", 0), ("0", 0), ("-1", 0), ("99", 50), ("9" * 5000, 0)):
        assert list_page(get(f"?page={number}"), list(range(60)), "thing", size=25).rows[0] == first
    assert list_page(get("?page=99"), list(range(60)), "thing", size=25).rows == list(range(50, 60))


def test_panels_come_from_whoever_registered_and_may_decline(monkeypatch):
    monkeypatch.setattr(panels, "_providers", {})
    panels.register("a:page", lambda request, subject: {"template": "x.html", "about": subject})
    panels.register("a:page", lambda request, subject: None)

    assert panels.panels("a:page", get(), "Anna") == [{"template": "x.html", "about": "Anna"}]
    assert panels.panels("another:page", get(), "Anna") == []


def test_a_task_links_to_what_its_app_named(monkeypatch):
    monkeypatch.setattr(task_links, "_links", {})
    task_links.register("read", lambda run: f"/things/{run.result['thing']}")

    assert task_links.link_of(TaskRun(kind="read", result={"thing": 7})) == "/things/7"
    assert task_links.link_of(TaskRun(kind="other")) == ""
