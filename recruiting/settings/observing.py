"""Metrics, and where errors are reported."""

import os

from recruiting import environment as env
from recruiting.settings.base import VAR_DIR

METRICS_TOKEN = env.text("METRICS_TOKEN")
METRICS_PORT = env.integer("METRICS_PORT", 0)
if METRICS_TOKEN:
    os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", str(VAR_DIR / "metrics"))
SENTRY_DSN = env.text("SENTRY_DSN")
