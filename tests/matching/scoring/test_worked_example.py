"""The worked example of docs/ranking.md: its table is what the scorer makes of the inputs printed above it."""

import json
import re
from datetime import date
from pathlib import Path

from core.taxonomy import load_taxonomy
from matching.scoring import SCORING_VERSION, compile_job
from matching.scoring.profiles import JobProfile, Place, RequirementSpec, Weights
from matching.selectors.profile_json import profile_of

DOCUMENT = Path(__file__).parents[3] / "docs" / "ranking.md"


def stated():
    """The inputs as the document prints them."""
    example = DOCUMENT.read_text().partition("## A worked example")[2]
    return json.loads(re.search(r"```json\n(.*?)```", example, re.DOTALL)[1])


def scored(inputs):
    job = dict(inputs["job"])
    requirements = tuple(RequirementSpec(**asked) for asked in job.pop("requirements"))
    profile = JobProfile(**job, description="", requirements=requirements, place=Place(*inputs["place"]), vector=(1.0,))
    compiled = compile_job(
        profile,
        Weights(**inputs["weights"]),
        load_taxonomy(),
        as_of=date.fromisoformat(inputs["as_of"]),
        rarity=inputs["rarity"],
    )
    return compiled.score(profile_of(inputs["candidate"], vector=(inputs["cosine"],)))


def table(score):
    """The lines of the document's table: every reason with what it could earn and what it earned."""
    lines = [
        f"| {part.component} | {reason.code} | {reason.params.get('skill') or reason.requirement or ''} "
        f"| {reason.available:.1f} | {reason.points:.1f} |"
        for part in score.contributions
        for reason in part.reasons
    ]
    return "\n".join([*lines, f"| **total** | | | 100.0 | **{score.total:.1f}** |"])


def test_the_worked_example_is_what_the_scorer_computes():
    expected = table(scored(stated()))

    assert expected in DOCUMENT.read_text(), f"Put this into docs/ranking.md:\n{expected}"


def test_the_document_names_the_version_that_it_tells_of():
    assert f"version {SCORING_VERSION}" in DOCUMENT.read_text()
