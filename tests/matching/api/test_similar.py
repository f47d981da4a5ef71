"""Similar candidates over the API."""

import pytest

from tests.matching.candidates import add_candidate
from tests.tasks import work_off

pytestmark = pytest.mark.django_db


def similar(api, candidate, **params):
    return api.get(f"/api/v1/candidates/{candidate.pk}/similar", params)


def test_a_viewer_gets_the_most_alike_with_reasons(rita, bob, charlie, nobody):
    ada = add_candidate(rita, "Ada", skills=("python", "django"))
    ben = add_candidate(rita, "Ben", skills=("python", "django"))
    add_candidate(rita, "Cem", skills=("excel",), title="Gardener")
    work_off(rita)
    body = similar(bob.api, ada).json()
    first = body["similar"][0]

    assert (body["candidate"], body["is_ready"]) == (str(ada.pk), True)
    assert first["candidate"]["id"] == str(ben.pk)
    assert sorted(first["shared_skills"]) == ["Django", "Python"]
    assert first["titles"] == {"own": "Backend Developer", "theirs": "Backend Developer", "likeness": 1.0}
    assert len(similar(bob.api, ada, limit=1).json()["similar"]) == 1
    assert similar(bob.api, ada, limit=0).status_code == 400
    assert [similar(api, ada).status_code for api in (charlie.api, nobody)] == [404, 401]
