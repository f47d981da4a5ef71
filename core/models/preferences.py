"""How a person wants to be shown things and told of them."""

from django.conf import settings
from django.db import models

from core import locales
from core.enums import Theme
from core.models.base import BaseModel


class Preferences(BaseModel):
    """A person's own choices; languages and a time zone left empty are the organization's.

    `notifications` maps the key of a notification to whether the person wants it by mail; what is not in it is as its
    kind says. `hide_names` keeps names out of rankings, so that a person decides without them.
    """

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="preferences")
    theme = models.CharField(max_length=10, choices=Theme.choices, default=Theme.SYSTEM)
    explanation_language = models.CharField(
        max_length=10, choices=locales.EXPLANATION_LANGUAGES, blank=True, default="", db_default=""
    )
    language = models.CharField(max_length=10, choices=locales.LANGUAGES, blank=True)
    time_zone = models.CharField(max_length=64, blank=True)
    notifications = models.JSONField(default=dict)
    hide_names = models.BooleanField(default=False, db_default=False)

    class Meta(BaseModel.Meta):
        verbose_name_plural = "preferences"

    def __str__(self) -> str:
        return f"preferences of {self.user_id}"
