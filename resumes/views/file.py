"""Files by signed address: for whoever holds it, as long as it lasts."""

from django.core.files.storage import default_storage
from django.http import FileResponse, HttpRequest
from django.views import View

from core.errors import NotFoundError
from resumes.selectors.file import signed_file

POLICY = "default-src 'none'; sandbox"


class SignedFileView(View):
    """Streams a stored file as a download that no browser runs or keeps."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, token: str) -> FileResponse:
        """The file, 404 where the address is spent or the file is gone."""
        name, shown, content_type = signed_file(token)
        try:
            file = default_storage.open(name)
        except FileNotFoundError as error:
            raise NotFoundError("This file was deleted.") from error
        response = FileResponse(file, as_attachment=True, filename=shown, content_type=content_type)
        response["Content-Security-Policy"] = POLICY
        response["X-Content-Type-Options"] = "nosniff"
        response["Cache-Control"] = "private, no-store"
        return response
