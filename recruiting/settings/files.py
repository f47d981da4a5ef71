"""Uploaded files and static ones."""

from contextlib import suppress
from typing import Any

from recruiting import environment as env
from recruiting.paths import BASE_DIR
from recruiting.settings.base import PRODUCTION, VAR_DIR

SIGNED_URL_SECONDS = 300
STORAGE_BUCKET = env.text("S3_BUCKET")
STORAGE_REDIRECT = bool(STORAGE_BUCKET) and env.boolean("S3_REDIRECT", default=True)
ANSWER_SECONDS = 1.2 if env.text("RECRUITING_PROCESS") == "web" else 30
"""How long the store may be silent: people get a clear error soon, background work waits."""


def file_storage() -> dict[str, Any]:
    """Where files are kept: a bucket where one is named, else a folder under var."""
    if not env.text("S3_BUCKET"):
        options = {"location": VAR_DIR / "files", "file_permissions_mode": 0o600}
        return {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": options}
    from botocore.config import Config  # noqa: PLC0415 - slow to import, and not needed for a folder

    options = {
        "bucket_name": env.text("S3_BUCKET"),
        "endpoint_url": env.text("S3_ENDPOINT_URL") or None,
        "region_name": env.text("S3_REGION") or None,
        "access_key": env.text("S3_ACCESS_KEY") or None,
        "secret_key": env.text("S3_SECRET_KEY") or None,
        "client_config": Config(
            signature_version="s3v4",
            connect_timeout=1,
            read_timeout=ANSWER_SECONDS,
            retries={"total_max_attempts": 1},
        ),
        "default_acl": "private",
        "file_overwrite": False,
        "querystring_expire": SIGNED_URL_SECONDS,
    }
    return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}


STORAGES = {
    "default": file_storage(),
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "var" / "static"  # it belongs to the code, not to the data under RECRUITING_VAR
with suppress(OSError):
    STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_USE_FINDERS = not PRODUCTION
WHITENOISE_MANIFEST_STRICT = PRODUCTION
if not PRODUCTION:
    STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
UPLOAD_MAX_BYTES = env.integer("UPLOAD_MAX_MEGABYTES", 10, low=1) * 1024 * 1024
UPLOAD_MAX_PAGES = env.integer("UPLOAD_MAX_PAGES", 30, low=1)
UPLOAD_MAX_FILES = env.integer("UPLOAD_MAX_FILES", 500, low=1)
CLAMD_URL = env.text("CLAMD_URL")
EMBEDDING_MODEL = env.text("EMBEDDING_MODEL")
DATA_UPLOAD_MAX_NUMBER_FILES = UPLOAD_MAX_FILES
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
