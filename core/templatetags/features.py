"""Feature flags in templates: `{% feature "registration" as on %}`."""

from typing import Any

from django import template

from core.flags import find

register = template.Library()


@register.simple_tag(takes_context=True)
def feature(context: dict[str, Any], name: str) -> bool:
    """Whether the feature is on for whoever asks; KeyError where no such feature is declared."""
    request = context.get("request")
    user = getattr(request, "user", None)
    known = user if user is not None and user.is_authenticated else None
    return find(name).is_on(user=known, organization=getattr(request, "organization", None))
