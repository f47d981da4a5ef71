"""Django's admin with the back office's own site."""

from django.contrib.admin.apps import AdminConfig


class BackOfficeConfig(AdminConfig):
    """Finds every app's `admin` and shows it on one site."""

    default_site = "core.back_office.site.BackOffice"
