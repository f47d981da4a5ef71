"""What the web server does around its workers."""

import gc

import pytest
from django.core.files.storage import default_storage

from matching.embedding import load_embedder
from recruiting import gunicorn
from recruiting.database import AnsweringConnection


@pytest.fixture(autouse=True)
def _keep_the_limit_of_queries(monkeypatch):
    monkeypatch.setattr(AnsweringConnection, "longest_seconds", AnsweringConnection.longest_seconds)


def test_the_bucket_is_at_hand_before_the_first_upload(settings):
    settings.STORAGE_BUCKET = "resumes"
    options = {"bucket_name": "resumes", "region_name": "us-east-1", "access_key": "key", "secret_key": "secret"}
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options},
    }

    gunicorn.when_ready(None)

    assert default_storage._bucket.name == "resumes"


def test_a_folder_needs_no_making_ready():
    gunicorn.when_ready(None)


def test_what_every_request_needs_is_there_before_workers_are_forked():
    load_embedder.cache_clear()
    gc.unfreeze()
    gunicorn.when_ready(None)

    assert load_embedder.cache_info().currsize == 1
    assert gc.get_freeze_count() > 100_000
