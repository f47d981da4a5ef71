"""Text: how close the resume (its text, its headline and last position) is to the whole advertisement.

It is the cosine of their unit vectors.
"""

from functools import partial
from operator import mul

from matching.scoring.judging import Facts, Item, Verdict
from matching.scoring.profiles import JobProfile

UNRELATED = 0.1
ALIKE = 0.7


def text_items(job: JobProfile) -> list[Item]:
    """One item where the job has a vector."""
    return [Item(1.0, partial(_judge, job.vector))] if job.vector else []


def calibrate(cosine: float) -> float:
    """Credit of a cosine: 0 up to UNRELATED, 1 from ALIKE, a straight line between.

    Measured with the shipped embedding on 72 advertisements and 239 resumes: half of the resumes of other
    occupations lie below 0.11 and nine tenths below 0.27; half of those of the occupation itself lie above 0.45
    and one twentieth above 0.75.
    """
    return min(1.0, max(0.0, (cosine - UNRELATED) / (ALIKE - UNRELATED)))


def _judge(wanted: tuple[float, ...], facts: Facts) -> Verdict:
    held = facts.profile.vector
    if len(held) != len(wanted):
        return Verdict(0.0, False, "text_unread")
    cosine = sum(map(mul, wanted, held))
    credit = calibrate(cosine)
    code = "text_close" if credit >= 0.6 else "text_some" if credit >= 0.25 else "text_far"
    return Verdict(credit, True, code, {"similarity": round(cosine, 2)})
