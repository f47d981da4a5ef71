"""Who is nearest to a vector, inside one organization."""

import numpy as np
import pytest

from matching.models import CandidateIndex
from matching.selectors.columns import columns_now, id_bytes
from matching.selectors.vectors import embed_half, nearest
from tests.matching.candidates import add_candidate
from tests.tasks import work_off

pytestmark = pytest.mark.django_db


def indexed(person, *titles):
    people = [add_candidate(person, title, title=title, skills=()) for title in titles]
    work_off(person)
    return [candidate.pk for candidate in people]


def test_the_nearest_are_those_of_the_greatest_cosine_best_first(rita):
    indexed(rita, "Backend Developer", "Sous Chef", "Software Engineer", "Registered Nurse")
    wanted = embed_half(["Backend Developer writing Python software"])[0]

    with rita.scope():
        rows = CandidateIndex.objects.values_list("candidate_id", "vector")
        cosines = {pk: float(np.asarray(vector, dtype=np.float16).astype(float) @ wanted) for pk, vector in rows}
        found = nearest(wanted, 3)

    assert [pk for pk, _ in found] == sorted(cosines, key=cosines.__getitem__, reverse=True)[:3]
    assert [cosine for _, cosine in found] == pytest.approx(sorted(cosines.values(), reverse=True)[:3], abs=2e-3)


def test_only_those_asked_for_are_looked_at_and_all_are_found_where_there_are_fewer(rita):
    chef, nurse, _ = indexed(rita, "Sous Chef", "Registered Nurse", "Backend Developer")
    wanted = embed_half(["Backend Developer"])[0]

    with rita.scope():
        few, nobody = (columns_now().columns.holding(id_bytes(ids)) for ids in ([chef, nurse], []))
        assert {pk for pk, _ in nearest(wanted, 10, among=few)} == {chef, nurse}
        assert nearest(wanted, 10, among=nobody) == []


def test_nobody_of_another_organization_is_near(rita, charlie):
    indexed(charlie, "Backend Developer")
    (mine,) = indexed(rita, "Sous Chef")

    with rita.scope():
        assert [pk for pk, _ in nearest(embed_half(["Backend Developer"])[0], 5)] == [mine]
