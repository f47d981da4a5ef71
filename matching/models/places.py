"""The places of matches in their rankings."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.db import connection

if TYPE_CHECKING:
    from matching.models.match import Match

# The matches of a job are counted in their order until all that are asked for were met: to the last of a page, not on.
_PLACES = """
    SELECT met.id, met.place FROM unnest(%s::uuid[], %s::int[]) AS asked (job, matches) CROSS JOIN LATERAL (
        SELECT id, place FROM (
            SELECT id, row_number() OVER (ORDER BY score DESC, id) AS place FROM matching_match WHERE job_id = asked.job
        ) AS counted WHERE id = ANY(%s::uuid[]) LIMIT asked.matches
    ) AS met
"""


def set_places(matches: Sequence["Match"]) -> None:
    """Set `rank` of each match in one query; None where a match was deleted since it was read."""
    if not matches:
        return
    jobs = Counter(match.job_id for match in matches)
    with connection.cursor() as cursor:
        cursor.execute(_PLACES, [list(jobs), list(jobs.values()), [match.pk for match in matches]])
        places = dict(cursor.fetchall())
    for match in matches:
        match.rank = places.get(match.pk)
