"""The drill of monotony: what a candidate adds never lowers a score, over many more examples than the suite takes."""

from hypothesis import HealthCheck, given, settings

from tests.matching.scoring import making
from tests.matching.scoring import test_scorer as held

EVERY_CHECK = list(HealthCheck)


def test_more_never_earns_less_over_twenty_thousand_examples(full_drills):
    @settings(
        max_examples=20_000 if full_drills else 20, deadline=None, database=None, suppress_health_check=EVERY_CHECK
    )
    @given(
        making.candidates,
        making.jobs,
        making.skills,
        making.positions,
        making.languages,
        making.degrees,
        making.licences,
    )
    def hold(candidate, job, fact, position, language, degree, licence):
        held.test_a_further_skill_never_lowers_the_score.hypothesis.inner_test(candidate, job, fact)
        held.test_a_further_month_of_a_skill_never_lowers_the_score.hypothesis.inner_test(candidate, job, fact)
        held.test_a_further_position_never_lowers_the_score.hypothesis.inner_test(candidate, job, position)
        held.test_a_further_language_degree_or_licence_never_lowers_the_score.hypothesis.inner_test(
            candidate, job, language, degree, licence
        )

    hold()
