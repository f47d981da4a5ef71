"""The drill of twins: a hundred thousand pairs who differ only in who they are, and not one tenth of a point apart."""

from dataclasses import replace
from datetime import date
from random import Random

from core.taxonomy import load_taxonomy
from jobs.advertisement import read_advertisement
from matching.scoring import compile_job
from matching.scoring.from_reading import candidate_profile, job_profile
from matching.scoring.profiles import Weights
from matching.selectors.vectors import embed_half, embed_profiles
from recruiting.demo.jobs import demo_jobs
from resumes.extraction import read_document
from resumes.parsing import parse
from resumes.privacy import redact
from tests.matching.scoring.twins import career_of, identity, resume_of

TODAY = date(2026, 6, 1)


def compiled_jobs():
    for demo in demo_jobs():
        text = f"{demo.title}\n{demo.location}\n{demo.description}"
        vector = tuple(embed_half([text])[0].tolist())
        profile = job_profile(read_advertisement(text, load_taxonomy()), text, vector)
        yield compile_job(profile, Weights(), load_taxonomy(), as_of=TODAY)


def scores_of(text, jobs):
    """The points of every part for every job."""
    document = parse(text.encode())
    reading = read_document(document, as_of=TODAY)
    redaction = redact(document, reading)
    profile = candidate_profile(reading, document, redaction, ())
    profile = replace(profile, vector=tuple(embed_profiles([profile])[0].tolist()))
    scores = [job.score(profile) for job in jobs]
    return [(score.total, [part.points for part in score.contributions], score.missing) for score in scores]


def test_a_hundred_thousand_pairs_of_twins_get_the_same_points(full_drills):
    """25 careers under 91 identities each are 102,375 pairs; every one is scored for the six demo jobs."""
    careers, identities = (25, 91) if full_drills else (2, 6)
    jobs, rng = list(compiled_jobs()), Random(20261130)
    pairs, apart = 0, []
    for seed in range(careers):
        person, career = career_of(seed, demo_jobs()[seed % 6].occupation)
        texts = [resume_of(identity(rng, person, career), career) for _ in range(identities)]
        scores = [scores_of(text, jobs) for text in texts]
        pairs += identities * (identities - 1) // 2
        apart += [text for text, score in zip(texts, scores, strict=True) if score != scores[0]]
        assert max(total for total, _, _ in scores[0]) > 10

    assert not apart, f"{len(apart)} of {careers * identities} differ from their twins, such as:\n{apart[0][:600]}"
    assert pairs == careers * identities * (identities - 1) // 2


def test_a_name_that_is_a_word_of_the_career_moves_the_text_alone_and_by_a_point_at_most():
    """What cannot be zero: "Ruby Jenkins" loses the word where her own resume names the tool."""
    jobs, rng = list(compiled_jobs()), Random(1)
    person, career = career_of(2)
    assert "Jenkins" in career
    named_so = [identity(rng, person, career, name) for name in ("Emily Walsh", "Ruby Jenkins")]
    plain, named = (scores_of(resume_of(who, career), jobs) for who in named_so)

    for (total, points, missing), (other_total, other_points, other_missing) in zip(plain, named, strict=True):
        assert abs(total - other_total) <= 1
        assert points[:6] == other_points[:6]
        assert missing == other_missing
