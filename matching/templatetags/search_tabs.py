"""The family of pages that find people, as tabs."""

from typing import Any

from django import template
from django.urls import reverse

from core.tabs import TabLink
from matching.selectors.saved_search import new_people

register = template.Library()
PAGES = (
    ("Search", "matching:search", ("matching:search", "matching:search-build")),
    ("Saved", "matching:saved-searches", ("matching:saved",)),
    ("By text", "matching:for-text", ("matching:for-text", "matching:text-job")),
)


@register.inclusion_tag("components/tabs.html", takes_context=True)
def search_tabs(context: template.RequestContext) -> dict[str, Any]:
    """Search, Saved with how many are new, and By text; the current one marked."""
    request: Any = context["request"]
    here, news = request.resolver_match.view_name, new_people(request.user)
    tabs = [
        TabLink(label, reverse(url), here.startswith(names), news if label == "Saved" else 0)
        for label, url, names in PAGES
    ]
    return {"tabs": tabs, "name": "Ways to find people"}
