"""The scores of a logged ranking as a table for spreadsheets."""

import csv
import io

from matching.selectors.explanation import COMPONENT_LABELS
from matching.selectors.logged_scores import LoggedScores

CONTENT_TYPE = "text/csv; charset=utf-8"


def write_scores(scores: LoggedScores) -> bytes:
    """A line for each candidate, by id and without a name, the best first, in CSV."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(["Place", "Candidate", "Score", *(COMPONENT_LABELS[part] for part in scores.parts)])
    writer.writerows([row.place, row.candidate_id, row.score, *row.points.values()] for row in scores)
    return file.getvalue().encode("utf-8-sig")
