"""Saved searches as rows, and the nights in which they run."""

from datetime import timedelta

from django.utils import timezone

from matching.services.saved_search import save_search
from matching.services.search_alerts import run_alerts
from resumes.services.candidate import create


def save(person, query="skill:python", **values):
    """A search of the person's."""
    asked = {"name": "Python people", "mode": "boolean", "alert": "daily", "is_shared": False, "query": query, **values}
    with person.scope():
        return save_search(organization=person.organization, actor=person.user, values=asked)


def night(person, days=1):
    """The night that many days from now: how many people were found, and how many mails tell of them."""
    outcome = run_alerts(organization=person.organization, now=timezone.now() + timedelta(days=days))
    return outcome.found, outcome.mails


def come(person, name="Ada Park", *, skills=("python",), **values):
    """A candidate whom searches can find."""
    asked = {
        "name": name,
        "headline": "Backend Developer",
        "total_months": 60,
        "skills": [{"key": key} for key in skills],
        "experience": [{"title": "Backend Developer", "start": "2019-01", "is_current": True}],
        **values,
    }
    with person.scope():
        return create(organization=person.organization, actor=person.user, values=asked)
