"""Similar candidates: nearest by resume, skills and titles, each with the reasons."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from matching.models import CandidateIndex
from matching.selectors.similar import similar_candidates
from tests.matching.candidates import add_candidate
from tests.tasks import work_off

pytestmark = pytest.mark.django_db


def similar(person, candidate, k=10):
    with person.scope():
        return similar_candidates(candidate, k)


def names(found):
    return [one.candidate.name for one in found.found]


@pytest.fixture
def ada(rita):
    """Ada with a near double, somebody in a close trade, and a gardener."""
    ada = add_candidate(rita, "Ada", skills=("python", "django", "postgresql"), title="Backend Developer")
    add_candidate(rita, "Twin", skills=("python", "django", "postgresql"), title="Backend Developer")
    add_candidate(rita, "Near", skills=("python",), title="Software Engineer")
    add_candidate(rita, "Far", skills=("excel",), title="Gardener")
    work_off(rita)
    return ada


def test_the_most_alike_come_first_with_reasons(rita, ada):
    found = similar(rita, ada)
    twin, near, *_ = found.found

    assert names(found)[:2] == ["Twin", "Near"]
    assert set(twin.shared_skills) == {"Python", "Django", "PostgreSQL"}
    assert twin.shared_skills[-1] == "Python"
    assert (twin.titles.own, twin.titles.theirs, twin.titles.likeness) == ("Backend Developer", "Backend Developer", 1)
    assert twin.similarity > 0.99
    assert near.shared_skills == ("Python",)
    assert 1 >= twin.likeness > near.likeness > 0


def test_nobody_is_like_themselves_and_the_number_is_kept(rita, ada):
    assert "Ada" not in names(similar(rita, ada))
    assert len(similar(rita, ada, 1).found) == 1


def test_nobody_of_another_organization_is_found(rita, charlie, ada):
    add_candidate(charlie, "Foreign twin", skills=("python", "django", "postgresql"), title="Backend Developer")
    work_off(charlie)

    assert "Foreign twin" not in names(similar(rita, ada))


def test_who_has_no_vector_is_found_by_skills_and_titles(rita, ada):
    with rita.scope():
        CandidateIndex.objects.filter(candidate=ada).update(vector=None)
    twin = similar(rita, ada).found[0]

    assert (twin.candidate.name, twin.similarity) == ("Twin", None)


def test_who_is_not_prepared_yet_has_nobody_alike(rita):
    found = similar(rita, add_candidate(rita))

    assert (found.found, found.is_ready) == ((), False)


def test_it_asks_as_many_questions_for_three_as_for_one(rita):
    ada = add_candidate(rita, "Ada")
    add_candidate(rita, "One")
    work_off(rita)

    def cost():
        with rita.scope(), CaptureQueriesContext(connection) as asked:
            similar_candidates(ada, 10)
        return len(asked)

    one = cost()
    add_candidate(rita, "Two")
    add_candidate(rita, "Three")
    work_off(rita)
    assert cost() == one
