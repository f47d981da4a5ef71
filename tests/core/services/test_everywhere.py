"""Work for every organization."""

import pytest

from core.services.everywhere import for_each_organization

pytestmark = pytest.mark.django_db


def test_a_fault_in_one_organization_is_logged_and_keeps_no_other_waiting(alice, charlie, caplog):
    def work(organization):
        if organization == alice.organization:
            raise RuntimeError("broken")
        return organization.name

    assert for_each_organization(work, title="Counting") == {"bolt": "Bolt"}
    assert f"Counting: organization {alice.organization.pk} failed" in caplog.text
