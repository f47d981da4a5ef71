"""Ask this container's web server whether it answers: `python deploy/probe.py [path]`. For health checks."""

import os
import sys
import urllib.error
import urllib.request

PATH = sys.argv[1] if len(sys.argv) > 1 else "/api/v1/health"
HOST = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0].strip().lstrip(".")
REQUEST = urllib.request.Request(f"http://127.0.0.1:8000{PATH}", headers={"Host": HOST, "X-Forwarded-Proto": "https"})

try:
    with urllib.request.urlopen(REQUEST, timeout=5) as answer:  # noqa: S310 - as above
        sys.exit(0 if answer.status == 200 else 1)
except (OSError, urllib.error.URLError) as error:
    sys.exit(f"no answer: {error}")
