"""Every route and method with the role it asks for and what the lowest such role gets for an empty body."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from core.models import Activity, Skill, TaskRun
from jobs.models import Job, Requirement
from matching.models import CandidateIndex, Match, Ranking
from matching.scoring import SCORING_VERSION
from resumes.models import (
    Candidate,
    CandidateSkill,
    Education,
    Experience,
    Note,
    ParsedResume,
    Resume,
    Upload,
    UploadItem,
)
from tests.conftest import Person

PUBLIC, USER, VIEWER, RECRUITER, ADMIN = "public", "user", "viewer", "recruiter", "admin"
MARKER = "Zyxwvut"

ROUTES: dict[tuple[str, str], tuple[str, int]] = {
    ("core:sign-in", "GET"): (PUBLIC, 200),
    ("api:register", "POST"): (PUBLIC, 400),
    ("api:login", "POST"): (PUBLIC, 400),
    ("api:refresh", "POST"): (PUBLIC, 400),
    ("api:logout", "POST"): (USER, 400),
    ("api:me", "GET"): (USER, 200),
    ("api:me", "PUT"): (USER, 400),
    ("api:me", "PATCH"): (USER, 200),
    ("api:task-list", "GET"): (VIEWER, 200),
    ("api:task-status", "GET"): (VIEWER, 200),
    ("api:task-result", "GET"): (VIEWER, 200),
    ("api:task-retry", "POST"): (RECRUITER, 202),
    ("api:resume-list", "GET"): (VIEWER, 200),
    ("api:resume-upload", "POST"): (RECRUITER, 415),
    ("api:resume-detail", "GET"): (VIEWER, 200),
    ("api:resume-detail", "PUT"): (RECRUITER, 400),
    ("api:resume-detail", "PATCH"): (RECRUITER, 200),
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
    ("api:candidate-notes", "GET"): (VIEWER, 200),
    ("api:candidate-notes", "PUT"): (RECRUITER, 400),
    ("api:candidate-timeline", "GET"): (VIEWER, 200),
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
    ("api:match-list", "GET"): (VIEWER, 200),
    ("api:match-compare", "POST"): (VIEWER, 400),
    ("api:match-detail", "GET"): (VIEWER, 200),
    ("api:match-detail", "DELETE"): (RECRUITER, 204),
    ("api:health", "GET"): (PUBLIC, 200),
    ("api:health-ready", "GET"): (PUBLIC, 200),
    ("api:schema", "GET"): (PUBLIC, 200),
    ("api:docs", "GET"): (PUBLIC, 200),
}


@dataclass
class World:
    """Alice's things, one of each kind, every one of them named by the marker; `arguments` by route-name prefix."""

    objects: dict[str, Any]
    arguments: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def candidate(self) -> Any:
        """The candidate's id."""
        return self.objects["candidate"].pk

    def kwargs(self, name: str, wanted: set[str]) -> dict[str, Any]:
        """What the route needs to name Alice's object."""
        prefix = name.rsplit(":", maxsplit=1)[-1].split("-", maxsplit=1)[0]
        named = {"pk": self.objects.get(prefix), **{f"{key}_pk": value for key, value in self.objects.items()}}
        named |= {f"{key}_id": value for key, value in self.objects.items()}
        return {key: self.arguments.get(name, {}).get(key) or named[key].pk for key in wanted}


def make_world(alice: Person) -> World:
    """One of each of Alice's things."""
    with alice.scope():
        organization = alice.organization
        candidate = Candidate.objects.create(
            organization=organization, name=f"{MARKER} Person", email="zyx@example.org", headline=MARKER, tags=[MARKER]
        )
        common = {"organization": organization, "candidate": candidate}
        experience = Experience.objects.create(**common, title=MARKER, employer=MARKER, start="2020-01")
        education = Education.objects.create(**common, institution=MARKER)
        skill = CandidateSkill.objects.create(**common, skill=Skill.objects.get(key="python"), months=12)
        note = Note.objects.create(**common, author=alice.user, text=MARKER)
        resume = _resume(alice, candidate)
        upload = Upload.objects.create(organization=organization, actor=alice.user)
        item = UploadItem.objects.create(
            organization=organization, upload=upload, name=f"{MARKER}.pdf", size=1, outcome="accepted", resume=resume
        )
        job = Job.objects.create(organization=organization, title=f"{MARKER} job", description=MARKER, status="active")
        requirement = Requirement.objects.create(
            organization=organization, job=job, kind="skill", value="python", label=MARKER
        )
        match = _match(alice, job, candidate)
        task = TaskRun.objects.create(
            organization=organization, kind="matching.rank", title=MARKER, status="failed", subject_id=job.pk
        )
        Activity.objects.create(
            organization=organization,
            code="candidate.created",
            subject_type="candidate",
            subject_id=candidate.pk,
            params={"name": MARKER},
        )
    objects = {
        "candidate": candidate, "experience": experience, "education": education, "skill": skill, "note": note,
        "resume": resume, "upload": upload, "item": item, "job": job, "requirement": requirement, "match": match,
        "task": task, "ranking": job, "compare": job,
    }  # fmt: skip
    return World(objects)


def _resume(alice: Person, candidate: Candidate) -> Resume:
    resume = Resume.objects.create(
        organization=alice.organization,
        candidate=candidate,
        version=1,
        original_name=f"{MARKER}.txt",
        file=ContentFile(MARKER.encode(), name="x"),
        preview=ContentFile(b"\x89PNG", name="x"),
        file_type="txt",
        size=7,
        sha256="0" * 64,
        status="read",
        text=MARKER,
        redacted_text=MARKER,
        redaction_offsets=list(range(len(MARKER))),
    )
    ParsedResume.objects.create(organization=alice.organization, resume=resume, reading={}, reader_version="1")
    return resume


def _match(alice: Person, job: Job, candidate: Candidate) -> Match:
    now = timezone.now()
    CandidateIndex.objects.create(
        organization=alice.organization,
        candidate=candidate,
        profile={
            "skills": [],
            "jobs": [],
            "degrees": [],
            "languages": [],
            "licences": [],
            "place": ["", "", ""],
            "months": 0,
        },
        digest="0" * 64,
    )
    Ranking.objects.create(
        organization=alice.organization,
        job=job,
        computed_at=now,
        candidates=1,
        weights={},
        version=SCORING_VERSION,
        job_digest="0" * 64,
    )
    return Match.objects.create(
        organization=alice.organization,
        job=job,
        candidate=candidate,
        score=Decimal("50.0"),
        rank=1,
        points={"skills": "50.0"},
        missing=[{"requirement": "", "label": MARKER}],
        version=SCORING_VERSION,
        inputs="0" * 64,
        computed_at=now,
    )
