"""Composition: settings, URLs, Celery, embedded services, health, dashboard, demo data."""

from recruiting.celery import app as celery_app

__all__ = ["celery_app"]
__version__ = "0.1.0"
