"""A job made of the text that candidates were looked for with."""

from django.db import transaction

from core.models import Organization, User
from jobs.models import Job
from jobs.services.advertisement import create_from_advertisement
from matching.services.ranking import request_ranking


@transaction.atomic
def job_from_text(*, text: str, organization: Organization, actor: User) -> Job:
    """A draft with all that the text states, whose candidates are ranked at once. Raises InvalidError."""
    job = create_from_advertisement(text=text, organization=organization, actor=actor)
    request_ranking(job=job, actor=actor)
    return job
