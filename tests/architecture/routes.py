"""Every route and method with the role it asks for and what the lowest such role gets for an empty body."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from core.models import Invitation, Membership, OrganizationExport, TaskRun, User
from core.models.invitation import LIFETIME
from core.selectors.skill_history import skill_events
from core.services.api_key import create_key
from core.services.organization_skill import add_skill
from core.services.waiting import work_off
from jobs.models import Job, Requirement
from matching.models import LoggedRanking, SavedSearch, ScoringWeights, WeightProposal
from matching.scoring.profiles import Weights
from matching.selectors.basis import weights_json
from matching.services.ranking import request_ranking
from resumes.models import BulkImport, Note
from tests.conftest import Person
from tests.resumes.making import read, resume_text

PUBLIC, USER, VIEWER, RECRUITER, ADMIN = "public", "user", "viewer", "recruiter", "admin"
MARKER = "Zyxwvut"

ROUTES: dict[tuple[str, str], tuple[str, int]] = {
    ("home", "GET"): (VIEWER, 200),
    ("metrics", "GET"): (PUBLIC, 404),
    ("core:settings", "GET"): (VIEWER, 302),
    ("core:settings-organization", "GET"): (ADMIN, 200),
    ("core:settings-organization", "POST"): (ADMIN, 400),
    ("core:settings-members", "GET"): (ADMIN, 200),
    ("core:settings-members", "POST"): (ADMIN, 400),
    ("core:settings-member", "POST"): (ADMIN, 302),
    ("core:settings-invitation", "POST"): (ADMIN, 302),
    ("core:invitation", "GET"): (PUBLIC, 409),
    ("core:invitation", "POST"): (PUBLIC, 409),
    ("core:switch", "POST"): (VIEWER, 404),
    ("core:organization-new", "GET"): (VIEWER, 200),
    ("core:organization-new", "POST"): (VIEWER, 400),
    ("core:settings-data", "GET"): (ADMIN, 200),
    ("core:settings-export", "POST"): (ADMIN, 302),
    ("core:settings-export-download", "GET"): (ADMIN, 302),
    ("core:settings-erase", "POST"): (ADMIN, 400),
    ("core:settings-keep", "POST"): (ADMIN, 302),
    ("core:signed-export", "GET"): (PUBLIC, 404),
    ("core:settings-audit", "GET"): (ADMIN, 200),
    ("core:settings-audit-csv", "GET"): (ADMIN, 200),
    ("api:log-list", "GET"): (ADMIN, 200),
    ("core:task-list", "GET"): (VIEWER, 200),
    ("core:task-retry", "POST"): (RECRUITER, 302),
    ("resumes:candidate-list", "GET"): (VIEWER, 200),
    ("resumes:candidate-create", "GET"): (RECRUITER, 200),
    ("resumes:candidate-create", "POST"): (RECRUITER, 422),
    ("resumes:candidate-detail", "GET"): (VIEWER, 200),
    ("resumes:candidate-read", "GET"): (VIEWER, 200),
    ("resumes:candidate-evidence", "GET"): (VIEWER, 302),
    ("resumes:candidate-note", "POST"): (RECRUITER, 302),
    ("resumes:candidate-export", "GET"): (ADMIN, 200),
    ("resumes:candidate-erase", "POST"): (ADMIN, 302),
    ("resumes:candidate-field", "GET"): (RECRUITER, 200),
    ("resumes:candidate-field", "POST"): (RECRUITER, 422),
    ("resumes:candidate-confirm", "POST"): (RECRUITER, 302),
    ("resumes:candidate-reset", "POST"): (RECRUITER, 302),
    ("resumes:candidate-entry-new", "GET"): (RECRUITER, 200),
    ("resumes:candidate-entry-new", "POST"): (RECRUITER, 422),
    ("resumes:candidate-entry", "GET"): (RECRUITER, 200),
    ("resumes:candidate-entry", "POST"): (RECRUITER, 422),
    ("resumes:candidate-entry-remove", "POST"): (RECRUITER, 302),
    ("resumes:candidate-entry-confirm", "POST"): (RECRUITER, 302),
    ("resumes:skill-names", "GET"): (VIEWER, 200),
    ("resumes:resume-file", "GET"): (VIEWER, 302),
    ("resumes:resume-preview", "GET"): (VIEWER, 200),
    ("resumes:resume-page", "GET"): (VIEWER, 404),
    ("resumes:resume-page-drawn", "GET"): (VIEWER, 404),
    ("resumes:import-list", "GET"): (ADMIN, 200),
    ("resumes:import-list", "POST"): (ADMIN, 400),
    ("resumes:import-detail", "GET"): (ADMIN, 200),
    ("resumes:import-start", "POST"): (ADMIN, 302),
    ("resumes:import-undo", "POST"): (ADMIN, 409),
    ("resumes:retention", "GET"): (ADMIN, 200),
    ("resumes:retention-keep", "POST"): (ADMIN, 302),
    ("resumes:retention-release", "POST"): (ADMIN, 404),
    ("resumes:upload-list", "GET"): (VIEWER, 200),
    ("resumes:upload-list", "POST"): (RECRUITER, 400),
    ("resumes:upload-detail", "GET"): (VIEWER, 200),
    ("resumes:upload-progress", "GET"): (VIEWER, 200),
    ("resumes:upload-retry", "POST"): (RECRUITER, 302),
    ("resumes:file-retry", "POST"): (RECRUITER, 302),
    ("resumes:signed-file", "GET"): (PUBLIC, 404),
    ("jobs:list", "GET"): (VIEWER, 200),
    ("jobs:create", "GET"): (RECRUITER, 200),
    ("jobs:create", "POST"): (RECRUITER, 400),
    ("jobs:propose", "POST"): (RECRUITER, 200),
    ("jobs:detail", "GET"): (VIEWER, 200),
    ("jobs:edit", "GET"): (RECRUITER, 200),
    ("jobs:edit", "POST"): (RECRUITER, 400),
    ("jobs:status", "POST"): (RECRUITER, 302),
    ("jobs:delete", "POST"): (RECRUITER, 302),
    ("core:skill-list", "GET"): (VIEWER, 200),
    ("core:skill-new", "GET"): (ADMIN, 200),
    ("core:skill-new", "POST"): (ADMIN, 400),
    ("core:skill-export", "GET"): (VIEWER, 200),
    ("core:skill-import", "GET"): (ADMIN, 200),
    ("core:skill-import", "POST"): (ADMIN, 400),
    ("core:skill-names", "GET"): (VIEWER, 200),
    ("core:skill-detail", "GET"): (VIEWER, 200),
    ("core:skill-edit", "GET"): (ADMIN, 200),
    ("core:skill-edit", "POST"): (ADMIN, 400),
    ("core:skill-remove", "POST"): (ADMIN, 302),
    ("core:skill-restore", "POST"): (ADMIN, 302),
    ("core:skill-undo", "POST"): (ADMIN, 302),
    ("resumes:rereading", "GET"): (VIEWER, 200),
    ("resumes:rereading", "POST"): (RECRUITER, 302),
    ("jobs:ranked", "POST"): (RECRUITER, 302),
    ("jobs:stages", "GET"): (VIEWER, 200),
    ("jobs:stages", "POST"): (ADMIN, 400),
    ("matching:pipeline", "GET"): (VIEWER, 200),
    ("matching:feedback", "POST"): (VIEWER, 400),
    ("matching:proposals", "GET"): (ADMIN, 200),
    ("matching:proposals", "POST"): (ADMIN, 302),
    ("matching:proposal-decision", "POST"): (ADMIN, 302),
    ("matching:proposal-effect", "GET"): (ADMIN, 400),
    ("matching:decide", "POST"): (RECRUITER, 400),
    ("matching:undo", "POST"): (RECRUITER, 302),
    ("matching:scoring", "GET"): (VIEWER, 200),
    ("matching:scoring", "POST"): (ADMIN, 400),
    ("matching:scoring-preview", "GET"): (VIEWER, 400),
    ("matching:scoring-default", "POST"): (ADMIN, 302),
    ("matching:scoring-restore", "POST"): (ADMIN, 302),
    ("matching:candidate-jobs", "GET"): (VIEWER, 200),
    ("matching:candidate-similar", "GET"): (VIEWER, 200),
    ("matching:for-text", "GET"): (VIEWER, 200),
    ("matching:for-text", "POST"): (VIEWER, 400),
    ("matching:text-job", "POST"): (RECRUITER, 400),
    ("matching:ranking", "GET"): (VIEWER, 200),
    ("matching:ranking-state", "GET"): (VIEWER, 200),
    ("matching:rank", "POST"): (RECRUITER, 302),
    ("matching:weights", "POST"): (ADMIN, 400),
    ("matching:what-if", "GET"): (VIEWER, 200),
    ("matching:leave-out", "POST"): (RECRUITER, 404),
    ("matching:ask-again", "POST"): (RECRUITER, 404),
    ("matching:compare", "GET"): (VIEWER, 200),
    ("matching:looked-for", "GET"): (ADMIN, 200),
    ("matching:fairness", "GET"): (ADMIN, 200),
    ("matching:fairness", "POST"): (ADMIN, 302),
    ("matching:fairness-file", "GET"): (ADMIN, 404),
    ("matching:group-answer", "GET"): (PUBLIC, 404),
    ("matching:group-answer", "POST"): (PUBLIC, 404),
    ("api:search-report", "GET"): (ADMIN, 200),
    ("api:fairness", "GET"): (ADMIN, 200),
    ("matching:logged-rankings", "GET"): (ADMIN, 200),
    ("matching:logged-ranking", "GET"): (ADMIN, 200),
    ("matching:logged-ranking", "POST"): (ADMIN, 302),
    ("matching:logged-scores", "GET"): (ADMIN, 200),
    ("matching:logged-scores-file", "GET"): (ADMIN, 200),
    ("api:logged-ranking-list", "GET"): (ADMIN, 200),
    ("api:logged-ranking-detail", "GET"): (ADMIN, 200),
    ("api:logged-ranking-scores", "GET"): (ADMIN, 200),
    ("api:logged-ranking-replay", "POST"): (ADMIN, 202),
    ("matching:replay-state", "GET"): (ADMIN, 200),
    ("matching:search", "GET"): (VIEWER, 200),
    ("matching:search-build", "POST"): (VIEWER, 422),
    ("matching:saved-searches", "GET"): (VIEWER, 200),
    ("matching:saved-searches", "POST"): (VIEWER, 400),
    ("matching:saved-search", "GET"): (VIEWER, 200),
    ("matching:saved-search-edit", "GET"): (ADMIN, 200),
    ("matching:saved-search-edit", "POST"): (ADMIN, 400),
    ("matching:saved-search-delete", "POST"): (ADMIN, 302),
    ("matching:saved-search-restore", "POST"): (ADMIN, 302),
    ("matching:stop-alert", "GET"): (PUBLIC, 404),
    ("matching:stop-alert", "POST"): (PUBLIC, 404),
    ("core:acting-stop", "POST"): (USER, 302),
    ("core:account", "GET"): (USER, 200),
    ("core:account", "POST"): (USER, 400),
    ("core:account-address", "GET"): (USER, 200),
    ("core:account-address", "POST"): (USER, 400),
    ("core:account-address-confirm", "POST"): (USER, 302),
    ("core:account-password", "GET"): (USER, 200),
    ("core:account-password", "POST"): (USER, 400),
    ("core:account-security", "GET"): (USER, 200),
    ("core:account-security", "POST"): (USER, 404),
    ("core:settings-api-keys", "GET"): (ADMIN, 200),
    ("core:settings-api-keys", "POST"): (ADMIN, 400),
    ("core:settings-api-key-revoke", "POST"): (ADMIN, 302),
    ("core:account-preferences", "GET"): (USER, 200),
    ("core:account-preferences", "POST"): (USER, 400),
    ("core:account-data", "GET"): (USER, 200),
    ("core:account-data", "POST"): (USER, 400),
    ("core:account-export", "POST"): (USER, 200),
    ("core:account-gone", "GET"): (PUBLIC, 200),
    ("core:news-stop", "GET"): (PUBLIC, 404),
    ("core:news-stop", "POST"): (PUBLIC, 404),
    ("core:account-names", "POST"): (USER, 302),
    ("core:account-theme", "POST"): (USER, 400),
    ("core:verify-email", "GET"): (PUBLIC, 200),
    ("core:verify-email", "POST"): (PUBLIC, 400),
    ("core:verify-email-resend", "POST"): (PUBLIC, 302),
    ("core:password-reset", "GET"): (PUBLIC, 200),
    ("core:password-reset", "POST"): (PUBLIC, 400),
    ("core:password-reset-confirm", "GET"): (PUBLIC, 200),
    ("core:password-reset-confirm", "POST"): (PUBLIC, 400),
    ("core:sign-in", "GET"): (PUBLIC, 302),
    ("core:sign-in", "POST"): (PUBLIC, 400),
    ("core:sign-up", "GET"): (PUBLIC, 200),
    ("core:sign-up", "POST"): (PUBLIC, 400),
    ("core:sign-out", "POST"): (PUBLIC, 302),
    ("api:register", "POST"): (PUBLIC, 400),
    ("api:clerk-webhook", "POST"): (PUBLIC, 404),
    ("api:login", "POST"): (PUBLIC, 400),
    ("api:refresh", "POST"): (PUBLIC, 400),
    ("api:logout", "POST"): (USER, 400),
    ("api:verify-email", "POST"): (PUBLIC, 400),
    ("api:change-password", "POST"): (USER, 400),
    ("api:reset-password", "POST"): (PUBLIC, 400),
    ("api:reset-password-confirm", "POST"): (PUBLIC, 400),
    ("api:me-preferences", "GET"): (USER, 200),
    ("api:me-preferences", "PUT"): (USER, 400),
    ("api:me-preferences", "PATCH"): (USER, 200),
    ("api:me-export", "GET"): (USER, 200),
    ("api:me", "GET"): (USER, 200),
    ("api:me", "DELETE"): (USER, 204),
    ("api:me", "PUT"): (USER, 400),
    ("api:me", "PATCH"): (USER, 200),
    ("api:organization", "GET"): (VIEWER, 200),
    ("api:organization", "PATCH"): (ADMIN, 200),
    ("api:member-list", "GET"): (ADMIN, 200),
    ("api:invitation-list", "POST"): (ADMIN, 400),
    ("api:invitation-detail", "DELETE"): (ADMIN, 204),
    ("api:bulk-import", "POST"): (ADMIN, 415),
    ("api:user-list", "GET"): (ADMIN, 200),
    ("api:user-detail", "PUT"): (ADMIN, 400),
    ("api:user-detail", "DELETE"): (ADMIN, 204),
    ("api:admin-stats", "GET"): (ADMIN, 200),
    ("api:admin-flags", "GET"): (ADMIN, 200),
    ("api:task-list", "GET"): (VIEWER, 200),
    ("api:task-status", "GET"): (VIEWER, 200),
    ("api:task-result", "GET"): (VIEWER, 200),
    ("api:task-retry", "POST"): (RECRUITER, 202),
    ("api:resume-list", "GET"): (VIEWER, 200),
    ("api:resume-upload", "POST"): (RECRUITER, 415),
    ("api:resume-detail", "GET"): (VIEWER, 200),
    ("api:resume-detail", "PUT"): (RECRUITER, 400),
    ("api:resume-detail", "PATCH"): (RECRUITER, 400),
    ("api:resume-detail", "DELETE"): (RECRUITER, 204),
    ("api:resume-file", "GET"): (VIEWER, 302),
    ("api:resume-parse", "POST"): (RECRUITER, 202),
    ("api:resume-parsed", "GET"): (VIEWER, 200),
    ("api:resume-preview", "GET"): (VIEWER, 200),
    ("api:resume-redacted", "GET"): (VIEWER, 200),
    ("api:resume-versions", "GET"): (VIEWER, 200),
    ("api:candidate-list", "GET"): (VIEWER, 200),
    ("api:candidate-list", "POST"): (RECRUITER, 400),
    ("api:candidate-detail", "GET"): (VIEWER, 200),
    ("api:candidate-detail", "PATCH"): (RECRUITER, 200),
    ("api:candidate-detail", "DELETE"): (ADMIN, 204),
    ("api:candidate-export", "GET"): (ADMIN, 200),
    ("api:candidate-notes", "GET"): (VIEWER, 200),
    ("api:candidate-notes", "PUT"): (RECRUITER, 400),
    ("api:candidate-timeline", "GET"): (VIEWER, 200),
    ("api:candidate-jobs-fit", "GET"): (VIEWER, 200),
    ("api:candidate-similar", "GET"): (VIEWER, 200),
    ("api:for-text", "POST"): (VIEWER, 400),
    ("api:job-from-text", "POST"): (RECRUITER, 400),
    ("api:job-list", "GET"): (VIEWER, 200),
    ("api:job-list", "POST"): (RECRUITER, 400),
    ("api:job-search", "GET"): (VIEWER, 200),
    ("api:job-detail", "GET"): (VIEWER, 200),
    ("api:job-detail", "PUT"): (RECRUITER, 400),
    ("api:job-detail", "PATCH"): (RECRUITER, 200),
    ("api:job-detail", "DELETE"): (RECRUITER, 204),
    ("api:job-requirements", "GET"): (VIEWER, 200),
    ("api:job-requirements", "POST"): (RECRUITER, 400),
    ("api:job-requirement", "PUT"): (RECRUITER, 400),
    ("api:job-requirement", "DELETE"): (RECRUITER, 204),
    ("api:job-extract", "POST"): (RECRUITER, 200),
    ("api:job-favorite", "PUT"): (USER, 204),
    ("api:job-favorite", "DELETE"): (USER, 204),
    ("api:job-hide", "PUT"): (USER, 204),
    ("api:job-hide", "DELETE"): (USER, 204),
    ("api:job-status", "PUT"): (RECRUITER, 400),
    ("api:job-match", "POST"): (RECRUITER, 202),
    ("api:job-matches", "GET"): (VIEWER, 200),
    ("api:job-what-if", "POST"): (VIEWER, 200),
    ("api:feedback", "POST"): (USER, 400),
    ("api:proposal-list", "GET"): (ADMIN, 200),
    ("api:proposal-list", "POST"): (ADMIN, 409),
    ("api:proposal-detail", "GET"): (ADMIN, 200),
    ("api:proposal-effect", "GET"): (ADMIN, 400),
    ("api:proposal-accept", "POST"): (ADMIN, 200),
    ("api:proposal-decline", "POST"): (ADMIN, 200),
    ("api:job-pipeline", "GET"): (VIEWER, 200),
    ("api:job-pipeline-candidate", "PUT"): (RECRUITER, 400),
    ("api:match-status", "PUT"): (RECRUITER, 400),
    ("api:match-bulk-status", "POST"): (RECRUITER, 400),
    ("api:match-history", "GET"): (VIEWER, 200),
    ("api:stages", "GET"): (VIEWER, 200),
    ("api:stages", "PUT"): (ADMIN, 400),
    ("api:match-list", "GET"): (VIEWER, 200),
    ("api:match-compare", "POST"): (VIEWER, 400),
    ("api:search", "GET"): (VIEWER, 400),
    ("api:candidate-search", "POST"): (VIEWER, 200),
    ("api:candidate-filter", "POST"): (VIEWER, 400),
    ("api:saved-search-list", "GET"): (VIEWER, 200),
    ("api:saved-search-list", "POST"): (VIEWER, 400),
    ("api:saved-search-detail", "GET"): (VIEWER, 200),
    ("api:saved-search-detail", "PATCH"): (ADMIN, 200),
    ("api:saved-search-detail", "DELETE"): (ADMIN, 204),
    ("api:saved-search-candidates", "GET"): (VIEWER, 200),
    ("api:saved-search-restore", "POST"): (ADMIN, 200),
    ("api:saved-search-looked", "POST"): (VIEWER, 200),
    ("api:match-detail", "GET"): (VIEWER, 200),
    ("api:match-detail", "DELETE"): (RECRUITER, 204),
    ("api:skill-list", "GET"): (VIEWER, 200),
    ("api:skill-list", "POST"): (ADMIN, 400),
    ("api:skill-detail", "PUT"): (ADMIN, 400),
    ("api:skill-detail", "DELETE"): (ADMIN, 204),
    ("api:scoring", "GET"): (VIEWER, 200),
    ("api:scoring", "PUT"): (ADMIN, 400),
    ("api:health", "GET"): (PUBLIC, 200),
    ("api:health-ready", "GET"): (PUBLIC, 200),
    ("api:schema", "GET"): (PUBLIC, 200),
    ("api:docs", "GET"): (PUBLIC, 200),
}

BY_ROLE = {("api:me", "DELETE", "admin"): 409}
"""Where a role gets something else: the last admin cannot go."""


@dataclass
class World:
    """Alice's things, one of each kind, every one of them named by the marker."""

    objects: dict[str, Any]

    @property
    def candidate(self) -> Any:
        """The candidate's id."""
        return self.objects["candidate"].pk

    def kwargs(self, name: str, wanted: set[str]) -> dict[str, Any]:
        """What the route needs to name Alice's object."""
        namespace, _, rest = name.rpartition(":")
        kind = "job" if namespace == "jobs" else rest.split("-", maxsplit=1)[0]
        known: dict[str, Any] = {
            "key": "experience",
            "index": 0,
            "start": 0,
            "number": 1,
            "status": "paused",
            "verdict": "decline",
            "token": "forged",
            "form": "pdf",
        }
        known |= {f"{key}_{end}": held.pk for key, held in self.objects.items() for end in ("pk", "id")}
        if kind in self.objects:
            known["pk"] = self.objects[kind].pk
        return {key: "name" if key == "key" and rest in FIELD_ROUTES else known[key] for key in wanted}


FIELD_ROUTES = ("candidate-field", "candidate-confirm", "candidate-reset")


def _export(alice: Person) -> OrganizationExport:
    file = ContentFile(MARKER.encode(), name="export.zip")
    week = timezone.now() + timedelta(days=7)
    with alice.scope():
        return OrganizationExport.objects.create(organization=alice.organization, file=file, size=7, expires_at=week)


def make_world(alice: Person) -> World:
    """One of each of Alice's things."""
    organization = alice.organization
    resume = read(organization, resume_text(name=f"Anna {MARKER}", employer=f"{MARKER} AG"), f"{MARKER}.txt")
    candidate = resume.candidate
    with alice.scope():
        note = Note.objects.create(organization=organization, candidate=candidate, author=alice.user, text=MARKER)
        job = Job.objects.create(organization=organization, title=f"{MARKER} job", description=MARKER, status="active")
        requirement = Requirement.objects.create(
            organization=organization, job=job, kind="skill", value="python", label=MARKER
        )
        request_ranking(job=job, actor=alice.user)
    work_off(organization)
    with alice.scope():
        match = job.matches.get(candidate=candidate)
        logged = LoggedRanking.objects.get(job=job)
        task = TaskRun.objects.create(
            organization=organization, kind="matching.rank", title=MARKER, status="failed", subject_id=job.pk
        )
        item = resume.upload_items.select_related("upload").get()
        experience, education = candidate.experience.first(), candidate.education.first()
        saved = SavedSearch.objects.create(
            organization=organization, owner=alice.user, name=MARKER, query="python", mode="boolean", is_shared=True
        )
        saved.hits.create(organization=organization, candidate=candidate, found_at=timezone.now())
    objects = {
        "export": _export(alice),
        "candidate": candidate, "experience": experience, "education": education, "note": note,
        "resume": resume, "upload": item.upload, "item": item, "job": job, "requirement": requirement, "match": match,
        "logged": logged, "saved": saved,
        "task": task, "file": item,
    }  # fmt: skip
    return World(objects | _people(alice) | _own_settings(alice))


def _own_settings(alice: Person) -> dict[str, Any]:
    """A skill of Alice's own with an event of its history, weights that were set, and an import."""
    organization = alice.organization
    with alice.scope():
        skill = add_skill(
            values={"name": f"{MARKER} skill", "category": "it"}, organization=organization, actor=alice.user
        )
        weights = ScoringWeights.objects.create(organization=organization, weights=weights_json(Weights()))
        bulk_import = BulkImport.objects.create(
            organization=organization, original_name=MARKER, kind="csv", is_dry_run=True, state="done"
        )
        event = skill_events(skill.pk).first()
        proposal = WeightProposal.objects.create(
            organization=organization,
            before=weights_json(Weights()),
            after=weights_json(Weights()),
            evidence={"yes": 15, "no": 15, "jobs": 1, "pairs": 90, "now": 0.6, "then": 0.7},
        )
        return {"skill": skill, "event": event, "weights": weights, "import": bulk_import, "proposal": proposal}


def _people(alice: Person) -> dict[str, Any]:
    """A member, as user and by the word of the pages, and an invitation."""
    user = User.objects.create_user(f"{MARKER}@example.org".lower(), name=MARKER)
    Membership.objects.create(user=user, organization=alice.organization)
    with alice.scope():
        invitation = Invitation.objects.create(
            organization=alice.organization,
            email=f"invited-{MARKER}@example.org".lower(),
            expires_at=timezone.now() + LIFETIME,
        )
        api_key, _ = create_key(maker=alice.membership, name=MARKER, role="viewer", scopes=["*:read"])
    return {"user": user, "member": user, "invitation": invitation, "api_key": api_key}
