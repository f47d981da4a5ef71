"""Olga runs the installation: staff, and member of no organization."""

from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import reverse

from core.models import Organization, User
from tests.conftest import PASSWORD


@dataclass
class Operator:
    """An operator with a signed-in browser."""

    user: User
    page: Client

    def open(self, organization: Organization) -> None:
        """Open the organization's data, as the back office asks for it."""
        body = {"organization": organization.pk, "reason": "Ticket 7"}
        assert self.page.post(reverse("admin:choose-organization"), body).status_code == 302


@pytest.fixture
def olga(db) -> Operator:
    user = User.objects.create_superuser("olga@example.org", PASSWORD, name="Olga")
    client = Client()
    client.force_login(user)
    return Operator(user, client)
