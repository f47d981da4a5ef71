"""Addresses of files: short-lived, signed, for someone who may see them."""

from typing import Any, cast

from django.conf import settings
from django.core import signing
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils.http import content_disposition_header

from core.errors import NotFoundError
from resumes.models import Resume

SALT = "resumes.file"
CONTENT_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "doc": "application/msword",
    "odt": "application/vnd.oasis.opendocument.text",
    "rtf": "application/rtf",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "tiff": "image/tiff",
}
UNKNOWN_TYPE = "application/octet-stream"
"""Also for text and HTML: a browser shall save them, never show them as ours."""


def file_url(resume: Resume) -> str:
    """An address of the original file that works for `SIGNED_URL_SECONDS` without signing in. Check who asks first."""
    content_type = CONTENT_TYPES.get(resume.file_type, UNKNOWN_TYPE)
    if not settings.STORAGE_REDIRECT:
        token = signing.dumps([resume.file.name, resume.original_name, content_type], salt=SALT, compress=True)
        return reverse("resumes:signed-file", kwargs={"token": token})
    disposition = content_disposition_header(as_attachment=True, filename=resume.original_name)
    parameters = {"ResponseContentDisposition": disposition, "ResponseContentType": content_type}
    storage = cast("Any", default_storage)  # an S3 storage signs addresses with parameters
    url: str = storage.url(resume.file.name, parameters=parameters, expire=settings.SIGNED_URL_SECONDS)
    return url


def signed_file(token: str) -> tuple[str, str, str]:
    """Stored name, name for people and content type of a signed address. Raises NotFoundError where it is spent."""
    try:
        name, shown, content_type = signing.loads(token, salt=SALT, max_age=settings.SIGNED_URL_SECONDS)
    except signing.BadSignature as error:
        raise NotFoundError("This address has expired. Open the file from the candidate's page again.") from error
    return name, shown, content_type
