"""What a person may ask for: everything held about them."""

import uuid

from django.http import FileResponse

from core.enums import Role
from core.views.base import MemberView, PageRequest
from resumes.selectors.candidate import find_candidate
from resumes.services.person_export import export_person


class CandidateExportView(MemberView):
    """Everything held about a candidate, as a file."""

    role = Role.ADMIN
    http_method_names = ["get", "head"]

    def get(self, request: PageRequest, pk: uuid.UUID) -> FileResponse:
        """The zip."""
        file = export_person(candidate=find_candidate(pk), actor=request.user)
        return FileResponse(file, as_attachment=True, filename=f"person-{pk}.zip", content_type="application/zip")
