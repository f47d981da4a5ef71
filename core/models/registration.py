"""Accounts that somebody asked for and that nobody has confirmed by mail yet."""

from datetime import timedelta

from django.db import models
from django.utils import timezone

from core.models.base import BaseModel

LIFETIME = timedelta(hours=24)


class RegistrationQuerySet(models.QuerySet["Registration"]):
    """Questions about registrations."""

    def fresh(self) -> "RegistrationQuerySet":
        """Those that can still be confirmed."""
        return self.filter(created_at__gt=timezone.now() - LIFETIME)


class Registration(BaseModel):
    """What a new account will be made of; `password` is a hash.

    It is written whether or not the address has an account, so that nothing tells the two apart. Several may wait for
    one address: only the owner of the mailbox can confirm one, and the others end with it.
    """

    email = models.EmailField(max_length=254, db_index=True)
    name = models.CharField(max_length=120)
    password = models.CharField(max_length=128)
    organization_name = models.CharField(max_length=120)

    objects = RegistrationQuerySet.as_manager()

    class Meta(BaseModel.Meta):
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"registration {self.pk}"
