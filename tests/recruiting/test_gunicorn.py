"""What the web server does around its workers."""

from django.core.files.storage import default_storage

from recruiting import gunicorn


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
