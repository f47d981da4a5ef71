"""Taking what people think of rankings and of the product."""

from django.db import transaction

from core.errors import InvalidError
from core.models import Organization, User
from matching.enums import FeedbackSubject, Verdict
from matching.models import Feedback, Match
from matching.selectors.match import last_ranking

MOST_CHARACTERS = 2000


@transaction.atomic
def give_feedback(
    *, organization: Organization, verdict: str, comment: str, actor: User, match: Match | None = None
) -> Feedback:
    """Keep what the member thinks of the match's place, or of the product where no match is named.

    Of a place, a second opinion of the same member replaces the first. Raises InvalidError.
    """
    comment = comment.strip()
    if match is None and verdict not in (Verdict.GOOD, Verdict.BAD):
        message = "Only a place in a ranking can be too high or too low; name the match."
        raise InvalidError(message, fields={"match": [message]})
    if len(comment) > MOST_CHARACTERS:
        message = f"Use at most {MOST_CHARACTERS} characters."
        raise InvalidError(message, fields={"comment": [message]})
    said = {"verdict": verdict, "comment": comment}
    if match is None:
        kept: Feedback = Feedback.objects.create(
            organization=organization, author=actor, subject=FeedbackSubject.PRODUCT, **said
        )
        return kept
    ranking = last_ranking(match.job)
    kept, _ = Feedback.objects.update_or_create(
        author=actor,
        job=match.job,
        candidate=match.candidate,
        subject=FeedbackSubject.RANKING,
        defaults={
            **said,
            "organization": organization,
            "score": match.score,
            "rank": match.rank,
            "ranked": ranking.candidates if ranking else None,
        },
    )
    return kept
