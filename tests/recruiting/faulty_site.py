"""The site in production with one address that fails, asked once; run as a program, it prints its log."""

import json
import os
import sys
from pathlib import Path

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "recruiting.settings"
sys.path.insert(0, str(Path.cwd()))

urlpatterns: list = []
handler500 = "recruiting.urls.server_error"


def fail(request, name):
    """Fail with everything that must not be told in reach."""
    given = request.POST["password"], request.GET["token"], request.headers["Authorization"], name
    raise ValueError(f"could not handle {given} of {request.POST['email']}")


def main(marker):
    from django.conf import settings

    settings.ROOT_URLCONF = __name__
    django.setup()
    from django.test import Client
    from django.urls import path

    urlpatterns.append(path("api/fail/<str:name>", fail, name="fail"))
    client = Client(raise_request_exception=False, headers={"Host": "jobs.example.org", "X-Forwarded-Proto": "https"})
    client.cookies["session"] = marker
    answer = client.post(
        f"/api/fail/{marker}?token={marker}",
        {"password": marker, "email": f"{marker}@example.org"},
        headers={"Authorization": f"Bearer {marker}", "User-Agent": marker, "Referer": f"https://x.org/{marker}"},
    )
    import logging

    logging.getLogger("gunicorn.error").warning("Invalid request from ip=%s", marker)
    logging.getLogger("gunicorn.error").warning("Error parsing headers: '" + marker + "'")  # noqa: G003 - as gunicorn does
    logging.getLogger("celery.app.trace").error("Task %(name)s raised %(exc)s", {"name": "x", "exc": marker})
    told = {"status": answer.status_code, "request_id": answer["X-Request-ID"], "body": answer.text}
    sys.stdout.write(json.dumps(told))
    import sentry_sdk

    sentry_sdk.flush(5)


if __name__ == "__main__":
    main(sys.argv[1])
